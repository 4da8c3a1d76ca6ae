import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct InstanceAttributeTests {
  private static func value(
    _ word: String, _ test: inout TestCloud
  ) throws -> JSONValue? {
    let attribute = try #require(InstanceAttribute(rawValue: word))
    return try test.call(
      "DescribeInstanceAttribute", ["InstanceId": "$instance1", "Attribute": .string(word)])[
        attribute.member]
  }

  @Test(arguments: InstanceAttribute.allCases)
  func `every attribute is shown, alone and beside the id`(_ attribute: InstanceAttribute) throws {
    var test = try TestCloud.lab()
    let answer = try test.call(
      "DescribeInstanceAttribute",
      ["InstanceId": "$instance1", "Attribute": .string(attribute.rawValue)])
    #expect(answer.members?.names.sorted() == [attribute.member, "InstanceId"].sorted())
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let word: String
    let value: JSONValue
    var needsStop = false
    var testDescription: String { word }
  }

  static let changes = [
    Change(word: "disableApiTermination", value: true), Change(word: "disableApiStop", value: true),
    Change(word: "instanceInitiatedShutdownBehavior", value: "terminate"),
    Change(word: "sourceDestCheck", value: false),
    Change(word: "instanceType", value: "t3.small", needsStop: true),
    Change(word: "ebsOptimized", value: true, needsStop: true),
    Change(word: "userData", value: "IyEvYmluL3NoCg==", needsStop: true),
  ]

  @Test(arguments: changes, [true, false])
  func `an attribute is changed by its own option, or by its name`(
    _ change: Change, isNamed: Bool
  ) throws {
    var test = try TestCloud.lab()
    let attribute = try #require(InstanceAttribute(rawValue: change.word))
    var request: JSONObject = ["InstanceId": "$instance1"]
    if isNamed {
      request["Attribute"] = .string(change.word)
      request["Value"] = .string(
        change.value.string ?? change.value.boolean.map { "\($0)" } ?? "")
    } else {
      request[attribute.member] = ["Value": change.value]
    }
    if change.needsStop {
      #expect(
        test.refusal(of: "ModifyInstanceAttribute", request)?.code == "IncorrectInstanceState")
      try test.call("StopInstances", ["InstanceIds": ["$instance1"]])
      test.cloud.advance(byMilliseconds: 120_000)
    }
    #expect(try Self.value(change.word, &test) != ["Value": change.value])
    try test.call("ModifyInstanceAttribute", request)
    #expect(try Self.value(change.word, &test) == ["Value": change.value])
  }

  static let refusals = [
    Refusal(
      "two at once", "ModifyInstanceAttribute",
      [
        "InstanceId": "$instance1", "DisableApiStop": ["Value": true],
        "SourceDestCheck": ["Value": true],
      ], "InvalidParameterCombination", "Fields for multiple attribute types specified"),
    Refusal(
      "none at all", "ModifyInstanceAttribute", ["InstanceId": "$instance1"],
      "InvalidParameterCombination", "No attributes specified."),
    Refusal(
      "a word for a flag", "ModifyInstanceAttribute",
      ["InstanceId": "$instance1", "Attribute": "disableApiStop", "Value": "maybe"],
      "InvalidParameterValue",
      "Value (maybe) for parameter disableApiStop is invalid. Use 'true' or 'false'."),
    Refusal(
      "a shutdown that is none", "ModifyInstanceAttribute",
      ["InstanceId": "$instance1", "InstanceInitiatedShutdownBehavior": ["Value": "sleep"]],
      "InvalidParameterValue"),
  ]

  @Test(arguments: refusals)
  func `AWS refuses`(_ refusal: Refusal) throws { refusal.check(in: try TestCloud.lab()) }

  @Test func `what is protected from stopping runs on`() throws {
    var test = try TestCloud.lab()
    try test.call(
      "ModifyInstanceAttribute", ["InstanceId": "$instance1", "DisableApiStop": ["Value": true]])
    let refusal = test.refusal(of: "StopInstances", ["InstanceIds": ["$instance1"]])
    #expect(refusal?.code == "OperationNotPermitted")
  }
}
