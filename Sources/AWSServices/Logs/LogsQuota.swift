import AWSModel
import DataPlane
import NetworkModel

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
