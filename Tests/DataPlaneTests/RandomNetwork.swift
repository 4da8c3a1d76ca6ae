import CloudTesting
import Foundations

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Seeded random networks in which about half of all packets arrive.
enum RandomNetwork {
  static func topology(_ random: inout RandomSource) -> Topology {
    var topology = Topology()
    let count = random.integer(in: 1...3)
    for n in 1...count { addVPC(n, of: count, to: &topology, &random) }
    for first in 1...count {
      for second in 1...count where first < second {
        topology.peer(
          "\(first)", "\(second)",
          status: random.element(of: [.active, .active, .active, .pendingAcceptance]))
        for (from, to) in [(first, second), (second, first)] where chance(3, of: 4, &random) {
          topology.peeringRoute(
            "\(from)", random.element(of: ["10.\(to).0.0/16", "10.\(to).0.0/16", "10.0.0.0/8"]),
            "\(first)\(second)")
        }
      }
    }
    // Half of all worlds that have several VPCs have them in two Regions.
    if count > 1, chance(1, of: 2, &random) {
      // Half of these let most packets pass, or hardly any would get so far.
      if chance(1, of: 2, &random) { open(&topology, ofVPCs: count) }
      topology.move((1...random.integer(in: 1...count - 1)).map(String.init))
    }
    return topology
  }

  /// Lets everything into every machine, and routes between all VPCs.
  private static func open(_ topology: inout Topology, ofVPCs count: Int) {
    for group in Array(topology.cloud.network.securityGroups) {
      topology.addRule(group.id, .everything(.ingress))
      topology.addRule(group.id, .rule(.ingress, .all, nil, nil, .ipv6(.everywhere)))
    }
    topology.cloud.network.peeringConnections.updateAll { $0.status = .active }
    for first in 1...count {
      for second in 1...count where first != second {
        let (low, high) = (min(first, second), max(first, second))
        for table in Array(topology.cloud.network.routeTables)
        where table.vpc.rawValue == "vpc-\(digits("\(first)"))" {
          topology.setRoute(
            in: table.id, "10.\(second).0.0/16",
            .peeringConnection(ResourceID(generated: "pcx-\(digits("\(low)\(high)"))")))
        }
      }
    }
  }

  /// A packet between two interfaces or to the internet, by private or public address.
  static func packet(
    in cloud: Cloud, _ random: inout RandomSource
  ) -> (packet: Packet, origin: Endpoint) {
    let interfaces = cloud.usedRegions.flatMap { cloud.serving($0).network.networkInterfaces }
    let from = random.element(of: interfaces)
    let distant = interfaces.filter { cloud.region(of: $0.id) != cloud.region(of: from.id) }
    let to = random.element(
      of: distant.isEmpty || chance(1, of: 3, &random) ? interfaces : distant)
    if !from.ipv6Addresses.isEmpty, chance(2, of: 3, &random) {
      return ipv6Packet(from: from, to: to, &random)
    }
    let target =
      switch random.integer(in: 0...9) {
      case 0...5: to.primaryAddress
      case 6, 7:
        cloud.fabric.interface(to.id).flatMap { network, interface in
          network.publicAddress(
            of: interface, at: random.element(of: interface.privateAddresses))
        } ?? to.primaryAddress
      case 8:
        Topology.address(
          random.element(of: ["8.8.8.8", "52.218.184.3", "52.94.28.10", "34.210.7.7"]))
      default: IPv4Address(rawValue: to.primaryAddress.rawValue + UInt32(random.integer(in: 0...9)))
      }
    let port = random.element(of: [22, 80, 443, 443])
    let isFromOutside = chance(1, of: 8, &random)
    let own = chance(1, of: 3, &random) ? from.privateAddresses.last : from.primaryAddress
    let source =
      isFromOutside ? Topology.address("18.237.140.165") : own ?? from.primaryAddress
    let packet: Packet =
      switch random.integer(in: 0...2) {
      case 0: .connectionRequest(from: source, port: 40_000, to: target, port: port)
      case 1: .datagram(from: source, port: 40_000, to: target, port: port, dataLength: 20)
      default: .echoRequest(from: source, to: target)
      }
    return (packet, isFromOutside ? .internetHost(.version4(source)) : .interface(from.id))
  }

