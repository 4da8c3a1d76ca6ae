import DataPlane
import Documents
import Foundations
import NetworkModel

/// Writes what an analysis found as AWS shows it: components of the path and explanations.
struct ReachabilityWriter {
  let path: NetworkInsightsPath
  let cloud: Cloud

  func report(on attempt: ReachabilitySearch.Attempt) -> ReachabilityReport {
    // A way that nobody follows has no way back to speak of.
    let reply = attempt.forward.reflection == nil ? attempt.reply : nil
    let legs = [attempt.forward] + (reply.map { [$0] } ?? [])
    var explanations = attempt.isPathFound ? [] : distinct(legs.flatMap(self.explanations))
    if !attempt.isWanted, explanations.isEmpty { explanations = [plain(.noPath, [:])] }
    return ReachabilityReport(
      isPathFound: attempt.isPathFound, forwardPath: components(of: attempt.forward),
      returnPath: attempt.forward.isOpen ? attempt.reply.map(components) ?? [] : [],
      explanations: explanations)
  }

  /// For a path whose ends leave nothing to send.
  func reportWithoutPackets() -> ReachabilityReport {
    var members = JSONObject()
    if case .internetGateway(let id) = path.source, let receiver = destinationInterface {
      members["ExplanationCode"] = .string(
        ReachabilityCode.privateAddressUnknownForIngress.rawValue)
      members["Direction"] = "ingress"
      members["InternetGateway"] = cloud.analysisComponent(id)
      members["NetworkInterface"] = cloud.analysisComponent(receiver.id)
      members["Vpc"] = cloud.analysisComponent(receiver.vpc)
    } else {
      members["ExplanationCode"] = .string(ReachabilityCode.noSourceOrDestination.rawValue)
    }
    return ReachabilityReport(
      isPathFound: false, forwardPath: [], returnPath: [],
      explanations: [.object(Self.ordered(members))])
  }

  private var destinationInterface: NetworkInterface? {
    switch path.destination {
    case .networkInterface(let id): cloud.network.networkInterfaces[id]
    case .instance(let id):
      cloud.network.instances[id].flatMap { cloud.network.primaryInterface(of: $0) }
    case .internetGateway, .peeringConnection, nil: nil
    }
  }

  // MARK: Components of the path

  /// As far as the packet gets.
  private func components(of leg: ReachabilityLeg) -> [JSONValue] {
    var components: [JSONObject] = []
    if leg.beginsAtInterface, case .interface(let id) = leg.trace.origin {
      if let instance = instance(behind: id) {
        components.append([
          "Component": cloud.analysisComponent(instance),
          "OutboundHeader": header(of: leg.trace.packet),
        ])
      }
      components.append(interface(id))
    }
    for check in leg.passed { append(check, to: &components) }
    if leg.isOpen, leg.endsAtInterface, case .interface(let id) = leg.trace.arrival?.endpoint {
      components.append(interface(id))
      if let instance = instance(behind: id), let arrival = leg.trace.arrival {
        components.append([
          "Component": cloud.analysisComponent(instance),
          "InboundHeader": header(of: arrival.packet),
        ])
      }
    }
    return components.enumerated().map { index, members in
      var numbered: JSONObject = ["SequenceNumber": .integer(index + 1)]
      for (name, value) in members { numbered[name] = value }
      numbered["AdditionalDetails"] = []
      numbered["Explanations"] = []
      return .object(Self.ordered(numbered))
    }
  }

  private func append(_ check: ReachabilityLeg.Check, to components: inout [JSONObject]) {
    switch check.step.finding {
    case .securityGroupAllows(let rule, let group):
      components.append([
        "Component": cloud.analysisComponent(group),
        "SecurityGroupRule": rule.analysisDocument(of: group),
      ])
    case .tracked:
      guard case .networkInterface(let id) = check.component else { return }
      for group in cloud.network.networkInterfaces[id]?.securityGroups ?? [] {
        components.append(["Component": cloud.analysisComponent(group)])
      }
    case .networkACLEntry(let entry):
      components.append([
        "AclRule": entry.analysisDocument,
        "Component": cloud.analysisComponent(check.component) ?? .null,
      ])
    case .route(let route):
      var members: JSONObject = [
        "Component": cloud.analysisComponent(check.component) ?? .null,
        "RouteTableRoute": route.analysisDocument(in: cloud),
      ]
      if case .routeTable(let id) = check.component, let table = cloud.network.routeTables[id] {
        members["Vpc"] = cloud.analysisComponent(table.vpc)
      }
      components.append(members)
    case .translatedSource(_, let address):
      var outside = check.step.packet
      outside.source = address
      appendGateway(check, before: check.step.packet, after: outside, to: &components)
    case .translatedDestination(_, let address):
      var inside = check.step.packet
      inside.destination = address
      appendGateway(check, before: check.step.packet, after: inside, to: &components)
    case .crossesPeering: components.append(peering(check))
    case .entersService:
      components.append(["Component": cloud.analysisComponent(check.component) ?? .null])
    default: return  // What else passes is no component of its own.
    }
  }

