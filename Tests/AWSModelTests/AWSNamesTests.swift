import Testing

@testable import AWSModel

@Suite struct AWSNamesTests {
  @Test(arguments: [
    ("s3", true), ("s3api", true), ("elbv2", true), ("ssm", true), ("deploy", true),
    ("configservice", true), ("ec2-instance-connect", true), ("codedeploy", false),
    ("ec3", false), ("", false),
  ])
  func `commands`(name: String, isKnown: Bool) {
    #expect(AWSNames.commands.contains(name) == isKnown)
  }

  @Test(
    arguments: [
      (Service.ec2, "create-transit-gateway", "CreateTransitGateway"), (.ec2, "create-vpc", nil),
      (.ec2, "describe-vpcz", nil), (.ec2, "import-instance", nil),
      (.iam, "create-group", "CreateGroup"),
      (.logs, "put-subscription-filter", "PutSubscriptionFilter"),
      (.sts, "get-federation-token", "GetFederationToken"),
    ] as [(Service, String, String?)])
  func `operations that are not simulated`(service: Service, command: String, name: String?) {
    #expect(AWSNames.operation(service, commandName: command) == name)
  }

  @Test(
    arguments: [
      (Service.ec2, "snapshot-completed", "SnapshotCompleted"), (.ec2, "instance-running", nil),
      (.logs, "group-missing", nil), (.logs, "group-exists", nil),
    ] as [(Service, String, String?)])
  func `waiters that are not simulated`(service: Service, command: String, name: String?) {
    #expect(AWSNames.waiter(service, commandName: command) == name)
  }

  @Test(arguments: [
    ("DescribeVpcs", "cidr"), ("DescribeInstances", "metadata-options.http-tokens"),
    ("DescribeImages", "platform"), ("DescribeFlowLogs", "traffic-type"),
    ("DescribeSecurityGroupRules", "group-id"),
  ])
  func `filters are known as AWS documents them`(operation: String, filter: String) {
    #expect(OperationModel.all(of: .ec2)[operation]?.filters.contains(filter) == true)
  }

  @Test func `values in a filter's description are no filters`() {
    let filters = OperationModel.all(of: .ec2)["DescribeImages"]?.filters ?? []
    #expect(!filters.contains("informational"))
  }
}