  private static func ipv6Packet(
    from: NetworkInterface, to: NetworkInterface, _ random: inout RandomSource
  ) -> (packet: Packet, origin: Endpoint) {
    let own = IPAddress.version6(from.ipv6Addresses[0])
    let theirs = to.ipv6Addresses.first.map(IPAddress.version6)
    let target: IPAddress =
      chance(3, of: 4, &random)
      ? theirs ?? Topology.address("2001:db8::1")
      : Topology.address(
        random.element(of: [
          "2001:4860:4860::8888", "2600:1f14:9:100::7", "2600:1f14:1:100::7", "fd00:ec2::254",
          "fd12::1",
        ]))
    let isFromOutside = chance(1, of: 6, &random)
    let source = isFromOutside ? Topology.address("2001:db8::77") : own
    let packet: Packet =
      switch random.integer(in: 0...2) {
      case 0: .connectionRequest(from: source, port: 40_000, to: target, port: 22)
      case 1: .datagram(from: source, port: 40_000, to: target, port: 443, dataLength: 20)
      default: .echoRequest(from: source, to: target)
      }
    return (packet, isFromOutside ? .internetHost(source) : .interface(from.id))
  }

  private static func addVPC(
    _ n: Int, of count: Int, to topology: inout Topology, _ random: inout RandomSource
  ) {
    topology.addVPC("\(n)", "10.\(n).0.0/16", hasDefaultRoute: chance(3, of: 4, &random))
    if chance(1, of: 10, &random) {
      topology.cloud.network.internetGateways.update(ResourceID(generated: "igw-\(digits("\(n)"))"))
      {
        $0.attachedVPC = nil
      }
    }
    for s in 1...random.integer(in: 1...2) {
      topology.addSubnet("\(n)\(s)", of: "\(n)", "10.\(n).\(s * 16).0/20")
      for host in 1...random.integer(in: 1...2) {
        addInstance(
          "\(n)\(s)\(host)", in: "\(n)\(s)", "10.\(n).\(s * 16).\(host + 8)", to: &topology, &random
        )
      }
      if chance(1, of: 4, &random) {
        addTable("7\(n)\(s)", of: n, for: "\(n)\(s)", to: &topology, &random)
      }
    }
    for _ in 0..<random.integer(in: 0...3) {
      topology.addEntry(
        "\(n)", random.integer(in: 1...200), isEgress: chance(1, of: 2, &random),
        allows: chance(1, of: 3, &random), random.element(of: [.icmp, .tcp, .udp]),
        random.element(of: ["0.0.0.0/0", "10.1.0.0/16", "10.0.0.0/12", "54.0.0.0/8"]),
        ports: nil)
    }
    if chance(1, of: 5, &random) {
      topology.route(
        "\(n)", "10.9.0.0/16", .networkInterface(ResourceID(generated: "eni-\(digits("\(n)11"))")))
    }
    addRelays(to: n, of: &topology, &random)
    if chance(2, of: 3, &random) { addIPv6(to: n, of: &topology, &random) }
  }

