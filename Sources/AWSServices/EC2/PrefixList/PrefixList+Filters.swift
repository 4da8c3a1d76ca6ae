import DataPlane
import Documents
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
