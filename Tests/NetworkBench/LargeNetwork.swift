import CloudTesting
import Foundations

@testable import AWSServices
@testable import DataPlane
@testable import Foundations
@testable import NetworkModel

/// Networks at the limits of AWS's quotas, and packets between random pairs in them.
enum LargeNetwork {
  /// VPCs in a ring of peering connections, each with subnets of 250 instances at most. The instances
  /// of a subnet share a security group of 60 rules; every network ACL has 20 in each direction.
  static func chain(
    ofVPCs count: Int, interfacesEach: Int, routes: Int = 0, hasPublicAddresses: Bool = false
  ) -> Topology {
    var topology = Topology()
    for n in 0..<count {
      topology.addVPC("\(n)", "\(10 + n / 200).\(n % 200).0.0/16")
      for entry in 1...19 {
        for isEgress in [false, true] {
          topology.addEntry(
            "\(n)", entry, isEgress: isEgress, allows: false, .tcp, "198.18.\(entry).0/24",
            ports: 5000...5010)
        }
      }
      addInstances(to: &topology, vpc: n, interfacesEach, hasPublicAddresses)
      for route in 0..<max(0, routes) {
        topology.route(
          "\(n)", "100.\(64 + route / 256).\(route % 256).0/24",
          .internetGateway(ResourceID(generated: "igw-\(digits("\(n)"))")))
      }
    }
    for n in 0..<count where count > 1 {
      let peer = (n + 1) % count
      guard n != peer, !(count == 2 && n == 1) else { continue }
      let id = "9\(n)"
      topology.cloud.network.peeringConnections.insert(
        VPCPeeringConnection(
          id: ResourceID(generated: "pcx-\(digits(id))"), requester: end(n, in: topology),
          accepter: end(peer, in: topology), status: .active, statusSince: topology.cloud.now,
          createdAt: topology.cloud.now, expiresAt: topology.cloud.now, tags: []))
      for (from, to) in [(n, peer), (peer, n)] {
        topology.peeringRoute("\(from)", "\(10 + to / 200).\(to % 200).0.0/16", id)
      }
    }
    return topology
  }

  private static func addInstances(
    to topology: inout Topology, vpc n: Int, _ count: Int, _ hasPublicAddresses: Bool
  ) {
    for subnet in 0...(count - 1) / 250 {
      topology.addSubnet(
        "\(n)\(subnet)", of: "\(n)", "\(10 + n / 200).\(n % 200).\(subnet).0/24")
      let shared = ResourceID<SecurityGroup>(generated: "sg-shared\(n)-\(subnet)")
      topology.cloud.network.securityGroups.insert(
        SecurityGroup(
          id: shared, vpc: ResourceID(generated: "vpc-\(digits("\(n)"))"), groupName: "shared",
          groupDescription: "",
          rules: (1...60).map { .rule(.ingress, .tcp, $0 * 10, $0 * 10, .ipv4(.everywhere)) },
          tags: []))
      for host in 0..<min(250, count - subnet * 250) {
        topology.addInstance(
          "\(n)\(subnet)\(1000 + host)", in: "\(n)\(subnet)",
          "\(10 + n / 200).\(n % 200).\(subnet).\(host + 4)",
          publicAddress: hasPublicAddresses ? "54.\(n).\(subnet).\(host + 4)" : nil,
          ingress: [],
          groups: [String(shared.rawValue.dropFirst(3))])
      }
    }
  }

  private static func end(_ n: Int, in topology: Topology) -> VPCPeeringConnection.End {
    let vpc = ResourceID<VPC>(generated: "vpc-\(digits("\(n)"))")
    return VPCPeeringConnection.End(
      vpc: vpc, region: topology.cloud.region,
      cidrs: topology.cloud.network.vpcs[vpc]?.blocks.map(\.cidr) ?? [])
  }

  /// Connection requests to one of the open ports, between random pairs of the same VPC or of two
  /// neighbours.
  static func requests(in cloud: Cloud, _ count: Int) -> [(packet: Packet, origin: Endpoint)] {
    var random = RandomSource(seed: 3, stream: "bench")
    let interfaces = Array(cloud.network.networkInterfaces)
    return (0..<count).map { _ in
      let from = random.element(of: interfaces)
      let to = random.element(of: interfaces)
      return (
        .connectionRequest(
          from: from.primaryAddress, port: 40_000, to: to.primaryAddress,
          port: random.integer(in: 1...60) * 10),
        .interface(from.id)
      )
    }
  }
}
