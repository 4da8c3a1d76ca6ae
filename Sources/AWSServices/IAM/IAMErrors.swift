import AWSModel
import DataPlane
import NetworkModel

extension AWSError {
  static func noPolicyVersion(_ id: String, of policy: ManagedPolicy) -> AWSError {
    AWSError(
      "NoSuchEntity",
      "Policy \(policy.arn) version \(id) does not exist or is not attachable.")
  }

  static func noInlinePolicy(_ name: String) -> AWSError {
    AWSError("NoSuchEntity", "The role policy with name \(name) cannot be found.")
  }
}

/// What IAM and CloudWatch Logs say of a value that breaks a rule which AWS's models do not state.
enum TextConstraint {
  /// `member` is as AWS names it in the message: `roleName`.
  static func message(_ text: String, _ member: String, _ constraint: String) -> String {
    "1 validation error detected: Value '\(text)' at '\(member)' failed to satisfy constraint: "
      + constraint
  }
}
