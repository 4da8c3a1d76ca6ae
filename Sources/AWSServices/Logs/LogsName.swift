import AWSModel
import DataPlane
import NetworkModel

/// The rules of names in CloudWatch Logs that are more than a length (CWL-01).
enum LogsName {
  static func checkGroup(_ name: String) throws(AWSError) {
    try check(name, "logGroupName", pattern: #"[\.\-_/#A-Za-z0-9]+"#) {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType == .decimal
          || ".-_/#".unicodeScalars.contains($0))
    }
    guard !name.hasPrefix("aws/") else {
      throw .invalidParameter("Log groups starting with AWS/ are reserved for AWS.")
    }
  }

  static func checkStream(_ name: String) throws(AWSError) {
    try check(name, "logStreamName", pattern: "[^:*]*") { $0 != ":" && $0 != "*" }
  }

  private static func check(
    _ name: String, _ member: String, pattern: String, allows: (Unicode.Scalar) -> Bool
  ) throws(AWSError) {
    guard name.unicodeScalars.allSatisfy(allows) else {
      throw .invalidParameter(
        TextConstraint.message(
          name, member, "Member must satisfy regular expression pattern: \(pattern)"))
    }
  }
}
