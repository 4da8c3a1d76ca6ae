import DataPlane
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
