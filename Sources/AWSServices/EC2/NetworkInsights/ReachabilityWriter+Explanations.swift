import DataPlane
import Documents
import Foundations
import NetworkModel

/// RA-03: every failed check as AWS's Explanation.
extension ReachabilityWriter {
  func explanations(of leg: ReachabilityLeg) -> [JSONValue] {
    var explanations = leg.blockers.compactMap(explanation)
    if let gateway = leg.reflection {
      explanations.insert(
        plain(.natReflection, ["InternetGateway": cloud.analysisComponent(gateway) ?? .null]), at: 0
      )
    }
    if explanations.isEmpty, !leg.isOpen { explanations.append(plain(.noPath, [:])) }
    return explanations
  }

  func plain(_ code: ReachabilityCode, _ members: JSONObject) -> JSONValue {
    var members = members
    members["ExplanationCode"] = .string(code.rawValue)
    return .object(Self.ordered(members))
  }

  private func explanation(of check: ReachabilityLeg.Check) -> JSONValue? {
    guard let code = check.step.code else { return nil }
    var members: JSONObject = ["ExplanationCode": .string(code.rawValue)]
    members["Component"] = cloud.analysisComponent(check.component)
    addSurroundings(of: check, to: &members)
    addCause(of: check, to: &members)
    return .object(Self.ordered(members))
  }

  /// Where the component that refused stands.
  private func addSurroundings(
    of check: ReachabilityLeg.Check, to members: inout JSONObject
  ) {
    switch check.component {
    case .networkInterface(let id):
      members["NetworkInterface"] = cloud.analysisComponent(id)
      members["AttachedTo"] = instance(behind: id).map { cloud.analysisComponent($0) }
      members["Subnet"] = cloud.network.networkInterfaces[id].map {
        cloud.analysisComponent($0.subnet)
      }
      members["Vpc"] = cloud.network.networkInterfaces[id].map { cloud.analysisComponent($0.vpc) }
    case .networkACL(let id):
      members["Acl"] = cloud.analysisComponent(id)
      members["Vpc"] = cloud.network.networkACLs[id].map { cloud.analysisComponent($0.vpc) }
      members["Subnet"] = subnet(of: id, for: check).map { cloud.analysisComponent($0) }
    case .routeTable(let id):
      members["RouteTable"] = cloud.analysisComponent(id)
      members["Vpc"] = cloud.network.routeTables[id].map { cloud.analysisComponent($0.vpc) }
    case .vpc(let id): members["Vpc"] = cloud.analysisComponent(id)
    case .internetGateway(let id):
      members["InternetGateway"] = cloud.analysisComponent(id)
      members["Vpc"] = cloud.network.internetGateways[id]?.attachedVPC.map {
        cloud.analysisComponent($0)
      }
    case .peeringConnection(let id):
      members["VpcPeeringConnection"] = cloud.analysisComponent(id)
      let ends = ends(of: id, for: check.step.packet)
      members["SourceVpc"] = ends.source.map { cloud.analysisComponent($0) }
      members["DestinationVpc"] = ends.destination.map { cloud.analysisComponent($0) }
    case .natGateway(let id):
      members["NatGateway"] = cloud.analysisComponent(id)
      members["Vpc"] = cloud.network.natGateways[id].map { cloud.analysisComponent($0.vpc) }
    case .vpcEndpoint(let id):
      members["VpcEndpoint"] = cloud.analysisComponent(id)
      members["Vpc"] = cloud.network.vpcEndpoints[id].map { cloud.analysisComponent($0.vpc) }
    case .egressOnlyInternetGateway(let id):
      members["Vpc"] = cloud.network.egressOnlyInternetGateways[id].map {
        cloud.analysisComponent($0.vpc)
      }
    case .internet: break
    }
  }

  /// The subnet at whose border the list was asked: the packet's own side.
  private func subnet(
    of acl: ResourceID<NetworkACL>, for check: ReachabilityLeg.Check
  ) -> ResourceID<Subnet>? {
    let isEgress: Bool
    switch check.step.finding {
    case .networkACLEntry(let entry): isEgress = entry.isEgress
    case .networkACLFinalDeny(let direction): isEgress = direction
    default: return nil
    }
    let packet = check.step.packet
    let address = isEgress ? packet.source : packet.destination
    return cloud.network.networkACLs[acl]?.associations.map(\.subnet).first {
      cloud.network.subnets[$0]?.contains(address) ?? false
    }
  }

