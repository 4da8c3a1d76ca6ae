import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct NetworkMapTests {
  @Test func `the map holds what the network is made of, in order`() {
    let map = Topology.peeredLab().cloud.map
    #expect(map.vpcs.map(\.name.id) == ["vpc-00000001", "vpc-00000002"])
    #expect(
      map.vpcs.map { $0.subnets.map(\.name.id) } == [["subnet-00000001"], ["subnet-00000002"]])
    let entries = map.vpcs[0].subnets[0].entries
    #expect(
      entries.map { $0.component?.identifier } == [
        "rtb-00000001", "acl-00000001", "eni-00000001",
      ])
    #expect(
      entries[0].details.contains(
        .route(
          destination: "10.2.0.0/16", target: .init(id: "pcx-00000012", name: nil),
          isBlackhole: false)))
    #expect(map.connections.map { $0.component?.identifier } == ["pcx-00000012"])
  }

  @Test func `the default VPC is hidden until something uses it`() {
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_700_000_000))
    #expect(cloud.map.vpcs.isEmpty)
    guard let vpc = cloud.network.vpcs.first else { return #expect(Bool(false)) }
    cloud.network.peeringConnections.insert(
      VPCPeeringConnection(
        id: ResourceID(generated: "pcx-00000001"),
        requester: .init(vpc: vpc.id, region: cloud.region, cidrs: []),
        accepter: .init(
          vpc: ResourceID(generated: "vpc-00000002"), region: cloud.region, cidrs: []),
        status: .active,
        statusSince: cloud.now, createdAt: cloud.now, expiresAt: cloud.now, tags: []))
    #expect(cloud.map.vpcs.count == 1)
  }
}
