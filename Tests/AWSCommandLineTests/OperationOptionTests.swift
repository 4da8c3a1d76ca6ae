import AWSModel
import AWSServices
import Documents
import Testing

@testable import AWSCommandLine

/// Options follow from AWS's model, but for what stands in `CLICustomization`.
@Suite struct OperationOptionTests {
  @Test(arguments: OperationRegistry.descriptions.map(\.name))
  func `no option is there twice, and every refused member is one of the request`(
    name: String
  ) throws {
    let operation = try #require(OperationRegistry.descriptions.first { $0.name == name })
    let names = OperationOptions.of(operation).all.map(\.name)
    #expect(Set(names).count == names.count)
    let members = operation.input.map(\.name)
    #expect(operation.refused.allSatisfy(members.contains))
    #expect(Set(operation.refused).count == operation.refused.count)
    // A member that has no option is reached by another one.
    let hidden = CLICustomization.of(operation.model).hiddenMembers
    let reached = OperationOptions.of(operation).all.compactMap(\.option.member?.name)
    let paged = OperationOptions.of(operation).memberHiddenByMaxItems?.name
    #expect(Set(members) == Set(reached + hidden + [paged].compactMap { $0 }))
  }

  @Test(
    arguments: [
      ("ec2 create-vpc --cidr-block c --no-dry-run", "DryRun", false),
      (
        "ec2 modify-subnet-attribute --subnet-id s --no-map-public-ip-on-launch",
        "MapPublicIpOnLaunch", ["Value": false]
      ),
      (
        "ec2 modify-instance-attribute --instance-id i --no-disable-api-termination",
        "DisableApiTermination", ["Value": false]
      ),
      (
        "ec2 modify-instance-attribute --instance-id i --disable-api-termination",
        "DisableApiTermination", ["Value": true]
      ),
      ("ec2 run-instances --image-id a --enable-api-termination", "DisableApiTermination", false),
      ("ec2 run-instances --image-id a --disable-api-termination", "DisableApiTermination", true),
      (
        "ec2 delete-network-acl-entry --network-acl-id a --rule-number 1 --ingress", "Egress", false
      ),
      ("logs filter-log-events --log-group-name g --no-start-from-head", "startFromHead", false),
      ("logs get-log-events --log-stream-name s --no-start-from-head", "startFromHead", false),
      ("iam update-role --role-name r --description d", "Description", "d"),
    ] as [(String, String, JSONValue)])
  func `options of one member`(line: String, member: String, value: JSONValue) throws {
    #expect(try Samples.call(line).request[member] == value)
  }

  @Test(arguments: [
    "ec2 modify-instance-attribute --instance-id i --enable-api-termination",
    "ec2 run-instances --image-id a --min-count 1",
    "ec2 run-instances --image-id a --no-disable-api-termination",
    "ec2 create-network-acl-entry --network-acl-id a --rule-number 1 --protocol 6 "
      + "--rule-action allow --no-egress",
    "sts get-caller-identity --max-items 1", "ec2 create-vpc --starting-token t",
  ])
  func `options that the CLI does not have`(line: String) throws {
    let error = try #require(throws: CommandLineError.self) { _ = try Samples.call(line) }
    #expect(error.exitCode == 252)
    #expect(error.standardError.contains("Unknown options"))
  }

  /// It looks at types, at what is missing and at minimums; the rest is the service's.
  @Test(arguments: [
    (
      ["iam", "get-role", "--role-name", ""],
      "Invalid length for parameter RoleName, value: 0, valid min length: 1"
    ),
    (
      ["ec2", "describe-vpcs", "--max-results", "-1"],
      "Invalid value for parameter MaxResults, value: -1, valid min value: 5"
    ),
    (
      ["iam", "get-policy", "--policy-arn", "short"],
      "Invalid length for parameter PolicyArn, value: 5, valid min length: 20"
    ),
    (
      ["logs", "create-log-group", "--log-group-name", ""],
      "Invalid length for parameter logGroupName, value: 0, valid min length: 1"
    ),
    (
      ["logs", "describe-log-groups", "--limit", "0"],
      "Invalid value for parameter limit, value: 0, valid min value: 1"
    ),
    (
      ["sts", "assume-role", "--role-arn", "x", "--role-session-name", "session"],
      "Invalid length for parameter RoleArn, value: 1, valid min length: 20"
    ),
    (
      ["iam", "tag-role", "--role-name", "r", "--tags", "Key=,Value=v"],
      "Invalid length for parameter Tags[0].Key, value: 0, valid min length: 1"
    ),
    (
      ["iam", "tag-role", "--role-name", "r", "--tags", "Value=v"],
      "Missing required parameter in Tags[0]: \"Key\""
    ),
  ])
  func `botocore's own words for what is too little`(arguments: [String], words: String) throws {
    let error = try #require(throws: CommandLineError.self) { _ = try Samples.call(arguments) }
    #expect(error.exitCode == 252)
    #expect(
      error.standardError
        == "\naws: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:\n"
        + words + "\n")
  }

  @Test(arguments: [
    "logs create-log-group --log-group-name g --log-group-class BANANA",
    "ec2 create-flow-logs --resource-type Bucket --resource-ids x",
    "logs create-log-group --log-group-name g --tags {}", "ec2 describe-vpcs --max-results 1001",
    "ec2 create-vpc-endpoint --vpc-id vpc-1",
    "ec2 create-nat-gateway", "ec2 create-network-insights-path --source i-1 --protocol tcp",
  ])
  func `words, maximums and tokens are for the service to judge`(line: String) throws {
    _ = try Samples.call(line)
  }

  @Test(arguments: [
    ("s3 ls", 255, "AWS has s3; vpclab does not simulate it. What it does: aws help"),
    ("elbv2 describe-load-balancers", 255, "AWS has elbv2;"),
    ("ec2 create-transit-gateway", 254, "AWS has create-transit-gateway;"),
    ("ec2 create-transit-gateway --description x", 254, "aws ec2 help"),
    ("iam create-group --group-name g", 254, "AWS has create-group;"),
    ("ec2 wait snapshot-completed", 255, "AWS has snapshot-completed;"),
    ("ec2 wait image-usage-report-available", 255, "aws ec2 wait help"),
  ])
  func `what AWS has and vpclab has not is no typing error`(
    line: String, status: Int, advice: String
  ) throws {
    let error = try #require(throws: CommandLineError.self) { _ = try Samples.call(line) }
    #expect(Int(error.exitCode) == status)
    #expect(error.standardError.contains("\nvpclab: AWS has "))
    #expect(error.standardError.contains(advice))
    #expect(!error.standardError.contains("invalid choice"))
  }

  @Test(arguments: [
    ("ece describe-vpcs", "\n  * ce"), ("ec2 describe-vpc", "\n  * describe-vpcs"),
    ("ec2 create-transit-gatewy", "\n  * create-transit-gateway"),
    ("ec2 wait instance-run", "\n  * instance-running"), ("log tail g", "\n  * logs"),
  ])
  func `suggestions are made among all that AWS has`(line: String, word: String) throws {
    let error = try #require(throws: CommandLineError.self) { _ = try Samples.call(line) }
    #expect(error.exitCode == 252)
    #expect(error.standardError.contains("\n\nMaybe you meant:\n" + word))
  }
}
