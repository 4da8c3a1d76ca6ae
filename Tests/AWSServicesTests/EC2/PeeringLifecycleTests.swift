import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct PeeringLifecycleTests {
  private func network(_ blocks: [String]) throws -> TestCloud {
    var test = TestCloud()
    for (place, block) in blocks.enumerated() {
      try test.make(
        "$vpc\(place + 1)", "Vpc.VpcId", "CreateVpc", ["CidrBlock": .string(block)])
    }
    try test.make(
      "$pcx", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    return test
  }

  private func status(_ test: inout TestCloud) throws -> String? {
    try test.call("DescribeVpcPeeringConnections")["VpcPeeringConnections"]?[0]?["Status"]?["Code"]?
      .string
  }

  @Test func `overlapping blocks fail after the call and vanish after two hours (PCX-02)`() throws {
    var test = try network(["10.1.0.0/16", "10.1.0.0/16"])
    #expect(try status(&test) == "initiating-request")
    test.cloud.advance(byMilliseconds: 1000)
    #expect(try status(&test) == "failed")
    Refusal(
      "accept a failed one", "AcceptVpcPeeringConnection",
      ["VpcPeeringConnectionId": "$pcx"], "InvalidStateTransition"
    ).check(in: test)
    Refusal(
      "delete a failed one", "DeleteVpcPeeringConnection",
      ["VpcPeeringConnectionId": "$pcx"], "InvalidStateTransition",
      "Invalid state transition for $pcx, attempted to transition from failed to deleting"
    ).check(in: test)
    test.cloud.advance(byMilliseconds: 7_200_000)
    #expect(try status(&test) == nil)
  }

  @Test func `PCX-03 one overlapping pair of blocks is enough`() throws {
    var test = TestCloud()
    for (name, blocks) in [
      ("$vpc1", ["10.1.0.0/16", "10.7.0.0/16"]), ("$vpc2", ["10.2.0.0/16", "10.7.128.0/20"]),
    ] {
      try test.make(name, "Vpc.VpcId", "CreateVpc", ["CidrBlock": .string(blocks[0])])
      try test.call(
        "AssociateVpcCidrBlock", ["VpcId": .string(name), "CidrBlock": .string(blocks[1])])
    }
    try test.make(
      "$pcx", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    test.cloud.advance(byMilliseconds: 5_000)
    #expect(try status(&test) == "failed")
  }

  @Test func `an unanswered request expires after a week and is shown for two days`() throws {
    var test = try network(["10.1.0.0/16", "10.2.0.0/16"])
    test.cloud.advance(byMilliseconds: 1000)
    #expect(try status(&test) == "pending-acceptance")
    test.cloud.advance(byMilliseconds: 168 * 3_600_000)
    #expect(try status(&test) == "expired")
    test.cloud.advance(byMilliseconds: 48 * 3_600_000)
    #expect(try status(&test) == nil)
  }

  @Test func `a second request while one is pending answers the first (PCX-06)`() throws {
    var test = try network(["10.1.0.0/16", "10.2.0.0/16"])
    let again = try test.call(
      "CreateVpcPeeringConnection", ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    #expect(
      again["VpcPeeringConnection"]?["VpcPeeringConnectionId"]?.string == test.id("$pcx"))
    #expect(test.cloud.network.peeringConnections.count == 1)
  }

  /// PCX-04
  @Test func `a rejected request can't be accepted`() throws {
    var test = try network(["10.1.0.0/16", "10.2.0.0/16"])
    try test.call("RejectVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    #expect(try status(&test) == "rejected")
    Refusal(
      "accept", "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"],
      "InvalidStateTransition"
    ).check(in: test)
  }

  /// PCX-01, PCX-14
  @Test func `a route is a blackhole until the connection is active and once it is gone`() throws {
    var test = TestCloud()
    for number in ["1", "2"] { try test.makeNetwork(number) }
    try test.make(
      "$pcx", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    try test.call(
      "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16",
        "VpcPeeringConnectionId": "$pcx",
      ])
    func state() throws -> Value? {
      try test.call("DescribeRouteTables", ["RouteTableIds": ["$table1"]])["RouteTables"]?[0]?[
        "Routes"]?[2]?["State"]
    }
    #expect(try state() == "blackhole")
    let accepted = try test.call(
      "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    #expect(accepted["VpcPeeringConnection"]?["Status"]?["Code"] == "provisioning")
    test.cloud.advance(byMilliseconds: 2000)
    #expect(try state() == "active")
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    #expect(try state() == "blackhole")
  }
}
