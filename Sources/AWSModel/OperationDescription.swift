/// What is known of one AWS operation: its shapes in AWS's model and, of ours, a sentence and what
/// is refused.
///
/// Parsing of command lines, validation, help, completion, output in every format and the wire
/// protocols are all derived from this, so that adding an operation is naming it once.
public struct OperationDescription: Sendable {
  public let service: Service
  /// As the API names it: `CreateVpc`.
  public let name: String
  /// One sentence for `help` and completion.
  public let documentation: String
  /// Members of the request that AWS has and the simulator would ignore, so that it refuses them by
  /// name.
  public let refused: [String]

  public init(
    _ service: Service, _ name: String, _ documentation: String, refusing refused: [String] = []
  ) {
    self.service = service
    self.name = name
    self.documentation = documentation
    self.refused = refused
  }

  /// Read with the service's other operations when one of them is first used.
  public var model: OperationModel {
    guard let model = ServiceModel.of(service).operations[name] else {
      preconditionFailure("\(service.rawValue) \(name) is in no model: run make generate")
    }
    return model
  }

  /// Members of the request in the order of AWS's model.
  public var input: [Member] { model.input?.members ?? [] }

  /// Members of the response in the order in which the CLI prints them.
  public var output: [Member] { model.output?.members ?? [] }

  /// As the CLI names it: `create-vpc`.
  public var commandName: String { Self.commandName(of: name) }
}

extension OperationDescription {
  /// `VpcIds` becomes `vpc-ids`, `EnableDnsSupport` `enable-dns-support`, `DBName` `db-name`.
  public static func commandName(of name: String) -> String {
    var result: [UInt8] = []
    let letters = Array(name.utf8)
    let isUpper = { (letter: UInt8) in (65...90).contains(letter) }
    let isLower = { (letter: UInt8) in (97...122).contains(letter) }
    for (index, letter) in letters.enumerated() {
      let startsWord =
        isUpper(letter) && index > 0
        && (!isUpper(letters[index - 1])
          || index + 1 < letters.count && isLower(letters[index + 1]))
      if startsWord && result.last != UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
      result.append(isUpper(letter) ? letter + 32 : letter)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
