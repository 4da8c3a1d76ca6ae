import AWSCommandLine
import AWSModel
import Documents
import Testing

@Suite struct WaiterRunTests {
  private func run(_ line: String) throws -> WaiterRun {
    let words = line.split(separator: " ").map(String.init)
    guard case .wait(let run) = try Samples.commandLine.invocation(for: words) else {
      throw Samples.NoCall()
    }
    return run
  }

  private func instances(_ states: String...) -> Result<Members, AWSError> {
    let instances = states.map { Value.object(["State": ["Name": .string($0)]]) }
    return .success(["Reservations": [["Instances": .array(instances)]]])
  }

  @Test func `an instance is waited for until all are running`() throws {
    var run = try run("ec2 wait instance-running --instance-ids i-1 i-2")
    #expect(run.request == Request(.ec2, "DescribeInstances", ["InstanceIds": ["i-1", "i-2"]]))
    #expect(run.step(after: instances("pending", "running")) == .again(afterSeconds: 15))
    #expect(run.step(after: instances("running", "running")) == .succeeded)
  }

  @Test func `a state that leads nowhere ends the waiting`() throws {
    var run = try run("ec2 wait instance-running --instance-ids i-1")
    #expect(
      run.step(after: instances("terminated"))
        == .failed(
          CommandLineError(
            standardError: """

              aws: [ERROR]: Waiter InstanceRunning failed: Waiter encountered a terminal failure \
              state: For expression "Reservations[].Instances[].State.Name" we matched expected \
              path: "terminated" at least once

              """, exitCode: 255)))
  }

  @Test func `waiting has an end`() throws {
    var run = try run("ec2 wait security-group-exists --group-ids sg-1")
    let missing = Result<Members, AWSError>.failure(AWSError("InvalidGroup.NotFound", "no"))
    for _ in 1..<6 { #expect(run.step(after: missing) == .again(afterSeconds: 5)) }
    guard case .failed(let error) = run.step(after: missing) else {
      Issue.record("still waiting")
      return
    }
    #expect(
      error.standardError.contains("Waiter SecurityGroupExists failed: Max attempts exceeded"))
  }

  @Test func `an error that the waiter does not know ends the waiting`() throws {
    var run = try run("ec2 wait vpc-available --vpc-ids vpc-1")
    let denied = Result<Members, AWSError>.failure(
      AWSError("UnauthorizedOperation", "You may not."))
    guard case .failed(let error) = run.step(after: denied) else {
      Issue.record("still waiting")
      return
    }
    #expect(error.exitCode == 255)
    #expect(
      error.standardError.contains("An error occurred (UnauthorizedOperation): You may not."))
  }

  @Test(arguments: [
    "vpc-exists --vpc-ids v", "subnet-available --subnet-ids s",
    "vpc-peering-connection-exists --vpc-peering-connection-ids p",
    "vpc-peering-connection-deleted --vpc-peering-connection-ids p",
    "network-interface-available --network-interface-ids e", "instance-status-ok",
    "internet-gateway-exists", "instance-stopped", "instance-terminated", "instance-exists",
    "image-available", "image-exists", "nat-gateway-available", "nat-gateway-deleted",
    "key-pair-exists", "security-group-exists", "system-status-ok",
  ])
  func `knows the lab's waiters`(line: String) throws {
    _ = try run("ec2 wait " + line)
  }

  @Test(arguments: [
    ("ec2 wait vpc-exists --vpc-ids v", true), ("iam wait role-exists --role-name r", true),
    ("ec2 wait security-group-exists --group-ids g", false),
  ])
  func `some waiters look only whether there is an answer`(line: String, isEnough: Bool) throws {
    var run = try run(line)
    #expect((run.step(after: .success([:])) == .succeeded) == isEnough)
  }

  @Test func `nothing is waited for that is listed twice`() throws {
    let words = ["ec2", "wait", "help"]
    guard case .text(let help) = try Samples.commandLine.invocation(for: words) else {
      Issue.record("no help")
      return
    }
    let names = help.split(separator: "\n").filter { $0.hasPrefix("  o ") }
    #expect(names.count > 15)
    #expect(Set(names).count == names.count)
  }
}
