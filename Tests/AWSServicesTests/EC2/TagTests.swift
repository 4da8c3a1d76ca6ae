import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct TagTests {
  @Test func `tags are given, changed, listed and taken away`() throws {
    var test = try TestCloud.lab()
    let resources: JSONValue = ["$vpc1", "$instance1", "$interface1", "$pcx"]
    try test.call(
      "CreateTags", ["Resources": resources, "Tags": [["Key": "Name", "Value": "a"]]])
    try test.call(
      "CreateTags",
      [
        "Resources": resources,
        "Tags": [["Key": "Name", "Value": "b"], ["Key": "x", "Value": ""]],
      ])
    let listed =
      try test.call(
        "DescribeTags", ["Filters": [["Name": "value", "Values": ["b"]]]])["Tags"]?.array ?? []
    #expect(
      listed.map { $0["ResourceType"]?.string } == [
        "instance", "network-interface", "vpc", "vpc-peering-connection",
      ])
    try test.call(
      "DeleteTags",
      ["Resources": ["$vpc1"], "Tags": [["Key": "Name", "Value": "other"], ["Key": "x"]]])
    #expect(
      test.cloud.network.vpcs[ResourceID(generated: test.id("$vpc1"))]?.tags == [
        Tag(key: "Name", value: "b")
      ])
    try test.call("DeleteTags", ["Resources": ["$vpc1"]])
    #expect(test.cloud.network.vpcs[ResourceID(generated: test.id("$vpc1"))]?.tags == [])
  }

  @Test(arguments: [
    Refusal(
      "reserved", "CreateTags",
      ["Resources": ["$vpc1"], "Tags": [["Key": "aws:x", "Value": "y"]]], "InvalidParameterValue",
      "Tag keys starting with 'aws:' are reserved for internal use"),
    Refusal(
      "unknown", "CreateTags",
      ["Resources": ["vpc-0123456789abcdef0"], "Tags": [["Key": "x", "Value": "y"]]],
      "InvalidVpcID.NotFound"),
    Refusal(
      "no id", "CreateTags", ["Resources": ["chair"], "Tags": [["Key": "x", "Value": "y"]]],
      "InvalidID", "The ID 'chair' is not valid"),
    Refusal(
      "too many", "CreateTags",
      [
        "Resources": ["$vpc1"],
        "Tags": .array((1...50).map { ["Key": .string("k\($0)"), "Value": ""] }),
      ], "TagLimitExceeded", "The maximum number of Tags for a resource has been reached."),
  ])
  func `a tag is refused`(_ refusal: Refusal) throws { refusal.check(in: try TestCloud.lab()) }
}
