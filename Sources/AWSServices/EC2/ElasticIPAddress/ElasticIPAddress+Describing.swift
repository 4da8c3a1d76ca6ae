import DataPlane
import Documents
import Foundations
public import NetworkModel

extension ElasticIPAddress {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = ["AllocationId": JSONValue(id)]
    if let association {
      document["AssociationId"] = .string(association.id)
    }
    document["Domain"] = "vpc"
    if let association {
      document["NetworkInterfaceId"] = JSONValue(association.networkInterface)
      document["NetworkInterfaceOwnerId"] = .string(cloud.account)
      document["PrivateIpAddress"] = JSONValue(association.privateAddress)
    }
    document["Tags"] = JSONValue(tags)
    document["PublicIpv4Pool"] = "amazon"
    document["NetworkBorderGroup"] = .string(cloud.region)
    document["InstanceId"] = cloud.network.instance(of: self).map { JSONValue($0.id) }
    document["PublicIp"] = JSONValue(publicAddress)
    return document
  }
}

extension ElasticIPAddress: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<ElasticIPAddress>> {
    \.network.elasticIPAddresses
  }
  static var noun: String { "allocation" }
  static var notFoundCode: String { "InvalidAllocationID.NotFound" }
  static var malformedCode: String { "InvalidAllocationID.Malformed" }
  static let members: Set = ["AllocationId"]

  static let filters: [ResourceFilter<ElasticIPAddress>] = [
    .init("allocation-id") { item, _ in item.id.rawValue },
    .init("association-id") { item, _ in item.association?.id },
    .init("domain") { item, _ in "vpc" },
    .init("instance-id") { item, cloud in cloud.network.instance(of: item)?.id.rawValue },
    .init("network-border-group") { item, cloud in cloud.region },
    .init("network-interface-id") { item, _ in item.association?.networkInterface.rawValue },
    .init("network-interface-owner-id") { item, cloud in
      item.association.map { _ in cloud.account }
    },
    .init("private-ip-address") { item, _ in item.association?.privateAddress.description },
    .init("public-ip") { item, _ in item.publicAddress.description },
  ]
}

extension Quota {
  static let elasticIPAddresses = 5
}
