import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct NetworkInterfaceTests {
  /// The lab, with a second interface in the first subnet that nothing has yet.
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make(
      "$card", "NetworkInterface.NetworkInterfaceId", "CreateNetworkInterface",
      [
        "SubnetId": "$subnet1", "Groups": ["$group1"], "PrivateIpAddress": "10.1.0.50",
        "Description": "second",
      ])
    return test
  }

  private static func card(_ test: inout TestCloud) throws -> JSONValue? {
    try test.call("DescribeNetworkInterfaces", ["NetworkInterfaceIds": ["$card"]])[
      "NetworkInterfaces"]?[0]
  }

  private static func attach(_ test: inout TestCloud, at index: Int = 1) throws {
    try test.make(
      "$attachment", "AttachmentId", "AttachNetworkInterface",
      [
        "NetworkInterfaceId": "$card", "InstanceId": "$instance1",
        "DeviceIndex": .integer(index),
      ])
  }

  @Test func `INS-20 an interface is attached, answers, and is detached again`() throws {
    var test = try Self.lab()
    try Self.attach(&test)
    let attached = try Self.card(&test)
    #expect(attached?["Status"] == "in-use")
    #expect(attached?["Attachment"]?["DeviceIndex"] == 1)
    #expect(attached?["Attachment"]?["DeleteOnTermination"] == false)
    let shown = try test.call("DescribeInstances", ["InstanceIds": ["$instance1"]])
    let cards = shown["Reservations"]?[0]?["Instances"]?[0]?["NetworkInterfaces"]?.array
    #expect(cards?.map { $0["Attachment"]?["DeviceIndex"] } == [0, 1])
    try test.call("DetachNetworkInterface", ["AttachmentId": "$attachment"])
    let free = try Self.card(&test)
    #expect(free?["Status"] == "available" && free?["Attachment"] == nil)
    try test.call("DeleteNetworkInterface", ["NetworkInterfaceId": "$card"])
  }

  @Test func `INS-20 one that was attached outlives its instance unless it is told otherwise`()
    throws
  {
    for deletes in [false, true] {
      var test = try Self.lab()
      try Self.attach(&test)
      if deletes {
        try test.call(
          "ModifyNetworkInterfaceAttribute",
          [
            "NetworkInterfaceId": "$card",
            "Attachment": ["AttachmentId": "$attachment", "DeleteOnTermination": true],
          ])
      }
      try test.call("TerminateInstances", ["InstanceIds": ["$instance1"]])
      test.cloud.advance(byMilliseconds: 120_000)
      let refusal = test.refusal(
        of: "DescribeNetworkInterfaces", ["NetworkInterfaceIds": ["$card"]])
      #expect((refusal?.code == "InvalidNetworkInterfaceID.NotFound") == deletes)
    }
  }

  static let refusals = [
    Refusal(
      "a used device index", "AttachNetworkInterface",
      ["NetworkInterfaceId": "$card", "InstanceId": "$instance1", "DeviceIndex": 0],
      "InvalidParameterValue",
      "Instance '$instance1' already has an interface attached at device index '0'."),
    Refusal(
      "no instance of that id", "AttachNetworkInterface",
      ["NetworkInterfaceId": "$card", "InstanceId": "i-0123456789abcdef0", "DeviceIndex": 1],
      "InvalidInstanceID.NotFound"),
    Refusal(
      "an attachment that nobody has", "DetachNetworkInterface",
      ["AttachmentId": "eni-attach-0123456789abcdef0"], "InvalidAttachmentID.NotFound",
      "The attachment 'eni-attach-0123456789abcdef0' does not exist"),
    Refusal(
      "another's attachment", "ModifyNetworkInterfaceAttribute",
      [
        "NetworkInterfaceId": "$card",
        "Attachment": [
          "AttachmentId": "eni-attach-0123456789abcdef0", "DeleteOnTermination": true,
        ],
      ], "InvalidAttachmentID.NotFound"),
    Refusal(
      "neither addresses nor a count", "AssignPrivateIpAddresses", ["NetworkInterfaceId": "$card"],
      "InvalidParameterCombination"),
    Refusal(
      "an address of another subnet", "AssignPrivateIpAddresses",
      ["NetworkInterfaceId": "$card", "PrivateIpAddresses": ["10.2.0.9"]],
      "InvalidParameterValue",
      "Address 10.2.0.9 does not fall within the subnet's address range"),
    Refusal(
      "the primary address", "UnassignPrivateIpAddresses",
      ["NetworkInterfaceId": "$card", "PrivateIpAddresses": ["10.1.0.50"]],
      "InvalidParameterValue"),
    Refusal(
      "an address that is not there", "UnassignPrivateIpAddresses",
      ["NetworkInterfaceId": "$card", "PrivateIpAddresses": ["10.1.0.51"]],
      "InvalidParameterValue", "Some of [10.1.0.51] are not assigned to interface [$card]"),
  ]

  @Test(arguments: refusals)
  func `AWS refuses`(_ refusal: Refusal) throws {
    refusal.check(in: try Self.lab())
  }

  @Test func `INS-20 a type has room for so many, in its own zone, and keeps the first`() throws {
    var test = try Self.lab()
    try Self.attach(&test)
    let again: JSONObject = [
      "NetworkInterfaceId": "$card", "InstanceId": "$instance2", "DeviceIndex": 1,
    ]
    #expect(
      test.refusal(of: "AttachNetworkInterface", again)?.code == "InvalidNetworkInterface.InUse")
    try test.make(
      "$third", "NetworkInterface.NetworkInterfaceId", "CreateNetworkInterface",
      ["SubnetId": "$subnet1"])
    let full = test.refusal(
      of: "AttachNetworkInterface",
      ["NetworkInterfaceId": "$third", "InstanceId": "$instance1", "DeviceIndex": 2])
    #expect(full?.code == "AttachmentLimitExceeded")
    try test.make(
      "$elsewhere", "Subnet.SubnetId", "CreateSubnet",
      ["VpcId": "$vpc1", "CidrBlock": "10.1.64.0/24", "AvailabilityZone": "us-west-2b"])
    try test.make(
      "$far", "NetworkInterface.NetworkInterfaceId", "CreateNetworkInterface",
      ["SubnetId": "$elsewhere"])
    let far = test.refusal(
      of: "AttachNetworkInterface",
      ["NetworkInterfaceId": "$far", "InstanceId": "$instance2", "DeviceIndex": 1])
    #expect(far?.code == "InvalidParameterCombination")
    let instance = try test.call("DescribeInstances", ["InstanceIds": ["$instance1"]])
    let primary = instance["Reservations"]?[0]?["Instances"]?[0]?["NetworkInterfaces"]?[0]
    let kept = test.refusal(
      of: "DetachNetworkInterface",
      ["AttachmentId": primary?["Attachment"]?["AttachmentId"] ?? .null])
    #expect(kept?.code == "OperationNotPermitted")
  }

  @Test func `INS-21 secondary addresses come, move when allowed, and go`() throws {
    var test = try Self.lab()
    let assigned = try test.call(
      "AssignPrivateIpAddresses",
      ["NetworkInterfaceId": "$card", "PrivateIpAddresses": ["10.1.0.60"]])
    #expect(assigned["AssignedPrivateIpAddresses"] == [["PrivateIpAddress": "10.1.0.60"]])
    let shown = try Self.card(&test)?["PrivateIpAddresses"]?.array
    #expect(shown?.map { $0["Primary"] } == [true, false])
    try test.make(
      "$other", "NetworkInterface.NetworkInterfaceId", "CreateNetworkInterface",
      ["SubnetId": "$subnet1"])
    let move: JSONObject = ["NetworkInterfaceId": "$other", "PrivateIpAddresses": ["10.1.0.60"]]
    #expect(
      test.refusal(of: "AssignPrivateIpAddresses", move)?.message
        == "Some of [10.1.0.60] are assigned, but move is not allowed.")
    var allowed = move
    allowed["AllowReassignment"] = true
    try test.call("AssignPrivateIpAddresses", allowed)
    #expect(try Self.card(&test)?["PrivateIpAddresses"]?.array?.count == 1)
    try test.call("UnassignPrivateIpAddresses", move)
    let drawn = try test.call(
      "AssignPrivateIpAddresses",
      ["NetworkInterfaceId": "$card", "SecondaryPrivateIpAddressCount": 3])
    #expect(drawn["AssignedPrivateIpAddresses"]?.array?.count == 3)
  }

  @Test func `INS-21 an attached interface holds as many as its instance's type allows`() throws {
    var test = try Self.lab()
    try Self.attach(&test)
    let request: JSONObject = [
      "NetworkInterfaceId": "$card", "SecondaryPrivateIpAddressCount": 9,
    ]
    #expect(
      test.refusal(of: "AssignPrivateIpAddresses", request)?.code
        == "PrivateIpAddressLimitExceeded")
  }

  struct Attribute: CustomTestStringConvertible, Sendable {
    let word: String
    let member: String
    let value: JSONValue
    var testDescription: String { word }
  }

  @Test(arguments: [
    Attribute(word: "description", member: "Description", value: ["Value": "second"]),
    Attribute(word: "sourceDestCheck", member: "SourceDestCheck", value: ["Value": false]),
    Attribute(word: "associatePublicIpAddress", member: "AssociatePublicIpAddress", value: false),
  ])
  func `an attribute is shown alone`(_ attribute: Attribute) throws {
    var test = try Self.lab()
    try test.call(
      "ModifyNetworkInterfaceAttribute",
      ["NetworkInterfaceId": "$card", "SourceDestCheck": ["Value": false]])
    let request: JSONObject = [
      "NetworkInterfaceId": "$card", "Attribute": .string(attribute.word),
    ]
    let answer = try test.call("DescribeNetworkInterfaceAttribute", request)
    #expect(answer[attribute.member] == attribute.value)
    #expect(answer["NetworkInterfaceId"]?.string == test.id("$card"))
    #expect(answer.members?.count == 2)
    try test.call("ResetNetworkInterfaceAttribute", ["NetworkInterfaceId": "$card"])
    let reset = try test.call("DescribeNetworkInterfaceAttribute", request)
    #expect((reset[attribute.member] == attribute.value) == (attribute.word != "sourceDestCheck"))
  }
}
