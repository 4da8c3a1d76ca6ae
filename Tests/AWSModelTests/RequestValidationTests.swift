import Documents
import Testing

@testable import AWSModel

/// What each service says of a request that does not fit its model, whoever makes it.
@Suite struct RequestValidationTests {
  private static let vpc = OperationDescription(
    .ec2, "CreateVpc", "Creates a VPC.", refusing: ["Ipv6Pool"])
  private static let subnet = OperationDescription(.ec2, "CreateSubnet", "Creates a subnet.")
  private static let vpcs = OperationDescription(.ec2, "DescribeVpcs", "Lists VPCs.")
  private static let flowLogs = OperationDescription(.ec2, "CreateFlowLogs", "Creates flow logs.")
  private static let path = OperationDescription(.ec2, "CreateNetworkInsightsPath", "A path.")
  private static let role = OperationDescription(.iam, "GetRole", "Shows a role.")
  private static let newRole = OperationDescription(.iam, "CreateRole", "Creates a role.")
  private static let group = OperationDescription(.logs, "CreateLogGroup", "Creates a group.")
  private static let events = OperationDescription(.logs, "PutLogEvents", "Writes events.")
  private static let assume = OperationDescription(.sts, "AssumeRole", "Assumes a role.")

  struct Row: CustomTestStringConvertible, Sendable {
    var operation: OperationDescription
    var parameters: Members
    /// `nil` when the request is right.
    var code: String?
    var message: String?
    /// The operation may refuse it in words of its own.
    var isDoubt = false

    var testDescription: String {
      "\(operation.name) \(Value.object(parameters).json(.line))"
    }

    init(
      _ operation: OperationDescription, _ parameters: Members, _ code: String? = nil,
      _ message: String? = nil, isDoubt: Bool = false
    ) {
      self.operation = operation
      self.parameters = parameters
      self.code = code
      self.message = message
      self.isDoubt = isDoubt
    }
  }

  private static let constraint = "failed to satisfy constraint: Member must"

