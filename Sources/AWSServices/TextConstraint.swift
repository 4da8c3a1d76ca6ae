/// What IAM and CloudWatch Logs say of a value that breaks a rule which AWS's models do not state.
enum TextConstraint {
  /// `member` is as AWS names it in the message: `roleName`.
  static func message(_ text: String, _ member: String, _ constraint: String) -> String {
    "1 validation error detected: Value '\(text)' at '\(member)' failed to satisfy constraint: "
      + constraint
  }
}