  /// A block, addresses for most interfaces, rules and routes of every kind.
  private static func addIPv6(to n: Int, of topology: inout Topology, _ random: inout RandomSource)
  {
    let vpc: ResourceID<VPC> = ResourceID(generated: "vpc-\(digits("\(n)"))")
    topology.addIPv6("\(n)", "2600:1f14:\(n):100::/56")
    for subnet in Array(topology.cloud.network.subnets) where subnet.vpc == vpc {
      let s = String(subnet.id.rawValue.suffix(1))
      topology.addIPv6(toSubnet: subnet.id, "2600:1f14:\(n):10\(s)::/64")
    }
    for (index, interface) in topology.cloud.network.networkInterfaces.enumerated()
    where interface.vpc == vpc && interface.service == nil && chance(4, of: 5, &random) {
      let s = String(interface.subnet.rawValue.suffix(1))
      topology.cloud.network.networkInterfaces.update(interface.id) {
        $0.ipv6Addresses = [
          IPv6Address(parsing: "2600:1f14:\(n):10\(s)::\(index + 16)")
            ?? IPv6Address(high: 0, low: 0)
        ]
      }
      if chance(2, of: 3, &random) {
        topology.addRule(
          interface.securityGroups[0],
          random.element(of: [
            .rule(.ingress, .all, nil, nil, .ipv6(.everywhere)),
            .rule(.ingress, .icmpv6, -1, -1, .ipv6(.everywhere)),
            .rule(.ingress, .icmpv6, 128, -1, .ipv6(Topology.ipv6Block("2600:1f14::/32"))),
            .rule(.ingress, .tcp, 22, 80, .ipv6(Topology.ipv6Block("2600:1f14:1::/48"))),
            .rule(
              .ingress, .all, nil, nil, .securityGroup(ResourceID(generated: "sg-\(digits("111"))"))
            ),
          ]))
      }
      if chance(4, of: 5, &random) {
        topology.addRule(
          interface.securityGroups[0], .rule(.egress, .all, nil, nil, .ipv6(.everywhere)))
      }
    }
    for _ in 0..<random.integer(in: 0...2) {
      topology.addEntry(
        "\(n)", random.integer(in: 1...200), isEgress: chance(1, of: 2, &random),
        allows: chance(1, of: 3, &random), random.element(of: [.icmpv6, .tcp, .udp]),
        random.element(of: ["::/0", "2600:1f14:1::/48", "2001:db8::/32"]), ports: nil)
    }
    if chance(1, of: 2, &random) { topology.addEgressOnlyGateway("\(n)", of: "\(n)") }
    let targets: [Route.Target] = [
      .internetGateway(ResourceID(generated: "igw-\(digits("\(n)"))")),
      .internetGateway(ResourceID(generated: "igw-\(digits("\(n)"))")),
      .egressOnlyInternetGateway(ResourceID(generated: "eigw-\(digits("\(n)"))")),
      .peeringConnection(ResourceID(generated: "pcx-\(digits("12"))")),
      .networkInterface(ResourceID(generated: "eni-\(digits("\(n)11"))")),
    ]
    for table in Array(topology.cloud.network.routeTables) where table.vpc == vpc {
      if chance(4, of: 5, &random) {
        topology.addIPv6Route(table.id, "::/0", random.element(of: targets))
      }
      if chance(1, of: 2, &random) {
        let other = random.integer(in: 1...3)
        topology.addIPv6Route(
          table.id, "2600:1f14:\(other)::/48",
          .peeringConnection(
            ResourceID(generated: "pcx-\(digits("\(min(n, other))\(max(n, other))"))")))
      }
    }
  }

  /// A NAT gateway, a gateway endpoint and guests that route, each with routes to it.
  private static func addRelays(
    to n: Int, of topology: inout Topology, _ random: inout RandomSource
  ) {
    let table: ResourceID<RouteTable> = ResourceID(generated: "rtb-\(digits("\(n)"))")
    if chance(1, of: 3, &random) {
      topology.addNATGateway(
        "\(n)", in: "\(n)1", "10.\(n).16.200",
        publicAddress: chance(3, of: 4, &random) ? "52.9.9.\(n)" : nil)
      topology.setRoute(
        in: chance(1, of: 3, &random) ? table : ResourceID(generated: "rtb-\(digits("7\(n)2"))"),
        random.element(of: ["0.0.0.0/0", "0.0.0.0/0", "8.0.0.0/8", "10.0.0.0/9"]),
        .natGateway(ResourceID(generated: "nat-\(digits("\(n)"))")))
    }
    if chance(1, of: 3, &random) {
      topology.addEndpoint("\(n)", of: "\(n)", random.element(of: [.s3, .dynamoDB]))
      topology.routeToEndpoint("\(n)", in: table)
      topology.routeToEndpoint("\(n)", in: ResourceID(generated: "rtb-\(digits("7\(n)1"))"))
    }
    if chance(1, of: 3, &random) {
      topology.addInterfaceEndpoint(
        "\(n)", in: "\(n)1", "10.\(n).16.201",
        ingress: random.element(of: [[], [.tcp(443, from: .everywhere)], [.everything(.ingress)]]))
    }
    guard chance(1, of: 3, &random) else { return }
    let router = "\(n)11"
    topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-\(digits(router))"))
    {
      $0.checksSourceAndDestination = chance(1, of: 5, &random)
    }
    topology.cloud.setIPForwarding(
      GuestIPForwarding(isOn: chance(4, of: 5, &random), masquerades: chance(1, of: 2, &random)),
      of: ResourceID(generated: "i-\(digits(router))"))
    topology.setRoute(
      in: ResourceID(generated: "rtb-\(digits("7\(n)2"))"),
      random.element(of: ["0.0.0.0/0", "10.0.0.0/8", "10.\(n).16.0/20"]),
      .networkInterface(ResourceID(generated: "eni-\(digits(router))")))
  }

