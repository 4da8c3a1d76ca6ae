import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribePrefixLists: Operation {
  static let description = OperationDescription(
    .ec2, "DescribePrefixLists",
    "Lists the services that gateway endpoints lead to, with their blocks.",
    input: """
      DryRun:bool Filters:[Filter](Filter) MaxResults:int NextToken:str
      PrefixListIds:[str](PrefixListId)
      """,
    output: """
      NextToken:str PrefixLists:[PrefixList](prefixListSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let page = try cloud.select(PrefixList.self, request, ids: "PrefixListIds")
    return page.answer(as: "PrefixLists") { list in
      [
        "Cidrs": .array(list.entries.map { Value($0.cidr) }), "PrefixListId": Value(list.id),
        "PrefixListName": .string(list.listName),
      ]
    }
  }
}
