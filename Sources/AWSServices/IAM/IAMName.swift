import AWSModel
import DataPlane
import NetworkModel

/// The rules of names, paths and descriptions in IAM (IAM-20).
enum IAMName {
  static func checkRole(_ name: String) throws(AWSError) { try check(name, "roleName", 1...64) }

  static func checkPolicy(_ name: String) throws(AWSError) {
    try check(name, "policyName", 1...128)
  }

  static func checkPath(_ path: String) throws(AWSError) {
    try checkLength(path, "path", 1...512)
    let isValid =
      path.hasPrefix("/") && path.hasSuffix("/")
      && path.unicodeScalars.allSatisfy { ("!"..."~").contains($0) }
    guard isValid else {
      throw AWSError(
        "ValidationError",
        "The specified value for path is invalid. It must begin and end with / and contain only "
          + "alphanumeric characters and/or / characters.")
    }
  }

  static func checkDescription(_ text: String?) throws(AWSError) {
    if let text { try checkLength(text, "description", 0...1000) }
  }

  static func checkPolicyARN(_ arn: String) throws(AWSError) {
    try checkLength(arn, "policyArn", 20...2048)
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[5].hasPrefix("policy/")
    else {
      throw AWSError(
        "InvalidInput", "ARN \(arn) is not valid.",
        advice: "A policy's ARN looks like arn:aws:iam::123456789012:policy/NAME.")
    }
  }

  static func checkSessionDuration(_ seconds: Int) throws(AWSError) {
    guard !(3600...43_200).contains(seconds) else { return }
    throw AWSError(
      "ValidationError",
      TextConstraint.message(
        String(seconds), "maxSessionDuration",
        seconds < 3600
          ? "Member must have value greater than or equal to 3600"
          : "Member must have value less than or equal to 43200"))
  }

  private static func check(
    _ name: String, _ member: String, _ lengths: ClosedRange<Int>
  ) throws(AWSError) {
    try checkLength(name, member, lengths)
    let isValid = name.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType == .decimal
          || "_+=,.@-".unicodeScalars.contains($0))
    }
    guard isValid else {
      throw AWSError(
        "ValidationError",
        "The specified value for \(member) is invalid. It must contain only alphanumeric "
          + "characters and/or the following: +=,.@_-")
    }
  }

  private static func checkLength(
    _ text: String, _ member: String, _ lengths: ClosedRange<Int>
  ) throws(AWSError) {
    guard let violation = TextConstraint(member: member, lengths: lengths).violation(of: text)
    else { return }
    throw AWSError("ValidationError", violation)
  }
}
