import DataPlane
import Foundations
import NetworkModel

extension ConditionOperator.Relation {
  /// Whether the relation holds between a value of the request and one of the policy; values that
  /// are not of the operator's type never match.
  func holds(_ actual: String, _ expected: String) -> Bool {
    switch self {
    case .equal: actual == expected
    case .equalIgnoringCase: actual.lowercased() == expected.lowercased()
    case .like: PolicyPattern(expected).matches(actual)
    case .arnLike: Self.isARN(actual, like: expected)
    case .boolean: actual.lowercased() == expected.lowercased()
    case .number(let order): compare(Double(actual), Double(expected), order)
    case .date(let order):
      compare(Instant(parsingISO8601: actual), Instant(parsingISO8601: expected), order)
    case .address: Self.isAddress(actual, in: expected)
    case .null: false
    }
  }

  private func compare<Number: Comparable>(
    _ left: Number?, _ right: Number?, _ order: ConditionOperator.Order
  ) -> Bool {
    guard let left, let right else { return false }
    return order.holds(left, right)
  }

  private static func isARN(_ actual: String, like expected: String) -> Bool {
    let parts = actual.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    let patterns = expected.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, patterns.count == 6 else { return expected == "*" }
    return zip(parts, patterns).allSatisfy { PolicyPattern($1).matches(String($0)) }
  }

  private static func isAddress(_ actual: String, in expected: String) -> Bool {
    guard let address = IPv4Address(parsing: actual) else { return false }
    if let block = CIDR(parsing: expected) { return block.contains(address) }
    return IPv4Address(parsing: expected) == address
  }
}
