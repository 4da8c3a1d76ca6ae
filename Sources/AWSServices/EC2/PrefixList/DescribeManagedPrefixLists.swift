import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeManagedPrefixLists: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeManagedPrefixLists",
    "Lists prefix lists, AWS's own first.",
    input: """
      DryRun:bool Filters:[Filter](Filter) MaxResults:int NextToken:str
      PrefixListIds:[str](PrefixListId)
      """,
    output: """
      NextToken:str PrefixLists:[ManagedPrefixList](prefixListSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(PrefixList.self, request, ids: "PrefixListIds", as: "PrefixLists")
  }
}
