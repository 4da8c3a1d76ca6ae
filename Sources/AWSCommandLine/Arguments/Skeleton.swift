import AWSModel
import Documents

/// `--generate-cli-skeleton`: a document with every member, to be filled in.
enum Skeleton {
  static func document(for structure: Structure?) -> Value {
    structure.map { document(for: $0, within: []) } ?? [:]
  }

  /// A structure that contains itself ends there, as in botocore's generator.
  private static func document(for structure: Structure, within outer: [Structure]) -> Value {
    guard !outer.contains(structure) else { return [:] }
    return .object(
      Members(
        structure.members.map { ($0.name, value(for: $0.shape, within: outer + [structure])) }))
  }

  private static func value(for shape: Shape, within outer: [Structure]) -> Value {
    switch shape {
    case .string, .blob: ""
    case .integer, .long: 0
    case .double: .number(0)
    case .boolean: true
    case .timestamp: "1970-01-01T00:00:00"
    case .enumeration(let enumeration): .string(enumeration.words.first ?? "")
    case .list(let list): .array([value(for: list.element, within: outer)])
    case .map(let map): .object(["KeyName": value(for: map.value, within: outer)])
    case .structure(let structure): document(for: structure, within: outer)
    }
  }
}
