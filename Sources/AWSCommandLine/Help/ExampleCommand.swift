import AWSModel
import Foundations

/// A command that calls an operation with as little as it needs.
///
/// A help page lists forty options; a reader wants to see the three that matter, each with a value of the right
/// form. What is required and what a value looks like follow from AWS's model. The model knows nothing of
/// members of which one or another must be there: those stand in `ExampleValues`.
struct ExampleCommand {
  /// As a shell hands them over.
  let words: [String]

  /// As one types them.
  var quotedWords: [String] { words.map(\.shellQuoted) }

  init(of operation: OperationDescription) {
    var words = ["aws", operation.service.rawValue, operation.commandName]
    let options = OperationOptions.of(operation).all.filter { operation.simulates($0.option) }
    for (name, option) in options {
      switch option {
      case .member(let member) where member.isRequired:
        words += [name, Self.value(of: member)]
      case .flag(let member, true) where member.isRequired:
        words.append(name)
      default: break
      }
    }
    words += ExampleValues.alternatives[operation.name] ?? []
    if words.count == 3, let ids = options.lazy.compactMap(Self.identifiers).first { words += ids }
    self.words = words
  }

  /// A list of ids or names, which narrows what a describe call answers.
  private static func identifiers(_ name: String, _ option: OperationOption) -> [String]? {
    guard case .member(let member) = option, case .list(let list) = member.shape,
      case .string = list.element,
      member.name.hasSuffix("Ids") || member.name.hasSuffix("Names")
    else { return nil }
    return [name, value(of: member)]
  }

  private static func value(of member: Member) -> String {
    ExampleValues.values[member.name] ?? value(of: member.shape, named: member.name)
  }

  private static func value(of shape: Shape, named name: String) -> String {
    switch shape {
    case .enumeration(let enumeration): enumeration.words.first ?? name
    case .integer, .long, .double: "1"
    case .boolean: "true"
    case .timestamp: "2026-01-01T00:00:00Z"
    case .list(let list):
      value(of: list.element, named: name.hasSuffix("s") ? String(name.dropLast()) : name)
    case .map: "Key1=Value1"
    case .structure(let structure):
      (structure.members.filter(\.isRequired).isEmpty
        ? Array(structure.members.prefix(1)) : structure.members.filter(\.isRequired))
        .map { "\($0.name)=\(value(of: $0.shape, named: $0.name))" }.joined(separator: ",")
    case .string, .blob: text(named: name)
    }
  }

  private static func text(named name: String) -> String {
    if let value = ExampleValues.values[name] { return value }
    if let prefix = ExampleValues.idPrefixes[name] { return "\(prefix)-0123456789abcdef0" }
    return "my-\(OperationDescription.commandName(of: name))"
  }
}

