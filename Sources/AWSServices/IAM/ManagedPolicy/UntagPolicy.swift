import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UntagPolicy: Operation {
  static let description = OperationDescription(
    .iam, "UntagPolicy", "Removes tags from a managed policy.",
    input: "PolicyArn*:str TagKeys*:[str]")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.customerPolicyPlace(request)
    let tags = cloud.managedPolicies[place].tags
    cloud.managedPolicies[place].tags = IAMTags.remove(request["TagKeys"], from: tags)
    return [:]
  }
}
