import DataPlane
import Foundations
import NetworkModel

/// One operator applied to one key of a statement's `Condition`.
struct PolicyCondition: Equatable, Sendable {
  var comparison: ConditionOperator
  /// In lower case: names of keys are compared without regard to case (IAM-05).
  var key: String
  /// Any of them may match; for a negated operator none may.
  var values: [String]

  /// Whether the request meets it. A missing key fails a positive operator and meets a negated one
  /// or one that ends in `IfExists` (IAM-05).
  func isMet(by request: AuthorizationRequest, expandingVariables: Bool) -> Bool {
    let actual = request.context[key]
    if comparison.relation == .null {
      return values.contains { ($0.lowercased() == "true") == (actual == nil) }
    }
    guard let actual, !actual.isEmpty else {
      return comparison.isIfExists || comparison.quantifier == .forAllValues
        || comparison.quantifier == .one && comparison.isNegated
    }
    let expected =
      expandingVariables ? values.map { request.expandingVariables(in: $0) } : values
    func isMet(_ candidate: String) -> Bool {
      expected.contains { comparison.relation.holds(candidate, $0) } != comparison.isNegated
    }
    switch comparison.quantifier {
    case .one, .forAllValues: return actual.allSatisfy(isMet)
    case .forAnyValue: return actual.contains(where: isMet)
    }
  }
}

/// How a condition compares: `StringEquals`, `ForAnyValue:ArnNotLikeIfExists` (IAM-04).
struct ConditionOperator: Equatable, Sendable {
  enum Quantifier: Sendable {
    case one
    case forAnyValue
    case forAllValues
  }

  /// What has to hold between the request's value and one of the policy's.
  enum Relation: Equatable, Sendable {
    case equal
    case equalIgnoringCase
    case like
    /// An ARN, part by part, so that `*` stays within its part (IAM-04).
    case arnLike
    case number(Order)
    case date(Order)
    case boolean
    case address
    case null
  }

  enum Order: Sendable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual

    func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
      switch self {
      case .equal: left == right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }

  var relation: Relation
  var isNegated: Bool
  var isIfExists: Bool
  var quantifier: Quantifier

  /// Reads an operator's name, else answers `nil`; names are case-sensitive.
  init?(parsing text: String) {
    var name = Substring(text)
    if name.hasPrefix("ForAnyValue:") {
      quantifier = .forAnyValue
      name = name.dropFirst("ForAnyValue:".count)
    } else if name.hasPrefix("ForAllValues:") {
      quantifier = .forAllValues
      name = name.dropFirst("ForAllValues:".count)
    } else {
      quantifier = .one
    }
    isIfExists = name.hasSuffix("IfExists")
    if isIfExists { name = name.dropLast("IfExists".count) }
    guard let (relation, isNegated) = Self.meanings[String(name)],
      !(relation == .null && isIfExists)
    else { return nil }
    self.relation = relation
    self.isNegated = isNegated
  }

  private static let meanings: [String: (Relation, isNegated: Bool)] = [
    "StringEquals": (.equal, false),
    "StringNotEquals": (.equal, true),
    "StringEqualsIgnoreCase": (.equalIgnoringCase, false),
    "StringNotEqualsIgnoreCase": (.equalIgnoringCase, true),
    "StringLike": (.like, false),
    "StringNotLike": (.like, true),
    "NumericEquals": (.number(.equal), false),
    "NumericNotEquals": (.number(.equal), true),
    "NumericLessThan": (.number(.less), false),
    "NumericLessThanEquals": (.number(.lessOrEqual), false),
    "NumericGreaterThan": (.number(.greater), false),
    "NumericGreaterThanEquals": (.number(.greaterOrEqual), false),
    "DateEquals": (.date(.equal), false),
    "DateNotEquals": (.date(.equal), true),
    "DateLessThan": (.date(.less), false),
    "DateLessThanEquals": (.date(.lessOrEqual), false),
    "DateGreaterThan": (.date(.greater), false),
    "DateGreaterThanEquals": (.date(.greaterOrEqual), false),
    "Bool": (.boolean, false),
    "BinaryEquals": (.equal, false),
    "IpAddress": (.address, false),
    "NotIpAddress": (.address, true),
    "ArnEquals": (.arnLike, false),
    "ArnLike": (.arnLike, false),
    "ArnNotEquals": (.arnLike, true),
    "ArnNotLike": (.arnLike, true),
    "Null": (.null, false),
  ]
}

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
