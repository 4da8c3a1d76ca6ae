extension Structures {
  /// The structures of EC2 requests and responses, from AWS's service model (operations.md).
  static let ec2: [String: String] = [
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
    "AttributeBooleanValue": "Value:bool",
    "AttributeValue": "Value:str",
    "AvailabilityZone": """
    OptInStatus:enum Messages:[AvailabilityZoneMessage](messageSet) RegionName:str ZoneName:str
    ZoneId:str GroupName:str NetworkBorderGroup:str ZoneType:str ParentZoneName:str
    ParentZoneId:str GroupLongName:str Geography:[AvailabilityZoneGeography](geographySet)
    SubGeography:[AvailabilityZoneSubGeography](subGeographySet) State:enum(zoneState)
    """,
    "AvailabilityZoneAddress": """
    AvailabilityZone:str AvailabilityZoneId:str AllocationIds:[str](AllocationId)
    """,
    "AvailabilityZoneGeography": "Name:str",
    "AvailabilityZoneMessage": "Message:str",
    "AvailabilityZoneSubGeography": "Name:str",
    "BlobAttributeValue": "Value:blob",
    "BlockDeviceMapping": "Ebs:EbsBlockDevice NoDevice:str DeviceName:str VirtualName:str",
    "BlockPublicAccessStates": "InternetGatewayBlockMode:enum",
    "CapacityReservationSpecification": """
    CapacityReservationPreference:enum CapacityReservationTarget:CapacityReservationTarget
    """,
    "CapacityReservationSpecificationResponse": """
    CapacityReservationPreference:enum
    CapacityReservationTarget:CapacityReservationTargetResponse
    """,
    "CapacityReservationTarget": """
    CapacityReservationId:str CapacityReservationResourceGroupArn:str
    """,
    "CapacityReservationTargetResponse": """
    CapacityReservationId:str CapacityReservationResourceGroupArn:str
    """,
    "CidrBlock": "CidrBlock:str",
    "ConnectionTrackingConfiguration": """
    TcpEstablishedTimeout:int UdpStreamTimeout:int UdpTimeout:int
    """,
    "ConnectionTrackingSpecificationRequest": """
    TcpEstablishedTimeout:int UdpStreamTimeout:int UdpTimeout:int
    """,
    "ConnectionTrackingSpecificationResponse": """
    TcpEstablishedTimeout:int UdpStreamTimeout:int UdpTimeout:int
    """,
    "CpuOptions": "CoreCount:int ThreadsPerCore:int AmdSevSnp:enum NestedVirtualization:enum",
    "CpuOptionsRequest": """
    CoreCount:int ThreadsPerCore:int AmdSevSnp:enum NestedVirtualization:enum
    """,
    "CreditSpecificationRequest": "CpuCredits*:str",
    "DefaultConnectionTrackingConfiguration": """
    DefaultTcpEstablishedTimeout:int DefaultUdpTimeout:int DefaultUdpStreamTimeout:int
    """,
    "DestinationOptionsRequest": """
    FileFormat:enum HiveCompatiblePartitions:bool PerHourPartition:bool
    """,
    "DestinationOptionsResponse": """
    FileFormat:enum HiveCompatiblePartitions:bool PerHourPartition:bool
    """,
    "DhcpConfiguration": "Key:str Values:[AttributeValue](valueSet)",
    "DhcpOptions": """
    OwnerId:str Tags:[Tag](tagSet) DhcpOptionsId:str
    DhcpConfigurations:[DhcpConfiguration](dhcpConfigurationSet)
    """,
    "DiskInfo": "SizeInGB:int Count:int Type:enum",
    "DnsEntry": "DnsName:str HostedZoneId:str",
    "DnsOptions": """
    DnsRecordIpType:enum PrivateDnsOnlyForInboundResolverEndpoint:bool PrivateDnsPreference:str
    PrivateDnsSpecifiedDomains:[str](privateDnsSpecifiedDomainSet)
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
    "EbsCardInfo": """
    EbsCardIndex:int BaselineBandwidthInMbps:int BaselineThroughputInMBps:double
    BaselineIops:int MaximumBandwidthInMbps:int MaximumThroughputInMBps:double MaximumIops:int
    """,
    "EbsInfo": """
    EbsOptimizedSupport:enum EncryptionSupport:enum EbsOptimizedInfo:EbsOptimizedInfo
    NvmeSupport:enum MaximumEbsAttachments:int AttachmentLimitType:enum MaximumEbsCards:int
    EbsCards:[EbsCardInfo](ebsCardSet)
    """,
    "EbsInstanceBlockDevice": """
    AttachTime:time DeleteOnTermination:bool Status:enum VolumeId:str AssociatedResource:str
    VolumeOwnerId:str Operator:OperatorResponse EbsCardIndex:int
    """,
    "EbsInstanceBlockDeviceSpecification": "VolumeId:str DeleteOnTermination:bool",
    "EbsOptimizedInfo": """
    BaselineBandwidthInMbps:int BaselineThroughputInMBps:double BaselineIops:int
    MaximumBandwidthInMbps:int MaximumThroughputInMBps:double MaximumIops:int
    """,
    "EbsStatusDetails": "ImpairedSince:time Name:enum Status:enum",
    "EbsStatusSummary": "Details:[EbsStatusDetails] Status:enum",
    "EfaInfo": "MaximumEfaInterfaces:int",
    "ElasticGpuAssociation": """
    ElasticGpuId:str ElasticGpuAssociationId:str ElasticGpuAssociationState:str
    ElasticGpuAssociationTime:str
    """,
    "ElasticGpuSpecification": "Type*:str",
    "ElasticInferenceAccelerator": "Type*:str Count:int",
    "ElasticInferenceAcceleratorAssociation": """
    ElasticInferenceAcceleratorArn:str ElasticInferenceAcceleratorAssociationId:str
    ElasticInferenceAcceleratorAssociationState:str
    ElasticInferenceAcceleratorAssociationTime:time
    """,
    "EnaSrdSpecification": "EnaSrdEnabled:bool EnaSrdUdpSpecification:EnaSrdUdpSpecification",
    "EnaSrdSpecificationRequest": """
    EnaSrdEnabled:bool EnaSrdUdpSpecification:EnaSrdUdpSpecificationRequest
    """,
    "EnaSrdUdpSpecification": "EnaSrdUdpEnabled:bool",
    "EnaSrdUdpSpecificationRequest": "EnaSrdUdpEnabled:bool",
    "EnclaveOptions": "Enabled:bool",
    "EnclaveOptionsRequest": "Enabled:bool",
    "Filter": "Name:str Values:[str](Value)",
    "FlowLog": """
    CreationTime:time DeliverLogsErrorMessage:str DeliverLogsPermissionArn:str
    DeliverCrossAccountRole:str DeliverLogsStatus:str FlowLogId:str FlowLogStatus:str
    LogGroupName:str ResourceId:str TrafficType:enum LogDestinationType:enum LogDestination:str
    LogFormat:str Tags:[Tag](tagSet) MaxAggregationInterval:int
    DestinationOptions:DestinationOptionsResponse
    """,
    "FpgaDeviceInfo": "Name:str Manufacturer:str Count:int MemoryInfo:FpgaDeviceMemoryInfo",
    "FpgaDeviceMemoryInfo": "SizeInMiB:int",
    "FpgaInfo": "Fpgas:[FpgaDeviceInfo] TotalFpgaMemoryInMiB:int",
    "GpuDeviceInfo": """
    Name:str Manufacturer:str Count:int LogicalGpuCount:int GpuPartitionSize:double
    Workloads:[str](workloadSet) MemoryInfo:GpuDeviceMemoryInfo
    """,
    "GpuDeviceMemoryInfo": "SizeInMiB:int",
    "GpuInfo": "Gpus:[GpuDeviceInfo] TotalGpuMemoryInMiB:int",
    "GroupIdentifier": "GroupId:str GroupName:str",
    "HibernationOptions": "Configured:bool",
    "HibernationOptionsRequest": "Configured:bool",
    "IamInstanceProfile": "Arn:str Id:str",
    "IamInstanceProfileAssociation": """
    AssociationId:str InstanceId:str IamInstanceProfile:IamInstanceProfile State:enum
    Timestamp:time
    """,
    "IamInstanceProfileSpecification": "Arn:str Name:str",
    "IcmpTypeCode": "Code:int Type:int",
    "Image": """
    PlatformDetails:str UsageOperation:str
    BlockDeviceMappings:[BlockDeviceMapping](blockDeviceMapping) Description:str EnaSupport:bool
    Hypervisor:enum ImageOwnerAlias:str Name:str RootDeviceName:str RootDeviceType:enum
    SriovNetSupport:str StateReason:StateReason Tags:[Tag](tagSet) VirtualizationType:enum
    BootMode:enum TpmSupport:enum DeprecationTime:str ImdsSupport:enum SourceInstanceId:str
    DeregistrationProtection:str LastLaunchedTime:str ImageAllowed:bool SourceImageId:str
    SourceImageRegion:str FreeTierEligible:bool ImageId:str ImageLocation:str
    State:enum(imageState) OwnerId:str(imageOwnerId) CreationDate:str Public:bool(isPublic)
    ProductCodes:[ProductCode] Architecture:enum ImageType:enum KernelId:str RamdiskId:str
    Platform:enum
    """,
    "InferenceAcceleratorInfo": "Accelerators:[InferenceDeviceInfo] TotalInferenceMemoryInMiB:int",
    "InferenceDeviceInfo": """
    Count:int Name:str Manufacturer:str MemoryInfo:InferenceDeviceMemoryInfo
    """,
    "InferenceDeviceMemoryInfo": "SizeInMiB:int",
    "Instance": """
    Architecture:enum BlockDeviceMappings:[InstanceBlockDeviceMapping](blockDeviceMapping)
    ClientToken:str EbsOptimized:bool EnaSupport:bool Hypervisor:enum
    IamInstanceProfile:IamInstanceProfile InstanceLifecycle:enum
    ElasticGpuAssociations:[ElasticGpuAssociation](elasticGpuAssociationSet)
    ElasticInferenceAcceleratorAssociations:[ElasticInferenceAcceleratorAssociation](elasticInferenceAcceleratorAssociationSet)
    NetworkInterfaces:[InstanceNetworkInterface](networkInterfaceSet) OutpostArn:str
    RootDeviceName:str RootDeviceType:enum SecurityGroups:[GroupIdentifier](groupSet)
    SourceDestCheck:bool SpotInstanceRequestId:str SriovNetSupport:str StateReason:StateReason
    Tags:[Tag](tagSet) VirtualizationType:enum CpuOptions:CpuOptions CapacityBlockId:str
    CapacityReservationId:str
    CapacityReservationSpecification:CapacityReservationSpecificationResponse
    HibernationOptions:HibernationOptions Licenses:[LicenseConfiguration](licenseSet)
    MetadataOptions:InstanceMetadataOptionsResponse EnclaveOptions:EnclaveOptions BootMode:enum
    PlatformDetails:str UsageOperation:str UsageOperationUpdateTime:time
    PrivateDnsNameOptions:PrivateDnsNameOptionsResponse Ipv6Address:str TpmSupport:str
    MaintenanceOptions:InstanceMaintenanceOptions CurrentInstanceBootMode:enum
    NetworkPerformanceOptions:InstanceNetworkPerformanceOptions Operator:OperatorResponse
    SecondaryInterfaces:[InstanceSecondaryInterface](secondaryInterfaceSet) InstanceId:str
    ImageId:str State:InstanceState(instanceState) PrivateDnsName:str PublicDnsName:str(dnsName)
    StateTransitionReason:str(reason) KeyName:str AmiLaunchIndex:int ProductCodes:[ProductCode]
    InstanceType:enum LaunchTime:time Placement:Placement KernelId:str RamdiskId:str
    Platform:enum Monitoring:Monitoring SubnetId:str VpcId:str PrivateIpAddress:str
    PublicIpAddress:str(ipAddress)
    """,
    "InstanceAttachmentEnaSrdSpecification": """
    EnaSrdEnabled:bool EnaSrdUdpSpecification:InstanceAttachmentEnaSrdUdpSpecification
    """,
    "InstanceAttachmentEnaSrdUdpSpecification": "EnaSrdUdpEnabled:bool",
    "InstanceBlockDeviceMapping": "DeviceName:str Ebs:EbsInstanceBlockDevice",
    "InstanceBlockDeviceMappingSpecification": """
    DeviceName:str Ebs:EbsInstanceBlockDeviceSpecification VirtualName:str NoDevice:str
    """,
    "InstanceIpv4Prefix": "Ipv4Prefix:str",
    "InstanceIpv6Address": "Ipv6Address:str IsPrimaryIpv6:bool",
    "InstanceIpv6Prefix": "Ipv6Prefix:str",
    "InstanceMaintenanceOptions": "AutoRecovery:enum RebootMigration:enum",
    "InstanceMaintenanceOptionsRequest": "AutoRecovery:enum",
    "InstanceMarketOptionsRequest": "MarketType:enum SpotOptions:SpotMarketOptions",
    "InstanceMetadataOptionsRequest": """
    HttpTokens:enum HttpPutResponseHopLimit:int HttpEndpoint:enum HttpProtocolIpv6:enum
    InstanceMetadataTags:enum
    """,
    "InstanceMetadataOptionsResponse": """
    State:enum HttpTokens:enum HttpPutResponseHopLimit:int HttpEndpoint:enum
    HttpProtocolIpv6:enum InstanceMetadataTags:enum
    """,
    "InstanceNetworkInterface": """
    Association:InstanceNetworkInterfaceAssociation
    Attachment:InstanceNetworkInterfaceAttachment Description:str
    Groups:[GroupIdentifier](groupSet) Ipv6Addresses:[InstanceIpv6Address](ipv6AddressesSet)
    MacAddress:str NetworkInterfaceId:str OwnerId:str PrivateDnsName:str PrivateIpAddress:str
    PrivateIpAddresses:[InstancePrivateIpAddress](privateIpAddressesSet) SourceDestCheck:bool
    Status:enum SubnetId:str VpcId:str InterfaceType:str
    Ipv4Prefixes:[InstanceIpv4Prefix](ipv4PrefixSet)
    Ipv6Prefixes:[InstanceIpv6Prefix](ipv6PrefixSet)
    ConnectionTrackingConfiguration:ConnectionTrackingSpecificationResponse
    Operator:OperatorResponse
    """,
    "InstanceNetworkInterfaceAssociation": """
    CarrierIp:str CustomerOwnedIp:str IpOwnerId:str PublicDnsName:str PublicIp:str
    """,
    "InstanceNetworkInterfaceAttachment": """
    AttachTime:time AttachmentId:str DeleteOnTermination:bool DeviceIndex:int Status:enum
    NetworkCardIndex:int EnaSrdSpecification:InstanceAttachmentEnaSrdSpecification
    EnaQueueCount:int
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
    "InstanceNetworkPerformanceOptions": "BandwidthWeighting:enum",
    "InstanceNetworkPerformanceOptionsRequest": "BandwidthWeighting:enum",
    "InstancePrivateIpAddress": """
    Association:InstanceNetworkInterfaceAssociation Primary:bool PrivateDnsName:str
    PrivateIpAddress:str
    """,
    "InstanceSecondaryInterface": """
    Attachment:InstanceSecondaryInterfaceAttachment MacAddress:str SecondaryInterfaceId:str
    OwnerId:str
    PrivateIpAddresses:[InstanceSecondaryInterfacePrivateIpAddress](privateIpAddressSet)
    SourceDestCheck:bool Status:enum SecondarySubnetId:str SecondaryNetworkId:str
    InterfaceType:enum
    """,
    "InstanceSecondaryInterfaceAttachment": """
    AttachTime:time AttachmentId:str DeleteOnTermination:bool DeviceIndex:int Status:enum
    NetworkCardIndex:int
    """,
    "InstanceSecondaryInterfacePrivateIpAddress": "PrivateIpAddress:str",
    "InstanceSecondaryInterfacePrivateIpAddressRequest": "PrivateIpAddress*:str",
    "InstanceSecondaryInterfaceSpecificationRequest": """
    DeleteOnTermination:bool DeviceIndex:int
    PrivateIpAddresses:[InstanceSecondaryInterfacePrivateIpAddressRequest](PrivateIpAddress)
    PrivateIpAddressCount:int SecondarySubnetId:str InterfaceType:enum NetworkCardIndex:int
    """,
    "InstanceState": "Code:int Name:enum",
    "InstanceStateChange": "InstanceId:str CurrentState:InstanceState PreviousState:InstanceState",
    "InstanceStatus": """
    AvailabilityZone:str AvailabilityZoneId:str OutpostArn:str Operator:OperatorResponse
    Events:[InstanceStatusEvent](eventsSet) InstanceId:str InstanceState:InstanceState
    InstanceStatus:InstanceStatusSummary SystemStatus:InstanceStatusSummary
    AttachedEbsStatus:EbsStatusSummary
    """,
    "InstanceStatusDetails": "ImpairedSince:time Name:enum Status:enum",
    "InstanceStatusEvent": """
    InstanceEventId:str Code:enum Description:str NotAfter:time NotBefore:time
    NotBeforeDeadline:time
    """,
    "InstanceStatusSummary": "Details:[InstanceStatusDetails] Status:enum",
    "InstanceStorageInfo": """
    TotalSizeInGB:int Disks:[DiskInfo] NvmeSupport:enum EncryptionSupport:enum
    """,
    "InstanceTypeInfo": """
    InstanceType:enum CurrentGeneration:bool FreeTierEligible:bool SupportedUsageClasses:[enum]
    SupportedRootDeviceTypes:[enum] SupportedVirtualizationTypes:[enum] BareMetal:bool
    Hypervisor:enum ProcessorInfo:ProcessorInfo VCpuInfo:VCpuInfo MemoryInfo:MemoryInfo
    InstanceStorageSupported:bool InstanceStorageInfo:InstanceStorageInfo EbsInfo:EbsInfo
    NetworkInfo:NetworkInfo GpuInfo:GpuInfo FpgaInfo:FpgaInfo
    PlacementGroupInfo:PlacementGroupInfo InferenceAcceleratorInfo:InferenceAcceleratorInfo
    HibernationSupported:bool BurstablePerformanceSupported:bool DedicatedHostsSupported:bool
    AutoRecoverySupported:bool SupportedBootModes:[enum] NitroEnclavesSupport:enum
    NitroTpmSupport:enum NitroTpmInfo:NitroTpmInfo MediaAcceleratorInfo:MediaAcceleratorInfo
    NeuronInfo:NeuronInfo PhcSupport:enum RebootMigrationSupport:enum SupportedInRegion:bool
    """,
    "InternetGateway": """
    Attachments:[InternetGatewayAttachment](attachmentSet) InternetGatewayId:str OwnerId:str
    Tags:[Tag](tagSet)
    """,
    "InternetGatewayAttachment": "State:enum VpcId:str",
    "IpPermission": """
    IpProtocol:str FromPort:int ToPort:int UserIdGroupPairs:[UserIdGroupPair](Groups)
    IpRanges:[IpRange] Ipv6Ranges:[Ipv6Range] PrefixListIds:[PrefixListId]
    """,
    "IpRange": "Description:str CidrIp:str",
    "Ipv4PrefixSpecification": "Ipv4Prefix:str",
    "Ipv4PrefixSpecificationRequest": "Ipv4Prefix:str",
    "Ipv6CidrBlock": "Ipv6CidrBlock:str",
    "Ipv6PrefixSpecification": "Ipv6Prefix:str",
    "Ipv6PrefixSpecificationRequest": "Ipv6Prefix:str",
    "Ipv6Range": "Description:str CidrIpv6:str",
    "KeyPairInfo": """
    KeyPairId:str KeyType:enum Tags:[Tag](tagSet) PublicKey:str CreateTime:time KeyName:str
    KeyFingerprint:str
    """,
    "LastError": "Message:str Code:str",
    "LaunchTemplateSpecification": "LaunchTemplateId:str LaunchTemplateName:str Version:str",
    "LicenseConfiguration": "LicenseConfigurationArn:str",
    "LicenseConfigurationRequest": "LicenseConfigurationArn:str",
    "MediaAcceleratorInfo": "Accelerators:[MediaDeviceInfo] TotalMediaMemoryInMiB:int",
    "MediaDeviceInfo": "Count:int Name:str Manufacturer:str MemoryInfo:MediaDeviceMemoryInfo",
    "MediaDeviceMemoryInfo": "SizeInMiB:int",
    "MemoryInfo": "SizeInMiB:int",
    "Monitoring": "State:enum",
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
    "NetworkCardInfo": """
    NetworkCardIndex:int NetworkPerformance:str MaximumNetworkInterfaces:int
    AdditionalFlexibleNetworkInterfaces:int BaselineBandwidthInGbps:double
    PeakBandwidthInGbps:double DefaultEnaQueueCountPerInterface:int MaximumEnaQueueCount:int
    MaximumEnaQueueCountPerInterface:int
    """,
    "NetworkInfo": """
    NetworkPerformance:str MaximumNetworkInterfaces:int MaximumNetworkCards:int
    DefaultNetworkCardIndex:int NetworkCards:[NetworkCardInfo] Ipv4AddressesPerInterface:int
    Ipv6AddressesPerInterface:int Ipv6Supported:bool EnaSupport:enum EfaSupported:bool
    EfaInfo:EfaInfo EncryptionInTransitSupported:bool EnaSrdSupported:bool
    BandwidthWeightings:[enum] FlexibleEnaQueuesSupport:enum
    ConnectionTrackingConfiguration:DefaultConnectionTrackingConfiguration
    SecondaryNetworkSupported:bool MaximumSecondaryNetworkInterfaces:int
    Ipv4AddressesPerSecondaryInterface:int
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
    "NetworkInterfaceAttachmentChanges": """
    DefaultEnaQueueCount:bool EnaQueueCount:int AttachmentId:str DeleteOnTermination:bool
    """,
    "NetworkInterfaceIpv6Address": "Ipv6Address:str PublicIpv6DnsName:str IsPrimaryIpv6:bool",
    "NetworkInterfacePrivateIpAddress": """
    Association:NetworkInterfaceAssociation Primary:bool PrivateDnsName:str PrivateIpAddress:str
    """,
    "NeuronDeviceCoreInfo": "Count:int Version:int",
    "NeuronDeviceInfo": """
    Count:int Name:str CoreInfo:NeuronDeviceCoreInfo MemoryInfo:NeuronDeviceMemoryInfo
    """,
    "NeuronDeviceMemoryInfo": "SizeInMiB:int",
    "NeuronInfo": "NeuronDevices:[NeuronDeviceInfo] TotalNeuronDeviceMemoryInMiB:int",
    "NitroTpmInfo": "SupportedVersions:[str]",
    "OperatorRequest": "Principal:str",
    "OperatorResponse": "Managed:bool Principal:str HiddenByDefault:bool",
    "PeeringConnectionOptions": """
    AllowDnsResolutionFromRemoteVpc:bool AllowEgressFromLocalClassicLinkToRemoteVpc:bool
    AllowEgressFromLocalVpcToRemoteClassicLink:bool
    """,
    "PeeringConnectionOptionsRequest": """
    AllowDnsResolutionFromRemoteVpc:bool AllowEgressFromLocalClassicLinkToRemoteVpc:bool
    AllowEgressFromLocalVpcToRemoteClassicLink:bool
    """,
    "Placement": """
    AvailabilityZoneId:str Affinity:str GroupName:str PartitionNumber:int HostId:str
    Tenancy:enum SpreadDomain:str HostResourceGroupArn:str GroupId:str AvailabilityZone:str
    """,
    "PlacementGroupInfo": "SupportedStrategies:[enum]",
    "PortRange": "From:int To:int",
    "PrefixListId": "Description:str PrefixListId:str",
    "PrivateDnsNameOptionsOnLaunch": """
    HostnameType:enum EnableResourceNameDnsARecord:bool EnableResourceNameDnsAAAARecord:bool
    """,
    "PrivateDnsNameOptionsRequest": """
    HostnameType:enum EnableResourceNameDnsARecord:bool EnableResourceNameDnsAAAARecord:bool
    """,
    "PrivateDnsNameOptionsResponse": """
    HostnameType:enum EnableResourceNameDnsARecord:bool EnableResourceNameDnsAAAARecord:bool
    """,
    "PrivateIpAddressSpecification": "Primary:bool PrivateIpAddress:str",
    "ProcessorInfo": """
    SupportedArchitectures:[enum] SustainedClockSpeedInGhz:double SupportedFeatures:[enum]
    Manufacturer:str
    """,
    "ProductCode": "ProductCodeId:str(productCode) ProductCodeType:enum(type)",
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
    "Reservation": """
    ReservationId:str OwnerId:str RequesterId:str Groups:[GroupIdentifier](groupSet)
    Instances:[Instance](instancesSet)
    """,
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
    "RunInstancesMonitoringEnabled": "Enabled*:bool",
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
    "StateReason": "Code:str Message:str",
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
    "SubnetConfiguration": "SubnetId:str Ipv4:str Ipv6:str",
    "SubnetIpPrefixes": "SubnetId:str IpPrefixes:[str](ipPrefixSet)",
    "SubnetIpv6CidrBlockAssociation": """
    AssociationId:str Ipv6CidrBlock:str Ipv6CidrBlockState:SubnetCidrBlockState
    Ipv6AddressAttribute:enum IpSource:enum
    """,
    "Tag": "Key:str Value:str",
    "TagDescription": "Key:str ResourceId:str ResourceType:enum Value:str",
    "TagSpecification": "ResourceType:enum Tags:[Tag](Tag)",
    "UnsuccessfulItem": "Error:UnsuccessfulItemError ResourceId:str",
    "UnsuccessfulItemError": "Code:str Message:str",
    "UserIdGroupPair": """
    Description:str UserId:str GroupName:str GroupId:str VpcId:str VpcPeeringConnectionId:str
    PeeringStatus:str
    """,
    "VCpuInfo": """
    DefaultVCpus:int DefaultCores:int DefaultThreadsPerCore:int ValidCores:[int]
    ValidThreadsPerCore:[int]
    """,
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
    "VpcEncryptionControlConfiguration": """
    Mode*:enum InternetGatewayExclusion:enum EgressOnlyInternetGatewayExclusion:enum
    NatGatewayExclusion:enum VirtualPrivateGatewayExclusion:enum VpcPeeringExclusion:enum
    LambdaExclusion:enum VpcLatticeExclusion:enum ElasticFileSystemExclusion:enum
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
