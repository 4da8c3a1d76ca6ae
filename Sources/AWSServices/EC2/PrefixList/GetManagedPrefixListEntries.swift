import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetManagedPrefixListEntries: Operation {
  static let description = OperationDescription(
    .ec2, "GetManagedPrefixListEntries",
    "Lists the blocks of a prefix list.",
    input: """
      DryRun:bool PrefixListId*:str ~TargetVersion:long MaxResults:int NextToken:str
      """,
    output: """
      Entries:[PrefixListEntry](entrySet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let list: PrefixList = try cloud.find(request.required("PrefixListId"))
    return try Page(of: list.entries, for: request).answer(as: "Entries") { entry in
      var document: Members = ["Cidr": Value(entry.cidr)]
      document["Description"] = entry.entryDescription.map(Value.string)
      return .object(document)
    }
  }
}
