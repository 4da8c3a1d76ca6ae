import AWSModel
import Documents

/// Finds the smallest change for each thing in a packet's way, without doing anything twice.
struct FixPlanner {
  let cloud: Cloud
  private(set) var fixes: [Fix] = []
  /// Peering connections that the plan uses: an id, or the variable that will hold one.
  private var peerings: [(first: ResourceID<VPC>, second: ResourceID<VPC>, reference: String)] = []

  init(_ cloud: Cloud) { self.cloud = cloud }

  mutating func plan(_ blocker: Trace.Blocker, of trace: Trace) {
    let packet = blocker.step.packet
    switch blocker.step.finding {
    case .noRoute, .blackhole, .privateDestination, .addressOutsidePeer, .destinationForeign,
      .guestDoesNotForward:
      planRoute(for: packet, from: trace.origin)
    case .securityGroupsRefuse(let refusal): planRule(for: packet, refusal)
    case .networkACLEntry(let entry):
      planEntry(for: packet, at: blocker.component, isEgress: entry.isEgress)
    case .networkACLFinalDeny(let isEgress):
      planEntry(for: packet, at: blocker.component, isEgress: isEgress)
    case .publicAddressMissing: planPublicAddress(of: trace.origin)
    case .instanceNotRunning(let state): planStart(at: blocker.component, state)
    case .gatewayMissing: planGateway(at: blocker.component, of: trace.origin)
    case .sourceForeign:
      add(
        "Switch the source/destination check of \(blocker.component.identifier) off",
        [
          Fix.Command(
            "ModifyNetworkInterfaceAttribute",
            [
              "NetworkInterfaceId": .string(blocker.component.identifier),
              "SourceDestCheck": ["Value": false],
            ])
        ])
    case .addressUnused, .addressOutsideVPC:
      add("Nothing has the address \(packet.destination): ping the address of an instance", [])
    case .publicAddressUnknown:
      add("\(packet.destination) belongs to no instance now: look its public address up again", [])
    case .privateAddressOnInternet:
      add(
        "From outside AWS only a public address can be reached: use the instance's public address",
        [])
    case .nothingAttached, .interfaceMissing:
      add("Nothing is attached to \(blocker.component.identifier) any more", [])
    case .homeRouterRefuses:
      add("The learner's home router lets nothing in that was not asked for", [])
    case .privateSource: add("Send from a public address", [])
    case .loopback, .platformService, .securityGroupAllows, .tracked, .withinSubnet, .route,
      .translatedSource, .translatedDestination, .turnsRound, .leavesForInternet, .crossesPeering,
      .crossesInternet:
      break
    }
  }

  private mutating func add(_ summary: String, _ commands: [Fix.Command]) {
    let fix = Fix(summary: summary, commands: commands)
    if !fixes.contains(fix) { fixes.append(fix) }
  }

  // MARK: Routes

  private mutating func planRoute(for packet: Packet, from origin: Endpoint) {
    guard case .interface(let id) = origin, let sender = cloud.networkInterfaces[id],
      let table = cloud.subnets[sender.subnet].flatMap({ cloud.routeTable(of: $0) })
    else { return }
    if packet.destination.isGlobal {
      planInternetRoute(in: table, to: packet.destination)
    } else {
      planPeeringRoute(in: table, to: packet.destination)
    }
  }

  private mutating func planPeeringRoute(in table: RouteTable, to address: IPv4Address) {
    guard
      let receiver = cloud.networkInterfaces(meantBy: address, from: table.vpc)
        .first(where: { $0.vpc != table.vpc }),
      let peer = cloud.vpcs[receiver.vpc], let home = cloud.vpcs[table.vpc],
      let block = peer.blocks.map(\.cidr).first(where: { $0.contains(address) })
    else { return add("Nothing has the address \(address): ping the address of an instance", []) }
    guard
      !peer.blocks.contains(where: { theirs in
        home.blocks.contains { $0.cidr.overlaps(theirs.cidr) }
      })
    else {
      return add(
        "\(home.id) and \(peer.id) overlap, so they can't be peered: make one of them anew with "
          + "another block", [])
    }
    var commands: [Fix.Command] = []
    let reference = peering(between: home.id, and: peer.id, &commands)
    let isNew = !commands.isEmpty
    let matched = table.route(to: address)
    if matched?.target != .peeringConnection(ResourceID(reference)) {
      let replaced = matched.flatMap { block.contains($0.destination) ? $0.destination : nil }
      commands.append(
        Fix.Command(
          replaced == nil ? "CreateRoute" : "ReplaceRoute",
          [
            "RouteTableId": .string(table.id.rawValue),
            "DestinationCidrBlock": .string((replaced ?? block).description),
            "VpcPeeringConnectionId": .string(reference),
          ]))
    }
    if !commands.isEmpty {
      add(
        (isNew
          ? "Peer \(cloud.label(of: home)) with \(cloud.label(of: peer)); route" : "Route")
          + " \(block) of \(cloud.label(of: peer)) over the peering connection, in "
          + "\(cloud.label(of: table))", commands)
    }
  }

