import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeInstanceTypes: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceTypes",
    "Lists the sizes of machine that the simulator offers.",
    input: """
      DryRun:bool InstanceTypes:[enum](InstanceType) Filters:[Filter](Filter) MaxResults:int
      NextToken:str ~IncludeUnsupportedInRegion:bool
      """,
    output: """
      InstanceTypes:[InstanceTypeInfo](instanceTypeSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let names = request.strings("InstanceTypes")
    let unknown = names.filter { InstanceType.named($0) == nil }
    guard unknown.isEmpty else {
      throw AWSError(
        "InvalidInstanceType",
        "The following supplied instance types do not exist: "
          + "[\(unknown.joined(separator: ", "))]")
    }
    let filters = try FilterSet(
      request.array("Filters"), knowing: InstanceType.filters, tags: nil)
    let found = InstanceType.catalogue.filter {
      (names.isEmpty || names.contains($0.name)) && filters.accepts($0, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "InstanceTypes") { .object($0.document) }
  }
}
