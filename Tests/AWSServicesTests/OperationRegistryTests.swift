import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices

@Suite struct OperationRegistryTests {
  @Test func `no operation is there twice, and each is AWS's`() {
    let descriptions = OperationRegistry.descriptions
    let names = descriptions.map { "\($0.service) \($0.name)" }
    #expect(Set(names).count == names.count)
    #expect(names.count == OperationRegistry.all.count)
    for description in descriptions {
      #expect(OperationModel.all(of: description.service)[description.name] != nil)
      #expect(
        !AWSNames.operations(of: description.service).contains { $0.api == description.name })
    }
    let modelled = Service.allCases.map { OperationModel.all(of: $0).count }.reduce(0, +)
    #expect(modelled == names.count, "make generate")
  }

  /// What no operation looks at by itself is refused all the same.
  @Test(
    arguments: [
      (Service.ec2, "AllocateAddress", ["Domain": "banana"], "InvalidParameterValue"),
      (.ec2, "DescribeVpcs", ["Nope": 1], "UnknownParameter"),
      (.ec2, "DescribeVpcs", ["VpcIds": "vpc-1"], "InvalidParameterValue"),
      (.ec2, "CreateSubnet", ["CidrBlock": "10.0.0.0/24"], "MissingParameter"),
      (.ec2, "CreateVpc", ["CidrBlock": "10.0.0.0/16", "Ipv6Pool": "p"], "UnsupportedOperation"),
      (.ec2, "CreateVpc", ["CidrBlock": "10.0.0.0/16", "DryRun": true], "DryRunOperation"),
      (.ec2, "CreateVpc", ["InstanceTenancy": "x", "DryRun": true], "InvalidParameterValue"),
      (.iam, "GetRole", ["RoleName": ""], "ValidationError"),
      (.iam, "ListRoles", ["MaxItems": 0], "ValidationError"),
      (
        .logs, "CreateLogGroup", ["logGroupName": "g", "logGroupClass": "X"],
        "InvalidParameterException"
      ),
      (
        .logs, "CreateLogGroup", ["logGroupName": "g", "logGroupClass": "ESSENTIALS"],
        "UnsupportedOperation"
      ),
      (.sts, "AssumeRole", ["RoleArn": "x", "RoleSessionName": "s"], "ValidationError"),
    ] as [(Service, String, JSONObject, String)])
  func `every request is checked, whoever makes it`(
    service: Service, operation: String, parameters: JSONObject, code: String
  ) {
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_800_000_000))
    let before = cloud
    let error = #expect(throws: AWSError.self) {
      _ = try cloud.handle(Request(service, operation, parameters))
    }
    #expect(error?.code == code)
    #expect(cloud == before)
  }

  @Test(arguments: [
    ("DescribeImages", "manifest-location", "UnsupportedOperation"),
    ("DescribeInstances", "network-interface.outpost-arn", "UnsupportedOperation"),
    ("DescribeVpcs", "colour", "InvalidParameterValue"),
  ])
  func `a filter that AWS documents is no mistake`(
    operation: String, filter: String, code: String
  ) {
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_800_000_000))
    let request: JSONObject = ["Filters": [["Name": .string(filter), "Values": ["x"]]]]
    let error = #expect(throws: AWSError.self) {
      _ = try cloud.handle(Request(.ec2, operation, request))
    }
    #expect(error?.code == code)
    #expect(error?.advice?.contains("This operation's filters are: ") == true)
  }
}
