import AWSModel
import DataPlane
import NetworkModel

/// What a service demands of a text before it looks at anything else.
struct TextConstraint {
  /// As AWS names it in the message: `roleName`.
  var member: String
  var lengths: ClosedRange<Int>

  /// AWS's words for a text that is too short or too long, `nil` for one that is neither.
  func violation(of text: String) -> String? {
    let count = text.unicodeScalars.count
    guard !lengths.contains(count) else { return nil }
    return Self.message(
      text, member,
      count < lengths.lowerBound
        ? "Member must have length greater than or equal to \(lengths.lowerBound)"
        : "Member must have length less than or equal to \(lengths.upperBound)")
  }

  static func message(_ text: String, _ member: String, _ constraint: String) -> String {
    "1 validation error detected: Value '\(text)' at '\(member)' failed to satisfy constraint: "
      + constraint
  }
}
