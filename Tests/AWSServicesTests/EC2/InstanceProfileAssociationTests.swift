import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct InstanceProfileAssociationTests {
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    for name in ["one", "two"] {
      try test.call("CreateInstanceProfile", ["InstanceProfileName": .string(name)], of: .iam)
    }
    try test.make(
      "$iip", "IamInstanceProfileAssociation.AssociationId", "AssociateIamInstanceProfile",
      ["InstanceId": "$instance1", "IamInstanceProfile": ["Name": "one"]])
    return test
  }

  private static func list(
    _ test: inout TestCloud, _ request: JSONObject = [:]
  ) throws -> [String] {
    let answer = try test.call("DescribeIamInstanceProfileAssociations", request)
    return (answer["IamInstanceProfileAssociations"]?.array ?? []).compactMap {
      $0["IamInstanceProfile"]?["Arn"]?.string?.split(separator: "/").last.map(String.init)
    }
  }

  @Test func `a profile is given, replaced and taken away`() throws {
    var test = try Self.lab()
    #expect(try Self.list(&test) == ["one"])
    let shown = try test.call("DescribeInstances", ["InstanceIds": ["$instance1"]])
    let profile = shown["Reservations"]?[0]?["Instances"]?[0]?["IamInstanceProfile"]?["Arn"]
    #expect(profile?.string?.hasSuffix(":instance-profile/one") == true)
    try test.make(
      "$iip", "IamInstanceProfileAssociation.AssociationId",
      "ReplaceIamInstanceProfileAssociation",
      ["AssociationId": "$iip", "IamInstanceProfile": ["Name": "two"]])
    #expect(try Self.list(&test, ["AssociationIds": ["$iip"]]) == ["two"])
    let filter: JSONValue = ["Name": "instance-id", "Values": ["$instance2"]]
    #expect(try Self.list(&test, ["Filters": [filter]]) == [])
    let gone = try test.call("DisassociateIamInstanceProfile", ["AssociationId": "$iip"])
    #expect(gone["IamInstanceProfileAssociation"]?["State"] == "disassociating")
    #expect(try Self.list(&test) == [])
  }

  @Test(arguments: [
    Refusal(
      "a second profile", "AssociateIamInstanceProfile",
      ["InstanceId": "$instance1", "IamInstanceProfile": ["Name": "two"]], "IncorrectState",
      "There is an existing association for instance $instance1"),
    Refusal(
      "a profile that is none", "AssociateIamInstanceProfile",
      ["InstanceId": "$instance2", "IamInstanceProfile": ["Name": "three"]],
      "InvalidParameterValue"),
    Refusal(
      "an association that is none", "DisassociateIamInstanceProfile",
      ["AssociationId": "iip-assoc-0123456789abcdef0"], "NoSuchAssociation",
      "An invalid association-id of 'iip-assoc-0123456789abcdef0' was given"),
  ])
  func `AWS refuses`(_ refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
