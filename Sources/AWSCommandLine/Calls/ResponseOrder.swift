import AWSModel
import Documents

/// Puts a response's members in the order of AWS's model, in which the CLI prints them.
enum ResponseOrder {
  /// Members that are not described are not AWS's and are left out; `extra` is the CLI's own.
  static func ordered(
    _ members: Members, by description: [Member], keeping extra: String? = nil,
    decodingPolicies: Bool = false
  ) -> Members {
    var entries: [(String, Value)] = []
    entries.reserveCapacity(members.count)
    for member in description where member.name != extra {
      if let value = members[member.name] {
        entries.append(
          (
            member.name,
            decodingPolicies && member.isPolicy
              ? decoded(value) : ordered(value, by: member.shape, decodingPolicies)
          ))
      }
    }
    if let extra, let value = members[extra] { entries.append((extra, value)) }
    return Members(entries)
  }

  /// IAM answers policies as text; the CLI prints the document that the text is.
  private static func decoded(_ value: Value) -> Value {
    guard case .string(let text) = value else { return value }
    return (try? Value(parsingJSON: text)) ?? value
  }

  private static func ordered(
    _ value: Value, by shape: Shape, _ decodingPolicies: Bool
  ) -> Value {
    switch (shape, value) {
    case (.structure(let structure), .object(let members)):
      return .object(
        ordered(members, by: structure.members, decodingPolicies: decodingPolicies))
    case (.list(let list), .array(let elements)):
      let element = list.element
      guard element.isAggregate else { return value }
      return .array(elements.map { ordered($0, by: element, decodingPolicies) })
    case (.map(let map), .object(let members)):
      let element = map.value
      guard element.isAggregate else { return value }
      return .object(
        Members(members.map { ($0.name, ordered($0.value, by: element, decodingPolicies)) }))
    default: return value
    }
  }
}

extension Member {
  /// `AssumeRolePolicyDocument`, `PolicyDocument` and a policy version's `Document`.
  fileprivate var isPolicy: Bool {
    guard case .string = shape else { return false }
    return name.hasSuffix("Document")
  }
}
