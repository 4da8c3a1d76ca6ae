/// What is known of one AWS operation: its name, its members and a line of documentation.
///
/// Parsing of command lines, validation messages, help, completion, output in every format and the
/// wire protocols are all derived from this, so that adding an operation is describing it once.
public struct OperationDescription: Sendable {
  public let service: Service
  /// As the API names it: `CreateVpc`.
  public let name: String
  /// One sentence for `help` and completion.
  public let documentation: String
  private let inputNotation: String
  private let outputNotation: String

  /// The notation of `input` and `output` is that of `ShapeNotation`; the structures that they name
  /// stand in `Structures`.
  public init(
    _ service: Service, _ name: String, _ documentation: String, input: String, output: String = ""
  ) {
    self.service = service
    self.name = name
    self.documentation = documentation
    self.inputNotation = input
    self.outputNotation = output
  }

  /// Members of the request in the order of AWS's model.
  public var input: [Member] { notation.members(in: inputNotation) }

  /// Members of the response in the order in which the CLI prints them.
  public var output: [Member] { notation.members(in: outputNotation) }

  private var notation: ShapeNotation {
    ShapeNotation(structures: Structures.notations(of: service))
  }

  /// As the CLI names it: `create-vpc`.
  public var commandName: String { Self.commandName(of: name) }

  /// `VpcIds` becomes `vpc-ids`, `EnableDnsSupport` `enable-dns-support`, `DBName` `db-name`.
  public static func commandName(of name: String) -> String {
    var result = ""
    let characters = Array(name)
    for (index, character) in characters.enumerated() {
      let startsWord =
        character.isUppercase && index > 0
        && (!characters[index - 1].isUppercase
          || index + 1 < characters.count && characters[index + 1].isLowercase)
      if startsWord && result.last != "-" { result += "-" }
      result += character.lowercased()
    }
    return result
  }
}