/// What stands in the example of a help page where AWS's model does not say.
enum ExampleValues {
  /// By the operation's name: what has to be there although no single member is required.
  static let alternatives: [String: [String]] = [
    "AllocateAddress": ["--domain", "vpc"],
    "AssignIpv6Addresses": ["--ipv6-address-count", "1"],
    "AssignPrivateIpAddresses": ["--secondary-private-ip-address-count", "1"],
    "AssociateAddress": [
      "--allocation-id", "eipalloc-0123456789abcdef0", "--instance-id", "i-0123456789abcdef0",
    ],
    "AssociateRouteTable": ["--subnet-id", "subnet-0123456789abcdef0"],
    "AssociateSubnetCidrBlock": ["--ipv6-cidr-block", "2600:1f14:1234:5600::/64"],
    "AssociateVpcCidrBlock": ["--cidr-block", "10.1.0.0/16"],
    "AuthorizeSecurityGroupEgress": ["--ip-permissions", httpsToEverywhere],
    "AuthorizeSecurityGroupIngress": ["--group-id", "sg-0123456789abcdef0"] + sshFromOffice,
    "CreateDefaultSubnet": ["--availability-zone", "us-west-2a"],
    "CreateFlowLogs": [
      "--traffic-type", "ALL", "--log-group-name", "my-logs", "--deliver-logs-permission-arn",
      "arn:aws:iam::123456789012:role/my-role",
    ],
    "CreateLaunchTemplateVersion": ["--launch-template-id", "lt-0123456789abcdef0"],
    "CreateNatGateway": [
      "--subnet-id", "subnet-0123456789abcdef0", "--allocation-id", "eipalloc-0123456789abcdef0",
    ],
    "CreateNetworkAclEntry": ["--cidr-block", "0.0.0.0/0"],
    "CreateNetworkInsightsPath": ["--destination", "i-0fedcba9876543210"],
    "CreateRoute": [
      "--destination-cidr-block", "0.0.0.0/0", "--gateway-id", "igw-0123456789abcdef0",
    ],
    "CreateSecurityGroup": ["--vpc-id", "vpc-0123456789abcdef0"],
    "CreateSubnet": ["--cidr-block", "10.0.0.0/24"],
    "CreateVpc": ["--cidr-block", "10.0.0.0/16"],
    "CreateVpcEndpoint": ["--service-name", "com.amazonaws.us-west-2.s3"],
    "CreateVpcPeeringConnection": ["--peer-vpc-id", "vpc-0fedcba9876543210"],
    "DeleteKeyPair": ["--key-name", "my-key-pair"],
    "DeleteLaunchTemplate": ["--launch-template-id", "lt-0123456789abcdef0"],
    "DeleteRoute": ["--destination-cidr-block", "0.0.0.0/0"],
    "DeleteSecurityGroup": ["--group-id", "sg-0123456789abcdef0"],
    "DescribeIamInstanceProfileAssociations": [
      "--association-ids", "iip-assoc-0123456789abcdef0",
    ],
    "DescribeAvailabilityZones": ["--region", "us-west-2"],
    "DescribeLaunchTemplateVersions": ["--launch-template-id", "lt-0123456789abcdef0"],
    "DescribeLogStreams": ["--log-group-name", "my-logs"],
    "DescribeNetworkInterfaceAttribute": ["--attribute", "sourceDestCheck"],
    "DisassociateAddress": ["--association-id", "eipassoc-0123456789abcdef0"],
    "FilterLogEvents": ["--log-group-name", "my-logs", "--filter-pattern", "REJECT"],
    "GetLogEvents": ["--log-group-name", "my-logs"],
    "ModifyInstanceAttribute": ["--groups", "sg-0123456789abcdef0"],
    "ModifyLaunchTemplate": [
      "--launch-template-id", "lt-0123456789abcdef0", "--default-version", "1",
    ],
    "ModifyManagedPrefixList": ["--current-version", "1", "--add-entries", "Cidr=10.0.0.0/16"],
    "ModifyNetworkInterfaceAttribute": ["--no-source-dest-check"],
    "ModifySubnetAttribute": ["--map-public-ip-on-launch"],
    "ModifyVpcAttribute": ["--enable-dns-hostnames"],
    "ModifyVpcEndpoint": ["--add-route-table-ids", "rtb-0123456789abcdef0"],
    "ModifyVpcPeeringConnectionOptions": [
      "--requester-peering-connection-options", "AllowDnsResolutionFromRemoteVpc=true",
    ],
    "ReleaseAddress": ["--allocation-id", "eipalloc-0123456789abcdef0"],
    "ReplaceNetworkAclEntry": ["--cidr-block", "0.0.0.0/0"],
    "ReplaceRoute": [
      "--destination-cidr-block", "0.0.0.0/0", "--gateway-id", "igw-0123456789abcdef0",
    ],
    "ResetNetworkInterfaceAttribute": ["--source-dest-check", "true"],
    "RevokeSecurityGroupEgress": ["--ip-permissions", httpsToEverywhere],
    "RevokeSecurityGroupIngress": ["--group-id", "sg-0123456789abcdef0"] + sshFromOffice,
    "RunInstances": [
      "--image-id", "ami-0123456789abcdef0", "--instance-type", "t3.micro", "--subnet-id",
      "subnet-0123456789abcdef0", "--count", "1",
    ],
    "StartQuery": ["--log-group-name", "my-logs"],
    "UnassignIpv6Addresses": ["--ipv6-addresses", "2600:1f14:1234:5600::a"],
    "UnassignPrivateIpAddresses": ["--private-ip-addresses", "10.0.0.10"],
    "UpdateSecurityGroupRuleDescriptionsEgress": [
      "--group-id", "sg-0123456789abcdef0", "--ip-permissions", describedHTTPS,
    ],
    "UpdateSecurityGroupRuleDescriptionsIngress": [
      "--group-id", "sg-0123456789abcdef0", "--ip-permissions", describedHTTPS,
    ],
  ]

