import AWSModel
import Foundations

/// A command that calls an operation with as little as it needs.
///
/// A help page lists forty options; a reader wants to see the three that matter, each with a value of the right
/// form. What is required and what a value looks like follow from AWS's model. The model knows nothing of
/// members of which one or another must be there: those stand in `ExampleValues`.
struct ExampleCommand {
  /// As a shell hands them over.
  let words: [String]

  /// As one types them.
  var quotedWords: [String] { words.map(\.shellQuoted) }

  init(of operation: OperationDescription) {
    var words = ["aws", operation.service.rawValue, operation.commandName]
    let options = OperationOptions.of(operation).all.filter { operation.simulates($0.option) }
    for (name, option) in options {
      switch option {
      case .member(let member) where member.isRequired:
        words += [name, Self.value(of: member)]
      case .flag(let member, true) where member.isRequired:
        words.append(name)
      default: break
      }
    }
    words += ExampleValues.alternatives[operation.name] ?? []
    if words.count == 3, let ids = options.lazy.compactMap(Self.identifiers).first { words += ids }
    self.words = words
  }

  /// A list of ids or names, which narrows what a describe call answers.
  private static func identifiers(_ name: String, _ option: OperationOption) -> [String]? {
    guard case .member(let member) = option, case .list(let list) = member.shape,
      case .string = list.element,
      member.name.hasSuffix("Ids") || member.name.hasSuffix("Names")
    else { return nil }
    return [name, value(of: member)]
  }

  private static func value(of member: Member) -> String {
    ExampleValues.values[member.name] ?? value(of: member.shape, named: member.name)
  }

  private static func value(of shape: Shape, named name: String) -> String {
    switch shape {
    case .enumeration(let enumeration): enumeration.words.first ?? name
    case .integer, .long, .double: "1"
    case .boolean: "true"
    case .timestamp: "2026-01-01T00:00:00Z"
    case .list(let list):
      value(of: list.element, named: name.hasSuffix("s") ? String(name.dropLast()) : name)
    case .map: "Key1=Value1"
    case .structure(let structure):
      (structure.members.filter(\.isRequired).isEmpty
        ? Array(structure.members.prefix(1)) : structure.members.filter(\.isRequired))
        .map { "\($0.name)=\(value(of: $0.shape, named: $0.name))" }.joined(separator: ",")
    case .string, .blob: text(named: name)
    }
  }

  private static func text(named name: String) -> String {
    if let value = ExampleValues.values[name] { return value }
    if let prefix = ExampleValues.idPrefixes[name] { return "\(prefix)-0123456789abcdef0" }
    return "my-\(OperationDescription.commandName(of: name))"
  }
}
