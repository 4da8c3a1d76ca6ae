import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

/// What RunInstances takes although no packet meets it.
@Suite struct LaunchOptionsTests {
  private static func request(_ options: JSONObject, count: Int = 1) -> JSONObject {
    var request: JSONObject = [
      "ImageId": VolumeTests.image, "InstanceType": "t3.micro", "MinCount": .integer(count),
      "MaxCount": .integer(count),
    ]
    for (name, value) in options { request[name] = value }
    return request
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var options: JSONObject
    /// In what DescribeInstances shows.
    var path: String
    var value: JSONValue
    var testDescription: String { path }
  }

  @Test(arguments: [
    Row(options: ["EbsOptimized": true], path: "EbsOptimized", value: true),
    Row(
      options: ["HibernationOptions": ["Configured": true]], path: "HibernationOptions.Configured",
      value: true),
    Row(
      options: ["EnclaveOptions": ["Enabled": true]], path: "EnclaveOptions.Enabled", value: true),
    Row(
      options: ["PrivateDnsNameOptions": ["HostnameType": "resource-name"]],
      path: "PrivateDnsNameOptions.HostnameType", value: "resource-name"),
    Row(
      options: ["MaintenanceOptions": ["AutoRecovery": "disabled"]],
      path: "MaintenanceOptions.AutoRecovery", value: "disabled"),
    Row(
      options: ["InstanceMarketOptions": ["MarketType": "spot"]], path: "InstanceLifecycle",
      value: "spot"),
    Row(
      options: ["CpuOptions": ["CoreCount": 1, "ThreadsPerCore": 1]],
      path: "CpuOptions.ThreadsPerCore", value: 1),
    Row(
      options: ["Placement": ["Tenancy": "dedicated"]], path: "Placement.Tenancy",
      value: "dedicated"),
  ])
  func `options without effect on packets are kept and shown`(row: Row) throws {
    var test = TestCloud()
    try test.call("RunInstances", Self.request(row.options))
    let instance = try test.call("DescribeInstances")["Reservations"]?[0]?["Instances"]?[0]
    let shown = row.path.split(separator: ".").reduce(instance) { $0?[String($1)] }
    #expect(shown == row.value)
  }

  @Test func `IAM-41 a launch has the profile that it names, by name or by ARN`() throws {
    var test = TestCloud()
    try test.make(
      "$arn", "InstanceProfile.Arn", "CreateInstanceProfile", ["InstanceProfileName": "web"],
      of: .iam)
    for profile in [["Name": "web"], ["Arn": "$arn"]] as [JSONObject] {
      let answer = try test.call(
        "RunInstances", Self.request(["IamInstanceProfile": .object(profile)]))
      let shown = answer["Instances"]?[0]?["IamInstanceProfile"]
      #expect(shown?["Arn"]?.string == test.id("$arn"))
      #expect(shown?["Id"]?.string?.hasPrefix("AIPA") == true)
    }
    let error = test.refusal(
      of: "RunInstances", Self.request(["IamInstanceProfile": ["Name": "none"]]))
    #expect(error?.code == "InvalidParameterValue")
    #expect(
      error?.message
        == "Value (none) for parameter iamInstanceProfile.name is invalid. "
        + "Invalid IAM Instance Profile name")
  }

  @Test
  func `INS-17 a launch beyond 64 virtual processors is refused, whatever is stopped counts not`()
    throws
  {
    var test = TestCloud()
    try test.make("$first", "Instances.0.InstanceId", "RunInstances", Self.request([:], count: 32))
    let error = test.refusal(of: "RunInstances", Self.request([:]))
    #expect(error?.code == "VcpuLimitExceeded")
    #expect(error?.message.contains("your current vCPU limit of 64 allows") == true)
    test.cloud.advance(byMilliseconds: 60_000)
    try test.call("StopInstances", ["InstanceIds": ["$first"]])
    try test.call("RunInstances", Self.request([:]))
  }

  @Test(arguments: [
    Refusal(
      "INS-18 user data of more than 16 KiB", "RunInstances",
      request([
        "UserData": .string(Base64.text(of: Array(repeating: 35, count: 16_385)))
      ]), "InvalidParameterValue", "User data is limited to 16384 bytes"),
    Refusal(
      "user data that is no Base64", "RunInstances", request(["UserData": "#!/bin/bash"]),
      "InvalidParameterValue", "Invalid BASE64 encoding of user data."),
    Refusal(
      "credits of another name", "RunInstances",
      request(["CreditSpecification": ["CpuCredits": "none"]]), "InvalidParameterValue"),
    Refusal(
      "a placement group", "RunInstances", request(["Placement": ["GroupName": "near"]]),
      "InvalidPlacementGroup.Unknown", "The Placement Group 'near' is unknown."),
    Refusal(
      "two interfaces with one index", "RunInstances",
      request(["NetworkInterfaces": [["DeviceIndex": 0], ["DeviceIndex": 0]]]),
      "InvalidParameterValue", "Each network interface requires a unique device index."),
    Refusal(
      "a public address for one of two interfaces", "RunInstances",
      request([
        "NetworkInterfaces": [
          ["DeviceIndex": 0, "AssociatePublicIpAddress": true], ["DeviceIndex": 1],
        ]
      ]), "InvalidParameterCombination"),
  ])
  func `what is refused`(refusal: Refusal) { refusal.check(in: TestCloud()) }
}
