import AWSModel
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

extension Cloud {
  /// The connection of `VpcPeeringConnectionId`, if it may go into that status (PCX-04, PCX-05).
  ///
  /// Validation takes less than a second, so a call that comes sooner finds it done.
  mutating func findPeeringConnection(
    _ request: Request, for next: VPCPeeringConnection.Status
  ) throws(AWSError) -> VPCPeeringConnection {
    let id = try request.required("VpcPeeringConnectionId")
    var connection: VPCPeeringConnection = try find(id)
    if connection.status == .initiatingRequest {
      settle(connection.id)
      connection = try find(id)
    }
    let isPossible =
      switch connection.status {
      case .pendingAcceptance: true
      case .active, .provisioning: next == .deleted
      case .initiatingRequest, .failed, .expired, .rejected, .deleting, .deleted: false
      }
    guard isPossible else {
      let goal = next == .deleted ? .deleting : next
      throw AWSError(
        "InvalidStateTransition",
        "Invalid state transition for \(id), attempted to transition from "
          + "\(connection.status.rawValue) to \(goal.rawValue)")
    }
    return connection
  }
}

extension VPCPeeringConnection: TimedSubsystem {
  static let turn = Turn.states

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud.network.peeringConnections.earliest { $0.pointee.nextEvent }
  }

  static func performEvents(in cloud: inout Cloud) {
    guard let due = nextEvent(in: cloud), due <= cloud.now else { return }
    for connection in cloud.network.peeringConnections {
      guard let moment = connection.nextEvent, moment <= cloud.now else { continue }
      if connection.forgottenAt == nil {
        cloud.settle(connection.id)
      } else {
        cloud.network.peeringConnections[connection.id] = nil
      }
    }
  }
}

/// A connection between two Regions is the same in both but for its tags (PCX-18).
extension Cloud {
  mutating func updatePeeringConnection(
    _ id: ResourceID<VPCPeeringConnection>, _ change: (inout VPCPeeringConnection) -> Void
  ) {
    let other = network.peeringConnections[id]?.distantEnd(from: region)?.region
    network.peeringConnections.update(id, change)
    guard let other,
      let place = fabric.elsewhere.firstIndex(where: { $0.network.region == other })
    else { return }
    fabric.elsewhere[place].network.peeringConnections.update(id, change)
  }

  /// Does the same to every connection of a VPC that is not dead.
  mutating func updatePeeringConnections(
    of vpc: ResourceID<VPC>, _ change: (inout VPCPeeringConnection.End) -> Void
  ) {
    let ids = network.peeringConnections.filter { $0.isAlive && $0.has(vpc) }.map(\.id)
    for id in ids {
      updatePeeringConnection(id) { connection in
        if connection.requester.vpc == vpc { change(&connection.requester) }
        if connection.accepter.vpc == vpc { change(&connection.accepter) }
      }
    }
  }

  /// How many active connections a VPC of any Region has.
  func activePeeringConnectionCount(of end: VPCPeeringConnection.End) -> Int {
    fabric(in: end.region)?.network.peeringConnections.count {
      $0.status == .active && $0.has(end.vpc)
    } ?? 0
  }
}

extension Cloud {
  /// Ends what the connection waits for: validation, an answer or provisioning (PCX-01).
  mutating func settle(_ id: ResourceID<VPCPeeringConnection>) {
    guard let connection = network.peeringConnections[id] else { return }
    let next: VPCPeeringConnection.Status
    switch connection.status {
    case .initiatingRequest:
      next = connection.canBeAccepted ? .pendingAcceptance : .failed
    case .pendingAcceptance: next = .expired
    case .provisioning: next = .active
    case .deleting: next = .deleted
    case .failed, .expired, .rejected, .active, .deleted: return
    }
    setStatus(next, of: id, at: connection.nextEvent.map { min($0, now) } ?? now)
  }

  mutating func setStatus(
    _ status: VPCPeeringConnection.Status, of id: ResourceID<VPCPeeringConnection>,
    at moment: Instant,
    settlesAt: Instant? = nil
  ) {
    updatePeeringConnection(id) {
      $0.status = status
      $0.statusSince = moment
      $0.settlesAt = settlesAt
    }
  }
}
