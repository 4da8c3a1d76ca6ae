import Foundations
import Testing

@testable import NetworkModel

@Suite struct VPCPeeringConnectionTests {
  private static let born = Instant(seconds: 1_700_000_000)

  private static func connection(
    _ status: VPCPeeringConnection.Status, requester: [String] = ["10.1.0.0/16"],
    accepter: [String] = ["10.2.0.0/16"]
  ) -> VPCPeeringConnection {
    VPCPeeringConnection(
      id: ResourceID(generated: "pcx-1"),
      requester: .init(
        vpc: ResourceID(generated: "vpc-1"), region: "us-west-2",
        cidrs: requester.compactMap { CIDR(parsing: $0) }),
      accepter: .init(
        vpc: ResourceID(generated: "vpc-2"), region: "us-west-2",
        cidrs: accepter.compactMap { CIDR(parsing: $0) }),
      status: status, statusSince: born, createdAt: born,
      expiresAt: born + VPCPeeringConnection.requestLifetime, settlesAt: born + 1_000, tags: [])
  }

  private static let day = 86_400_000

  private static let endings: [(VPCPeeringConnection.Status, Int?, Bool)] = [
    (.initiatingRequest, 1_000, true), (.pendingAcceptance, 7 * day, true),
    (.provisioning, 1_000, true), (.active, nil, true), (.deleting, 1_000, true),
    (.failed, day / 12, false), (.rejected, day / 12, false), (.deleted, day / 12, false),
    (.expired, 2 * day, false),
  ]

  @Test(arguments: endings)
  func `PCX-01 each status says when it ends by itself, and whether routes may name it`(
    status: VPCPeeringConnection.Status, milliseconds: Int?, isAlive: Bool
  ) {
    let connection = Self.connection(status)
    #expect(connection.nextEvent == milliseconds.map { Self.born + $0 })
    #expect(connection.isAlive == isAlive)
  }

  @Test(arguments: [
    (["10.1.0.0/16"], ["10.2.0.0/16"], true),
    (["10.1.0.0/16"], ["10.1.0.0/16"], false),
    (["10.1.0.0/16"], ["10.1.128.0/20"], false),
    (["10.1.0.0/20"], ["10.1.16.0/20"], true),
    (["10.1.0.0/16", "10.5.0.0/16"], ["10.2.0.0/16", "10.5.1.0/24"], false),
    (["10.1.0.0/16"], [], false),
  ])
  func `PCX-02 one pair of overlapping blocks is enough to make it fail`(
    requester: [String], accepter: [String], canBeAccepted: Bool
  ) {
    let connection = Self.connection(
      .initiatingRequest, requester: requester, accepter: accepter)
    #expect(connection.canBeAccepted == canBeAccepted)
  }

  @Test func `it links its two ends, whichever is named first`() {
    let connection = Self.connection(.active)
    let (one, two, three) =
      (
        connection.requester.vpc, connection.accepter.vpc, ResourceID<VPC>(generated: "vpc-3")
      )
    #expect(connection.links(one, two))
    #expect(connection.links(two, one))
    #expect(!connection.links(one, three))
    #expect(!connection.links(one, one))
    #expect(connection.peer(of: one) == two)
    #expect(connection.peer(of: two) == one)
    #expect(connection.peer(of: three) == nil)
    #expect([one, two, three].map(connection.has) == [true, true, false])
  }

  @Test(arguments: [
    VPCPeeringConnection.Status.active, .pendingAcceptance, .provisioning, .deleted, .expired,
  ])
  func `VPCs are peered while the connection is active, and only then`(
    status: VPCPeeringConnection.Status
  ) {
    var network = Network(region: "us-west-2", account: "123456789012")
    let connection = Self.connection(status)
    network.peeringConnections.insert(connection)
    let (one, two) = (connection.requester.vpc, connection.accepter.vpc)
    #expect(network.arePeered(two, one) == (status == .active))
    #expect(
      network.activePeeringConnection(between: two, and: one)?.id
        == (status == .active ? connection.id : nil))
  }
}
