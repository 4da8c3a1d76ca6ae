import AWSServices
import LabSession
import LabTesting
import NetworkModel
import Testing

@testable import Tutor

/// What a form that deletes takes along, and what it says before of what stays behind.
@Suite struct DeletionFormTests {
  private static func lab(_ lines: [String]) throws -> Rehearsal {
    var rehearsal = try Rehearsal(seed: 5)
    for line in lines {
      let response = rehearsal.type(line)
      #expect(response.status == 0, "\(line): \(Rehearsal.told(response))")
    }
    return rehearsal
  }

  private static func kept(
    _ form: any Wizard.Type, _ values: [(id: String, value: String)], _ lab: Rehearsal
  )
    throws -> [String]
  {
    let cloud = try form.console(of: lab.lab.state)
    let complete = try form.completed(FormValues(values), in: cloud)
    return form.preview(of: complete, in: cloud).fields.map { "\($0.label): \($0.value)" }
  }

  private static let network = [
    "wizard vpc name=Lab cidr=10.1.0.0/16 zones=1 private=1",
    "wizard vpc name=Far cidr=10.2.0.0/16 zones=1 private=0",
  ]

  /// A gateway that a command has just asked for is not available yet.
  private static let gateway = [
    "SUBNET=$(aws ec2 describe-subnets --filters Name=tag:Name,Values=Lab-subnet-public* --query 'Subnets[0].SubnetId' --output text)",
    "RTB=$(aws ec2 describe-route-tables --filters Name=tag:Name,Values=Lab-rtb-private* --query 'RouteTables[0].RouteTableId' --output text)",
    "EIP=$(aws ec2 allocate-address --query AllocationId --output text)",
    "NAT=$(aws ec2 create-nat-gateway --subnet-id $SUBNET --allocation-id $EIP --query NatGateway.NatGatewayId --output text)",
    "aws ec2 create-route --route-table-id $RTB --destination-cidr-block 0.0.0.0/0 --nat-gateway-id $NAT",
  ]

  @Test(arguments: ["true", "wait 5m", "aws ec2 delete-nat-gateway --nat-gateway-id $NAT"])
  func `a VPC takes its NAT gateway along in whatever state`(meanwhile: String) throws {
    var rehearsal = try Self.lab(Self.network + Self.gateway + [meanwhile])
    let address = try #require(rehearsal.lab.state.cloud.network.elasticIPAddresses.first)
    #expect(
      try Self.kept(DeleteVPCWizard.self, [("vpc", "Lab-vpc")], rehearsal) == [
        "Elastic IP address left, which costs money: \(address.publicAddress)"
      ])
    let response = rehearsal.type("wizard delete-vpc vpc=Lab-vpc")
    #expect(response.status == 0, "\(Rehearsal.told(response))")
    #expect(!rehearsal.lab.state.cloud.network.vpcs.contains { $0.name == "Lab-vpc" })
  }

  struct Gateway: Sendable {
    var line: String
    var addresses: Int
    var routes: Int
    var says: [String]
  }

  @Test(arguments: [
    Gateway(
      line: "", addresses: 0, routes: 0,
      says: ["Delete related route table entries: yes", "Address: "]),
    Gateway(
      line: "routes=no", addresses: 0, routes: 1,
      says: [
        "Delete related route table entries: no", "Address: ",
        "Route left as a blackhole: Lab-rtb-private1-us-west-2a: 0.0.0.0/0",
      ]),
    Gateway(
      line: "address=no", addresses: 1, routes: 0,
      says: [
        "Delete related route table entries: yes", "Elastic IP address left, which costs money: ",
      ]),
  ])
  func `a NAT gateway goes with its routes and its address`(_ row: Gateway) throws {
    var rehearsal = try Self.lab(Self.network + Self.gateway)
    let words = row.line.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
    let kept = try Self.kept(
      DeleteNATGatewayWizard.self, words.map { ($0[0], $0[1]) }, rehearsal)
    #expect(
      kept.count == row.says.count && zip(kept, row.says).allSatisfy { $0.hasPrefix($1) }, "\(kept)"
    )
    let response = rehearsal.type("wizard delete-nat-gateway gateway=nat- \(row.line)")
    #expect(response.status == 0, "\(Rehearsal.told(response))")
    let network = rehearsal.lab.state.cloud.network
    #expect(network.natGateways.map(\.state) == [.deleted])
    #expect(network.elasticIPAddresses.count == row.addresses)
    let routes = network.routeTables.flatMap(\.routes).filter {
      network.state(of: $0) == .blackhole
    }
    #expect(routes.count == row.routes)
    let none = rehearsal.told("wizard delete-nat-gateway gateway=x")
    #expect(none.contains("There is no NAT gateway to delete."))
  }

  @Test func `routes of another VPC that lead to a deleted one are named before`() throws {
    var rehearsal = try Self.lab(
      Self.network + [
        "wizard peering name=both requester=Lab accepter=Far",
        "wizard routes table=Far-rtb-public destination=10.1.0.0/16 target=both",
        "wizard routes table=Lab-rtb-public destination=10.2.0.0/16 target=both",
        "wizard instance name=web vpc=Lab public-ip=Disable", "wizard elastic-ip instance=web",
      ])
    let cloud = rehearsal.lab.state.cloud
    let address = try #require(cloud.network.elasticIPAddresses.first).publicAddress
    let route = "Route left as a blackhole: Far-rtb-public: 10.1.0.0/16"
    #expect(
      try Self.kept(DeleteVPCWizard.self, [("vpc", "Lab-vpc")], rehearsal) == [
        "Elastic IP address left, which costs money: \(address)", route,
      ])
    #expect(
      try Self.kept(DeletePeeringWizard.self, [("routes", "no")], rehearsal).dropFirst()
        .sorted() == [route, "Route left as a blackhole: Lab-rtb-public: 10.2.0.0/16"])
    #expect(
      try Self.kept(DeletePeeringWizard.self, [], rehearsal) == [
        "Delete related route table entries: yes"
      ])
    #expect(
      try Self.kept(TerminateWizard.self, [("instance", "web")], rehearsal) == [
        "Elastic IP address left, which costs money: \(address)"
      ])
    #expect(rehearsal.type("wizard delete-vpc vpc=Lab-vpc").status == 0)
    #expect(rehearsal.printed("aws ec2 describe-route-tables").contains("blackhole"))
  }

  @Test func `a peering connection that a command asked for is accepted by a form`() throws {
    var rehearsal = try Self.lab(Self.network)
    #expect(
      rehearsal.told("wizard accept-peering peering=x").contains(
        "No peering connection waits for acceptance. 'wizard peering' makes one."))
    rehearsal.type("wizard peering name=both requester=Lab accepter=Far accept=no")
    rehearsal.type("wait 10s")
    let told = rehearsal.told("wizard accept-peering peering=both")
    #expect(told.contains("VPC ID (Accepter): Far-vpc  10.2.0.0/16"), "\(told)")
    #expect(told.contains("both (pcx-") && told.contains(" is active now."), "\(told)")
    // A second one is not offered: what there is has been accepted.
    let none = rehearsal.told("wizard accept-peering peering=x")
    #expect(none.contains("No peering connection waits for acceptance."))
    #expect(!none.contains("wizard peering"))
  }
}