  private static let sshFromOffice = [
    "--protocol", "tcp", "--port", "22", "--cidr", "203.0.113.0/24",
  ]
  private static let httpsToEverywhere =
    "IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0}]"
  private static let describedHTTPS =
    "IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0,Description=web}]"

  /// By the member's name: values whose form the model does not tell.
  static let values = [
    "AccessKeyId": "AKIAIOSFODNN7EXAMPLE",
    "ActionNames": "logs:PutLogEvents",
    "AssumeRolePolicyDocument": "file://trust.json",
    "ClientToken": "my-token-1",
    "AddressFamily": "IPv4",
    "DeviceIndex": "1",
    "DhcpConfigurations": "Key=domain-name,Values=example.internal",
    "IamInstanceProfile": "Name=my-profile",
    "InstanceProfileName": "my-profile",
    "LaunchTemplateData": "InstanceType=t3.micro,ImageId=ami-0123456789abcdef0",
    "Name": "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    "Names": "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    "Path": "/aws/service/ami-amazon-linux-latest",
    "PolicyArn": "arn:aws:iam::123456789012:policy/my-policy",
    "PolicyDocument": "file://policy.json",
    "PolicySourceArn": "arn:aws:iam::123456789012:role/my-role",
    "Protocol": "tcp",
    "PublicKeyMaterial": "fileb://key.pub",
    "RegionNames": "us-west-2",
    "Resources": "vpc-0123456789abcdef0",
    "RoleArn": "arn:aws:iam::123456789012:role/my-role",
    "RuleNumber": "100",
    "SecurityGroupRules":
      "SecurityGroupRuleId=sgr-0123456789abcdef0,SecurityGroupRule={IpProtocol=tcp,FromPort=443,ToPort=443,CidrIpv4=10.0.0.0/16}",
    "Source": "i-0123456789abcdef0",
    "ServiceNames": "com.amazonaws.us-west-2.s3",
    "SSHPublicKey": "file://key.pub",
    "TagKeys": "Project",
    "Tags": "Key=Project,Value=lab",
    "VersionId": "v2",
    "endTime": "1767229200",
    "filterPattern": "REJECT",
    "logEventMessages": "REJECT",
    "logEvents": "timestamp=1767225600000,message=hello",
    "logGroupName": "my-logs",
    "logStreamName": "my-stream",
    "metricTransformations": "metricName=rejects,metricNamespace=my-namespace,metricValue=1",
    "queryDefinitionId": "01234567-89ab-cdef-0123-456789abcdef",
    "queryId": "01234567-89ab-cdef-0123-456789abcdef",
    "queryString": "stats sum(bytes) by srcAddr",
    "resourceArn": "arn:aws:logs:us-west-2:123456789012:log-group:my-logs",
    "retentionInDays": "7",
    "startTime": "1767225600",
    "tagKeys": "Project",
    "tags": "Project=lab",
  ]

  /// By the member's name, in the singular: how AWS's ids of such a thing begin.
  static let idPrefixes = [
    "AllocationId": "eipalloc", "AssociationId": "rtbassoc", "AttachmentId": "eni-attach",
    "DhcpOptionsId": "dopt", "DhcpOptionId": "dopt", "EgressOnlyInternetGatewayId": "eigw",
    "FlowLogId": "fl", "GroupId": "sg", "ImageId": "ami", "InstanceConnectEndpointId": "eice",
    "InstanceId": "i", "InternetGatewayId": "igw", "KeyPairId": "key", "LaunchTemplateId": "lt",
    "NatGatewayId": "nat", "NetworkAclId": "acl", "NetworkInsightsAnalysisId": "nia",
    "NetworkInsightsPathId": "nip", "NetworkInterfaceId": "eni", "PrefixListId": "pl",
    "ResourceId": "vpc", "RouteTableId": "rtb", "SecurityGroupRuleId": "sgr", "SubnetId": "subnet",
    "VolumeId": "vol", "VpcEndpointId": "vpce", "VpcId": "vpc", "VpcPeeringConnectionId": "pcx",
  ]
}
