import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifyManagedPrefixList: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyManagedPrefixList",
    "Changes the entries, the size or the name of a prefix list.",
    input: """
      DryRun:bool PrefixListId*:str CurrentVersion:long PrefixListName:str
      AddEntries:[AddPrefixListEntry](AddEntry) RemoveEntries:[RemovePrefixListEntry](RemoveEntry)
      MaxEntries:int
      """,
    output: """
      PrefixList:ManagedPrefixList
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let list = try cloud.findOwnPrefixList(request)
    let added = try request.prefixListEntries("AddEntries")
    let removed = try request.prefixListEntries("RemoveEntries").map(\.cidr)
    if !added.isEmpty || !removed.isEmpty {
      guard request.integer("CurrentVersion") == list.version else {
        throw AWSError(
          "IncorrectState",
          "The prefix list \(list.id) has version \(list.version).",
          advice: "Say so: --current-version \(list.version)")
      }
    }
    var entries = list.entries.filter { !removed.contains($0.cidr) }
    for entry in added {
      entries.removeAll { $0.cidr == entry.cidr }
      entries.append(entry)
    }
    let size = request.integer("MaxEntries") ?? list.maximumEntries
    try PrefixList.check(entries.count, fitInto: size)
    cloud.network.prefixLists.update(list.id) {
      if entries != $0.entries { $0.version += 1 }
      $0.entries = entries
      $0.maximumEntries = size
      $0.listName = request.string("PrefixListName") ?? $0.listName
    }
    return ["PrefixList": .object((cloud.network.prefixList(list.id) ?? list).document(in: cloud))]
  }
}