  static let rows: [Row] = [
    Row(vpc, ["CidrBlock": "10.1.0.0/16"]),
    Row(vpc, [:]),
    Row(
      vpc, ["Ipv6Pool": "p"], "UnsupportedOperation", "The parameter Ipv6Pool is not supported."),
    Row(
      vpc, ["CidrBlok": "10.1.0.0/16"], "UnknownParameter",
      "The parameter CidrBlok is not recognized"),
    Row(
      vpc, ["CidrBlock": 5], "InvalidParameterValue",
      "Value (5) for parameter cidrBlock is invalid. It is not of the type string."),
    Row(
      vpc, ["TagSpecifications": ["a"]], "InvalidParameterValue",
      "Value (a) for parameter tagSpecifications is invalid. It is not of the type structure."),
    Row(
      vpc, ["TagSpecifications": [["Tag": []]]], "UnknownParameter",
      "The parameter Tag is not recognized"),
    Row(
      vpc, ["InstanceTenancy": "shared"], "InvalidParameterValue",
      "Value (shared) for parameter instanceTenancy is invalid. "
        + "Use one of: default, dedicated, host.", isDoubt: true),
    Row(subnet, ["VpcId": "vpc-1"]),
    Row(
      subnet, ["CidrBlock": "10.1.0.0/24"], "MissingParameter",
      "The request must contain the parameter vpcId"),
    Row(vpcs, ["MaxResults": 5]),
    Row(
      vpcs, ["MaxResults": 4], "InvalidParameterValue",
      "Value ( 4 ) for parameter maxResults is invalid. "
        + "Expecting a value greater than or equal to 5.", isDoubt: true),
    Row(
      vpcs, ["MaxResults": 1_001], "InvalidParameterValue",
      "Value ( 1001 ) for parameter maxResults is invalid. "
        + "Expecting a value less than or equal to 1000.", isDoubt: true),
    Row(
      vpcs, ["MaxResults": "5"], "InvalidParameterValue",
      "Value (5) for parameter maxResults is invalid. It is not of the type integer."),
    Row(vpcs, ["Filters": [["Name": "cidr", "Values": ["10.1.0.0/16"]]]]),
    Row(vpcs, ["DryRun": true]),
    Row(
      vpcs, ["DryRun": "yes"], "InvalidParameterValue",
      "Value (yes) for parameter dryRun is invalid. It is not of the type boolean."),
    // Fifteen hundred types are not listed.
    Row(
      flowLogs, ["ResourceIds": ["vpc-1"], "ResourceType": "Bucket"], "InvalidParameterValue",
      isDoubt: true),
    // A fault of form comes before one of value.
    Row(
      flowLogs, ["ResourceIds": "vpc-1", "ResourceType": "Bucket"], "InvalidParameterValue",
      "Value (vpc-1) for parameter resourceIds is invalid. It is not of the type list."),
    Row(path, ["Source": "i-1", "Protocol": "TCP"]),
    Row(role, ["RoleName": "flow"]),
    Row(
      role, ["RoleName": ""], "ValidationError",
      "1 validation error detected: Value '' at 'roleName' \(constraint) have length greater than "
        + "or equal to 1"),
    Row(
      role, ["RoleName": .string(String(repeating: "r", count: 65))], "ValidationError",
      "1 validation error detected: Value '\(String(repeating: "r", count: 65))' at 'roleName' "
        + "\(constraint) have length less than or equal to 64"),
    Row(
      role, [:], "ValidationError",
      "1 validation error detected: Value null at 'roleName' \(constraint) not be null"),
    Row(
      newRole,
      [
        "RoleName": "r", "AssumeRolePolicyDocument": "{}", "MaxSessionDuration": 60,
        "Tags": [["Key": "", "Value": "v"]],
      ], "ValidationError",
      "2 validation errors detected: Value '60' at 'maxSessionDuration' \(constraint) have value "
        + "greater than or equal to 3600; Value '' at 'tags.1.member.key' \(constraint) have length "
        + "greater than or equal to 1"),
    Row(role, ["RoleName": "r", "Nme": "x"], "UnknownParameter"),
    Row(role, ["RoleName": ["r"]], "SerializationException"),
    Row(group, ["logGroupName": "g", "logGroupClass": "STANDARD", "tags": ["a": "b"]]),
    Row(
      group, ["logGroupName": "g", "logGroupClass": "BANANA"], "InvalidParameterException",
      "1 validation error detected: Value 'BANANA' at 'logGroupClass' \(constraint) satisfy "
        + "enum value set: [STANDARD, INFREQUENT_ACCESS, DELIVERY, ESSENTIALS]"),
    Row(group, ["logGroupName": "g", "tags": [:]], "InvalidParameterException"),
    Row(
      group, ["logGroupName": "g", "tags": ["": "x"]], "InvalidParameterException",
      "1 validation error detected: Value '' at 'tags..member' \(constraint) have length greater "
        + "than or equal to 1"),
    Row(
      events, ["logGroupName": "g", "logStreamName": "s", "logEvents": [["message": "m"]]],
      "InvalidParameterException",
      "1 validation error detected: Value null at 'logEvents.1.member.timestamp' "
        + "\(constraint) not be null"),
    Row(
      assume, ["RoleArn": "x", "RoleSessionName": "session"], "ValidationError",
      "1 validation error detected: Value 'x' at 'roleArn' \(constraint) have length greater than "
        + "or equal to 20"),
  ]

  @Test(arguments: rows)
  func `is said in the service's words`(_ row: Row) {
    var error: AWSError?
    var isDoubt = false
    do throws(AWSError) {
      error = try RequestValidation.check(
        Request(row.operation.service, row.operation.name, row.parameters), of: row.operation)
      isDoubt = error != nil
    } catch let refusal {
      error = refusal
    }
    #expect(error?.code == row.code)
    #expect(isDoubt == row.isDoubt)
    if let message = row.message { #expect(error?.message == message) }
  }

  @Test func `everything that is wrong is found, in botocore's order`() throws {
    let violations = ShapeValidation.violations(
      of: ["Nope": 1, "RoleName": "", "Tags": [["Value": 5]]], against: Self.newRole.input)
    try #require(violations.count == 5)
    #expect(violations[0].fault == .missing("AssumeRolePolicyDocument"))
    guard case .unknown("Nope", let known) = violations[1].fault else {
      Issue.record("\(violations[1])")
      return
    }
    #expect(known.contains("RoleName"))
    #expect(violations[2].fault == .tooShort("", count: 0, minimum: 1))
    #expect(violations[3].path == [.member("Tags"), .element(0)])
    #expect(violations[3].fault == .missing("Key"))
    #expect(violations[4].path == [.member("Tags"), .element(0), .member("Value")])
  }
}
