import AWSModel
import CloudTesting
import Documents
import Testing

/// What AWS refuses in a finished lab, with its own codes and words (docs/facts/errors.md).
@Suite struct RefusalTests {
  @Test(arguments: networks + routes + rules + machines + peering + flowLogs + cleanUp)
  func `AWS refuses`(_ refusal: Refusal) throws {
    refusal.check(in: try TestCloud.lab())
  }

  static let networks = [
    Refusal(
      "a VPC of /8", "CreateVpc", ["CidrBlock": "10.0.0.0/8"], "InvalidVpc.Range",
      "The CIDR '10.0.0.0/8' is invalid."),
    Refusal("a VPC of /29", "CreateVpc", ["CidrBlock": "10.0.0.0/29"], "InvalidVpc.Range"),
    Refusal("a VPC in 0/8", "CreateVpc", ["CidrBlock": "0.0.0.0/16"], "InvalidVpc.Range"),
    Refusal("a VPC in 169.254", "CreateVpc", ["CidrBlock": "169.254.0.0/16"], "InvalidVpc.Range"),
    Refusal(
      "a block that is none", "CreateVpc", ["CidrBlock": "banana"], "InvalidParameterValue",
      "Value (banana) for parameter cidrBlock is invalid. This is not a valid CIDR block."),
    Refusal(
      "a VPC without a block", "CreateVpc", [:], "MissingParameter",
      "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."),
    Refusal(
      "tags for another kind", "CreateVpc",
      [
        "CidrBlock": "10.9.0.0/16",
        "TagSpecifications": [["ResourceType": "subnet", "Tags": [["Key": "a", "Value": "b"]]]],
      ], "InvalidParameterValue",
      "'subnet' is not a valid taggable resource type for this operation."),
    // ERR-04, ERR-05, ERR-06
    Refusal(
      "an unknown VPC", "DescribeVpcs", ["VpcIds": ["vpc-0123456789abcdef0"]],
      "InvalidVpcID.NotFound", "The vpc ID 'vpc-0123456789abcdef0' does not exist"),
    Refusal(
      "an id of another kind", "DescribeVpcs", ["VpcIds": ["$subnet1"]], "InvalidVpcID.Malformed",
      "Invalid id: \"$subnet1\" (expecting \"vpc-...\")"),
    Refusal(
      "an id of no kind", "DescribeVpcs", ["VpcIds": ["vpc-xyz"]], "InvalidVpcID.Malformed",
      "Invalid id: \"vpc-xyz\""),
    Refusal(
      "an unknown filter", "DescribeVpcs", ["Filters": [["Name": "colour", "Values": ["red"]]]],
      "InvalidParameterValue", "The filter 'colour' is invalid"),
    Refusal(
      "a page of two", "DescribeVpcs", ["MaxResults": 2], "InvalidParameterValue"),
    Refusal(
      "a token that nobody gave", "DescribeVpcs", ["NextToken": "x"], "InvalidParameterValue"),
    Refusal(
      "a subnet twice", "CreateSubnet", ["VpcId": "$vpc1", "CidrBlock": "10.1.0.0/24"],
      "InvalidSubnet.Conflict", "The CIDR '10.1.0.0/24' conflicts with another subnet"),
    Refusal(
      "a subnet outside the VPC", "CreateSubnet",
      ["VpcId": "$vpc1", "CidrBlock": "10.9.0.0/24"], "InvalidSubnet.Range",
      "The CIDR '10.9.0.0/24' is invalid."),
    Refusal(
      "a zone that isn't there", "CreateSubnet",
      ["VpcId": "$vpc1", "CidrBlock": "10.1.16.0/20", "AvailabilityZone": "us-west-2z"],
      "InvalidParameterValue",
      "Value (us-west-2z) for parameter availabilityZone is invalid. Subnets can currently only be "
        + "created in the following availability zones: us-west-2a, us-west-2b, us-west-2c, "
        + "us-west-2d."),
    Refusal(
      "a gateway that is in use", "AttachInternetGateway",
      ["InternetGatewayId": "$igw1", "VpcId": "$vpc2"], "Resource.AlreadyAssociated",
      "resource $igw1 is already attached to network $vpc1"),
    Refusal(
      "detaching from another VPC", "DetachInternetGateway",
      ["InternetGatewayId": "$igw1", "VpcId": "$vpc2"], "Gateway.NotAttached",
      "resource $igw1 is not attached to network $vpc2"),
    Refusal(
      "two attributes at once", "ModifyVpcAttribute",
      [
        "VpcId": "$vpc1", "EnableDnsSupport": ["Value": true],
        "EnableDnsHostnames": ["Value": true],
      ], "InvalidParameterCombination"),
    Refusal(
      "an attribute that isn't there", "DescribeVpcAttribute",
      ["VpcId": "$vpc1", "Attribute": "enableMagic"], "InvalidParameterValue"),
    Refusal(
      "a dry run", "CreateVpc", ["CidrBlock": "10.9.0.0/16", "DryRun": true], "DryRunOperation",
      "Request would have succeeded, but DryRun flag is set."),
    Refusal(
      "a member that isn't simulated", "CreateVpc",
      ["CidrBlock": "10.9.0.0/16", "Ipv6Pool": "ipv6pool-ec2-1"], "UnsupportedOperation"),
  ]

