import AWSModel
import Documents

/// Puts a response's members in the order of AWS's model, in which the CLI prints them.
enum ResponseOrder {
  /// Members that are not described are not AWS's and are left out; `extra` is the CLI's own.
  static func ordered(
    _ members: Members, by description: [Member], keeping extra: String? = nil
  ) -> Members {
    var entries: [(String, Value)] = []
    entries.reserveCapacity(members.count)
    for member in description where member.name != extra {
      if let value = members[member.name] {
        entries.append((member.name, ordered(value, by: member.shape)))
      }
    }
    if let extra, let value = members[extra] { entries.append((extra, value)) }
    return Members(entries)
  }

  private static func ordered(_ value: Value, by shape: Shape) -> Value {
    switch (shape, value) {
    case (.structure(_, let description), .object(let members)):
      // A structure that contains itself is described once: below, the order is the response's.
      description.isEmpty ? value : .object(ordered(members, by: description))
    case (.list(let element, _), .array(let elements)):
      switch element {
      case .structure, .list, .map: .array(elements.map { ordered($0, by: element) })
      case .string, .integer, .double, .boolean, .timestamp, .blob, .enumeration: value
      }
    case (.map(let element), .object(let members)):
      .object(Members(members.map { ($0.name, ordered($0.value, by: element)) }))
    default: value
    }
  }
}
