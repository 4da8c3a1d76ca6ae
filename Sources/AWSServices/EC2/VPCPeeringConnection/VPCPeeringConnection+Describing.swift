import DataPlane
import Documents
import Foundations
public import NetworkModel

extension VPCPeeringConnection {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = [
      "AccepterVpcInfo": .object(accepter.document(in: cloud, showsBlocks: shows(accepter, cloud)))
    ]
    if status == .initiatingRequest || status == .pendingAcceptance {
      document["ExpirationTime"] = JSONValue(expiresAt)
    }
    document["RequesterVpcInfo"] = .object(
      requester.document(in: cloud, showsBlocks: shows(requester, cloud)))
    document["Status"] = [
      "Code": .string(status.rawValue),
      "Message": .string(statusMessage(account: cloud.account)),
    ]
    document["Tags"] = JSONValue(tags)
    document["VpcPeeringConnectionId"] = JSONValue(id)
    return document
  }

  /// Another Region's blocks are known only as long as the connection is active (PCX-18).
  private func shows(_ end: End, _ cloud: Cloud) -> Bool {
    end.region == cloud.region || status == .active
  }

  /// PCX-01; both ends belong to the one account.
  func statusMessage(account: String) -> String {
    switch status {
    case .initiatingRequest: "Initiating Request to \(account)"
    case .pendingAcceptance: "Pending Acceptance by \(account)"
    case .failed: "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range"
    case .expired: "Expired"
    case .rejected: "Rejected by \(account)"
    case .provisioning: "Provisioning"
    case .active: "Active"
    case .deleting: "Deleting"
    case .deleted: "Deleted by \(account)"
    }
  }
}

extension VPCPeeringConnection.End {
  fileprivate func document(in cloud: Cloud, showsBlocks: Bool) -> JSONObject {
    var document = JSONObject()
    if showsBlocks {
      document["CidrBlock"] = cidrs.first.map { JSONValue($0) }
      document["CidrBlockSet"] = .array(cidrs.map { ["CidrBlock": JSONValue($0)] })
      if !ipv6Blocks.isEmpty {
        document["Ipv6CidrBlockSet"] = .array(ipv6Blocks.map { ["Ipv6CidrBlock": JSONValue($0)] })
      }
    }
    document["OwnerId"] = .string(cloud.account)
    document["PeeringOptions"] = [
      "AllowDnsResolutionFromRemoteVpc": .boolean(allowsDNSResolutionFromRemoteVPC),
      "AllowEgressFromLocalClassicLinkToRemoteVpc": false,
      "AllowEgressFromLocalVpcToRemoteClassicLink": false,
    ]
    document["VpcId"] = JSONValue(vpc)
    document["Region"] = .string(region)
    return document
  }
}

extension VPCPeeringConnection: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<VPCPeeringConnection>> {
    \.network.peeringConnections
  }
  static var noun: String { "vpcPeeringConnection" }
  static var notFoundCode: String { "InvalidVpcPeeringConnectionID.NotFound" }
  static var malformedCode: String { "InvalidVpcPeeringConnectionId.Malformed" }
  static let members: Set = ["VpcPeeringConnectionId", "Source", "Destination"]

  var isGone: Bool { ![.active, .pendingAcceptance].contains(status) }

  static let dependencies: [Dependency<VPCPeeringConnection>] = [
    .init(on: VPC.self) { connection, vpc, _ in
      connection.isAlive && connection.has(vpc.id)
        ? "The peering connection \(connection.id) still ends in this VPC." : nil
    }
  ]

  static let filters: [ResourceFilter<VPCPeeringConnection>] = [
    .init("accepter-vpc-info.cidr-block") { item, _ in item.accepter.cidrs.first?.description },
    .init("accepter-vpc-info.owner-id") { item, cloud in cloud.account },
    .init("accepter-vpc-info.vpc-id") { item, _ in item.accepter.vpc.rawValue },
    .init("expiration-time") { item, _ in
      item.status == .pendingAcceptance ? item.expiresAt.iso8601 : nil
    },
    .init("requester-vpc-info.cidr-block") { item, _ in item.requester.cidrs.first?.description },
    .init("requester-vpc-info.owner-id") { item, cloud in cloud.account },
    .init("requester-vpc-info.vpc-id") { item, _ in item.requester.vpc.rawValue },
    .init("status-code") { item, _ in item.status.rawValue },
    .init("status-message") { item, cloud in item.statusMessage(account: cloud.account) },
    .init("vpc-peering-connection-id") { item, _ in item.id.rawValue },
  ]
}

extension Quota {
  static let outstandingPeeringRequests = 25
  static let activePeeringConnections = 50
}
