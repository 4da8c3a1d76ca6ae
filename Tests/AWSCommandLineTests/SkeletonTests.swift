import AWSModel
import AWSServices
import Documents
import Testing

@testable import AWSCommandLine

@Suite struct SkeletonTests {
  private func skeleton(_ line: String) throws -> JSONValue {
    let words = line.split(separator: " ").map(String.init) + ["--generate-cli-skeleton"]
    guard case .text(let text) = try Samples.commandLine.invocation(for: words) else {
      return .null
    }
    return try JSONValue(parsingJSON: text)
  }

  @Test(
    arguments: [
      ("ec2 create-vpc", "InstanceTenancy", "default"), ("ec2 create-vpc", "DryRun", true),
      ("ec2 describe-vpcs", "MaxResults", 0),
      ("ec2 describe-vpcs", "Filters", [["Name": "", "Values": [""]]]),
      (
        "ec2 create-vpc", "TagSpecifications",
        [["ResourceType": "capacity-reservation", "Tags": [["Key": "", "Value": ""]]]]
      ),
      ("ec2 create-network-acl-entry", "PortRange", ["From": 0, "To": 0]),
      ("logs create-log-group", "tags", ["KeyName": ""]),
      ("logs create-log-group", "logGroupClass", "STANDARD"),
      ("logs put-log-events", "logEvents", [["timestamp": 0, "message": ""]]),
      ("iam create-role", "Tags", [["Key": "", "Value": ""]]),
      ("sts assume-role", "DurationSeconds", 0),
    ] as [(String, String, JSONValue)])
  func `a member of each type`(line: String, member: String, value: JSONValue) throws {
    #expect(try skeleton(line)[member] == value)
  }

  /// A skeleton is what `--cli-input-json` takes: types are right, though values may be too small.
  @Test(arguments: OperationRegistry.descriptions.map(\.name))
  func `every skeleton has the types of its operation`(name: String) throws {
    let operation = try #require(OperationRegistry.descriptions.first { $0.name == name })
    let members = Skeleton.document(for: operation.model.input).members ?? [:]
    #expect(members.names == operation.input.map(\.name))
    let violations = ShapeValidation.violations(of: members, against: operation.input)
    for violation in violations {
      switch violation.fault {
      // The CLI's generator knows no blobs.
      case .wrongType(.null, .blob): break
      case .missing, .unknown, .wrongType, .noSuchWord, .tooLarge, .tooLong:
        Issue.record("\(violation)")
      case .tooSmall, .tooShort: break
      }
    }
  }

  @Test(arguments: OperationRegistry.descriptions.map(\.name))
  func `what an operation can answer is printed in AWS's order`(name: String) throws {
    let operation = try #require(OperationRegistry.descriptions.first { $0.name == name })
    guard case .object(let members) = Skeleton.document(for: operation.model.output) else { return }
    let turned = JSONObject(members.reversed().map { ($0.name, $0.value) })
    #expect(
      ResponseOrder(decodesPolicies: false).ordered(turned, by: operation.output).names
        == members.names)
    let stray = JSONObject([("Stray", JSONValue.integer(1))] + turned.map { ($0.name, $0.value) })
    #expect(
      ResponseOrder(decodesPolicies: false).ordered(stray, by: operation.output)["Stray"] == nil)
  }
}
