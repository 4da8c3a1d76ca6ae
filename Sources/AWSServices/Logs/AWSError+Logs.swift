import AWSModel
import DataPlane
import NetworkModel

extension AWSError {
  static func invalidParameter(_ message: String, advice: String? = nil) -> AWSError {
    AWSError("InvalidParameterException", message, advice: advice)
  }

  static func resourceNotFound(_ message: String) -> AWSError {
    AWSError("ResourceNotFoundException", message)
  }

  /// AWS's text for a number outside its range.
  static func outOfRange(_ value: Int, _ member: String, _ range: ClosedRange<Int>) -> AWSError {
    .invalidParameter(
      TextConstraint.message(
        String(value), member,
        value < range.lowerBound
          ? "Member must have value greater than or equal to \(range.lowerBound)"
          : "Member must have value less than or equal to \(range.upperBound)"))
  }
}
