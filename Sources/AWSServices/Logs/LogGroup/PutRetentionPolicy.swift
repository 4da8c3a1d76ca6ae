import AWSModel
import DataPlane
import Documents
import NetworkModel

enum PutRetentionPolicy: Operation {
  static let description = OperationDescription(
    .logs, "PutRetentionPolicy", "Says after how many days the events of a group expire.",
    input: "logGroupName*:str retentionInDays*:int")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.logGroupPlace(request)
    let days = request["retentionInDays"]?.integer ?? 0
    guard allowedDays.contains(days) else {
      let set = allowedDays.map(String.init).joined(separator: ", ")
      throw .invalidParameter(
        TextConstraint.message(
          String(days), "retentionInDays", "Member must satisfy enum value set: [\(set)]"))
    }
    cloud.logGroups[place].retentionInDays = days
    return [:]
  }

  /// CWL-03.
  private static let allowedDays = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
    3288, 3653,
  ]
}