  private func appendGateway(
    _ check: ReachabilityLeg.Check, before: Packet, after: Packet, to components: inout [JSONObject]
  ) {
    let vpc: ResourceID<VPC>?
    switch check.component {
    case .internetGateway(let id): vpc = cloud.network.internetGateways[id]?.attachedVPC
    case .natGateway(let id): vpc = cloud.network.natGateways[id]?.vpc
    case .networkInterface(let id): vpc = cloud.network.networkInterfaces[id]?.vpc
    case .networkACL, .routeTable, .vpc, .peeringConnection, .vpcEndpoint,
      .egressOnlyInternetGateway, .internet:
      return
    }
    var members: JSONObject = [
      "Component": cloud.analysisComponent(check.component) ?? .null,
      "OutboundHeader": header(of: after), "InboundHeader": header(of: before),
    ]
    members["Vpc"] = vpc.map { cloud.analysisComponent($0) }
    components.append(members)
  }

  private func peering(_ check: ReachabilityLeg.Check) -> JSONObject {
    var members: JSONObject = ["Component": cloud.analysisComponent(check.component) ?? .null]
    guard case .peeringConnection(let id) = check.component else { return members }
    let ends = ends(of: id, for: check.step.packet)
    members["DestinationVpc"] = ends.destination.map { cloud.analysisComponent($0) }
    members["SourceVpc"] = ends.source.map { cloud.analysisComponent($0) }
    return members
  }

  /// The VPC where the packet's destination lies, and the other.
  func ends(
    of id: ResourceID<VPCPeeringConnection>, for packet: Packet
  ) -> (source: ResourceID<VPC>?, destination: ResourceID<VPC>?) {
    guard let connection = cloud.network.peeringConnections[id] else { return (nil, nil) }
    let ends = [connection.requester, connection.accepter]
    let destination = ends.first { $0.contains(packet.destination) }?.vpc
    let source = ends.first { $0.contains(packet.source) }?.vpc
    return (source, destination)
  }

  private func interface(_ id: ResourceID<NetworkInterface>) -> JSONObject {
    var members = JSONObject()
    members["AttachedTo"] = instance(behind: id).map { cloud.analysisComponent($0) }
    members["Component"] = cloud.analysisComponent(id)
    members["Subnet"] = cloud.network.networkInterfaces[id].map {
      cloud.analysisComponent($0.subnet)
    }
    members["Vpc"] = cloud.network.networkInterfaces[id].map { cloud.analysisComponent($0.vpc) }
    return members
  }

  func instance(behind id: ResourceID<NetworkInterface>) -> ResourceID<Instance>? {
    cloud.network.networkInterfaces[id]?.attachment?.instance
  }

  private func header(of packet: Packet) -> JSONValue {
    var header: JSONObject = [
      "DestinationAddresses": [.string("\(packet.destination)/32")],
      "DestinationPortRanges": [ports(packet.destinationPort)],
      "Protocol": .string(String(packet.protocol.number)),
      "SourceAddresses": [.string("\(packet.source)/32")],
    ]
    header["SourcePortRanges"] = [ports(packet.sourcePort)]
    return .object(header)
  }

  /// The client's port is any as long as nobody asked for one.
  private func ports(_ port: Int) -> JSONValue {
    let isServers = path.destinationPort == port || port < 1_024
    let isOpen =
      !isServers && path.filterAtSource?.sourcePorts == nil && path.destinationPort != nil
    return isOpen
      ? ["From": 0, "To": 65_535] : ["From": .integer(port), "To": .integer(port)]
  }

  private func distinct(_ values: [JSONValue]) -> [JSONValue] {
    var result: [JSONValue] = []
    for value in values where !result.contains(value) { result.append(value) }
    return result
  }

  /// AWS's order of the members of path components and explanations.
  static func ordered(_ members: JSONObject) -> JSONObject {
    let order = [
      "SequenceNumber", "Acl", "AclRule", "Address", "AttachedTo", "Cidrs", "Component",
      "Destination", "DestinationVpc", "Direction", "ExplanationCode", "InternetGateway",
      "MissingComponent", "NatGateway", "NetworkInterface", "PacketField", "VpcPeeringConnection",
      "Port",
      "Protocols", "OutboundHeader", "InboundHeader", "RouteTableRoute", "RouteTable",
      "SecurityGroup", "SecurityGroupRule", "SecurityGroups", "SourceVpc", "State", "Subnet",
      "Vpc", "VpcEndpoint", "AdditionalDetails", "Explanations",
    ]
    return JSONObject(order.compactMap { name in members[name].map { (name, $0) } })
  }
}
