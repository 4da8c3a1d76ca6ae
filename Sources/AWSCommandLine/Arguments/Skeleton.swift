import AWSModel
import Documents

/// `--generate-cli-skeleton`: a document with every member, to be filled in.
enum Skeleton {
  static func document(for members: [Member]) -> Value {
    .object(Members(members.map { ($0.name, value(for: $0.shape)) }))
  }

  private static func value(for shape: Shape) -> Value {
    switch shape {
    case .string, .blob: ""
    case .integer: 0
    case .double: .number(0)
    case .boolean: true
    case .timestamp: "1970-01-01T00:00:00"
    case .enumeration(let words): .string(words.first ?? "")
    case .list(let element, _): .array([value(for: element)])
    case .map(let element): .object(["KeyName": value(for: element)])
    case .structure(_, let members): document(for: members)
    }
  }
}
