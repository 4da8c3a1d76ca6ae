import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

extension PrefixList: DescribedResource {
  static var noun: String { "prefix list" }
  static var notFoundCode: String { "InvalidPrefixListID.NotFound" }
  static var malformedCode: String { "InvalidPrefixListId.Malformed" }
  static let members: Set = ["PrefixListId", "DestinationPrefixListId"]

  static func all(in cloud: Cloud) -> [PrefixList] { cloud.network.allPrefixLists }

  static func find(_ id: ResourceID<PrefixList>, in cloud: Cloud) -> PrefixList? {
    cloud.network.prefixList(id)
  }

  static func setTags(_ tags: [Tag], of id: ResourceID<PrefixList>, in cloud: inout Cloud) {
    cloud.network.prefixLists.update(id) { $0.tags = tags }
  }

  static let filters: [ResourceFilter<PrefixList>] = [
    .init("owner-id") { item, cloud in item.owner(in: cloud) },
    .init("prefix-list-id") { item, _ in item.id.rawValue },
    .init("prefix-list-name") { item, _ in item.listName },
  ]

  func owner(in cloud: Cloud) -> String { isManagedByAWS ? "AWS" : cloud.account }

  func document(in cloud: Cloud) -> JSONObject {
    let account = isManagedByAWS ? "aws" : cloud.account
    var document: JSONObject = [
      "PrefixListId": JSONValue(id),
      "AddressFamily": "IPv4",
      "State": .string(version > 1 && !isManagedByAWS ? "modify-complete" : "create-complete"),
      "PrefixListArn": .string("arn:aws:ec2:\(cloud.region):\(account):prefix-list/\(id)"),
      "PrefixListName": .string(listName),
    ]
    if !isManagedByAWS {
      document["MaxEntries"] = .integer(maximumEntries)
      document["Version"] = .integer(version)
    }
    document["Tags"] = JSONValue(tags)
    document["OwnerId"] = .string(owner(in: cloud))
    return document
  }
}

extension Quota {
  static let prefixLists = 100
}

enum CreateManagedPrefixList: Operation {
  static let description = OperationDescription(
    .ec2, "CreateManagedPrefixList",
    "Creates a list of blocks that routes and rules can name.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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

enum DescribeManagedPrefixLists: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeManagedPrefixLists",
    "Lists prefix lists, AWS's own first.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(PrefixList.self, request, ids: "PrefixListIds", as: "PrefixLists")
  }
}

enum GetManagedPrefixListEntries: Operation {
  static let description = OperationDescription(
    .ec2, "GetManagedPrefixListEntries",
    "Lists the blocks of a prefix list.",
    refusing: ["TargetVersion"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let list: PrefixList = try cloud.find(request.required("PrefixListId"))
    return try Page(of: list.entries, for: request).answer(as: "Entries") { entry in
      var document: JSONObject = ["Cidr": JSONValue(entry.cidr)]
      document["Description"] = entry.entryDescription.map(JSONValue.string)
      return .object(document)
    }
  }
}

enum ModifyManagedPrefixList: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyManagedPrefixList",
    "Changes the entries, the size or the name of a prefix list.",
    refusing: ["IpamPrefixListResolverSyncEnabled"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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

enum DeleteManagedPrefixList: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteManagedPrefixList",
    "Deletes a prefix list that no route and no rule names.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let list = try cloud.findOwnPrefixList(request)
    try cloud.checkDeletion(of: list)
    cloud.network.prefixLists[list.id] = nil
    var document = list.document(in: cloud)
    document["State"] = "delete-complete"
    return ["PrefixList": .object(document)]
  }
}

enum DescribePrefixLists: Operation {
  static let description = OperationDescription(
    .ec2, "DescribePrefixLists",
    "Lists the services that gateway endpoints lead to, with their blocks.")
  static let omittedFromDigest: String? = "DescribeManagedPrefixLists and its entries say it"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let page = try cloud.select(
      PrefixList.self, request, ids: "PrefixListIds", listed: ["PrefixLists"])
    return page.answer(as: "PrefixLists") { list in
      [
        "Cidrs": .array(list.entries.map { JSONValue($0.cidr) }),
        "PrefixListId": JSONValue(list.id),
        "PrefixListName": .string(list.listName),
      ]
    }
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

extension Request {
  /// The entries that a member lists: `[{"Cidr": …, "Description": …}]`, each block once.
  func prefixListEntries(_ name: String) throws(AWSError) -> [PrefixList.Entry] {
    var entries: [PrefixList.Entry] = []
    for value in array(name) {
      let text = value["Cidr"]?.string ?? ""
      guard let cidr = CIDR(parsing: text) else {
        throw AWSError(
          "InvalidParameterValue", "The CIDR \(text) is not valid for the address family IPv4.")
      }
      guard !entries.contains(where: { $0.cidr == cidr }) else {
        throw AWSError("InvalidParameterValue", "The CIDR \(cidr) is given twice.")
      }
      entries.append(
        PrefixList.Entry(cidr: cidr, entryDescription: value["Description"]?.string))
    }
    return entries
  }
}

extension Cloud {
  /// A list of the account, or AWS's refusal to change one of its own.
  func findOwnPrefixList(_ request: Request) throws(AWSError) -> PrefixList {
    let list: PrefixList = try find(request.required("PrefixListId"))
    guard !list.isManagedByAWS else {
      throw AWSError(
        "UnauthorizedOperation", "You are not authorized to perform this operation.",
        advice: "\(list.listName) belongs to AWS.")
    }
    return list
  }
}
