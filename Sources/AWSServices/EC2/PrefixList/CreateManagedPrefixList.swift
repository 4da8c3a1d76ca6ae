import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateManagedPrefixList: Operation {
  static let description = OperationDescription(
    .ec2, "CreateManagedPrefixList",
    "Creates a list of blocks that routes and rules can name.",
    input: """
      DryRun:bool PrefixListName*:str Entries:[AddPrefixListEntry](Entry) MaxEntries*:int
      TagSpecifications:[TagSpecification](TagSpecification) AddressFamily*:str ClientToken:str
      """,
    output: """
      PrefixList:ManagedPrefixList
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: PrefixList.self)
    let name = try request.required("PrefixListName")
    guard !name.hasPrefix("com.amazonaws"), (1...255).contains(name.unicodeScalars.count) else {
      throw .invalidValue(
        name, for: "prefixListName",
        because: "A name has 1 to 255 characters and does not begin with com.amazonaws.")
    }
    let family = try request.required("AddressFamily")
    guard family == "IPv4" else { throw .notSimulated("prefix lists of \(family)") }
    let size = try request.requiredInteger("MaxEntries")
    guard (1...1000).contains(size) else {
      throw .invalidValue("\(size)", for: "maxEntries", because: "It is 1 to 1000.")
    }
    let entries = try request.prefixListEntries("Entries")
    try PrefixList.check(entries.count, fitInto: size)
    guard cloud.network.prefixLists.count < Quota.prefixLists else {
      throw .limitExceeded("PrefixListLimitExceeded", "prefix lists")
    }
    let list = PrefixList(
      id: cloud.newID(), listName: name, isManagedByAWS: false, maximumEntries: size,
      entries: entries, version: 1, tags: tags)
    cloud.network.prefixLists.insert(list)
    return ["PrefixList": .object(list.document(in: cloud))]
  }
}

extension PrefixList {
  static func check(_ count: Int, fitInto size: Int) throws(AWSError) {
    guard count <= size else {
      throw AWSError(
        "PrefixListMaxEntriesExceeded",
        "The number of entries (\(count)) exceeds the maximum number of entries (\(size)).")
    }
  }
}