  static let routes = [
    Refusal(
      "the own block", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "10.1.0.0/16",
        "VpcPeeringConnectionId": "$pcx",
      ], "InvalidParameterValue",
      "The destination CIDR block 10.1.0.0/16 is equal to or more specific than one of this VPC's "
        + "CIDR blocks. This route can target only an interface or an instance."),
    Refusal(
      "a destination twice", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16", "GatewayId": "$igw1",
      ], "RouteAlreadyExists", "The route identified by 10.2.0.0/16 already exists."),
    Refusal(
      "a part of no subnet", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "10.1.128.0/20",
        "NetworkInterfaceId": "$interface1",
      ], "InvalidParameterValue", "Route destination doesn't match any subnet CIDR blocks."),
    Refusal(
      "another VPC's gateway", "CreateRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "8.8.8.0/24", "GatewayId": "$igw2"],
      "InvalidParameterValue",
      "route table $table1 and network gateway $igw2 belong to different networks"),
    Refusal(
      "Amazon's own addresses (VPC-41)", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "169.254.170.0/24", "GatewayId": "$igw1",
      ],
      "InvalidParameterValue"),
    Refusal(
      "no target", "CreateRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "8.8.8.0/24"], "MissingParameter"),
    Refusal(
      "two targets", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "8.8.8.0/24", "GatewayId": "$igw1",
        "VpcPeeringConnectionId": "$pcx",
      ], "InvalidParameterCombination"),
    Refusal(
      "an unknown gateway", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "8.8.8.0/24",
        "GatewayId": "igw-0123456789abcdef0",
      ], "InvalidGatewayID.NotFound", "The gateway ID 'igw-0123456789abcdef0' does not exist"),
    Refusal(
      "replacing a route that isn't there", "ReplaceRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "8.8.8.0/24", "GatewayId": "$igw1"],
      "InvalidParameterValue",
      "There is no route defined for '8.8.8.0/24' in the route table. Use CreateRoute instead."),
    Refusal(
      "deleting a route that isn't there", "DeleteRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "8.8.8.0/24"], "InvalidRoute.NotFound",
      "no route with destination-cidr-block 8.8.8.0/24 in route table $table1"),
    Refusal(
      "deleting the local route", "DeleteRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "10.1.0.0/16"], "InvalidParameterValue",
      "cannot remove local route 10.1.0.0/16 in route table $table1"),
    Refusal(
      "a second association", "AssociateRouteTable",
      ["RouteTableId": "$table1", "SubnetId": "$subnet1"], "Resource.AlreadyAssociated",
      "the specified association for route table $table1 conflicts with an existing association"),
    Refusal(
      "a subnet of another VPC", "AssociateRouteTable",
      ["RouteTableId": "$table1", "SubnetId": "$subnet2"], "InvalidParameterValue",
      "Route table $table1 and subnet $subnet2 belong to different networks"),
    Refusal(
      "an unknown association", "DisassociateRouteTable",
      ["AssociationId": "rtbassoc-0123456789abcdef0"], "InvalidAssociationID.NotFound",
      "The association ID 'rtbassoc-0123456789abcdef0' does not exist"),
    Refusal(
      "no table", "DeleteRouteTable", [:], "MissingParameter",
      "The request must contain the parameter routeTableId"),
    Refusal(
      "an unknown table", "DeleteRouteTable", ["RouteTableId": "rtb-0123456789abcdef0"],
      "InvalidRouteTableID.NotFound", "The routeTable ID 'rtb-0123456789abcdef0' does not exist"),
  ]

  static let rules = [
    Refusal(
      "a group without an id or name", "DeleteSecurityGroup", [:], "MissingParameter"),
    Refusal(
      "a group's name twice", "CreateSecurityGroup",
      ["GroupName": "NextWork-1-SG", "Description": "x", "VpcId": "$vpc1"],
      "InvalidGroup.Duplicate",
      "The security group 'NextWork-1-SG' already exists for VPC '$vpc1'"),
    Refusal(
      "a group called default", "CreateSecurityGroup",
      ["GroupName": "default", "Description": "x", "VpcId": "$vpc1"], "InvalidGroup.Reserved",
      "Cannot use reserved security group name: default"),
    // SG-04
    Refusal(
      "a name like an id", "CreateSecurityGroup",
      ["GroupName": "sg-x", "Description": "x", "VpcId": "$vpc1"], "InvalidParameterValue",
      "Value (sg-x) for parameter GroupName is invalid. Group names may not be in the format sg-*."),
    Refusal(
      "a description beyond ASCII", "CreateSecurityGroup",
      ["GroupName": "a", "Description": "é", "VpcId": "$vpc1"], "InvalidParameterValue",
      "Value (é) for parameter GroupDescription is invalid. "
        + "Character sets beyond ASCII are not supported."),
    // ERR-11
    Refusal(
      "a rule twice", "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1", "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
        "CidrIp": "0.0.0.0/0",
      ], "InvalidPermission.Duplicate",
      "the specified rule \"peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW\" already "
        + "exists"),
    Refusal(
      "an ICMP rule twice", "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1", "IpProtocol": "icmp", "FromPort": -1, "ToPort": -1,
        "CidrIp": "0.0.0.0/0",
      ], "InvalidPermission.Duplicate",
      "the specified rule \"peer: 0.0.0.0/0, ICMP, type: ALL, code: ALL, ALLOW\" already exists"),
    // SG-05
    Refusal(
      "a rule without ports", "AuthorizeSecurityGroupIngress",
      ["GroupId": "$group1", "IpProtocol": "tcp", "CidrIp": "0.0.0.0/0"], "InvalidParameterValue",
      "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange."),
    Refusal(
      "ports upside down", "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1", "IpProtocol": "tcp", "FromPort": 90, "ToPort": 80,
        "CidrIp": "0.0.0.0/0",
      ], "InvalidParameterValue"),
    Refusal(
      "an unknown protocol", "AuthorizeSecurityGroupIngress",
      ["GroupId": "$group1", "IpProtocol": "ipmc", "CidrIp": "0.0.0.0/0"],
      "InvalidParameterValue", "Invalid protocol 'ipmc'"),
    Refusal(
      "a block that is none", "AuthorizeSecurityGroupIngress",
      ["GroupId": "$group1", "IpProtocol": "-1", "CidrIp": "10.1/16"], "InvalidParameterValue",
      "CIDR block 10.1/16 is malformed"),
    Refusal(
      "revoking what isn't allowed", "RevokeSecurityGroupIngress",
      [
        "GroupId": "$group1", "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80,
        "CidrIp": "0.0.0.0/0",
      ], "InvalidPermission.NotFound",
      "The specified rule does not exist in this security group."),
    Refusal(
      "an unknown rule", "RevokeSecurityGroupEgress",
      ["GroupId": "$group1", "SecurityGroupRuleIds": ["sgr-0123456789abcdef0"]],
      "InvalidSecurityGroupRuleId.NotFound",
      "The security group rule ID 'sgr-0123456789abcdef0' does not exist"),
    Refusal(
      "an unknown group", "DescribeSecurityGroups", ["GroupIds": ["sg-0123456789abcdef0"]],
      "InvalidGroup.NotFound", "The security group 'sg-0123456789abcdef0' does not exist"),
  ]

  static let machines = [
    Refusal(
      "an unknown image", "RunInstances",
      [
        "ImageId": "ami-0123456789abcdef0", "InstanceType": "t2.micro", "MinCount": 1,
        "MaxCount": 1,
      ], "InvalidAMIID.NotFound", "The image id '[ami-0123456789abcdef0]' does not exist"),
    Refusal(
      "a malformed image", "RunInstances",
      ["ImageId": "ami", "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1],
      "InvalidAMIID.Malformed", "Invalid id: \"ami\" (expecting \"ami-...\")"),
    Refusal(
      "an unknown type", "RunInstances", launch(["InstanceType": "t9.micro"]),
      "InvalidParameterValue", "Invalid value 't9.micro' for InstanceType."),
    Refusal(
      "another architecture", "RunInstances", launch(["InstanceType": "t4g.micro"]),
      "InvalidParameterValue"),
    Refusal(
      "an unknown key pair", "RunInstances", launch(["KeyName": "mine"]),
      "InvalidKeyPair.NotFound", "The key pair 'mine' does not exist"),
    Refusal(
      "another VPC's group", "RunInstances",
      launch(["SubnetId": "$subnet1", "SecurityGroupIds": ["$group2"]]), "InvalidParameter",
      "Security group $group2 and subnet $subnet1 belong to different networks."),
    Refusal(
      "two interfaces of one index", "RunInstances",
      launch(["NetworkInterfaces": [["DeviceIndex": 0], ["DeviceIndex": 0]]]),
      "InvalidParameterValue"),
    Refusal(
      "a dedicated host", "RunInstances", launch(["Placement": ["HostId": "h-0"]]),
      "UnsupportedOperation"),
    Refusal(
      "no type", "RunInstances",
      [
        "ImageId": "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64",
        "MinCount": 1, "MaxCount": 1,
      ], "InvalidParameterCombination"),
    Refusal(
      "no image", "RunInstances", ["MinCount": 1, "MaxCount": 1], "MissingParameter",
      "The request must contain the parameter imageId"),
    // ERR-10
    Refusal(
      "a reserved address", "RunInstances",
      launch(["SubnetId": "$subnet1", "PrivateIpAddress": "10.1.0.3"]), "InvalidParameterValue",
      "Address 10.1.0.3 is in subnet's reserved address range"),
    Refusal(
      "an address elsewhere", "RunInstances",
      launch(["SubnetId": "$subnet1", "PrivateIpAddress": "172.31.32.2"]),
      "InvalidParameterValue",
      "Address 172.31.32.2 does not fall within the subnet's address range"),
    // ERR-08
    Refusal(
      "several unknown instances", "TerminateInstances",
      ["InstanceIds": ["i-0123456789abcdef0", "i-0123456789abcdef1"]],
      "InvalidInstanceID.NotFound",
      "The instance IDs 'i-0123456789abcdef0, i-0123456789abcdef1' do not exist"),
    Refusal(
      "an unknown instance", "StopInstances", ["InstanceIds": ["i-0123456789abcdef0"]],
      "InvalidInstanceID.NotFound", "The instance ID 'i-0123456789abcdef0' does not exist"),
    Refusal(
      "an unknown allocation", "ReleaseAddress", ["AllocationId": "eipalloc-0123456789abcdef0"],
      "InvalidAllocationID.NotFound",
      "The allocation ID 'eipalloc-0123456789abcdef0' does not exist"),
    Refusal(
      "deleting an interface in use", "DeleteNetworkInterface",
      ["NetworkInterfaceId": "$interface1"], "InvalidParameterValue",
      "Network interface '$interface1' is currently in use."),
  ]

  static let peering = [
    Refusal(
      "a VPC with itself", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc1"], "InvalidParameterValue"),
    Refusal(
      "a second connection", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc2", "PeerVpcId": "$vpc1"], "VpcPeeringConnectionAlreadyExists"),
    // PCX-04, PCX-05
    Refusal(
      "accepting twice", "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"],
      "InvalidStateTransition",
      "Invalid state transition for $pcx, attempted to transition from active to provisioning"),
    Refusal(
      "rejecting an active one", "RejectVpcPeeringConnection",
      ["VpcPeeringConnectionId": "$pcx"], "InvalidStateTransition"),
    Refusal(
      "an unknown connection", "DeleteVpcPeeringConnection",
      ["VpcPeeringConnectionId": "pcx-0123456789abcdef0"],
      "InvalidVpcPeeringConnectionID.NotFound",
      "The vpcPeeringConnection ID 'pcx-0123456789abcdef0' does not exist"),
  ]

  static let flowLogs = [
    Refusal(
      "a flow log without a role", "CreateFlowLogs",
      ["ResourceIds": ["$vpc1"], "ResourceType": "VPC", "TrafficType": "ALL", "LogGroupName": "x"],
      "InvalidParameter",
      "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs."),
    Refusal(
      "an interval in between", "CreateFlowLogs", flowLog(["MaxAggregationInterval": 300]),
      "InvalidParameter"),
    Refusal(
      "an unknown kind of traffic", "CreateFlowLogs", flowLog(["TrafficType": "SOME"]),
      "InvalidParameterValue"),
    Refusal(
      "an unknown kind of resource", "CreateFlowLogs", flowLog(["ResourceType": "Vpc"]),
      "InvalidParameterValue"),
    Refusal(
      "a role for a bucket", "CreateFlowLogs", flowLog(["LogDestinationType": "s3"]),
      "InvalidParameter", "DeliverLogsPermissionArn is not applicable for s3 delivery"),
    Refusal(
      "a field that records do not have", "CreateFlowLogs",
      flowLog(["LogFormat": "${srcaddr} ${bogus}"]), "InvalidParameter",
      "Value '${srcaddr} ${bogus}' at 'logFormat' has an invalid format"),
    Refusal(
      "a blank at the end of a format", "CreateFlowLogs", flowLog(["LogFormat": "${srcaddr} "]),
      "InvalidParameter"),
    Refusal(
      "an unknown flow log", "DeleteFlowLogs", ["FlowLogIds": ["fl-0123456789abcdef0"]],
      "InvalidFlowLogId.NotFound",
      "These flow log ids in the input list are not found: [TotalCount: 1] fl-0123456789abcdef0"),
  ]

  static let cleanUp = [
    // ERR-06, SG-11, VPC-33, VPC-51
    Refusal(
      "deleting a VPC in use", "DeleteVpc", ["VpcId": "$vpc1"],
      "DependencyViolation", "The vpc '$vpc1' has dependencies and cannot be deleted."),
    Refusal(
      "deleting a subnet in use", "DeleteSubnet", ["SubnetId": "$subnet1"], "DependencyViolation",
      "The subnet '$subnet1' has dependencies and cannot be deleted."),
    Refusal(
      "deleting a table in use", "DeleteRouteTable", ["RouteTableId": "$table1"],
      "DependencyViolation", "The routeTable '$table1' has dependencies and cannot be deleted."),
    Refusal(
      "deleting an attached gateway", "DeleteInternetGateway", ["InternetGatewayId": "$igw1"],
      "DependencyViolation",
      "The internetGateway '$igw1' has dependencies and cannot be deleted."),
    Refusal(
      "detaching under public addresses", "DetachInternetGateway",
      ["InternetGatewayId": "$igw1", "VpcId": "$vpc1"], "DependencyViolation",
      "Network $vpc1 has some mapped public address(es). "
        + "Please unmap those public address(es) before detaching the gateway."),
    Refusal(
      "deleting a group in use", "DeleteSecurityGroup", ["GroupId": "$group1"],
      "DependencyViolation", "resource $group1 has a dependent object"),
  ]

  private static func launch(_ changes: JSONObject) -> JSONObject {
    var parameters: JSONObject = [
      "ImageId": "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64",
      "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1,
    ]
    for (name, value) in changes { parameters[name] = value }
    return parameters
  }

  private static func flowLog(_ changes: JSONObject) -> JSONObject {
    var parameters: JSONObject = [
      "ResourceIds": ["$vpc1"], "ResourceType": "VPC", "TrafficType": "ALL", "LogGroupName": "x",
      "DeliverLogsPermissionArn": "arn:aws:iam::123456789012:role/r",
    ]
    for (name, value) in changes { parameters[name] = value }
    return parameters
  }
}
