import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct DependencyTests {
  struct Row: Sendable {
    var what: String
    /// Calls before the deletion.
    var calls: [(String, JSONObject)] = []
    var deletion: (String, JSONObject)
    var reason: String
  }

  private static let rows = [
    Row(
      what: "a machine in the VPC, before the gateway that it uses",
      deletion: ("DeleteVpc", ["VpcId": "$vpc1"]),
      reason: "The instance $instance1 (running) is still in this VPC."),
    Row(
      what: "a machine in the subnet", deletion: ("DeleteSubnet", ["SubnetId": "$subnet1"]),
      reason: "The instance $instance1 (running) is still in this subnet."),
    Row(
      what: "a machine with the group", deletion: ("DeleteSecurityGroup", ["GroupId": "$group1"]),
      reason: "The instance $instance1 (running) carries this group."),
    Row(
      what: "a subnet's route table",
      deletion: ("DeleteRouteTable", ["RouteTableId": "$table1"]),
      reason: "Subnets are still associated with it. Disassociate them first."),
    Row(
      what: "an attached gateway",
      deletion: ("DeleteInternetGateway", ["InternetGatewayId": "$igw1"]),
      reason: "It is still attached to $vpc1. Detach it first."),
    Row(
      what: "a gateway that leads to public addresses",
      deletion: ("DetachInternetGateway", ["InternetGatewayId": "$igw1", "VpcId": "$vpc1"]),
      reason: "The instance $instance1 (running) still has a public address."),
    Row(
      what: "a prefix list in a route",
      calls: [
        (
          "CreateRoute",
          [
            "RouteTableId": "$table1", "DestinationPrefixListId": "$list",
            "GatewayId": "$igw1",
          ]
        )
      ],
      deletion: ("DeleteManagedPrefixList", ["PrefixListId": "$list"]),
      reason: "A route in $table1 names it."),
  ]

  @Test(arguments: rows)
  func `what is used can't be deleted, and the learner is told by what (ERR-06)`(row: Row) throws {
    var test = try TestCloud.lab()
    try test.make(
      "$list", "PrefixList.PrefixListId", "CreateManagedPrefixList",
      ["PrefixListName": "p", "AddressFamily": "IPv4", "MaxEntries": 1])
    for (operation, parameters) in row.calls { try test.call(operation, parameters) }
    let error = test.refusal(of: row.deletion.0, row.deletion.1)
    #expect(error?.code == "DependencyViolation", "\(row.what)")
    #expect(error?.advice == test.resolved(row.reason), "\(row.what)")
  }

  /// Each obstacle goes as it is told; the sentences lead to an empty VPC.
  @Test func `what is told first can be removed now`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    var steps = 0
    while let reason = test.refusal(of: "DeleteVpc", ["VpcId": "$vpc1"])?.advice {
      steps += 1
      try #require(steps < 10)
      switch reason {
      case test.resolved("The internet gateway $igw1 is still attached. Detach it first."):
        try test.call("DetachInternetGateway", ["InternetGatewayId": "$igw1", "VpcId": "$vpc1"])
      case test.resolved("The subnet $subnet1 is still in this VPC."):
        try test.call("DeleteSubnet", ["SubnetId": "$subnet1"])
      case test.resolved("The route table $table1 is still in this VPC."):
        try test.call("DeleteRouteTable", ["RouteTableId": "$table1"])
      case test.resolved("The security group $group1 (NextWork-1-SG) is still in this VPC."):
        try test.call("DeleteSecurityGroup", ["GroupId": "$group1"])
      default: Issue.record("\(reason)")
      }
    }
    #expect(steps == 4)
    try test.call("DeleteVpc", ["VpcId": "$vpc1"])
  }
}
