import Testing

@testable import CloudSimulator

@Suite struct NetworkMapTests {
  @Test func `the peered lab in ASCII`() {
    let topology = Topology.peeredLab()
    #expect(
      topology.cloud.map.text(width: 60, style: .ascii) == """
        +- VPC vpc-00000001  10.1.0.0/16 --------------------------+
        | internet gateway igw-00000001, open to the internet      |
        | +- subnet-00000001  10.1.0.0/20  us-west-2a -----------+ |
        | | route table rtb-00000001, main                       | |
        | |   10.1.0.0/16 -> local                               | |
        | |   0.0.0.0/0 -> igw-00000001                          | |
        | |   10.2.0.0/16 -> pcx-00000012                        | |
        | | network ACL acl-00000001                             | |
        | | i-00000001  running                                  | |
        | |   10.1.5.112  public 54.1.1.1                        | |
        | |   security group group 1                             | |
        | +------------------------------------------------------+ |
        +----------------------------------------------------------+
        +- VPC vpc-00000002  10.2.0.0/16 --------------------------+
        | internet gateway igw-00000002, open to the internet      |
        | +- subnet-00000002  10.2.0.0/20  us-west-2a -----------+ |
        | | route table rtb-00000002, main                       | |
        | |   10.2.0.0/16 -> local                               | |
        | |   0.0.0.0/0 -> igw-00000002                          | |
        | |   10.1.0.0/16 -> pcx-00000012                        | |
        | | network ACL acl-00000002                             | |
        | | i-00000002  running                                  | |
        | |   10.2.12.227  public 54.2.2.2                       | |
        | |   security group group 2                             | |
        | +------------------------------------------------------+ |
        +----------------------------------------------------------+
        peering pcx-00000012: vpc-00000001 <-> vpc-00000002  active

        """)
  }

  @Test(arguments: [40, 57, 80, 132], [NetworkMap.Style.boxDrawing, .ascii])
  func `no line is wider than asked`(width: Int, style: NetworkMap.Style) {
    let text = Topology.peeredLab().cloud.map.text(width: width, style: style)
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test func `the default VPC is hidden until something uses it`() {
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_700_000_000))
    #expect(cloud.map.vpcs.isEmpty)
    guard let vpc = cloud.vpcs.first else { return #expect(Bool(false)) }
    cloud.peeringConnections.insert(
      VPCPeeringConnection(
        id: ResourceID("pcx-00000001"), requester: .init(vpc: vpc.id, cidrs: []),
        accepter: .init(vpc: ResourceID("vpc-00000002"), cidrs: []), status: .active,
        statusSince: cloud.now, createdAt: cloud.now, expiresAt: cloud.now, tags: []))
    #expect(cloud.map.vpcs.count == 1)
  }

  @Test func `a trace marks its path and the place of the drop`() {
    let topology = Topology.lab()
    let trace = topology.ping("1", "10.2.12.227").request
    let text = topology.cloud.map.text(width: 80, tracing: trace)
    #expect(text.contains("> route table rtb-00000001"))
    #expect(text.contains("X internet gateway igw-00000001"))
    #expect(!text.contains("> route table rtb-00000002"))
  }
}
