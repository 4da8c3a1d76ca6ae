extension Structures {
  /// Structures of EC2 requests, from AWS's service model (operations.md).
  static let ec2Requests: [String: String] = [
    "AddPrefixListEntry": "Cidr*:str Description:str",
    "AttributeBooleanValue": "Value:bool",
    "AttributeValue": "Value:str",
    "AvailabilityZoneAddress": """
    AvailabilityZone:str AvailabilityZoneId:str AllocationIds:[str](AllocationId)
    """,
    "BlobAttributeValue": "Value:blob",
    "BlockDeviceMapping": "Ebs:EbsBlockDevice NoDevice:str DeviceName:str VirtualName:str",
    "CapacityReservationSpecification": """
    CapacityReservationPreference:enum CapacityReservationTarget:CapacityReservationTarget
    """,
    "CapacityReservationTarget": """
    CapacityReservationId:str CapacityReservationResourceGroupArn:str
    """,
    "ConnectionTrackingSpecificationRequest": """
    TcpEstablishedTimeout:int UdpStreamTimeout:int UdpTimeout:int
    """,
    "CpuOptionsRequest": """
    CoreCount:int ThreadsPerCore:int AmdSevSnp:enum NestedVirtualization:enum
    """,
    "CreditSpecificationRequest": "CpuCredits*:str",
    "DestinationOptionsRequest": """
    FileFormat:enum HiveCompatiblePartitions:bool PerHourPartition:bool
    """,
    "DnsOptionsSpecification": """
    DnsRecordIpType:enum PrivateDnsOnlyForInboundResolverEndpoint:bool PrivateDnsPreference:str
    PrivateDnsSpecifiedDomains:[str](PrivateDnsSpecifiedDomain)
    """,
    "EbsBlockDevice": """
    DeleteOnTermination:bool Iops:int SnapshotId:str VolumeSize:int VolumeType:enum KmsKeyId:str
    Throughput:int OutpostArn:str AvailabilityZone:str Encrypted:bool
    VolumeInitializationRate:int AvailabilityZoneId:str EbsCardIndex:int
    """,
    "EbsInstanceBlockDeviceSpecification": "VolumeId:str DeleteOnTermination:bool",
    "ElasticGpuSpecification": "Type*:str",
    "ElasticInferenceAccelerator": "Type*:str Count:int",
    "EnaSrdSpecification": "EnaSrdEnabled:bool EnaSrdUdpSpecification:EnaSrdUdpSpecification",
    "EnaSrdSpecificationRequest": """
    EnaSrdEnabled:bool EnaSrdUdpSpecification:EnaSrdUdpSpecificationRequest
    """,
    "EnaSrdUdpSpecification": "EnaSrdUdpEnabled:bool",
    "EnaSrdUdpSpecificationRequest": "EnaSrdUdpEnabled:bool",
    "EnclaveOptionsRequest": "Enabled:bool",
    "Filter": "Name:str Values:[str](Value)",
    "HibernationOptionsRequest": "Configured:bool",
    "IamInstanceProfileSpecification": "Arn:str Name:str",
    "IcmpTypeCode": "Code:int Type:int",
    "InstanceBlockDeviceMappingSpecification": """
    DeviceName:str Ebs:EbsInstanceBlockDeviceSpecification VirtualName:str NoDevice:str
    """,
    "InstanceIpv6Address": "Ipv6Address:str IsPrimaryIpv6:bool",
    "InstanceMaintenanceOptionsRequest": "AutoRecovery:enum",
    "InstanceMarketOptionsRequest": "MarketType:enum SpotOptions:SpotMarketOptions",
    "InstanceMetadataOptionsRequest": """
    HttpTokens:enum HttpPutResponseHopLimit:int HttpEndpoint:enum HttpProtocolIpv6:enum
    InstanceMetadataTags:enum
    """,
    "InstanceNetworkInterfaceSpecification": """
    AssociatePublicIpAddress:bool DeleteOnTermination:bool Description:str DeviceIndex:int
    Groups:[str](SecurityGroupId) Ipv6AddressCount:int Ipv6Addresses:[InstanceIpv6Address]
    NetworkInterfaceId:str PrivateIpAddress:str
    PrivateIpAddresses:[PrivateIpAddressSpecification] SecondaryPrivateIpAddressCount:int
    SubnetId:str AssociateCarrierIpAddress:bool InterfaceType:str NetworkCardIndex:int
    Ipv4Prefixes:[Ipv4PrefixSpecificationRequest](Ipv4Prefix) Ipv4PrefixCount:int
    Ipv6Prefixes:[Ipv6PrefixSpecificationRequest](Ipv6Prefix) Ipv6PrefixCount:int
    PrimaryIpv6:bool EnaSrdSpecification:EnaSrdSpecificationRequest
    ConnectionTrackingSpecification:ConnectionTrackingSpecificationRequest EnaQueueCount:int
    """,
    "InstanceNetworkPerformanceOptionsRequest": "BandwidthWeighting:enum",
    "InstanceSecondaryInterfacePrivateIpAddressRequest": "PrivateIpAddress*:str",
    "InstanceSecondaryInterfaceSpecificationRequest": """
    DeleteOnTermination:bool DeviceIndex:int
    PrivateIpAddresses:[InstanceSecondaryInterfacePrivateIpAddressRequest](PrivateIpAddress)
    PrivateIpAddressCount:int SecondarySubnetId:str InterfaceType:enum NetworkCardIndex:int
    """,
    "IpPermission": """
    IpProtocol:str FromPort:int ToPort:int UserIdGroupPairs:[UserIdGroupPair](Groups)
    IpRanges:[IpRange] Ipv6Ranges:[Ipv6Range] PrefixListIds:[PrefixListId]
    """,
    "IpRange": "Description:str CidrIp:str",
    "Ipv4PrefixSpecificationRequest": "Ipv4Prefix:str",
    "Ipv6PrefixSpecificationRequest": "Ipv6Prefix:str",
    "Ipv6Range": "Description:str CidrIpv6:str",
    "LaunchTemplateSpecification": "LaunchTemplateId:str LaunchTemplateName:str Version:str",
    "LicenseConfigurationRequest": "LicenseConfigurationArn:str",
    "NetworkInterfaceAttachmentChanges": """
    DefaultEnaQueueCount:bool EnaQueueCount:int AttachmentId:str DeleteOnTermination:bool
    """,
    "OperatorRequest": "Principal:str",
    "PeeringConnectionOptionsRequest": """
    AllowDnsResolutionFromRemoteVpc:bool AllowEgressFromLocalClassicLinkToRemoteVpc:bool
    AllowEgressFromLocalVpcToRemoteClassicLink:bool
    """,
    "Placement": """
    AvailabilityZoneId:str Affinity:str GroupName:str PartitionNumber:int HostId:str
    Tenancy:enum SpreadDomain:str HostResourceGroupArn:str GroupId:str AvailabilityZone:str
    """,
    "PortRange": "From:int To:int",
    "RemovePrefixListEntry": "Cidr*:str",
    "PrefixListId": "Description:str PrefixListId:str",
    "PrivateDnsNameOptionsRequest": """
    HostnameType:enum EnableResourceNameDnsARecord:bool EnableResourceNameDnsAAAARecord:bool
    """,
    "PrivateIpAddressSpecification": "Primary:bool PrivateIpAddress:str",
    "RunInstancesMonitoringEnabled": "Enabled*:bool",
    "SecurityGroupRuleDescription": "SecurityGroupRuleId:str Description:str",
    "SecurityGroupRuleRequest": """
    IpProtocol:str FromPort:int ToPort:int CidrIpv4:str CidrIpv6:str PrefixListId:str
    ReferencedGroupId:str Description:str
    """,
    "SecurityGroupRuleUpdate": """
    SecurityGroupRuleId*:str SecurityGroupRule:SecurityGroupRuleRequest
    """,
    "SpotMarketOptions": """
    MaxPrice:str SpotInstanceType:enum BlockDurationMinutes:int ValidUntil:time
    InstanceInterruptionBehavior:enum
    """,
    "SubnetConfiguration": "SubnetId:str Ipv4:str Ipv6:str",
    "Tag": "Key:str Value:str",
    "TagSpecification": "ResourceType:enum Tags:[Tag](Tag)",
    "UserIdGroupPair": """
    Description:str UserId:str GroupName:str GroupId:str VpcId:str VpcPeeringConnectionId:str
    PeeringStatus:str
    """,
    "VpcEncryptionControlConfiguration": """
    Mode*:enum InternetGatewayExclusion:enum EgressOnlyInternetGatewayExclusion:enum
    NatGatewayExclusion:enum VirtualPrivateGatewayExclusion:enum VpcPeeringExclusion:enum
    LambdaExclusion:enum VpcLatticeExclusion:enum ElasticFileSystemExclusion:enum
    """,
  ]
}
