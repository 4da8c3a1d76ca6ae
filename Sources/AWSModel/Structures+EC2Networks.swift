extension Structures {
  /// Structures that only answers about networks have (operations.md).
  static let ec2Networks: [String: String] = [
    "AccountAttribute": """
    AttributeName:str AttributeValues:[AccountAttributeValue](attributeValueSet)
    """,
    "AccountAttributeValue": "AttributeValue:str",
    "Address": """
    AllocationId:str AssociationId:str Domain:enum NetworkInterfaceId:str
    NetworkInterfaceOwnerId:str PrivateIpAddress:str Tags:[Tag](tagSet) PublicIpv4Pool:str
    NetworkBorderGroup:str CustomerOwnedIp:str CustomerOwnedIpv4Pool:str CarrierIp:str
    SubnetId:str ServiceManaged:enum InstanceId:str PublicIp:str
    """,
    "AssignedPrivateIpAddress": "PrivateIpAddress:str",
    "AttachmentEnaSrdSpecification": """
    EnaSrdEnabled:bool EnaSrdUdpSpecification:AttachmentEnaSrdUdpSpecification
    """,
    "AttachmentEnaSrdUdpSpecification": "EnaSrdUdpEnabled:bool",
    "AvailabilityZone": """
    OptInStatus:enum Messages:[AvailabilityZoneMessage](messageSet) RegionName:str ZoneName:str
    ZoneId:str GroupName:str NetworkBorderGroup:str ZoneType:str ParentZoneName:str
    ParentZoneId:str GroupLongName:str Geography:[AvailabilityZoneGeography](geographySet)
    SubGeography:[AvailabilityZoneSubGeography](subGeographySet) State:enum(zoneState)
    """,
    "AvailabilityZoneGeography": "Name:str",
    "AvailabilityZoneMessage": "Message:str",
    "AvailabilityZoneSubGeography": "Name:str",
    "BlockPublicAccessStates": "InternetGatewayBlockMode:enum",
    "CidrBlock": "CidrBlock:str",
    "ConnectionTrackingConfiguration": """
    TcpEstablishedTimeout:int UdpStreamTimeout:int UdpTimeout:int
    """,
    "DestinationOptionsResponse": """
    FileFormat:enum HiveCompatiblePartitions:bool PerHourPartition:bool
    """,
    "DhcpConfiguration": "Key:str Values:[AttributeValue](valueSet)",
    "DhcpOptions": """
    OwnerId:str Tags:[Tag](tagSet) DhcpOptionsId:str
    DhcpConfigurations:[DhcpConfiguration](dhcpConfigurationSet)
    """,
    "DnsEntry": "DnsName:str HostedZoneId:str",
    "DnsOptions": """
    DnsRecordIpType:enum PrivateDnsOnlyForInboundResolverEndpoint:bool PrivateDnsPreference:str
    PrivateDnsSpecifiedDomains:[str](privateDnsSpecifiedDomainSet)
    """,
    "FlowLog": """
    CreationTime:time DeliverLogsErrorMessage:str DeliverLogsPermissionArn:str
    DeliverCrossAccountRole:str DeliverLogsStatus:str FlowLogId:str FlowLogStatus:str
    LogGroupName:str ResourceId:str TrafficType:enum LogDestinationType:enum LogDestination:str
    LogFormat:str Tags:[Tag](tagSet) MaxAggregationInterval:int
    DestinationOptions:DestinationOptionsResponse
    """,
    "IamInstanceProfileAssociation": """
    AssociationId:str InstanceId:str IamInstanceProfile:IamInstanceProfile State:enum
    Timestamp:time
    """,
    "InternetGateway": """
    Attachments:[InternetGatewayAttachment](attachmentSet) InternetGatewayId:str OwnerId:str
    Tags:[Tag](tagSet)
    """,
    "InternetGatewayAttachment": "State:enum VpcId:str",
    "Ipv4PrefixSpecification": "Ipv4Prefix:str",
    "Ipv6CidrBlock": "Ipv6CidrBlock:str",
    "Ipv6PrefixSpecification": "Ipv6Prefix:str",
    "KeyPairInfo": """
    KeyPairId:str KeyType:enum Tags:[Tag](tagSet) PublicKey:str CreateTime:time KeyName:str
    KeyFingerprint:str
    """,
    "LastError": "Message:str Code:str",
    "ManagedPrefixList": """
    PrefixListId:str AddressFamily:str State:enum StateMessage:str PrefixListArn:str
    PrefixListName:str MaxEntries:int Version:long Tags:[Tag](tagSet) OwnerId:str
    """,
    "NatGateway": """
    CreateTime:time DeleteTime:time FailureCode:str FailureMessage:str
    NatGatewayAddresses:[NatGatewayAddress](natGatewayAddressSet) NatGatewayId:str
    ProvisionedBandwidth:ProvisionedBandwidth State:enum SubnetId:str VpcId:str
    Tags:[Tag](tagSet) ConnectivityType:enum AvailabilityMode:enum AutoScalingIps:enum
    AutoProvisionZones:enum
    AttachedAppliances:[NatGatewayAttachedAppliance](attachedApplianceSet) RouteTableId:str
    """,
    "NatGatewayAddress": """
    AllocationId:str NetworkInterfaceId:str PrivateIp:str PublicIp:str AssociationId:str
    IsPrimary:bool FailureMessage:str Status:enum AvailabilityZone:str AvailabilityZoneId:str
    """,
    "NatGatewayAttachedAppliance": """
    Type:enum ApplianceArn:str VpcEndpointId:str AttachmentState:enum ModificationState:enum
    FailureCode:str FailureMessage:str
    """,
    "NetworkAcl": """
    Associations:[NetworkAclAssociation](associationSet) Entries:[NetworkAclEntry](entrySet)
    IsDefault:bool(default) NetworkAclId:str Tags:[Tag](tagSet) VpcId:str OwnerId:str
    """,
    "NetworkAclAssociation": "NetworkAclAssociationId:str NetworkAclId:str SubnetId:str",
    "NetworkAclEntry": """
    CidrBlock:str Egress:bool IcmpTypeCode:IcmpTypeCode Ipv6CidrBlock:str PortRange:PortRange
    Protocol:str RuleAction:enum RuleNumber:int
    """,
    "NetworkInterface": """
    Association:NetworkInterfaceAssociation Attachment:NetworkInterfaceAttachment
    AvailabilityZone:str ConnectionTrackingConfiguration:ConnectionTrackingConfiguration
    Description:str Groups:[GroupIdentifier](groupSet) InterfaceType:enum
    Ipv6Addresses:[NetworkInterfaceIpv6Address](ipv6AddressesSet) MacAddress:str
    NetworkInterfaceId:str OutpostArn:str OwnerId:str PrivateDnsName:str PublicDnsName:str
    PublicIpDnsNameOptions:PublicIpDnsNameOptions PrivateIpAddress:str
    PrivateIpAddresses:[NetworkInterfacePrivateIpAddress](privateIpAddressesSet)
    Ipv4Prefixes:[Ipv4PrefixSpecification](ipv4PrefixSet)
    Ipv6Prefixes:[Ipv6PrefixSpecification](ipv6PrefixSet) RequesterId:str RequesterManaged:bool
    SourceDestCheck:bool Status:enum SubnetId:str TagSet:[Tag] VpcId:str DenyAllIgwTraffic:bool
    Ipv6Native:bool Ipv6Address:str Operator:OperatorResponse
    AssociatedSubnets:[str](associatedSubnetSet) AvailabilityZoneId:str
    """,
    "NetworkInterfaceAssociation": """
    AllocationId:str AssociationId:str IpOwnerId:str PublicDnsName:str PublicIp:str
    CustomerOwnedIp:str CarrierIp:str
    """,
    "NetworkInterfaceAttachment": """
    AttachTime:time AttachmentId:str DeleteOnTermination:bool DeviceIndex:int
    NetworkCardIndex:int InstanceId:str InstanceOwnerId:str Status:enum
    EnaSrdSpecification:AttachmentEnaSrdSpecification EnaQueueCount:int
    """,
    "NetworkInterfaceIpv6Address": "Ipv6Address:str PublicIpv6DnsName:str IsPrimaryIpv6:bool",
    "NetworkInterfacePrivateIpAddress": """
    Association:NetworkInterfaceAssociation Primary:bool PrivateDnsName:str PrivateIpAddress:str
    """,
    "PeeringConnectionOptions": """
    AllowDnsResolutionFromRemoteVpc:bool AllowEgressFromLocalClassicLinkToRemoteVpc:bool
    AllowEgressFromLocalVpcToRemoteClassicLink:bool
    """,
    "PrivateDnsNameOptionsOnLaunch": """
    HostnameType:enum EnableResourceNameDnsARecord:bool EnableResourceNameDnsAAAARecord:bool
    """,
    "PrefixList": "Cidrs:[str](cidrSet) PrefixListId:str PrefixListName:str",
    "PrefixListEntry": "Cidr:str Description:str",
    "PropagatingVgw": "GatewayId:str",
    "ProvisionedBandwidth": """
    ProvisionTime:time Provisioned:str RequestTime:time Requested:str Status:str
    """,
    "PublicIpDnsNameOptions": """
    DnsHostnameType:str PublicIpv4DnsName:str PublicIpv6DnsName:str PublicDualStackDnsName:str
    """,
    "ReferencedSecurityGroup": """
    GroupId:str PeeringStatus:str UserId:str VpcId:str VpcPeeringConnectionId:str
    """,
    "Region": """
    OptInStatus:str Geography:[RegionGeography](geographySet) RegionName:str
    Endpoint:str(regionEndpoint)
    """,
    "RegionGeography": "Name:str",
    "RevokedSecurityGroupRule": """
    SecurityGroupRuleId:str GroupId:str IsEgress:bool IpProtocol:str FromPort:int ToPort:int
    CidrIpv4:str CidrIpv6:str PrefixListId:str ReferencedGroupId:str Description:str
    """,
    "Route": """
    DestinationCidrBlock:str DestinationIpv6CidrBlock:str DestinationPrefixListId:str
    EgressOnlyInternetGatewayId:str GatewayId:str InstanceId:str InstanceOwnerId:str
    NatGatewayId:str TransitGatewayId:str LocalGatewayId:str CarrierGatewayId:str
    NetworkInterfaceId:str Origin:enum State:enum VpcPeeringConnectionId:str CoreNetworkArn:str
    OdbNetworkArn:str IpAddress:str
    """,
    "RouteTable": """
    Associations:[RouteTableAssociation](associationSet)
    PropagatingVgws:[PropagatingVgw](propagatingVgwSet) RouteTableId:str
    Routes:[Route](routeSet) Tags:[Tag](tagSet) VpcId:str OwnerId:str
    """,
    "RouteTableAssociation": """
    Main:bool RouteTableAssociationId:str RouteTableId:str SubnetId:str GatewayId:str
    PublicIpv4Pool:str AssociationState:RouteTableAssociationState
    """,
    "RouteTableAssociationState": "State:enum StatusMessage:str",
    "SecurityGroup": """
    GroupId:str IpPermissionsEgress:[IpPermission] Tags:[Tag](tagSet) VpcId:str
    SecurityGroupArn:str OwnerId:str GroupName:str Description:str(groupDescription)
    IpPermissions:[IpPermission]
    """,
    "SecurityGroupIdentifier": "GroupId:str GroupName:str",
    "SecurityGroupRule": """
    SecurityGroupRuleId:str GroupId:str GroupOwnerId:str IsEgress:bool IpProtocol:str
    FromPort:int ToPort:int CidrIpv4:str CidrIpv6:str PrefixListId:str
    ReferencedGroupInfo:ReferencedSecurityGroup Description:str Tags:[Tag](tagSet)
    SecurityGroupRuleArn:str
    """,
    "Subnet": """
    AvailabilityZoneId:str EnableLniAtDeviceIndex:int MapCustomerOwnedIpOnLaunch:bool
    CustomerOwnedIpv4Pool:str OwnerId:str AssignIpv6AddressOnCreation:bool
    Ipv6CidrBlockAssociationSet:[SubnetIpv6CidrBlockAssociation] Tags:[Tag](tagSet)
    SubnetArn:str OutpostArn:str EnableDns64:bool Ipv6Native:bool
    PrivateDnsNameOptionsOnLaunch:PrivateDnsNameOptionsOnLaunch
    BlockPublicAccessStates:BlockPublicAccessStates Type:str SubnetId:str State:enum VpcId:str
    CidrBlock:str AvailableIpAddressCount:int AvailabilityZone:str DefaultForAz:bool
    MapPublicIpOnLaunch:bool
    """,
    "SubnetCidrBlockState": "State:enum StatusMessage:str",
    "SubnetIpPrefixes": "SubnetId:str IpPrefixes:[str](ipPrefixSet)",
    "SubnetIpv6CidrBlockAssociation": """
    AssociationId:str Ipv6CidrBlock:str Ipv6CidrBlockState:SubnetCidrBlockState
    Ipv6AddressAttribute:enum IpSource:enum
    """,
    "TagDescription": "Key:str ResourceId:str ResourceType:enum Value:str",
    "UnsuccessfulItem": "Error:UnsuccessfulItemError ResourceId:str",
    "UnsuccessfulItemError": "Code:str Message:str",
    "Vpc": """
    OwnerId:str InstanceTenancy:enum Ipv6CidrBlockAssociationSet:[VpcIpv6CidrBlockAssociation]
    CidrBlockAssociationSet:[VpcCidrBlockAssociation] IsDefault:bool
    EncryptionControl:VpcEncryptionControl Tags:[Tag](tagSet)
    BlockPublicAccessStates:BlockPublicAccessStates VpcId:str State:enum CidrBlock:str
    DhcpOptionsId:str
    """,
    "VpcCidrBlockAssociation": "AssociationId:str CidrBlock:str CidrBlockState:VpcCidrBlockState",
    "VpcCidrBlockState": "State:enum StatusMessage:str",
    "VpcEncryptionControl": """
    VpcId:str VpcEncryptionControlId:str Mode:enum State:enum StateMessage:str
    ResourceExclusions:VpcEncryptionControlExclusions Tags:[Tag](tagSet)
    """,
    "VpcEncryptionControlExclusion": "State:enum StateMessage:str",
    "VpcEncryptionControlExclusions": """
    InternetGateway:VpcEncryptionControlExclusion
    EgressOnlyInternetGateway:VpcEncryptionControlExclusion
    NatGateway:VpcEncryptionControlExclusion VirtualPrivateGateway:VpcEncryptionControlExclusion
    VpcPeering:VpcEncryptionControlExclusion Lambda:VpcEncryptionControlExclusion
    VpcLattice:VpcEncryptionControlExclusion ElasticFileSystem:VpcEncryptionControlExclusion
    """,
    "VpcEndpoint": """
    VpcEndpointId:str VpcEndpointType:enum VpcId:str ServiceName:str State:enum
    PolicyDocument:str RouteTableIds:[str](routeTableIdSet) SubnetIds:[str](subnetIdSet)
    Groups:[SecurityGroupIdentifier](groupSet) IpAddressType:enum DnsOptions:DnsOptions
    PrivateDnsEnabled:bool RequesterManaged:bool
    NetworkInterfaceIds:[str](networkInterfaceIdSet) DnsEntries:[DnsEntry](dnsEntrySet)
    CreationTimestamp:time Tags:[Tag](tagSet) OwnerId:str LastError:LastError
    Ipv4Prefixes:[SubnetIpPrefixes](ipv4PrefixSet)
    Ipv6Prefixes:[SubnetIpPrefixes](ipv6PrefixSet) FailureReason:str ServiceNetworkArn:str
    ResourceConfigurationArn:str ServiceRegion:str
    """,
    "VpcIpv6CidrBlockAssociation": """
    AssociationId:str Ipv6CidrBlock:str Ipv6CidrBlockState:VpcCidrBlockState
    NetworkBorderGroup:str Ipv6Pool:str Ipv6AddressAttribute:enum IpSource:enum
    """,
    "VpcPeeringConnection": """
    AccepterVpcInfo:VpcPeeringConnectionVpcInfo ExpirationTime:time
    RequesterVpcInfo:VpcPeeringConnectionVpcInfo Status:VpcPeeringConnectionStateReason
    Tags:[Tag](tagSet) VpcPeeringConnectionId:str
    """,
    "VpcPeeringConnectionOptionsDescription": """
    AllowDnsResolutionFromRemoteVpc:bool AllowEgressFromLocalClassicLinkToRemoteVpc:bool
    AllowEgressFromLocalVpcToRemoteClassicLink:bool
    """,
    "VpcPeeringConnectionStateReason": "Code:enum Message:str",
    "VpcPeeringConnectionVpcInfo": """
    CidrBlock:str Ipv6CidrBlockSet:[Ipv6CidrBlock] CidrBlockSet:[CidrBlock] OwnerId:str
    PeeringOptions:VpcPeeringConnectionOptionsDescription VpcId:str Region:str
    """,
  ]
}
