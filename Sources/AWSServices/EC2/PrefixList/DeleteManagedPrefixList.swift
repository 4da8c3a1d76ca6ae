import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteManagedPrefixList: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteManagedPrefixList",
    "Deletes a prefix list that no route and no rule names.",
    input: """
      DryRun:bool PrefixListId*:str
      """,
    output: """
      PrefixList:ManagedPrefixList
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let list = try cloud.findOwnPrefixList(request)
    if let user = cloud.user(of: list) {
      throw .dependencies(of: PrefixList.noun, list.id.rawValue, advice: user + " names it.")
    }
    cloud.network.prefixLists[list.id] = nil
    var document = list.document(in: cloud)
    document["State"] = "delete-complete"
    return ["PrefixList": .object(document)]
  }
}
