import AWSModel
import DataPlane
import Documents
import NetworkModel

// Nothing that could receive events is simulated, so that no group has a subscription: the operations
// are for scripts that look first, or clean up.

enum DescribeSubscriptionFilters: Operation {
  static let description = OperationDescription(
    .logs, "DescribeSubscriptionFilters", "Lists subscription filters; there is never one here.")
  static let omittedFromDigest: String? = "always empty"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    _ = try cloud.logGroupPlace(request)
    return ["subscriptionFilters": []]
  }
}

enum DeleteSubscriptionFilter: Operation {
  static let description = OperationDescription(
    .logs, "DeleteSubscriptionFilter", "Deletes a subscription filter.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    _ = try cloud.logGroupPlace(request)
    throw .resourceNotFound("The specified subscription filter does not exist.")
  }
}
