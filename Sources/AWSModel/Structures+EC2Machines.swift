extension Structures {
  /// Structures that only answers about instances and images have (operations.md).
  static let ec2Machines: [String: String] = [
    "CapacityReservationSpecificationResponse": """
    CapacityReservationPreference:enum
    CapacityReservationTarget:CapacityReservationTargetResponse
    """,
    "CapacityReservationTargetResponse": """
    CapacityReservationId:str CapacityReservationResourceGroupArn:str
    """,
    "ConnectionTrackingSpecificationResponse": """
    TcpEstablishedTimeout:int UdpStreamTimeout:int UdpTimeout:int
    """,
    "CpuOptions": "CoreCount:int ThreadsPerCore:int AmdSevSnp:enum NestedVirtualization:enum",
    "DefaultConnectionTrackingConfiguration": """
    DefaultTcpEstablishedTimeout:int DefaultUdpTimeout:int DefaultUdpStreamTimeout:int
    """,
    "DiskInfo": "SizeInGB:int Count:int Type:enum",
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
    "ElasticInferenceAcceleratorAssociation": """
    ElasticInferenceAcceleratorArn:str ElasticInferenceAcceleratorAssociationId:str
    ElasticInferenceAcceleratorAssociationState:str
    ElasticInferenceAcceleratorAssociationTime:time
    """,
    "EnclaveOptions": "Enabled:bool",
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
    "IamInstanceProfile": "Arn:str Id:str",
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
    "InstanceIpv4Prefix": "Ipv4Prefix:str",
    "InstanceIpv6Prefix": "Ipv6Prefix:str",
    "InstanceMaintenanceOptions": "AutoRecovery:enum RebootMigration:enum",
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
    "InstanceNetworkPerformanceOptions": "BandwidthWeighting:enum",
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
    "LicenseConfiguration": "LicenseConfigurationArn:str",
    "MediaAcceleratorInfo": "Accelerators:[MediaDeviceInfo] TotalMediaMemoryInMiB:int",
    "MediaDeviceInfo": "Count:int Name:str Manufacturer:str MemoryInfo:MediaDeviceMemoryInfo",
    "MediaDeviceMemoryInfo": "SizeInMiB:int",
    "MemoryInfo": "SizeInMiB:int",
    "Monitoring": "State:enum",
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
    "NeuronDeviceCoreInfo": "Count:int Version:int",
    "NeuronDeviceInfo": """
    Count:int Name:str CoreInfo:NeuronDeviceCoreInfo MemoryInfo:NeuronDeviceMemoryInfo
    """,
    "NeuronDeviceMemoryInfo": "SizeInMiB:int",
    "NeuronInfo": "NeuronDevices:[NeuronDeviceInfo] TotalNeuronDeviceMemoryInMiB:int",
    "NitroTpmInfo": "SupportedVersions:[str]",
    "OperatorResponse": "Managed:bool Principal:str HiddenByDefault:bool",
    "PlacementGroupInfo": "SupportedStrategies:[enum]",
    "PrivateDnsNameOptionsResponse": """
    HostnameType:enum EnableResourceNameDnsARecord:bool EnableResourceNameDnsAAAARecord:bool
    """,
    "ProcessorInfo": """
    SupportedArchitectures:[enum] SustainedClockSpeedInGhz:double SupportedFeatures:[enum]
    Manufacturer:str
    """,
    "ProductCode": "ProductCodeId:str(productCode) ProductCodeType:enum(type)",
    "Reservation": """
    ReservationId:str OwnerId:str RequesterId:str Groups:[GroupIdentifier](groupSet)
    Instances:[Instance](instancesSet)
    """,
    "StateReason": "Code:str Message:str",
    "VCpuInfo": """
    DefaultVCpus:int DefaultCores:int DefaultThreadsPerCore:int ValidCores:[int]
    ValidThreadsPerCore:[int]
    """,
  ]
}
