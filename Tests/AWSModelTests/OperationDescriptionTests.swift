import Testing

@testable import AWSModel

@Suite struct OperationDescriptionTests {
  @Test(arguments: [
    ("CreateVpc", "create-vpc"), ("DescribeNetworkAcls", "describe-network-acls"),
    ("GetCallerIdentity", "get-caller-identity"), ("EnableDnsSupport", "enable-dns-support"),
    ("logGroupName", "log-group-name"), ("Ipv6CidrBlock", "ipv6-cidr-block"),
    ("DBName", "db-name"), ("IpPermissions", "ip-permissions"),
  ])
  func `names become command names`(name: String, command: String) {
    #expect(OperationDescription.commandName(of: name) == command)
  }
}
