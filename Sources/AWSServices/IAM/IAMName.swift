import AWSModel
import DataPlane
import NetworkModel

/// The rules of names and paths in IAM that are more than a length (IAM-20).
enum IAMName {
  static func checkRole(_ name: String) throws(AWSError) { try check(name, "roleName") }

  static func checkPolicy(_ name: String) throws(AWSError) {
    try check(name, "policyName")
  }

  static func checkPath(_ path: String) throws(AWSError) {
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

  static func checkPolicyARN(_ arn: String) throws(AWSError) {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[5].hasPrefix("policy/")
    else {
      throw AWSError(
        "InvalidInput", "ARN \(arn) is not valid.",
        advice: "A policy's ARN looks like arn:aws:iam::123456789012:policy/NAME.")
    }
  }

  private static func check(_ name: String, _ member: String) throws(AWSError) {
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
}
