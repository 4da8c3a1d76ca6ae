import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct ConsoleOutputTests {
  private static func lab() throws -> TestCloud {
    var test = TestCloud()
    try test.make(
      "$instance", "Instances.0.InstanceId", "RunInstances",
      ["ImageId": VolumeTests.image, "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1])
    return test
  }

  private static func output(_ test: inout TestCloud) throws -> String {
    try test.call("GetConsoleOutput", ["InstanceId": "$instance"])["Output"]?.string ?? ""
  }

  @Test func `INS-19 it is empty until the instance has booted, and stays after its end`() throws {
    var test = try Self.lab()
    #expect(try Self.output(&test) == "")
    test.cloud.advance(byMilliseconds: 120_000)
    let booted = try Self.output(&test)
    #expect(booted.hasPrefix("[    0.000000] Linux version "))
    #expect(booted.contains("-----BEGIN SSH HOST KEY FINGERPRINTS-----\n256 SHA256:"))
    let address = try #require(
      test.instance("$instance").flatMap { test.cloud.network.primaryInterface(of: $0) })
    let host = "ip-\(address.primaryAddress)".split(separator: ".").joined(separator: "-")
    #expect(booted.contains("\(host) login: "))
    try test.call("TerminateInstances", ["InstanceIds": ["$instance"]])
    test.cloud.advance(byMilliseconds: 60_000)
    #expect(try Self.output(&test).isEmpty == false)
  }

  @Test func `INS-19 of what user data prints it shows the last 64 KiB`() throws {
    var test = try Self.lab()
    test.cloud.advance(byMilliseconds: 120_000)
    let id = try #require(test.instance("$instance")).id
    test.cloud.recordUserDataOutput(
      "first" + String(repeating: "x", count: 65_531) + "last\n", of: id)
    let output = try Self.output(&test)
    #expect(output.contains("xlast\n") && !output.contains("first"))
  }

  @Test(arguments: [
    Refusal(
      "INS-19 what came last, of a type before Nitro", "GetConsoleOutput",
      ["InstanceId": "$instance", "Latest": true], "UnsupportedOperation",
      "This instance type does not support retrieving the latest console logs."),
    Refusal(
      "an instance that is not there", "GetConsoleOutput", ["InstanceId": "i-0123456789abcdef0"],
      "InvalidInstanceID.NotFound"),
    Refusal("no instance", "GetConsoleOutput", [:], "MissingParameter"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