  private func addCause(of check: ReachabilityLeg.Check, to members: inout JSONObject) {
    let packet = check.step.packet
    let destination = JSONValue.string("\(packet.destination)/32")
    switch check.step.finding {
    case .securityGroupsRefuse(let refusal): add(refusal, packet, to: &members)
    case .networkACLEntry(let entry):
      members["AclRule"] = entry.analysisDocument
      members["Direction"] = entry.isEgress ? "egress" : "ingress"
    case .networkACLFinalDeny(let isEgress):
      members["AclRule"] =
        NetworkACL.Entry.everything(
          NetworkACL.Entry.lastRuleNumber, allows: false, isEgress: isEgress
        ).analysisDocument
      members["Direction"] = isEgress ? "egress" : "ingress"
    case .noRoute, .addressUnused: members["Address"] = destination
    case .blackhole(let route):
      members["Address"] = destination
      members["RouteTableRoute"] = route.analysisDocument(in: cloud)
      addTarget(of: route, to: &members)
    case .addressOutsideVPC, .addressOutsidePeer:
      members["Address"] = destination
      members["Cidrs"] = blocks(near: check)
    case .gatewayMissing:
      if case .vpc = check.component { members["MissingComponent"] = "internet-gateway" }
    case .privateDestination, .privateAddressOnInternet:
      members["Address"] = destination
      members["PacketField"] = "destination-address"
      members["Direction"] = "egress"
    case .privateSource:
      members["Address"] = .string("\(packet.source)/32")
      members["PacketField"] = "source-address"
      members["Direction"] = "ingress"
    case .publicAddressMissing:
      members["Address"] = .string("\(packet.source)/32")
      members["MissingComponent"] = "public-ip"
      members["Direction"] = "egress"
    case .sourceForeign, .natSourceOutsideVPC, .serviceSourceOutsideVPC:
      members["PacketField"] = "source-address"
      members["Address"] = .string("\(packet.source)/32")
      members["Direction"] = "egress"
    case .destinationForeign, .guestDoesNotForward:
      members["PacketField"] = "destination-address"
      members["Address"] = destination
      members["Direction"] = "ingress"
    case .instanceNotRunning(let state): members["State"] = .string(state.name)
    case .publicAddressUnknown, .homeRouterRefuses:
      members["Address"] = destination
    default: break  // The code says it all.
    }
  }

  private func add(
    _ refusal: SecurityGroupRefusal, _ packet: Packet, to members: inout JSONObject
  ) {
    members["Direction"] = .string(refusal.direction.rawValue)
    members["SecurityGroups"] = .array(refusal.groups.map { cloud.analysisComponent($0) })
    if refusal.groups.count == 1 {
      members["SecurityGroup"] = cloud.analysisComponent(refusal.groups[0])
    }
    if let port = path.destinationPort { members["Port"] = .integer(port) }
    members["Protocols"] = [.string(String(packet.protocol.number))]
    switch refusal.reason {
    case .noRules: break
    case .referenceLost(let rule), .referenceStale(let rule):
      if let group = refusal.groups.first {
        members["SecurityGroupRule"] = rule.analysisDocument(of: group)
      }
    case .noMatch: members["PacketField"] = .string(field(refusal, packet))
    }
  }

  /// What no rule covers: the peer's address where one has protocol and port right, else the port.
  private func field(_ refusal: SecurityGroupRefusal, _ packet: Packet) -> String {
    let header = PacketHeader(packet)
    let rules = refusal.groups.flatMap { cloud.network.securityGroups[$0]?.rules ?? [] }
    let hasPort = rules.contains {
      $0.direction == refusal.direction && PacketPattern($0, from: .everywhere).covers(header)
    }
    guard hasPort else { return "destination-port" }
    return refusal.direction == .ingress ? "source-address" : "destination-address"
  }

  private func addTarget(of route: Route, to members: inout JSONObject) {
    switch route.target {
    case .internetGateway(let id): members["InternetGateway"] = cloud.analysisComponent(id)
    case .peeringConnection(let id):
      members["VpcPeeringConnection"] = cloud.analysisComponent(id)
      members["State"] = cloud.network.peeringConnections[id].map { .string($0.status.rawValue) }
    case .networkInterface(let id): members["NetworkInterface"] = cloud.analysisComponent(id)
    case .natGateway(let id):
      members["NatGateway"] = cloud.analysisComponent(id)
      members["State"] = cloud.network.natGateways[id].map { .string($0.state.rawValue) }
    default: break  // Nothing else becomes a blackhole.
    }
  }

  private func blocks(near check: ReachabilityLeg.Check) -> JSONValue {
    let vpcs: [ResourceID<VPC>] =
      switch check.component {
      case .vpc(let id): [id]
      case .peeringConnection(let id):
        cloud.network.peeringConnections[id].map { [$0.requester.vpc, $0.accepter.vpc] } ?? []
      default: []
      }
    return .array(
      vpcs.compactMap { cloud.network.vpcs[$0] }.flatMap(\.blocks).map { JSONValue($0.cidr) })
  }
}
