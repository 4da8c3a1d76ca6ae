import AWSCommandLine
import AWSModel
import Documents
import Testing

/// Real runs of AWS CLI version 2 (`Cases/recorded`): same words, same status.
@Suite struct RecordedCommandTests {
  @Test(arguments: [
    ("88-err-missing-required", "ec2 create-subnet --cidr-block 10.1.1.0/24"),
    ("89-err-unknown-option", "ec2 describe-vpcs --nope"),
    ("91-err-unknown-service", "ec3 describe-vpcs"), ("92-err-no-args", ""),
    ("93-err-no-operation", "ec2"), ("94-err-bad-output", "ec2 describe-vpcs --output xml"),
    ("97-err-bad-shorthand", "ec2 describe-vpcs --filters Name=vpc-id,Values"),
    ("99-err-bad-json-param", "ec2 describe-vpcs --filters [{bad"),
    (
      "100-err-missing-file",
      "iam create-policy --policy-name p --policy-document file:///nonexistent.json"
    ),
    ("104-err-profile-missing", "ec2 describe-vpcs --profile nope"),
    ("105-err-endpoint-refused", "ec2 describe-vpcs --endpoint-url http://127.0.0.1:9"),
  ])
  func `fails as recorded`(name: String, line: String) throws {
    let error = try #require(throws: CommandLineError.self) {
      _ = try Samples.commandLine.invocation(for: line.split(separator: " ").map(String.init))
    }
    // The simulator's advice comes after the CLI's own words.
    let words = error.standardError.split(separator: "vpclab:", maxSplits: 1)[0]
    #expect(words == Samples.text("recorded/\(name)/stderr"))
    #expect("\(error.exitCode)\n" == Samples.text("recorded/\(name)/rc"))
  }

  @Test(arguments: [
    ("14-describe-vpcs-json", "ec2 describe-vpcs --output json", "14-describe-vpcs-json"),
    ("14-describe-vpcs-json", "ec2 describe-vpcs --output table", "15-describe-vpcs-table"),
    ("14-describe-vpcs-json", "ec2 describe-vpcs --output text", "16-describe-vpcs-text"),
    ("14-describe-vpcs-json", "ec2 describe-vpcs --output yaml", "17-describe-vpcs-yaml"),
    ("14-describe-vpcs-json", "ec2 describe-vpcs --query Vpcs[0].VpcId", "19-query-scalar-json"),
    (
      "14-describe-vpcs-json", "ec2 describe-vpcs --query Vpcs[0].VpcId --output text",
      "20-query-scalar-text"
    ),
    ("14-describe-vpcs-json", "ec2 describe-vpcs --query Vpcs[0].Nope", "24-query-null-json"),
    (
      "14-describe-vpcs-json", "ec2 describe-vpcs --query Vpcs[0].Nope --output text",
      "25-query-null-text"
    ),
    ("27-empty-list-json", "ec2 describe-vpc-peering-connections", "27-empty-list-json"),
    (
      "27-empty-list-json", "ec2 describe-vpc-peering-connections --output text",
      "29-empty-list-text"
    ),
    ("30-describe-route-tables-json", "ec2 describe-route-tables", "30-describe-route-tables-json"),
    (
      "32-describe-security-groups-json", "ec2 describe-security-groups",
      "32-describe-security-groups-json"
    ),
    ("34-describe-network-acls-json", "ec2 describe-network-acls", "34-describe-network-acls-json"),
    ("49-describe-flow-logs-json", "ec2 describe-flow-logs", "49-describe-flow-logs-json"),
    (
      "49-describe-flow-logs-json", "ec2 describe-flow-logs --output table",
      "50-describe-flow-logs-table"
    ),
    ("01-create-vpc", "ec2 create-vpc --cidr-block 10.1.0.0/16", "01-create-vpc"),
    ("04-create-subnet", "ec2 create-subnet --vpc-id vpc-1", "04-create-subnet"),
    ("07-create-route-table", "ec2 create-route-table --vpc-id vpc-1", "07-create-route-table"),
    (
      "13-run-instances", "ec2 run-instances --image-id ami-1", "13-run-instances"
    ),
    (
      "40-iam-create-policy", "iam create-policy --policy-name p --policy-document {}",
      "40-iam-create-policy"
    ),
    (
      "41-iam-create-role", "iam create-role --role-name r --assume-role-policy-document {}",
      "41-iam-create-role"
    ),
    (
      "43-iam-list-attached-role-policies", "iam list-attached-role-policies --role-name r",
      "43-iam-list-attached-role-policies"
    ),
    ("47-logs-describe-log-groups", "logs describe-log-groups", "47-logs-describe-log-groups"),
    (
      "52-create-vpc-peering-connection",
      "ec2 create-vpc-peering-connection --vpc-id a --peer-vpc-id b",
      "52-create-vpc-peering-connection"
    ),
    (
      "58-logs-get-log-events", "logs get-log-events --log-group-name g --log-stream-name s",
      "58-logs-get-log-events"
    ),
    (
      "65-sts-get-caller-identity-json", "sts get-caller-identity",
      "65-sts-get-caller-identity-json"
    ),
    (
      "65-sts-get-caller-identity-json", "sts get-caller-identity --output text",
      "66-sts-get-caller-identity-text"
    ),
    (
      "65-sts-get-caller-identity-json", "sts get-caller-identity --output yaml",
      "68-sts-get-caller-identity-yaml"
    ),
    (
      "65-sts-get-caller-identity-json", "sts get-caller-identity --output table --color on",
      "69-table-color-on"
    ),
    ("65-sts-get-caller-identity-json", "sts get-caller-identity --output off", "70-output-off"),
  ])
  func `prints as recorded, whatever the order of members`(
    response: String, line: String, output: String
  ) throws {
    let document = Samples.json("recorded/\(response)/stdout").reversed
    let result = try Samples.call(line).perform { _ in document.members ?? [:] }
    #expect(result.standardOutput == Samples.text("recorded/\(output)/stdout"))
  }

  @Test func `a tail prints time, stream and message`() throws {
    let line = "logs tail ShareFlowLogs --since 1h"
    let call = try Samples.call(
      line.split(separator: " ").map(String.init), in: CommandEnvironment(now: 1_795_413_700_000))
    #expect(call.request["startTime"] == 1_795_410_100_000)
    var event = Samples.json("recorded/58-logs-get-log-events/stdout")["events"]?[0]?.members ?? [:]
    event["logStreamName"] = "eni-0a-all"
    let text = try call.perform { [event] _ in ["events": .array([.object(event)])] }
      .standardOutput
    #expect(text == Samples.text("recorded/64-logs-tail/stdout"))
  }

  /// CLI-01, CLI-02
  @Test func `a service's error ends with 254`() throws {
    let call = try Samples.call("ec2 create-vpc --cidr-block banana")
    let error = call.failure(
      .init(
        "InvalidParameterValue",
        "Value (banana) for parameter cidrBlock is invalid. This is not a valid CIDR block."))
    #expect(error.standardError == Samples.text("recorded/77-err-cidr-malformed/stderr"))
    #expect(error.exitCode == 254)
  }
}

extension Value {
  /// The same document with the members of every object the other way round.
  fileprivate var reversed: Value {
    switch self {
    case .object(let members):
      // A policy is the learner's own document: its order is kept.
      .object(
        Members(
          members.reversed().map {
            ($0.name, $0.name.hasSuffix("PolicyDocument") ? $0.value : $0.value.reversed)
          }))
    case .array(let elements): .array(elements.map(\.reversed))
    case .null, .boolean, .integer, .number, .string: self
    }
  }
}
