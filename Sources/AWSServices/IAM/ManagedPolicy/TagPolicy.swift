import AWSModel
import DataPlane
import Documents
import NetworkModel

enum TagPolicy: Operation {
  static let description = OperationDescription(
    .iam, "TagPolicy", "Adds tags to a managed policy.",
    input: "PolicyArn*:str Tags*:[Tag]")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.customerPolicyPlace(request)
    let tags = cloud.managedPolicies[place].tags
    cloud.managedPolicies[place].tags = try IAMTags.add(request["Tags"], to: tags)
    return [:]
  }
}
