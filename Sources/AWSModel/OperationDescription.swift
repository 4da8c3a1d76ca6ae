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

  /// A member that a request must have, or that it must not have here.
  public struct Restriction: Equatable, Sendable {
    public var member: String
    public var isRequired: Bool
    /// AWS has the member, but the simulator would ignore it.
    public var isSimulated: Bool
  }

  /// What every request is checked against, found without reading shapes.
  public var inputRestrictions: [Restriction] { notation.restrictions(in: inputNotation) }

  /// Members of the response in the order in which the CLI prints them.
  public var output: [Member] { notation.members(in: outputNotation) }

  /// The names of the response's members that are lists: what a paginated operation gathers.
  public var outputLists: [String] { notation.lists(in: outputNotation) }

  /// Whether the response has a member of that name, found without reading its shape.
  public func answers(_ member: String) -> Bool {
    outputNotation.split { " \n".contains($0) }.contains {
      $0.hasPrefix(member) && ":*".contains($0.dropFirst(member.count).prefix(1))
    }
  }

  private var notation: ShapeNotation {
    ShapeNotation(structures: Structures.notations(of: service))
  }

  /// As the CLI names it: `create-vpc`.
  public var commandName: String { Self.commandName(of: name) }

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
