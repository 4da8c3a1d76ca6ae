import DataPlane
import Documents
import LogsInsights
import NetworkModel

/// Tests joined by `&&` and `||`; `&&` binds tighter.
indirect enum FilterExpression<Subject: Equatable & Sendable>: Equatable, Sendable {
  case test(Subject, FilterTest)
  case all([FilterExpression])
  case any([FilterExpression])

  func holds(_ test: (Subject, FilterTest) -> Bool) -> Bool {
    switch self {
    case .test(let subject, let condition): test(subject, condition)
    case .all(let parts): parts.allSatisfy { $0.holds(test) }
    case .any(let parts): parts.contains { $0.holds(test) }
    }
  }

  /// What its first test is about.
  var subject: Subject? {
    switch self {
    case .test(let subject, _): subject
    case .all(let parts), .any(let parts): parts.first?.subject
    }
  }
}

/// What is asked of a field or a member.
enum FilterTest: Equatable, Sendable {
  enum Comparison: String, CaseIterable, Sendable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case notEqual = "!="
    case equal = "="
    case less = "<"
    case greater = ">"
  }

  /// A field without a condition.
  case anything
  case compares(Comparison, String)
  /// Whether a regular expression is found in it, or is not.
  case fits(SearchExpression, isWanted: Bool)
  case isNull
  case isTrue
  case isFalse
  case doesNotExist

  /// For the text of a field.
  func holds(for text: String) -> Bool {
    switch self {
    case .anything: true
    case .compares(let comparison, let expected): Self.compare(text, comparison, expected)
    case .fits(let expression, let isWanted): expression.isFound(in: text) == isWanted
    case .isNull, .isTrue, .isFalse, .doesNotExist: false
    }
  }

  /// For a member of a JSON event, `nil` when it has none.
  func holds(for value: JSONValue?) -> Bool {
    switch self {
    case .anything: return value != nil
    case .isNull: return value?.isNull == true
    case .isTrue: return value == true
    case .isFalse: return value == false
    case .doesNotExist: return value == nil
    case .compares, .fits: return value.flatMap(Self.text).map { holds(for: $0) } ?? false
    }
  }

  /// The text of a single value.
  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): JSONValue.text(of: number)
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// Numbers are compared as numbers, other text only for equality, in which `*` is a wildcard.
  private static func compare(_ text: String, _ comparison: Comparison, _ expected: String) -> Bool
  {
    let numbers = Double(text).flatMap { left in Double(expected).map { (left, $0) } }
    switch comparison {
    case .equal:
      return numbers.map { $0 == $1 } ?? isLike(text, expected)
    case .notEqual:
      return numbers.map { $0 != $1 } ?? !isLike(text, expected)
    case .less: return numbers.map { $0 < $1 } ?? false
    case .lessOrEqual: return numbers.map { $0 <= $1 } ?? false
    case .greater: return numbers.map { $0 > $1 } ?? false
    case .greaterOrEqual: return numbers.map { $0 >= $1 } ?? false
    }
  }

  private static func isLike(_ text: String, _ pattern: String) -> Bool {
    pattern.contains("*") ? PolicyPattern(pattern).matches(text) : text == pattern
  }
}
