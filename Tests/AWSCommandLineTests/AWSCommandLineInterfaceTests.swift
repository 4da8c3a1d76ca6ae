import AWSModel
import AWSServices
import Documents
import Foundations
import NetworkModel
import Testing

@testable import AWSCommandLine

@Suite struct AWSCommandLineInterfaceTests {
  private func text(_ line: String) throws -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard case .text(let text) = try Samples.commandLine.invocation(for: words) else { return nil }
    return text
  }

  private func error(_ line: String) throws -> CommandLineError {
    try #require(throws: CommandLineError.self) {
      _ = try Samples.commandLine.invocation(for: line.split(separator: " ").map(String.init))
    }
  }

  @Test(arguments: [
    ("help", "ec2"), ("ec2 help", "create-vpc"), ("ec2 create-vpc help", "--cidr-block"),
    ("ec2 wait help", "instance-running"), ("logs tail help", "--since"),
    ("ec2-instance-connect ssh help", "--instance-id"), ("--version", "aws-cli/2."),
    ("configure list", "us-west-2"), ("configure get region", "us-west-2\n"),
    ("ec2 create-subnet --generate-cli-skeleton", "\"VpcId\": \"\""),
    ("ec2 create-subnet --vpc-id v --generate-cli-skeleton output", "\"Subnet\": {"),
  ])
  func `help and the like need no call`(line: String, part: String) throws {
    #expect(try text(line)?.contains(part) == true)
  }

  @Test(arguments: [
    (
      "ec2 describe-vpcz", "Found invalid choice 'describe-vpcz'",
      "Maybe you meant:\n\n  * describe-vpcs"
    ),
    (
      "ec2 describe-vpcs --query Vpcs[", "Bad value for --query Vpcs[: Invalid jmespath",
      "Incomplete"
    ),
    ("ec2 describe-vpcs --no", "ambiguous option: --no could match", "--no-paginate"),
    ("ec2 describe-vpcs --output", "argument --output: expected one argument", "usage: aws"),
    ("ec2 create-vpc --dry-run=1", "ignored explicit argument '1'", "usage: aws"),
    ("ec2 describe-vpcs a b", "Unknown options: a, b", ""),
    ("ec2 create-route", "arguments are required: --route-table-id", ""),
  ])
  func `a wrong line ends with 252 and says why (CLI-02)`(
    line: String, first: String, second: String
  ) throws {
    let error = try error(line)
    #expect(error.exitCode == 252)
    #expect(first.isEmpty || error.standardError.contains(first))
    #expect(second.isEmpty || error.standardError.contains(second))
  }

  @Test(arguments: [
    ("ec2 describe-vpcs", nil), ("ec2 describe-vpcs --region us-west-2", nil),
    ("ec2 describe-vpcs --region eu-west-1", "eu-west-1"),
    ("logs describe-log-groups --region eu-west-1", "eu-west-1"),
    ("logs tail g --region eu-west-1", "eu-west-1"), ("iam list-roles --region eu-west-1", nil),
    ("sts get-caller-identity --region eu-west-1", "eu-west-1"),
  ])
  func `a call goes to the Region that is named`(line: String, region: String?) throws {
    let words = line.split(separator: " ").map(String.init)
    let call = try Samples.call(words, in: CommandEnvironment(now: 1_795_413_600_000))
    #expect(call.request.region == region)
  }

  /// Botocore's own check, before any call (exit status 255).
  @Test(arguments: ["eu west 1", "-eu", "eu_west_1", "eu-west-1/"])
  func `what can be no Region's name is refused at once`(name: String) throws {
    let error = try #require(throws: CommandLineError.self) {
      _ = try Samples.commandLine.invocation(for: ["ec2", "describe-vpcs", "--region=\(name)"])
    }
    #expect(error.exitCode == 255)
    #expect(error.standardError.contains("region_name '\(name)' doesn't match a supported format"))
  }

  @Test func `options may be abbreviated as long as they are unique`() throws {
    let call = try Samples.call("ec2 describe-instances --instance-id i-1 --out text")
    #expect(call.request["InstanceIds"] == ["i-1"])
    #expect(call.output.format == .text)
  }

  @Test func `a connection is handed to the shell`() throws {
    let line = "ec2-instance-connect ssh --instance-id i-1 --os-user root"
    guard
      case .connect(let connection) = try Samples.commandLine.invocation(
        for: line.split(separator: " ").map(String.init))
    else {
      Issue.record("no connection")
      return
    }
    #expect(connection.instanceID == "i-1")
    #expect(connection.user == "root")
  }

  @Test func `a query that fails does so after the call, with 255`() throws {
    let call = try Samples.call("ec2 describe-vpcs --query nope(@)")
    let error = try #require(throws: CommandLineError.self) {
      try call.perform { _ in ["Vpcs": []] }
    }
    #expect(error.standardError == "\naws: [ERROR]: Unknown function: nope()\n")
    #expect(error.exitCode == 255)
  }

  @Test func `commands work on the simulated cloud`() throws {
    var cloud = Cloud(seed: 1, now: Instant(milliseconds: 1_795_413_600_000))
    let create = try Samples.call(
      "ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.CidrBlock --output text")
    let result = try create.perform { request throws(AWSError) in try cloud.handle(request) }
    #expect(result.standardOutput == "10.1.0.0/16\n")
  }
}