  /// The connection to use; what it takes to make it active goes into the commands, once.
  private mutating func peering(
    between home: ResourceID<VPC>, and peer: ResourceID<VPC>, _ commands: inout [Fix.Command]
  ) -> String {
    if let planned = peerings.first(where: {
      $0.first == home && $0.second == peer || $0.first == peer && $0.second == home
    }) {
      return planned.reference
    }
    let existing = cloud.peeringConnections.filter { $0.links(home, peer) }
    var reference = existing.first { $0.status == .active }?.id.rawValue
    if reference == nil {
      let pending = existing.first {
        $0.status == .pendingAcceptance || $0.status == .initiatingRequest
      }
      let variable = peerings.isEmpty ? "PCX" : "PCX\(peerings.count + 1)"
      reference = pending?.id.rawValue ?? "$\(variable)"
      if pending == nil {
        commands.append(
          Fix.Command(
            "CreateVpcPeeringConnection",
            ["VpcId": .string(home.rawValue), "PeerVpcId": .string(peer.rawValue)],
            stores: Fix.Variable(
              name: variable, path: ["VpcPeeringConnection", "VpcPeeringConnectionId"])))
      }
      commands.append(
        Fix.Command(
          "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": .string(reference ?? "")]))
    }
    peerings.append((home, peer, reference ?? ""))
    return reference ?? ""
  }

  private mutating func planInternetRoute(in table: RouteTable, to address: IPv4Address) {
    var commands: [Fix.Command] = []
    let matched = table.route(to: address)
    let gateway = gateway(of: table.vpc, preferring: matched?.target, &commands)
    if matched?.target != .internetGateway(ResourceID(gateway)) {
      commands.append(
        Fix.Command(
          matched == nil ? "CreateRoute" : "ReplaceRoute",
          [
            "RouteTableId": .string(table.id.rawValue),
            "DestinationCidrBlock": .string((matched?.destination ?? .everywhere).description),
            "GatewayId": .string(gateway),
          ]))
    }
    if !commands.isEmpty {
      add("Route to the internet gateway in \(cloud.label(of: table))", commands)
    }
  }

  private func gateway(
    of vpc: ResourceID<VPC>, preferring target: Route.Target?, _ commands: inout [Fix.Command]
  ) -> String {
    if let attached = cloud.internetGateway(of: vpc) { return attached.id.rawValue }
    var reference = "$IGW"
    if case .internetGateway(let id) = target, let free = cloud.internetGateways[id],
      free.attachedVPC == nil
    {
      reference = id.rawValue
    } else {
      commands.append(
        Fix.Command(
          "CreateInternetGateway", [:],
          stores: Fix.Variable(name: "IGW", path: ["InternetGateway", "InternetGatewayId"])))
    }
    commands.append(
      Fix.Command(
        "AttachInternetGateway",
        ["InternetGatewayId": .string(reference), "VpcId": .string(vpc.rawValue)]))
    return reference
  }

  private mutating func planGateway(at component: Component, of origin: Endpoint) {
    var vpc: ResourceID<VPC>?
    if case .vpc(let id) = component { vpc = id }
    if case .interface(let id) = origin, vpc == nil { vpc = cloud.networkInterfaces[id]?.vpc }
    guard let vpc else { return }
    var commands: [Fix.Command] = []
    _ = gateway(of: vpc, preferring: nil, &commands)
    add("Attach an internet gateway to \(vpc)", commands)
  }

  // MARK: Addresses and instances

  private mutating func planPublicAddress(of origin: Endpoint) {
    guard case .interface(let id) = origin else { return }
    add(
      "Give the sender a public address",
      [
        Fix.Command(
          "AllocateAddress", ["Domain": "vpc"],
          stores: Fix.Variable(name: "EIP", path: ["AllocationId"])),
        Fix.Command(
          "AssociateAddress",
          ["AllocationId": "$EIP", "NetworkInterfaceId": .string(id.rawValue)]),
      ])
  }

  private mutating func planStart(at component: Component, _ state: Instance.State) {
    guard case .networkInterface(let id) = component,
      let instance = cloud.networkInterfaces[id].flatMap({ cloud.instance(of: $0) })
    else { return }
    switch state {
    case .stopped:
      add(
        "Start the instance",
        [Fix.Command("StartInstances", ["InstanceIds": [.string(instance.id.rawValue)]])])
    case .pending, .stopping: add("Wait until \(cloud.label(of: instance)) runs", [])
    case .running, .shuttingDown, .terminated:
      add("\(cloud.label(of: instance)) is gone: launch another", [])
    }
  }

  // MARK: Rules

  private mutating func planRule(for packet: Packet, _ refusal: SecurityGroupRefusal) {
    guard let group = refusal.groups.first else { return }
    let isIngress = refusal.direction == .ingress
    let peer = block(of: isIngress ? packet.source : packet.destination)
    let ports = Self.ports(of: packet)
    add(
      "Allow \(Self.name(of: packet)) \(isIngress ? "from" : "to") \(peer) in "
        + cloud.label(of: group),
      [
        Fix.Command(
          isIngress ? "AuthorizeSecurityGroupIngress" : "AuthorizeSecurityGroupEgress",
          [
            "GroupId": .string(group.rawValue),
            "IpPermissions": [
              [
                "IpProtocol": .string(packet.protocol.securityGroupName),
                "FromPort": .integer(ports.lowerBound), "ToPort": .integer(ports.upperBound),
                "IpRanges": [["CidrIp": .string(peer.description)]],
              ]
            ],
          ])
      ])
  }

  private mutating func planEntry(for packet: Packet, at component: Component, isEgress: Bool) {
    guard case .networkACL(let id) = component, let acl = cloud.networkACLs[id] else { return }
    let peer = block(of: isEgress ? packet.destination : packet.source)
    let denying = acl.decidingEntry(for: packet, isEgress: isEgress)?.ruleNumber
    let taken = acl.entries.filter { $0.isEgress == isEgress }.map(\.ruleNumber)
    let candidates =
      denying.map { Array((1..<max(1, $0)).reversed()) }
      ?? Array(stride(from: 100, to: NetworkACL.Entry.lastRuleNumber, by: 10))
    let free = candidates.first { !taken.contains($0) }
    var parameters: Members = [
      "NetworkAclId": .string(id.rawValue), "RuleNumber": .integer(free ?? denying ?? 1),
      "Protocol": .string(String(packet.protocol.number)), "RuleAction": "allow",
      "Egress": .boolean(isEgress), "CidrBlock": .string(peer.description),
    ]
    let ports = Self.ports(of: packet)
    switch packet.payload {
    case .icmp: parameters["IcmpTypeCode"] = ["Type": -1, "Code": -1]
    case .tcp, .udp:
      parameters["PortRange"] = [
        "From": .integer(ports.lowerBound), "To": .integer(ports.upperBound),
      ]
    case .other: break
    }
    add(
      "Allow \(Self.name(of: packet)) \(isEgress ? "to" : "from") \(peer) in \(id), "
        + (isEgress ? "outbound" : "inbound"),
      [
        Fix.Command(
          free == nil ? "ReplaceNetworkAclEntry" : "CreateNetworkAclEntry", parameters)
      ])
  }

  /// The narrowest block that makes sense for a peer: its VPC's, Instance Connect's, or itself.
  private func block(of address: IPv4Address) -> CIDR {
    if address == InternetHost.anyAddress { return .everywhere }
    if !address.isGlobal {
      let blocks = cloud.networkInterfaces.filter { $0.privateAddresses.contains(address) }
        .compactMap { interface in
          cloud.vpcs[interface.vpc]?.blocks.map(\.cidr).first { $0.contains(address) }
        }
      if let block = blocks.first { return block }
    }
    let service = InstanceConnectService.range(of: cloud.region)
    return service.contains(address) ? service : CIDR(address, prefixLength: 32)
  }

  /// The port to open; for answers to a client all that it may have chosen (ACL-05). All types and
  /// codes for ICMP.
  private static func ports(of packet: Packet) -> ClosedRange<Int> {
    switch packet.payload {
    case .tcp(_, let port, let flags):
      flags.contains(.ack) && port >= 1024 ? 1024...65535 : port...port
    case .udp(_, let port): port >= 1024 ? 1024...65535 : port...port
    case .icmp, .other: -1 ... -1
    }
  }

  private static func name(of packet: Packet) -> String {
    let ports = ports(of: packet)
    let port =
      ports.lowerBound == ports.upperBound
      ? "port \(ports.lowerBound)" : "ports \(ports.lowerBound)-\(ports.upperBound)"
    return switch packet.payload {
    case .icmp: "ICMP"
    case .tcp: "TCP \(port)"
    case .udp: "UDP \(port)"
    case .other(let number): "protocol \(number.number)"
    }
  }
}
