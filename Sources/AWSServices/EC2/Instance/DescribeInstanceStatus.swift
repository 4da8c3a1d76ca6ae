import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeInstanceStatus: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceStatus",
    "Shows how instances and their status checks fare.",
    input: """
      InstanceIds:[str](InstanceId) MaxResults:int NextToken:str ~IncludeManagedResources:bool
      DryRun:bool Filters:[Filter](Filter) IncludeAllInstances:bool
      """,
    output: """
      InstanceStatuses:[InstanceStatus](instanceStatusSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let ids = request.strings("InstanceIds")
    try cloud.checkInstancesExist(ids)
    let filters = try FilterSet(
      request.array("Filters"), knowing: Instance.statusFilters, tags: nil)
    let all = request.flag("IncludeAllInstances") ?? false
    let found = (ids.isEmpty ? Array(cloud.network.instances) : try cloud.find(all: ids)).filter {
      (all || $0.state == .running) && filters.accepts($0, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "InstanceStatuses") {
      .object($0.statusDocument(in: cloud))
    }
  }
}
