import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct LifecycleTests {
  /// INS-03, INS-05
  @Test func `an instance starts, stops, starts again and ends, each in its time`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.launch("1")
    #expect(test.instance("$instance1")?.state == .pending)
    test.cloud.advance(byMilliseconds: 30_000)
    #expect(test.instance("$instance1")?.state == .running)
    let first = try #require(test.interface("$interface1"))

    let stopping = try test.call("StopInstances", ["InstanceIds": ["$instance1"]])
    #expect(stopping["StoppingInstances"]?[0]?["CurrentState"]?["Name"] == "stopping")
    #expect(stopping["StoppingInstances"]?[0]?["PreviousState"]?["Code"] == 16)
    test.cloud.advance(byMilliseconds: 60_000)
    let stopped = try #require(test.interface("$interface1"))
    #expect(test.instance("$instance1")?.state == .stopped)
    #expect(test.cloud.network.publicAddress(of: stopped) == nil)

    try test.call("StartInstances", ["InstanceIds": ["$instance1"]])
    test.cloud.advance(byMilliseconds: 60_000)
    let second = try #require(test.interface("$interface1"))
    #expect(second.primaryAddress == first.primaryAddress)
    #expect(test.cloud.network.publicAddress(of: second) != nil)
    #expect(
      test.cloud.network.publicAddress(of: second) != test.cloud.network.publicAddress(of: first))

    try test.call("TerminateInstances", ["InstanceIds": ["$instance1"]])
    #expect(test.interface("$interface1") != nil)
    test.cloud.advance(byMilliseconds: 60_000)
    #expect(test.interface("$interface1") == nil)
    let listed = try test.call("DescribeInstances")["Reservations"]?[0]?["Instances"]?[0]
    #expect(listed?["State"]?["Name"] == "terminated")
    #expect(listed?["NetworkInterfaces"] == [])
    test.cloud.advance(byMilliseconds: 3_600_000)
    #expect(try test.call("DescribeInstances")["Reservations"] == [])
  }

  @Test(arguments: [
    (Instance.State.pending, "pending", 0), (.running, "running", 16),
    (.shuttingDown, "shutting-down", 32), (.terminated, "terminated", 48),
    (.stopping, "stopping", 64), (.stopped, "stopped", 80),
  ])
  func `INS-01 states have names and codes`(state: Instance.State, name: String, code: Int) throws {
    var test = try TestCloud.lab()
    test.cloud.network.instances.update(ResourceID(generated: test.id("$instance1"))) {
      $0.state = state
    }
    let shown = try test.call("DescribeInstances", ["InstanceIds": ["$instance1"]])[
      "Reservations"]?[0]?["Instances"]?[0]?["State"]
    #expect(shown?["Name"] == .string(name))
    #expect(shown?["Code"] == .integer(code))
  }

  /// INS-02
  @Test func `status checks are initializing for two minutes`() throws {
    var test = try TestCloud.lab()
    let statuses = try test.call("DescribeInstanceStatus")["InstanceStatuses"]
    #expect(statuses?[0]?["InstanceStatus"]?["Status"] == "initializing")
    test.cloud.advance(byMilliseconds: 120_000)
    let later = try test.call("DescribeInstanceStatus")["InstanceStatuses"]
    #expect(later?[0]?["InstanceStatus"]?["Status"] == "ok")
    #expect(later?[0]?["SystemStatus"]?["Details"]?[0]?["Status"] == "passed")
  }

  /// INS-05
  @Test func `a reboot keeps the addresses`() throws {
    var test = try TestCloud.lab()
    let before = try #require(test.interface("$interface1"))
    try test.call("RebootInstances", ["InstanceIds": ["$instance1"]])
    #expect(test.interface("$interface1") == before)
    #expect(test.instance("$instance1")?.state == .running)
  }

  @Test func `a protected instance is not terminated`() throws {
    var test = try TestCloud.lab()
    try test.call(
      "ModifyInstanceAttribute",
      ["InstanceId": "$instance1", "DisableApiTermination": ["Value": true]])
    Refusal(
      "terminate", "TerminateInstances", ["InstanceIds": ["$instance1"]], "OperationNotPermitted",
      "The instance '$instance1' may not be terminated. "
        + "Modify its 'disableApiTermination' instance attribute and try again."
    ).check(in: test)
  }

  @Test func `stopped instances can't be rebooted and ending ones not started`() throws {
    var test = try TestCloud.lab()
    try test.call("TerminateInstances", ["InstanceIds": ["$instance1"]])
    Refusal(
      "start", "StartInstances", ["InstanceIds": ["$instance1"]], "IncorrectInstanceState",
      "The instance '$instance1' is not in a state from which it can be started."
    ).check(in: test)
    Refusal(
      "stop", "StopInstances", ["InstanceIds": ["$instance1"]], "IncorrectInstanceState",
      "The instance '$instance1' is not in a state from which it can be stopped."
    ).check(in: test)
    Refusal("reboot", "RebootInstances", ["InstanceIds": ["$instance1"]], "IncorrectState")
      .check(in: test)
  }

  @Test func `a repeated launch with the same token makes no second instance`() throws {
    var test = TestCloud()
    let launch: Members = [
      "ImageId": "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64",
      "InstanceType": "t3.micro", "MinCount": 2, "MaxCount": 2, "ClientToken": "once",
    ]
    let first = try test.call("RunInstances", launch)
    let second = try test.call("RunInstances", launch)
    #expect(first == second)
    #expect(test.cloud.network.instances.count == 2)
    #expect(first["Instances"]?[1]?["AmiLaunchIndex"] == 1)
  }

  @Test func `two clouds that received the same calls are equal`() throws {
    #expect(try TestCloud.lab().cloud == TestCloud.lab().cloud)
  }
}
