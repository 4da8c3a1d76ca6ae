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

/// How much CloudWatch Logs one lab may hold. AWS allows far more; a hostile transcript must end
/// with a message instead of the grader's memory (docs/reliability.md).
public enum LogsQuota {
  public static let logGroups = 200
  public static let logStreamsPerGroup = 200
  /// Events that one group takes by PutLogEvents.
  public static let eventsPerGroup = 20_000

  static func exceeded(_ limit: Int, _ things: String) -> AWSError {
    AWSError(
      "LimitExceededException", "Resource limit exceeded.",
      advice: "vpclab keeps at most \(limit) \(things); delete some to go on.")
  }
}