  private static func addInstance(
    _ name: String, in subnet: String, _ address: String, to topology: inout Topology,
    _ random: inout RandomSource
  ) {
    let octets = name.compactMap(\.wholeNumberValue).map(String.init).joined(separator: ".")
    let lists: [[SecurityGroupRule]] = [
      [.icmp(from: .everywhere), .tcp(22, from: .everywhere)],
      [.icmp(from: Topology.cidr("10.0.0.0/8"))],
      [
        .icmp(fromGroup: "111"), .rule(.ingress, .tcp, 1, 100, .ipv4(Topology.cidr("10.1.0.0/16"))),
      ],
      [.rule(.ingress, .icmp, 8, -1, .ipv4(.everywhere))], [],
      [.everything(.ingress)], [.everything(.ingress)],
      [.rule(.ingress, .all, nil, nil, .prefixList(ResourceID(generated: "pl-0e1c00a2e1c00a2e1")))],
      [
        .rule(.ingress, .udp, 0, 443, .ipv4(.everywhere)),
        .rule(.ingress, .all, nil, nil, .ipv6(.everywhere)),
      ],
    ]
    topology.addInstance(
      name, in: subnet, address,
      publicAddress: chance(1, of: 2, &random) ? "54.\(octets)" : nil,
      ingress: random.element(of: lists))
    if chance(1, of: 8, &random) { topology.setRules(name, random.element(of: lists)) }
    if chance(1, of: 20, &random) {
      topology.cloud.network.instances.update(ResourceID(generated: "i-\(digits(name))")) {
        $0.state = .stopped
      }
    }
    if chance(1, of: 6, &random) { addSecondaryAddress(to: name, address, of: &topology, &random) }
    if chance(1, of: 10, &random) {
      topology.cloud.network.elasticIPAddresses.insert(
        ElasticIPAddress(
          id: ResourceID(generated: "eipalloc-\(digits(name))"),
          publicAddress: Topology.address("52.\(octets)"),
          association: chance(1, of: 4, &random)
            ? nil
            : ElasticIPAddress.Association(
              id: "eipassoc-\(name)",
              networkInterface: ResourceID(generated: "eni-\(digits(name))"),
              privateAddress: Topology.address(address)), tags: []))
    }
  }

  /// Another private address, mostly with an Elastic IP of its own (INS-24).
  private static func addSecondaryAddress(
    to name: String, _ address: String, of topology: inout Topology, _ random: inout RandomSource
  ) {
    let octets = name.compactMap(\.wholeNumberValue).map(String.init).joined(separator: ".")
    let interface = ResourceID<NetworkInterface>(generated: "eni-\(digits(name))")
    let secondary = IPv4Address(rawValue: Topology.address(address).rawValue + 100)
    topology.cloud.network.networkInterfaces.update(interface) {
      $0.privateAddresses.append(secondary)
    }
    guard chance(2, of: 3, &random) else { return }
    topology.cloud.network.elasticIPAddresses.insert(
      ElasticIPAddress(
        id: ResourceID(generated: "eipalloc-\(digits("7" + name))"),
        publicAddress: Topology.address("53.\(octets)"),
        association: ElasticIPAddress.Association(
          id: "eipassoc-7\(name)", networkInterface: interface, privateAddress: secondary),
        tags: []))
  }

  private static func addTable(
    _ name: String, of vpc: Int, for subnet: String, to topology: inout Topology,
    _ random: inout RandomSource
  ) {
    var routes = [
      Route(
        destination: Topology.cidr("10.\(vpc).0.0/16"), target: .local,
        origin: .createRouteTable)
    ]
    if chance(1, of: 2, &random) {
      routes.append(
        Route(
          destination: .everywhere,
          target: .internetGateway(ResourceID(generated: "igw-\(digits("\(vpc)"))")),
          origin: .createRoute))
    }
    topology.cloud.network.routeTables.insert(
      RouteTable(
        id: ResourceID(generated: "rtb-\(digits(name))"),
        vpc: ResourceID(generated: "vpc-\(digits("\(vpc)"))"),
        routes: routes,
        associations: [
          RouteTable.Association(
            id: "rtbassoc-\(name)", subnet: ResourceID(generated: "subnet-\(digits(subnet))"))
        ], tags: []))
  }

  private static func chance(_ wanted: Int, of all: Int, _ random: inout RandomSource) -> Bool {
    random.integer(in: 1...all) <= wanted
  }
}
