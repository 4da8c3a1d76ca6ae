// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let ec2 = #"""
    service ec2 ec2 2016-11-15
    operation AcceptVpcPeeringConnection AcceptVpcPeeringConnectionRequest AcceptVpcPeeringConnectionResult
    operation AllocateAddress AllocateAddressRequest AllocateAddressResult
    operation AssignIpv6Addresses AssignIpv6AddressesRequest AssignIpv6AddressesResult
    operation AssignPrivateIpAddresses AssignPrivateIpAddressesRequest AssignPrivateIpAddressesResult
    operation AssociateAddress AssociateAddressRequest AssociateAddressResult
    operation AssociateDhcpOptions AssociateDhcpOptionsRequest -
    operation AssociateIamInstanceProfile AssociateIamInstanceProfileRequest AssociateIamInstanceProfileResult
    operation AssociateRouteTable AssociateRouteTableRequest AssociateRouteTableResult
    operation AssociateSubnetCidrBlock AssociateSubnetCidrBlockRequest AssociateSubnetCidrBlockResult
    operation AssociateVpcCidrBlock AssociateVpcCidrBlockRequest AssociateVpcCidrBlockResult
    operation AttachInternetGateway AttachInternetGatewayRequest -
    operation AttachNetworkInterface AttachNetworkInterfaceRequest AttachNetworkInterfaceResult
    operation AuthorizeSecurityGroupEgress AuthorizeSecurityGroupEgressRequest AuthorizeSecurityGroupEgressResult
    operation AuthorizeSecurityGroupIngress AuthorizeSecurityGroupIngressRequest AuthorizeSecurityGroupIngressResult
    operation CreateDefaultSubnet CreateDefaultSubnetRequest CreateDefaultSubnetResult
    operation CreateDefaultVpc CreateDefaultVpcRequest CreateDefaultVpcResult
    operation CreateDhcpOptions CreateDhcpOptionsRequest CreateDhcpOptionsResult
    operation CreateEgressOnlyInternetGateway CreateEgressOnlyInternetGatewayRequest CreateEgressOnlyInternetGatewayResult
    operation CreateFlowLogs CreateFlowLogsRequest CreateFlowLogsResult
    operation CreateInstanceConnectEndpoint CreateInstanceConnectEndpointRequest CreateInstanceConnectEndpointResult
    operation CreateInternetGateway CreateInternetGatewayRequest CreateInternetGatewayResult
    operation CreateKeyPair CreateKeyPairRequest KeyPair
    operation CreateLaunchTemplate CreateLaunchTemplateRequest CreateLaunchTemplateResult
    operation CreateLaunchTemplateVersion CreateLaunchTemplateVersionRequest CreateLaunchTemplateVersionResult
    operation CreateManagedPrefixList CreateManagedPrefixListRequest CreateManagedPrefixListResult
    operation CreateNatGateway CreateNatGatewayRequest CreateNatGatewayResult
    operation CreateNetworkAcl CreateNetworkAclRequest CreateNetworkAclResult
    operation CreateNetworkAclEntry CreateNetworkAclEntryRequest -
    operation CreateNetworkInsightsPath CreateNetworkInsightsPathRequest CreateNetworkInsightsPathResult
    operation CreateNetworkInterface CreateNetworkInterfaceRequest CreateNetworkInterfaceResult
    operation CreateRoute CreateRouteRequest CreateRouteResult
    operation CreateRouteTable CreateRouteTableRequest CreateRouteTableResult
    operation CreateSecurityGroup CreateSecurityGroupRequest CreateSecurityGroupResult
    operation CreateSubnet CreateSubnetRequest CreateSubnetResult
    operation CreateTags CreateTagsRequest -
    operation CreateVpc CreateVpcRequest CreateVpcResult
    operation CreateVpcEndpoint CreateVpcEndpointRequest CreateVpcEndpointResult
    operation CreateVpcPeeringConnection CreateVpcPeeringConnectionRequest CreateVpcPeeringConnectionResult
    operation DeleteDhcpOptions DeleteDhcpOptionsRequest -
    operation DeleteEgressOnlyInternetGateway DeleteEgressOnlyInternetGatewayRequest DeleteEgressOnlyInternetGatewayResult
    operation DeleteFlowLogs DeleteFlowLogsRequest DeleteFlowLogsResult
    operation DeleteInstanceConnectEndpoint DeleteInstanceConnectEndpointRequest DeleteInstanceConnectEndpointResult
    operation DeleteInternetGateway DeleteInternetGatewayRequest -
    operation DeleteKeyPair DeleteKeyPairRequest DeleteKeyPairResult
    operation DeleteLaunchTemplate DeleteLaunchTemplateRequest DeleteLaunchTemplateResult
    operation DeleteManagedPrefixList DeleteManagedPrefixListRequest DeleteManagedPrefixListResult
    operation DeleteNatGateway DeleteNatGatewayRequest DeleteNatGatewayResult
    operation DeleteNetworkAcl DeleteNetworkAclRequest -
    operation DeleteNetworkAclEntry DeleteNetworkAclEntryRequest -
    operation DeleteNetworkInsightsAnalysis DeleteNetworkInsightsAnalysisRequest DeleteNetworkInsightsAnalysisResult
    operation DeleteNetworkInsightsPath DeleteNetworkInsightsPathRequest DeleteNetworkInsightsPathResult
    operation DeleteNetworkInterface DeleteNetworkInterfaceRequest -
    operation DeleteRoute DeleteRouteRequest -
    operation DeleteRouteTable DeleteRouteTableRequest -
    operation DeleteSecurityGroup DeleteSecurityGroupRequest DeleteSecurityGroupResult
    operation DeleteSubnet DeleteSubnetRequest -
    operation DeleteTags DeleteTagsRequest -
    operation DeleteVolume DeleteVolumeRequest -
    operation DeleteVpc DeleteVpcRequest -
    operation DeleteVpcEndpoints DeleteVpcEndpointsRequest DeleteVpcEndpointsResult
    operation DeleteVpcPeeringConnection DeleteVpcPeeringConnectionRequest DeleteVpcPeeringConnectionResult
    operation DescribeAccountAttributes DescribeAccountAttributesRequest DescribeAccountAttributesResult
    operation DescribeAddresses DescribeAddressesRequest DescribeAddressesResult
     filters allocation-id association-id instance-id network-border-group network-interface-id network-interface-owner-id private-ip-address public-ip
    operation DescribeAvailabilityZones DescribeAvailabilityZonesRequest DescribeAvailabilityZonesResult
     filters group-long-name group-name message opt-in-status parent-zone-id parent-zone-name region-name state zone-id zone-name zone-type
    operation DescribeDhcpOptions DescribeDhcpOptionsRequest DescribeDhcpOptionsResult
     pages NextToken NextToken MaxResults - DhcpOptions -
     filters dhcp-options-id key value owner-id
    operation DescribeEgressOnlyInternetGateways DescribeEgressOnlyInternetGatewaysRequest DescribeEgressOnlyInternetGatewaysResult
     pages NextToken NextToken MaxResults - EgressOnlyInternetGateways -
    operation DescribeFlowLogs DescribeFlowLogsRequest DescribeFlowLogsResult
     pages NextToken NextToken MaxResults - FlowLogs -
     filters deliver-log-status log-destination-type flow-log-id log-group-name resource-id traffic-type
    operation DescribeIamInstanceProfileAssociations DescribeIamInstanceProfileAssociationsRequest DescribeIamInstanceProfileAssociationsResult
     pages NextToken NextToken MaxResults - IamInstanceProfileAssociations -
     filters instance-id state
    operation DescribeImages DescribeImagesRequest DescribeImagesResult
     pages NextToken NextToken MaxResults - Images -
     filters architecture block-device-mapping.delete-on-termination block-device-mapping.device-name block-device-mapping.snapshot-id block-device-mapping.volume-size block-device-mapping.volume-type block-device-mapping.encrypted boot-mode creation-date description ena-support free-tier-eligible hypervisor image-allowed image-id image-watermark.source-image-creation-time image-watermark.source-image-id image-watermark.source-image-region image-watermark.watermark-creation-time image-watermark.watermark-key image-type instance-type-specification.supported-instance-type instance-type-specification.unsupported-instance-type is-public kernel-id manifest-location name owner-alias owner-id platform product-code product-code.type public-ssm-parameter-name ramdisk-id root-device-name root-device-type scan-result.critical-fix-available-since scan-result.finding-scan-date scan-result.high-fix-available-since scan-result.highest-finding-severity-label scan-result.informational-fix-available-since scan-result.low-fix-available-since scan-result.medium-fix-available-since source-image-id source-image-region source-instance-id state state-reason-code state-reason-message sriov-net-support virtualization-type
    operation DescribeInstanceAttribute DescribeInstanceAttributeRequest InstanceAttribute
    operation DescribeInstanceConnectEndpoints DescribeInstanceConnectEndpointsRequest DescribeInstanceConnectEndpointsResult
     pages NextToken NextToken MaxResults - InstanceConnectEndpoints -
     filters instance-connect-endpoint-id state subnet-id vpc-id
    operation DescribeInstanceStatus DescribeInstanceStatusRequest DescribeInstanceStatusResult
     pages NextToken NextToken MaxResults - InstanceStatuses -
     filters availability-zone availability-zone-id event.code event.description event.instance-event-id event.not-after event.not-before event.not-before-deadline instance-state-code instance-state-name instance-status.reachability instance-status.status operator.managed operator.principal system-status.reachability system-status.status attached-ebs-status.status application-status.status
    operation DescribeInstanceTypeOfferings DescribeInstanceTypeOfferingsRequest DescribeInstanceTypeOfferingsResult
     pages NextToken NextToken MaxResults - InstanceTypeOfferings -
     filters instance-type location
    operation DescribeInstanceTypes DescribeInstanceTypesRequest DescribeInstanceTypesResult
     pages NextToken NextToken MaxResults - InstanceTypes -
     filters auto-recovery-supported bare-metal burstable-performance-supported current-generation dedicated-hosts-supported ebs-info.attachment-limit-type ebs-info.maximum-ebs-attachments ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps ebs-info.ebs-optimized-info.baseline-iops ebs-info.ebs-optimized-info.baseline-throughput-in-mbps ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps ebs-info.ebs-optimized-info.maximum-iops ebs-info.ebs-optimized-info.maximum-throughput-in-mbps ebs-info.ebs-optimized-support ebs-info.encryption-support ebs-info.nvme-support free-tier-eligible hibernation-supported hypervisor instance-storage-info.disk.count instance-storage-info.disk.size-in-gb instance-storage-info.disk.type instance-storage-info.encryption-support instance-storage-info.nvme-support instance-storage-info.total-size-in-gb instance-storage-supported instance-type memory-info.size-in-mib network-info.bandwidth-weightings network-info.efa-info.maximum-efa-interfaces network-info.efa-supported network-info.ena-support network-info.flexible-ena-queues-support network-info.encryption-in-transit-supported network-info.ipv4-addresses-per-interface network-info.ipv6-addresses-per-interface network-info.ipv6-supported network-info.maximum-network-cards network-info.maximum-network-interfaces network-info.network-performance nitro-enclaves-support nitro-tpm-support nitro-tpm-info.supported-versions processor-info.supported-architecture processor-info.sustained-clock-speed-in-ghz processor-info.supported-features reboot-migration-support supported-boot-mode supported-root-device-type supported-usage-class supported-virtualization-type vcpu-info.default-cores vcpu-info.default-threads-per-core vcpu-info.default-vcpus vcpu-info.valid-cores vcpu-info.valid-threads-per-core
    operation DescribeInstances DescribeInstancesRequest DescribeInstancesResult
     pages NextToken NextToken MaxResults - Reservations -
     filters affinity architecture availability-zone availability-zone-id block-device-mapping.attach-time block-device-mapping.delete-on-termination block-device-mapping.device-name block-device-mapping.status block-device-mapping.volume-id boot-mode capacity-reservation-id capacity-reservation-specification.capacity-reservation-preference capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn client-token current-instance-boot-mode dns-name ebs-optimized ena-support enclave-options.enabled hibernation-options.configured host-id hypervisor iam-instance-profile.arn iam-instance-profile.id image-id instance-id instance-lifecycle instance-state-code instance-state-name instance-type instance.group-id instance.group-name ip-address ipv6-address kernel-id key-name launch-index launch-time maintenance-options.auto-recovery metadata-options.http-endpoint metadata-options.http-protocol-ipv4 metadata-options.http-protocol-ipv6 metadata-options.http-put-response-hop-limit metadata-options.http-tokens metadata-options.instance-metadata-tags metadata-options.state monitoring-state network-interface.addresses.association.allocation-id network-interface.addresses.association.association-id network-interface.addresses.association.carrier-ip network-interface.addresses.association.customer-owned-ip network-interface.addresses.association.ip-owner-id network-interface.addresses.association.public-dns-name network-interface.addresses.association.public-ip network-interface.addresses.primary network-interface.addresses.private-dns-name network-interface.addresses.private-ip-address network-interface.association.allocation-id network-interface.association.association-id network-interface.association.carrier-ip network-interface.association.customer-owned-ip network-interface.association.ip-owner-id network-interface.association.public-dns-name network-interface.association.public-ip network-interface.attachment.attach-time network-interface.attachment.attachment-id network-interface.attachment.delete-on-termination network-interface.attachment.device-index network-interface.attachment.instance-id network-interface.attachment.instance-owner-id network-interface.attachment.network-card-index network-interface.attachment.status network-interface.availability-zone network-interface.deny-all-igw-traffic network-interface.description network-interface.group-id network-interface.group-name network-interface.ipv4-prefixes.ipv4-prefix network-interface.ipv6-address network-interface.ipv6-addresses.ipv6-address network-interface.ipv6-addresses.is-primary-ipv6 network-interface.ipv6-native network-interface.ipv6-prefixes.ipv6-prefix network-interface.mac-address network-interface.network-interface-id network-interface.operator.managed network-interface.operator.principal network-interface.outpost-arn network-interface.owner-id network-interface.private-dns-name network-interface.private-ip-address network-interface.public-dns-name network-interface.requester-id network-interface.requester-managed network-interface.status network-interface.source-dest-check network-interface.subnet-id network-interface.tag-key network-interface.tag-value network-interface.vpc-id network-performance-options.bandwidth-weighting operator.managed operator.principal outpost-arn owner-id placement-group-name placement-partition-number platform platform-details private-dns-name private-dns-name-options.enable-resource-name-dns-a-record private-dns-name-options.enable-resource-name-dns-aaaa-record private-dns-name-options.hostname-type private-ip-address product-code product-code.type ramdisk-id reason requester-id reservation-id root-device-name root-device-type source-dest-check spot-instance-request-id state-reason-code state-reason-message subnet-id tenancy tpm-support usage-operation usage-operation-update-time virtualization-type vpc-id
    operation DescribeInternetGateways DescribeInternetGatewaysRequest DescribeInternetGatewaysResult
     pages NextToken NextToken MaxResults - InternetGateways -
     filters attachment.state attachment.vpc-id internet-gateway-id owner-id
    operation DescribeKeyPairs DescribeKeyPairsRequest DescribeKeyPairsResult
     filters key-pair-id fingerprint key-name
    operation DescribeLaunchTemplateVersions DescribeLaunchTemplateVersionsRequest DescribeLaunchTemplateVersionsResult
     pages NextToken NextToken MaxResults - LaunchTemplateVersions -
     filters create-time ebs-optimized http-endpoint http-protocol-ipv4 host-resource-group-arn http-tokens iam-instance-profile image-id instance-type is-default-version kernel-id license-configuration-arn network-card-index ram-disk-id
    operation DescribeLaunchTemplates DescribeLaunchTemplatesRequest DescribeLaunchTemplatesResult
     pages NextToken NextToken MaxResults - LaunchTemplates -
     filters create-time launch-template-name
    operation DescribeManagedPrefixLists DescribeManagedPrefixListsRequest DescribeManagedPrefixListsResult
     pages NextToken NextToken MaxResults - PrefixLists -
     filters owner-id prefix-list-id prefix-list-name
    operation DescribeNatGateways DescribeNatGatewaysRequest DescribeNatGatewaysResult
     pages NextToken NextToken MaxResults - NatGateways -
     filters nat-gateway-id state subnet-id vpc-id
    operation DescribeNetworkAcls DescribeNetworkAclsRequest DescribeNetworkAclsResult
     pages NextToken NextToken MaxResults - NetworkAcls -
     filters association.association-id association.network-acl-id association.subnet-id default entry.cidr entry.icmp.code entry.icmp.type entry.ipv6-cidr entry.port-range.from entry.port-range.to entry.protocol entry.rule-action entry.egress entry.rule-number network-acl-id owner-id vpc-id
    operation DescribeNetworkInsightsAnalyses DescribeNetworkInsightsAnalysesRequest DescribeNetworkInsightsAnalysesResult
     pages NextToken NextToken MaxResults - NetworkInsightsAnalyses -
    operation DescribeNetworkInsightsPaths DescribeNetworkInsightsPathsRequest DescribeNetworkInsightsPathsResult
     pages NextToken NextToken MaxResults - NetworkInsightsPaths -
    operation DescribeNetworkInterfaceAttribute DescribeNetworkInterfaceAttributeRequest DescribeNetworkInterfaceAttributeResult
    operation DescribeNetworkInterfaces DescribeNetworkInterfacesRequest DescribeNetworkInterfacesResult
     pages NextToken NextToken MaxResults - NetworkInterfaces -
     filters association.allocation-id association.association-id addresses.association.owner-id addresses.association.public-ip addresses.primary addresses.private-ip-address association.ip-owner-id association.public-ip association.public-dns-name attachment.attach-time attachment.attachment-id attachment.delete-on-termination attachment.device-index attachment.instance-id attachment.instance-owner-id attachment.status availability-zone availability-zone-id description group-id ipv6-addresses.ipv6-address interface-type mac-address network-interface-id operator.managed operator.principal owner-id private-dns-name private-ip-address requester-id requester-managed source-dest-check status subnet-id vpc-id
    operation DescribePrefixLists DescribePrefixListsRequest DescribePrefixListsResult
     pages NextToken NextToken MaxResults - PrefixLists -
     filters prefix-list-id prefix-list-name
    operation DescribeRegions DescribeRegionsRequest DescribeRegionsResult
     filters endpoint opt-in-status region-name
    operation DescribeRouteTables DescribeRouteTablesRequest DescribeRouteTablesResult
     pages NextToken NextToken MaxResults - RouteTables -
     filters association.gateway-id association.route-table-association-id association.route-table-id association.subnet-id association.main owner-id route-table-id route.destination-cidr-block route.destination-ipv6-cidr-block route.destination-prefix-list-id route.egress-only-internet-gateway-id route.gateway-id route.instance-id route.nat-gateway-id route.transit-gateway-id route.origin route.state route.vpc-peering-connection-id vpc-id
    operation DescribeSecurityGroupReferences DescribeSecurityGroupReferencesRequest DescribeSecurityGroupReferencesResult
    operation DescribeSecurityGroupRules DescribeSecurityGroupRulesRequest DescribeSecurityGroupRulesResult
     pages NextToken NextToken MaxResults - SecurityGroupRules -
     filters group-id security-group-rule-id
    operation DescribeSecurityGroups DescribeSecurityGroupsRequest DescribeSecurityGroupsResult
     pages NextToken NextToken MaxResults - SecurityGroups -
     filters description egress.ip-permission.cidr egress.ip-permission.from-port egress.ip-permission.group-id egress.ip-permission.group-name egress.ip-permission.ipv6-cidr egress.ip-permission.prefix-list-id egress.ip-permission.protocol egress.ip-permission.to-port egress.ip-permission.user-id group-id group-name ip-permission.cidr ip-permission.from-port ip-permission.group-id ip-permission.group-name ip-permission.ipv6-cidr ip-permission.prefix-list-id ip-permission.protocol ip-permission.to-port ip-permission.user-id owner-id vpc-id
    operation DescribeStaleSecurityGroups DescribeStaleSecurityGroupsRequest DescribeStaleSecurityGroupsResult
     pages NextToken NextToken MaxResults - StaleSecurityGroupSet -
    operation DescribeSubnets DescribeSubnetsRequest DescribeSubnetsResult
     pages NextToken NextToken MaxResults - Subnets -
     filters availability-zone availability-zone-id available-ip-address-count cidr-block customer-owned-ipv4-pool default-for-az enable-dns64 enable-lni-at-device-index ipv6-cidr-block-association.ipv6-cidr-block ipv6-cidr-block-association.association-id ipv6-cidr-block-association.state ipv6-native map-customer-owned-ip-on-launch map-public-ip-on-launch outpost-arn owner-id private-dns-name-options-on-launch.hostname-type private-dns-name-options-on-launch.enable-resource-name-dns-a-record private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record state subnet-arn subnet-id vpc-id
    operation DescribeTags DescribeTagsRequest DescribeTagsResult
     pages NextToken NextToken MaxResults - Tags -
     filters key resource-id resource-type value
    operation DescribeVolumes DescribeVolumesRequest DescribeVolumesResult
     pages NextToken NextToken MaxResults - Volumes -
     filters attachment.attach-time attachment.delete-on-termination attachment.device attachment.instance-id attachment.status availability-zone availability-zone-id create-time encrypted fast-restored multi-attach-enabled operator.managed operator.principal size snapshot-id status volume-id volume-type
    operation DescribeVpcAttribute DescribeVpcAttributeRequest DescribeVpcAttributeResult
    operation DescribeVpcEndpointServices DescribeVpcEndpointServicesRequest DescribeVpcEndpointServicesResult
     pages NextToken NextToken MaxResults - ServiceDetails,ServiceNames -
     filters owner service-name service-region service-type supported-ip-address-types
    operation DescribeVpcEndpoints DescribeVpcEndpointsRequest DescribeVpcEndpointsResult
     pages NextToken NextToken MaxResults - VpcEndpoints -
     filters ip-address-type service-name service-region vpc-id vpc-endpoint-id vpc-endpoint-state vpc-endpoint-type
    operation DescribeVpcPeeringConnections DescribeVpcPeeringConnectionsRequest DescribeVpcPeeringConnectionsResult
     pages NextToken NextToken MaxResults - VpcPeeringConnections -
     filters accepter-vpc-info.cidr-block accepter-vpc-info.owner-id accepter-vpc-info.vpc-id expiration-time requester-vpc-info.cidr-block requester-vpc-info.owner-id requester-vpc-info.vpc-id status-code status-message vpc-peering-connection-id
    operation DescribeVpcs DescribeVpcsRequest DescribeVpcsResult
     pages NextToken NextToken MaxResults - Vpcs -
     filters cidr cidr-block-association.cidr-block cidr-block-association.association-id cidr-block-association.state dhcp-options-id ipv6-cidr-block-association.ipv6-cidr-block ipv6-cidr-block-association.ipv6-pool ipv6-cidr-block-association.association-id ipv6-cidr-block-association.state is-default owner-id state vpc-id
    operation DetachInternetGateway DetachInternetGatewayRequest -
    operation DetachNetworkInterface DetachNetworkInterfaceRequest -
    operation DisassociateAddress DisassociateAddressRequest -
    operation DisassociateIamInstanceProfile DisassociateIamInstanceProfileRequest DisassociateIamInstanceProfileResult
    operation DisassociateRouteTable DisassociateRouteTableRequest -
    operation DisassociateSubnetCidrBlock DisassociateSubnetCidrBlockRequest DisassociateSubnetCidrBlockResult
    operation DisassociateVpcCidrBlock DisassociateVpcCidrBlockRequest DisassociateVpcCidrBlockResult
    operation GetConsoleOutput GetConsoleOutputRequest GetConsoleOutputResult
    operation GetManagedPrefixListEntries GetManagedPrefixListEntriesRequest GetManagedPrefixListEntriesResult
     pages NextToken NextToken MaxResults - Entries -
    operation ImportKeyPair ImportKeyPairRequest ImportKeyPairResult
    operation ModifyInstanceAttribute ModifyInstanceAttributeRequest -
    operation ModifyLaunchTemplate ModifyLaunchTemplateRequest ModifyLaunchTemplateResult
    operation ModifyManagedPrefixList ModifyManagedPrefixListRequest ModifyManagedPrefixListResult
    operation ModifyNetworkInterfaceAttribute ModifyNetworkInterfaceAttributeRequest -
    operation ModifySecurityGroupRules ModifySecurityGroupRulesRequest ModifySecurityGroupRulesResult
    operation ModifySubnetAttribute ModifySubnetAttributeRequest -
    operation ModifyVpcAttribute ModifyVpcAttributeRequest -
    operation ModifyVpcEndpoint ModifyVpcEndpointRequest ModifyVpcEndpointResult
    operation ModifyVpcPeeringConnectionOptions ModifyVpcPeeringConnectionOptionsRequest ModifyVpcPeeringConnectionOptionsResult
    operation RebootInstances RebootInstancesRequest -
    operation RejectVpcPeeringConnection RejectVpcPeeringConnectionRequest RejectVpcPeeringConnectionResult
    operation ReleaseAddress ReleaseAddressRequest -
    operation ReplaceIamInstanceProfileAssociation ReplaceIamInstanceProfileAssociationRequest ReplaceIamInstanceProfileAssociationResult
    operation ReplaceNetworkAclAssociation ReplaceNetworkAclAssociationRequest ReplaceNetworkAclAssociationResult
    operation ReplaceNetworkAclEntry ReplaceNetworkAclEntryRequest -
    operation ReplaceRoute ReplaceRouteRequest -
    operation ReplaceRouteTableAssociation ReplaceRouteTableAssociationRequest ReplaceRouteTableAssociationResult
    operation ResetNetworkInterfaceAttribute ResetNetworkInterfaceAttributeRequest -
    operation RevokeSecurityGroupEgress RevokeSecurityGroupEgressRequest RevokeSecurityGroupEgressResult
    operation RevokeSecurityGroupIngress RevokeSecurityGroupIngressRequest RevokeSecurityGroupIngressResult
    operation RunInstances RunInstancesRequest Reservation
    operation StartInstances StartInstancesRequest StartInstancesResult
    operation StartNetworkInsightsAnalysis StartNetworkInsightsAnalysisRequest StartNetworkInsightsAnalysisResult
    operation StopInstances StopInstancesRequest StopInstancesResult
    operation TerminateInstances TerminateInstancesRequest TerminateInstancesResult
    operation UnassignIpv6Addresses UnassignIpv6AddressesRequest UnassignIpv6AddressesResult
    operation UnassignPrivateIpAddresses UnassignPrivateIpAddressesRequest -
    operation UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsEgressRequest UpdateSecurityGroupRuleDescriptionsEgressResult
    operation UpdateSecurityGroupRuleDescriptionsIngress UpdateSecurityGroupRuleDescriptionsIngressRequest UpdateSecurityGroupRuleDescriptionsIngressResult
    waiter ImageAvailable DescribeImages 15 40
     success pathAll "available" Images[].State
     failure pathAny "failed" Images[].State
    waiter ImageExists DescribeImages 15 40
     success path true length(Images[]) > `0`
     retry error "InvalidAMIID.NotFound"
    waiter InstanceExists DescribeInstances 5 40
     success path true length(Reservations[]) > `0`
     retry error "InvalidInstanceID.NotFound"
    waiter InstanceRunning DescribeInstances 15 40
     success pathAll "running" Reservations[].Instances[].State.Name
     failure pathAny "shutting-down" Reservations[].Instances[].State.Name
     failure pathAny "terminated" Reservations[].Instances[].State.Name
     failure pathAny "stopping" Reservations[].Instances[].State.Name
     retry error "InvalidInstanceID.NotFound"
    waiter InstanceStatusOk DescribeInstanceStatus 15 40
     success pathAll "ok" InstanceStatuses[].InstanceStatus.Status
     retry error "InvalidInstanceID.NotFound"
    waiter InstanceStopped DescribeInstances 15 40
     success pathAll "stopped" Reservations[].Instances[].State.Name
     failure pathAny "pending" Reservations[].Instances[].State.Name
     failure pathAny "terminated" Reservations[].Instances[].State.Name
    waiter InstanceTerminated DescribeInstances 15 40
     success pathAll "terminated" Reservations[].Instances[].State.Name
     failure pathAny "pending" Reservations[].Instances[].State.Name
     failure pathAny "stopping" Reservations[].Instances[].State.Name
    waiter InternetGatewayExists DescribeInternetGateways 5 6
     success path true length(InternetGateways[].InternetGatewayId) > `0`
     retry error "InvalidInternetGateway.NotFound"
    waiter KeyPairExists DescribeKeyPairs 5 6
     success path true length(KeyPairs[].KeyName) > `0`
     retry error "InvalidKeyPair.NotFound"
    waiter NatGatewayAvailable DescribeNatGateways 15 40
     success pathAll "available" NatGateways[].State
     failure pathAny "failed" NatGateways[].State
     failure pathAny "deleting" NatGateways[].State
     failure pathAny "deleted" NatGateways[].State
     retry error "NatGatewayNotFound"
    waiter NatGatewayDeleted DescribeNatGateways 15 40
     success pathAll "deleted" NatGateways[].State
     success error "NatGatewayNotFound"
    waiter NetworkInterfaceAvailable DescribeNetworkInterfaces 20 10
     success pathAll "available" NetworkInterfaces[].Status
     failure error "InvalidNetworkInterfaceID.NotFound"
    waiter SecurityGroupExists DescribeSecurityGroups 5 6
     success path true length(SecurityGroups[].GroupId) > `0`
     retry error "InvalidGroup.NotFound"
    waiter SubnetAvailable DescribeSubnets 15 40
     success pathAll "available" Subnets[].State
    waiter SystemStatusOk DescribeInstanceStatus 15 40
     success pathAll "ok" InstanceStatuses[].SystemStatus.Status
    waiter VolumeAvailable DescribeVolumes 15 40
     success pathAll "available" Volumes[].State
     failure pathAny "deleted" Volumes[].State
    waiter VolumeDeleted DescribeVolumes 15 40
     success pathAll "deleted" Volumes[].State
     success error "InvalidVolume.NotFound"
    waiter VolumeInUse DescribeVolumes 15 40
     success pathAll "in-use" Volumes[].State
     failure pathAny "deleted" Volumes[].State
    waiter VpcAvailable DescribeVpcs 15 40
     success pathAll "available" Vpcs[].State
    waiter VpcExists DescribeVpcs 1 5
     success status 200
     retry error "InvalidVpcID.NotFound"
    waiter VpcPeeringConnectionDeleted DescribeVpcPeeringConnections 15 40
     success pathAll "deleted" VpcPeeringConnections[].Status.Code
     success error "InvalidVpcPeeringConnectionID.NotFound"
    waiter VpcPeeringConnectionExists DescribeVpcPeeringConnections 15 40
     success status 200
     retry error "InvalidVpcPeeringConnectionID.NotFound"
    structure AcceleratorCount
     Min integer min
     Max integer max
    structure AcceleratorCountRequest
     Min integer
     Max integer
    enumeration AcceleratorManufacturer
     amazon-web-services amd nvidia xilinx habana
    list AcceleratorManufacturerSet AcceleratorManufacturer item nested
    enumeration AcceleratorName
     a100 inferentia k520 k80 m60 radeon-pro-v520 t4 vu9p v100 a10g h100 t4g l40s l4 gaudi-hl-205
     inferentia2 trainium trainium2 u30
    list AcceleratorNameSet AcceleratorName item nested
    structure AcceleratorTotalMemoryMiB
     Min integer min
     Max integer max
    structure AcceleratorTotalMemoryMiBRequest
     Min integer
     Max integer
    enumeration AcceleratorType
     gpu fpga inference media
    list AcceleratorTypeSet AcceleratorType item nested
    structure AcceptVpcPeeringConnectionRequest
     DryRun boolean dryRun
     VpcPeeringConnectionId* string vpcPeeringConnectionId
    structure AcceptVpcPeeringConnectionResult
     VpcPeeringConnection VpcPeeringConnection vpcPeeringConnection
    structure AccountAttribute
     AttributeName string attributeName
     AttributeValues AccountAttributeValueList attributeValueSet
    list AccountAttributeList AccountAttribute item nested
    enumeration AccountAttributeName
     supported-platforms default-vpc
    list AccountAttributeNameStringList AccountAttributeName attributeName nested
    structure AccountAttributeValue
     AttributeValue string attributeValue
    list AccountAttributeValueList AccountAttributeValue item nested
    list AddPrefixListEntries AddPrefixListEntry - nested 0 100
    structure AddPrefixListEntry
     Cidr* string
     Description string
    structure AdditionalDetail
     AdditionalDetailType string additionalDetailType
     Component AnalysisComponent component
     VpcEndpointService AnalysisComponent vpcEndpointService
     RuleOptions RuleOptionList ruleOptionSet
     RuleGroupTypePairs RuleGroupTypePairList ruleGroupTypePairSet
     RuleGroupRuleOptionsPairs RuleGroupRuleOptionsPairList ruleGroupRuleOptionsPairSet
     ServiceName string serviceName
     LoadBalancers AnalysisComponentList loadBalancerSet
    list AdditionalDetailList AdditionalDetail item nested
    structure Address
     AllocationId string allocationId
     AssociationId string associationId
     Domain DomainType domain
     NetworkInterfaceId string networkInterfaceId
     NetworkInterfaceOwnerId string networkInterfaceOwnerId
     PrivateIpAddress string privateIpAddress
     Tags TagList tagSet
     PublicIpv4Pool string publicIpv4Pool
     NetworkBorderGroup string networkBorderGroup
     CustomerOwnedIp string customerOwnedIp
     CustomerOwnedIpv4Pool string customerOwnedIpv4Pool
     CarrierIp string carrierIp
     SubnetId string subnetId
     ServiceManaged ServiceManaged serviceManaged
     InstanceId string instanceId
     PublicIp string publicIp
    list AddressList Address item nested
    structure AllocateAddressRequest
     Domain DomainType
     Address string
     PublicIpv4Pool string
     NetworkBorderGroup string
     CustomerOwnedIpv4Pool string
     TagSpecifications TagSpecificationList TagSpecification
     IpamPoolId string
     DryRun boolean dryRun
    structure AllocateAddressResult
     AllocationId string allocationId
     PublicIpv4Pool string publicIpv4Pool
     NetworkBorderGroup string networkBorderGroup
     Domain DomainType domain
     CustomerOwnedIp string customerOwnedIp
     CustomerOwnedIpv4Pool string customerOwnedIpv4Pool
     CarrierIp string carrierIp
     PublicIp string publicIp
    list AllocationIdList string AllocationId nested
    string AllowedInstanceType 1 30
    list AllowedInstanceTypeSet AllowedInstanceType item nested 0 400
    structure AlternatePathHint
     ComponentId string componentId
     ComponentArn string componentArn
    list AlternatePathHintList AlternatePathHint item nested
    enumeration AmdSevSnpSpecification
     enabled disabled
    structure AnalysisAclRule
     Cidr string cidr
     Egress boolean egress
     PortRange PortRange portRange
     Protocol string protocol
     RuleAction string ruleAction
     RuleNumber integer ruleNumber
    structure AnalysisComponent
     Id string id
     Arn string arn
     Name string name
    list AnalysisComponentList AnalysisComponent item nested
    structure AnalysisLoadBalancerListener
     LoadBalancerPort Port loadBalancerPort
     InstancePort Port instancePort
    structure AnalysisLoadBalancerTarget
     Address IpAddress address
     AvailabilityZone string availabilityZone
     AvailabilityZoneId string availabilityZoneId
     Instance AnalysisComponent instance
     Port Port port
    structure AnalysisPacketHeader
     DestinationAddresses IpAddressList destinationAddressSet
     DestinationPortRanges PortRangeList destinationPortRangeSet
     Protocol string protocol
     SourceAddresses IpAddressList sourceAddressSet
     SourcePortRanges PortRangeList sourcePortRangeSet
    structure AnalysisRouteTableRoute
     DestinationCidr string destinationCidr
     DestinationPrefixListId string destinationPrefixListId
     EgressOnlyInternetGatewayId string egressOnlyInternetGatewayId
     GatewayId string gatewayId
     InstanceId string instanceId
     NatGatewayId string natGatewayId
     NetworkInterfaceId string networkInterfaceId
     Origin string origin
     TransitGatewayId string transitGatewayId
     VpcPeeringConnectionId string vpcPeeringConnectionId
     State string state
     CarrierGatewayId string carrierGatewayId
     CoreNetworkArn ResourceArn coreNetworkArn
     LocalGatewayId string localGatewayId
    structure AnalysisSecurityGroupRule
     Cidr string cidr
     Direction string direction
     SecurityGroupId string securityGroupId
     PortRange PortRange portRange
     PrefixListId string prefixListId
     Protocol string protocol
    enumeration AnalysisStatus
     running succeeded failed
    structure AnalysisTransitGatewayPolicyTableEntry
     RuleNumber integer ruleNumber
     Protocol string protocol
     SourceCidr string sourceCidr
     DestinationCidr string destinationCidr
     SourcePortRange PortRange sourcePortRange
     DestinationPortRange PortRange destinationPortRange
     TargetRouteTableId string targetRouteTableId
    structure ApplicationStatusSummary
     Status SummaryStatus status
     ImpairedSince timestamp impairedSince
    enumeration ArchitectureType
     i386 x86_64 arm64 x86_64_mac arm64_mac
    list ArchitectureTypeList ArchitectureType item nested
    enumeration ArchitectureValues
     i386 x86_64 arm64 x86_64_mac arm64_mac
    list ArnList ResourceArn item nested
    structure AssignIpv6AddressesRequest
     Ipv6PrefixCount integer
     Ipv6Prefixes IpPrefixList Ipv6Prefix
     NetworkInterfaceId* string networkInterfaceId
     Ipv6Addresses Ipv6AddressList ipv6Addresses
     Ipv6AddressCount integer ipv6AddressCount
    structure AssignIpv6AddressesResult
     AssignedIpv6Addresses Ipv6AddressList assignedIpv6Addresses
     AssignedIpv6Prefixes IpPrefixList assignedIpv6PrefixSet
     NetworkInterfaceId string networkInterfaceId
    structure AssignPrivateIpAddressesRequest
     Ipv4Prefixes IpPrefixList Ipv4Prefix
     Ipv4PrefixCount integer
     NetworkInterfaceId* string networkInterfaceId
     PrivateIpAddresses PrivateIpAddressStringList privateIpAddress
     SecondaryPrivateIpAddressCount integer secondaryPrivateIpAddressCount
     AllowReassignment boolean allowReassignment
    structure AssignPrivateIpAddressesResult
     NetworkInterfaceId string networkInterfaceId
     AssignedPrivateIpAddresses AssignedPrivateIpAddressList assignedPrivateIpAddressesSet
     AssignedIpv4Prefixes Ipv4PrefixesList assignedIpv4PrefixSet
    structure AssignedPrivateIpAddress
     PrivateIpAddress string privateIpAddress
    list AssignedPrivateIpAddressList AssignedPrivateIpAddress item nested
    structure AssociateAddressRequest
     AllocationId string
     InstanceId string
     PublicIp string
     DryRun boolean dryRun
     NetworkInterfaceId string networkInterfaceId
     PrivateIpAddress string privateIpAddress
     AllowReassociation boolean allowReassociation
    structure AssociateAddressResult
     AssociationId string associationId
    structure AssociateDhcpOptionsRequest
     DhcpOptionsId* string
     VpcId* string
     DryRun boolean dryRun
    structure AssociateIamInstanceProfileRequest
     IamInstanceProfile* IamInstanceProfileSpecification
     InstanceId* string
    structure AssociateIamInstanceProfileResult
     IamInstanceProfileAssociation IamInstanceProfileAssociation iamInstanceProfileAssociation
    structure AssociateRouteTableRequest
     GatewayId string
     PublicIpv4Pool string
     DryRun boolean dryRun
     SubnetId string subnetId
     RouteTableId* string routeTableId
    structure AssociateRouteTableResult
     AssociationId string associationId
     AssociationState RouteTableAssociationState associationState
    structure AssociateSubnetCidrBlockRequest
     Ipv6IpamPoolId string
     Ipv6NetmaskLength integer
     SubnetId* string subnetId
     Ipv6CidrBlock string ipv6CidrBlock
    structure AssociateSubnetCidrBlockResult
     Ipv6CidrBlockAssociation SubnetIpv6CidrBlockAssociation ipv6CidrBlockAssociation
     SubnetId string subnetId
    structure AssociateVpcCidrBlockRequest
     CidrBlock string
     Ipv6CidrBlockNetworkBorderGroup string
     Ipv6Pool string
     Ipv6CidrBlock string
     Ipv4IpamPoolId string
     Ipv4NetmaskLength integer
     Ipv6IpamPoolId string
     Ipv6NetmaskLength integer
     VpcId* string vpcId
     AmazonProvidedIpv6CidrBlock boolean amazonProvidedIpv6CidrBlock
    structure AssociateVpcCidrBlockResult
     Ipv6CidrBlockAssociation VpcIpv6CidrBlockAssociation ipv6CidrBlockAssociation
     CidrBlockAssociation VpcCidrBlockAssociation cidrBlockAssociation
     VpcId string vpcId
    list AssociatedSubnetList string item nested
    list AssociationIdList string AssociationId nested
    structure AttachInternetGatewayRequest
     DryRun boolean dryRun
     InternetGatewayId* string internetGatewayId
     VpcId* string vpcId
    structure AttachNetworkInterfaceRequest
     NetworkCardIndex integer
     EnaSrdSpecification EnaSrdSpecification
     EnaQueueCount integer
     DryRun boolean dryRun
     NetworkInterfaceId* string networkInterfaceId
     InstanceId* string instanceId
     DeviceIndex* integer deviceIndex
    structure AttachNetworkInterfaceResult
     AttachmentId string attachmentId
     NetworkCardIndex integer networkCardIndex
    structure AttachmentEnaSrdSpecification
     EnaSrdEnabled boolean enaSrdEnabled
     EnaSrdUdpSpecification AttachmentEnaSrdUdpSpecification enaSrdUdpSpecification
    structure AttachmentEnaSrdUdpSpecification
     EnaSrdUdpEnabled boolean enaSrdUdpEnabled
    enumeration AttachmentLimitType
     shared dedicated
    enumeration AttachmentStatus
     attaching attached detaching detached
    structure AttributeBooleanValue
     Value boolean value
    structure AttributeValue
     Value string value
    structure AuthorizeSecurityGroupEgressRequest
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
     GroupId* string groupId
     SourceSecurityGroupName string sourceSecurityGroupName
     SourceSecurityGroupOwnerId string sourceSecurityGroupOwnerId
     IpProtocol string ipProtocol
     FromPort integer fromPort
     ToPort integer toPort
     CidrIp string cidrIp
     IpPermissions IpPermissionList ipPermissions
    structure AuthorizeSecurityGroupEgressResult
     Return boolean return
     SecurityGroupRules SecurityGroupRuleList securityGroupRuleSet
    structure AuthorizeSecurityGroupIngressRequest
     CidrIp string
     FromPort integer
     GroupId string
     GroupName string
     IpPermissions IpPermissionList
     IpProtocol string
     SourceSecurityGroupName string
     SourceSecurityGroupOwnerId string
     ToPort integer
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
    structure AuthorizeSecurityGroupIngressResult
     Return boolean return
     SecurityGroupRules SecurityGroupRuleList securityGroupRuleSet
    enumeration AutoProvisionZonesState
     enabled disabled
    enumeration AutoScalingIpsState
     enabled disabled
    enumeration AvailabilityMode
     zonal regional
    structure AvailabilityZone
     OptInStatus AvailabilityZoneOptInStatus optInStatus
     Messages AvailabilityZoneMessageList messageSet
     RegionName string regionName
     ZoneName string zoneName
     ZoneId string zoneId
     GroupName string groupName
     NetworkBorderGroup string networkBorderGroup
     ZoneType string zoneType
     ParentZoneName string parentZoneName
     ParentZoneId string parentZoneId
     GroupLongName string groupLongName
     Geography AvailabilityZoneGeographyList geographySet
     SubGeography AvailabilityZoneSubGeographyList subGeographySet
     State AvailabilityZoneState zoneState
    structure AvailabilityZoneAddress
     AvailabilityZone string
     AvailabilityZoneId string
     AllocationIds AllocationIdList AllocationId
    list AvailabilityZoneAddresses AvailabilityZoneAddress AvailabilityZoneAddress nested
    structure AvailabilityZoneGeography
     Name string name
    list AvailabilityZoneGeographyList AvailabilityZoneGeography item nested
    list AvailabilityZoneList AvailabilityZone item nested
    structure AvailabilityZoneMessage
     Message string message
    list AvailabilityZoneMessageList AvailabilityZoneMessage item nested
    enumeration AvailabilityZoneOptInStatus
     opt-in-not-required opted-in not-opted-in
    enumeration AvailabilityZoneState
     available information impaired unavailable constrained
    structure AvailabilityZoneSubGeography
     Name string name
    list AvailabilityZoneSubGeographyList AvailabilityZoneSubGeography item nested
    enumeration BandwidthWeightingType
     default vpc-1 ebs-1
    list BandwidthWeightingTypeList BandwidthWeightingType item nested
    enumeration BareMetal
     included required excluded
    structure BaselineEbsBandwidthMbps
     Min integer min
     Max integer max
    structure BaselineEbsBandwidthMbpsRequest
     Min integer
     Max integer
    structure BaselinePerformanceFactors
     Cpu CpuPerformanceFactor cpu
    structure BaselinePerformanceFactorsRequest
     Cpu CpuPerformanceFactorRequest
    structure BlockDeviceMapping
     Ebs EbsBlockDevice ebs
     NoDevice string noDevice
     DeviceName string deviceName
     VirtualName string virtualName
    list BlockDeviceMappingList BlockDeviceMapping item nested
    list BlockDeviceMappingRequestList BlockDeviceMapping BlockDeviceMapping nested
    enumeration BlockPublicAccessMode
     off block-bidirectional block-ingress
    structure BlockPublicAccessStates
     InternetGatewayBlockMode BlockPublicAccessMode internetGatewayBlockMode
    enumeration BootModeType
     legacy-bios uefi
    list BootModeTypeList BootModeType item nested
    enumeration BootModeValues
     legacy-bios uefi uefi-preferred
    enumeration BurstablePerformance
     included required excluded
    enumeration CapacityReservationPreference
     capacity-reservations-only open none
    structure CapacityReservationSpecification
     CapacityReservationPreference CapacityReservationPreference
     CapacityReservationTarget CapacityReservationTarget
    structure CapacityReservationSpecificationResponse
     CapacityReservationPreference CapacityReservationPreference capacityReservationPreference
     CapacityReservationTarget CapacityReservationTargetResponse capacityReservationTarget
    structure CapacityReservationTarget
     CapacityReservationId string
     CapacityReservationResourceGroupArn string
    structure CapacityReservationTargetResponse
     CapacityReservationId string capacityReservationId
     CapacityReservationResourceGroupArn string capacityReservationResourceGroupArn
    structure CidrBlock
     CidrBlock string cidrBlock
    list CidrBlockSet CidrBlock item nested
    structure ConnectionTrackingConfiguration
     TcpEstablishedTimeout integer tcpEstablishedTimeout
     UdpStreamTimeout integer udpStreamTimeout
     UdpTimeout integer udpTimeout
    structure ConnectionTrackingSpecification
     TcpEstablishedTimeout integer tcpEstablishedTimeout
     UdpTimeout integer udpTimeout
     UdpStreamTimeout integer udpStreamTimeout
    structure ConnectionTrackingSpecificationRequest
     TcpEstablishedTimeout integer
     UdpStreamTimeout integer
     UdpTimeout integer
    structure ConnectionTrackingSpecificationResponse
     TcpEstablishedTimeout integer tcpEstablishedTimeout
     UdpStreamTimeout integer udpStreamTimeout
     UdpTimeout integer udpTimeout
    enumeration ConnectivityType
     private public
    list CoreCountList integer item nested
    enumeration CpuManufacturer
     intel amd amazon-web-services apple
    list CpuManufacturerSet CpuManufacturer item nested
    structure CpuOptions
     CoreCount integer coreCount
     ThreadsPerCore integer threadsPerCore
     AmdSevSnp AmdSevSnpSpecification amdSevSnp
     NestedVirtualization NestedVirtualizationSpecification nestedVirtualization
    structure CpuOptionsRequest
     CoreCount integer
     ThreadsPerCore integer
     AmdSevSnp AmdSevSnpSpecification
     NestedVirtualization NestedVirtualizationSpecification
    structure CpuPerformanceFactor
     References PerformanceFactorReferenceSet referenceSet
    structure CpuPerformanceFactorRequest
     References PerformanceFactorReferenceSetRequest Reference
    structure CreateDefaultSubnetRequest
     AvailabilityZone string
     DryRun boolean
     Ipv6Native boolean
     AvailabilityZoneId string
    structure CreateDefaultSubnetResult
     Subnet Subnet subnet
    structure CreateDefaultVpcRequest
     DryRun boolean
    structure CreateDefaultVpcResult
     Vpc Vpc vpc
    structure CreateDhcpOptionsRequest
     DhcpConfigurations* NewDhcpConfigurationList dhcpConfiguration
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
    structure CreateDhcpOptionsResult
     DhcpOptions DhcpOptions dhcpOptions
    structure CreateEgressOnlyInternetGatewayRequest
     ClientToken string
     DryRun boolean
     VpcId* string
     TagSpecifications TagSpecificationList TagSpecification
    structure CreateEgressOnlyInternetGatewayResult
     ClientToken string clientToken
     EgressOnlyInternetGateway EgressOnlyInternetGateway egressOnlyInternetGateway
    structure CreateFlowLogsRequest
     DryRun boolean
     ClientToken string
     DeliverLogsPermissionArn string
     DeliverCrossAccountRole string
     LogGroupName string
     ResourceIds* FlowLogResourceIds ResourceId
     ResourceType* FlowLogsResourceType
     TrafficType TrafficType
     LogDestinationType LogDestinationType
     LogDestination string
     LogFormat string
     TagSpecifications TagSpecificationList TagSpecification
     MaxAggregationInterval integer
     DestinationOptions DestinationOptionsRequest
     TagFieldSpecifications TagFieldSpecificationListRequest TagFieldSpecification
    structure CreateFlowLogsResult
     ClientToken string clientToken
     FlowLogIds ValueStringList flowLogIdSet
     Unsuccessful UnsuccessfulItemSet unsuccessful
    structure CreateInstanceConnectEndpointRequest
     DryRun boolean
     SubnetId* string
     SecurityGroupIds SecurityGroupIdStringListRequest SecurityGroupId
     PreserveClientIp boolean
     ClientToken! string
     TagSpecifications TagSpecificationList TagSpecification
     IpAddressType IpAddressType
    structure CreateInstanceConnectEndpointResult
     InstanceConnectEndpoint Ec2InstanceConnectEndpoint instanceConnectEndpoint
     ClientToken string clientToken
    structure CreateInternetGatewayRequest
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
    structure CreateInternetGatewayResult
     InternetGateway InternetGateway internetGateway
    structure CreateKeyPairRequest
     KeyName* string
     KeyType KeyType
     TagSpecifications TagSpecificationList TagSpecification
     KeyFormat KeyFormat
     DryRun boolean dryRun
    structure CreateLaunchTemplateRequest
     DryRun boolean
     ClientToken! string
     LaunchTemplateName* string
     VersionDescription VersionDescription
     LaunchTemplateData* RequestLaunchTemplateData
     Operator OperatorRequest
     TagSpecifications TagSpecificationList TagSpecification
    structure CreateLaunchTemplateResult
     LaunchTemplate LaunchTemplate launchTemplate
     Warning ValidationWarning warning
    structure CreateLaunchTemplateVersionRequest
     DryRun boolean
     ClientToken! string
     LaunchTemplateId string
     LaunchTemplateName LaunchTemplateName
     SourceVersion string
     VersionDescription VersionDescription
     LaunchTemplateData* RequestLaunchTemplateData
     ResolveAlias boolean
    structure CreateLaunchTemplateVersionResult
     LaunchTemplateVersion LaunchTemplateVersion launchTemplateVersion
     Warning ValidationWarning warning
    structure CreateManagedPrefixListRequest
     DryRun boolean
     PrefixListName* string
     Entries AddPrefixListEntries Entry
     MaxEntries* integer
     TagSpecifications TagSpecificationList TagSpecification
     AddressFamily* string
     ClientToken! string
    structure CreateManagedPrefixListResult
     PrefixList ManagedPrefixList prefixList
    structure CreateNatGatewayRequest
     AvailabilityMode AvailabilityMode
     AllocationId string
     ClientToken! string
     DryRun boolean
     SubnetId string
     VpcId string
     AvailabilityZoneAddresses AvailabilityZoneAddresses AvailabilityZoneAddress
     TagSpecifications TagSpecificationList TagSpecification
     ConnectivityType ConnectivityType
     PrivateIpAddress string
     SecondaryAllocationIds AllocationIdList SecondaryAllocationId
     SecondaryPrivateIpAddresses IpList SecondaryPrivateIpAddress
     SecondaryPrivateIpAddressCount PrivateIpAddressCount
    structure CreateNatGatewayResult
     ClientToken string clientToken
     NatGateway NatGateway natGateway
    structure CreateNetworkAclEntryRequest
     DryRun boolean dryRun
     NetworkAclId* string networkAclId
     RuleNumber* integer ruleNumber
     Protocol* string protocol
     RuleAction* RuleAction ruleAction
     Egress* boolean egress
     CidrBlock string cidrBlock
     Ipv6CidrBlock string ipv6CidrBlock
     IcmpTypeCode IcmpTypeCode Icmp
     PortRange PortRange portRange
    structure CreateNetworkAclRequest
     TagSpecifications TagSpecificationList TagSpecification
     ClientToken! string
     DryRun boolean dryRun
     VpcId* string vpcId
    structure CreateNetworkAclResult
     NetworkAcl NetworkAcl networkAcl
     ClientToken string clientToken
    structure CreateNetworkInsightsPathRequest
     SourceIp IpAddress
     DestinationIp IpAddress
     Source* string
     Destination string
     Protocol* Protocol
     DestinationPort Port
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean
     ClientToken! string
     FilterAtSource PathRequestFilter
     FilterAtDestination PathRequestFilter
    structure CreateNetworkInsightsPathResult
     NetworkInsightsPath NetworkInsightsPath networkInsightsPath
    structure CreateNetworkInterfaceRequest
     Ipv4Prefixes Ipv4PrefixList Ipv4Prefix
     Ipv4PrefixCount integer
     Ipv6Prefixes Ipv6PrefixList Ipv6Prefix
     Ipv6PrefixCount integer
     InterfaceType NetworkInterfaceCreationType
     TagSpecifications TagSpecificationList TagSpecification
     ClientToken! string
     EnablePrimaryIpv6 boolean
     ConnectionTrackingSpecification ConnectionTrackingSpecificationRequest
     Operator OperatorRequest
     SubnetId* string subnetId
     Description string description
     PrivateIpAddress string privateIpAddress
     Groups SecurityGroupIdStringList SecurityGroupId
     PrivateIpAddresses PrivateIpAddressSpecificationList privateIpAddresses
     SecondaryPrivateIpAddressCount integer secondaryPrivateIpAddressCount
     Ipv6Addresses InstanceIpv6AddressList ipv6Addresses
     Ipv6AddressCount integer ipv6AddressCount
     DryRun boolean dryRun
    structure CreateNetworkInterfaceResult
     NetworkInterface NetworkInterface networkInterface
     ClientToken string clientToken
    structure CreatePeeringConnectionOptionsRequest
     AllowMultipathResilience boolean
     MultipathResilienceMode MultipathResilienceMode
    structure CreateRouteRequest
     DestinationPrefixListId string
     VpcEndpointId string
     TransitGatewayId string
     LocalGatewayId string
     CarrierGatewayId string
     CoreNetworkArn string
     OdbNetworkArn string
     DryRun boolean dryRun
     RouteTableId* string routeTableId
     DestinationCidrBlock string destinationCidrBlock
     GatewayId string gatewayId
     DestinationIpv6CidrBlock string destinationIpv6CidrBlock
     EgressOnlyInternetGatewayId string egressOnlyInternetGatewayId
     InstanceId string instanceId
     NetworkInterfaceId string networkInterfaceId
     VpcPeeringConnectionId string vpcPeeringConnectionId
     NatGatewayId string natGatewayId
    structure CreateRouteResult
     Return boolean return
    structure CreateRouteTableRequest
     TagSpecifications TagSpecificationList TagSpecification
     ClientToken! string
     DryRun boolean dryRun
     VpcId* string vpcId
    structure CreateRouteTableResult
     RouteTable RouteTable routeTable
     ClientToken string clientToken
    structure CreateSecurityGroupRequest
     Description* string GroupDescription
     GroupName* string
     VpcId string
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
    structure CreateSecurityGroupResult
     GroupId string groupId
     Tags TagList tagSet
     SecurityGroupArn string securityGroupArn
    structure CreateSubnetRequest
     TagSpecifications TagSpecificationList TagSpecification
     AvailabilityZone string
     AvailabilityZoneId string
     CidrBlock string
     Ipv6CidrBlock string
     OutpostArn string
     VpcId* string
     Ipv6Native boolean
     Ipv4IpamPoolId string
     Ipv4NetmaskLength integer
     Ipv6IpamPoolId string
     Ipv6NetmaskLength integer
     DryRun boolean dryRun
    structure CreateSubnetResult
     Subnet Subnet subnet
    structure CreateTagsRequest
     DryRun boolean dryRun
     Resources* ResourceIdList ResourceId
     Tags* TagList Tag
    structure CreateVpcEndpointRequest
     DryRun boolean
     VpcEndpointType VpcEndpointType
     VpcId* string
     ServiceName string
     PolicyDocument string
     RouteTableIds VpcEndpointRouteTableIdList RouteTableId
     SubnetIds VpcEndpointSubnetIdList SubnetId
     SecurityGroupIds VpcEndpointSecurityGroupIdList SecurityGroupId
     IpAddressType IpAddressType
     DnsOptions DnsOptionsSpecification
     ClientToken string
     PrivateDnsEnabled boolean
     TagSpecifications TagSpecificationList TagSpecification
     SubnetConfigurations SubnetConfigurationsList SubnetConfiguration
     ServiceNetworkArn string
     ResourceConfigurationArn string
     ServiceRegion string
    structure CreateVpcEndpointResult
     VpcEndpoint VpcEndpoint vpcEndpoint
     ClientToken string clientToken
    structure CreateVpcPeeringConnectionRequest
     PeerRegion string
     TagSpecifications TagSpecificationList TagSpecification
     RequesterPeeringConnectionOptions CreatePeeringConnectionOptionsRequest
     DryRun boolean dryRun
     VpcId* string vpcId
     PeerVpcId string peerVpcId
     PeerOwnerId string peerOwnerId
    structure CreateVpcPeeringConnectionResult
     VpcPeeringConnection VpcPeeringConnection vpcPeeringConnection
    structure CreateVpcRequest
     CidrBlock string
     Ipv6Pool string
     Ipv6CidrBlock string
     Ipv4IpamPoolId string
     Ipv4NetmaskLength integer
     Ipv6IpamPoolId string
     Ipv6NetmaskLength integer
     Ipv6CidrBlockNetworkBorderGroup string
     VpcEncryptionControl VpcEncryptionControlConfiguration
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
     InstanceTenancy Tenancy instanceTenancy
     AmazonProvidedIpv6CidrBlock boolean amazonProvidedIpv6CidrBlock
    structure CreateVpcResult
     Vpc Vpc vpc
    structure CreditSpecification
     CpuCredits string cpuCredits
    structure CreditSpecificationRequest
     CpuCredits* string
    integer DITMaxResults 5 100
    integer DITOMaxResults 5 1000
    structure DefaultConnectionTrackingConfiguration
     DefaultTcpEstablishedTimeout integer defaultTcpEstablishedTimeout
     DefaultUdpTimeout integer defaultUdpTimeout
     DefaultUdpStreamTimeout integer defaultUdpStreamTimeout
    structure DeleteDhcpOptionsRequest
     DhcpOptionsId* string
     DryRun boolean dryRun
    structure DeleteEgressOnlyInternetGatewayRequest
     DryRun boolean
     EgressOnlyInternetGatewayId* string
    structure DeleteEgressOnlyInternetGatewayResult
     ReturnCode boolean returnCode
    structure DeleteFlowLogsRequest
     DryRun boolean
     FlowLogIds* FlowLogIdList FlowLogId
    structure DeleteFlowLogsResult
     Unsuccessful UnsuccessfulItemSet unsuccessful
    structure DeleteInstanceConnectEndpointRequest
     DryRun boolean
     InstanceConnectEndpointId* string
    structure DeleteInstanceConnectEndpointResult
     InstanceConnectEndpoint Ec2InstanceConnectEndpoint instanceConnectEndpoint
    structure DeleteInternetGatewayRequest
     DryRun boolean dryRun
     InternetGatewayId* string internetGatewayId
    structure DeleteKeyPairRequest
     KeyName string
     KeyPairId string
     DryRun boolean dryRun
    structure DeleteKeyPairResult
     Return boolean return
     KeyPairId string keyPairId
    structure DeleteLaunchTemplateRequest
     DryRun boolean
     LaunchTemplateId string
     LaunchTemplateName LaunchTemplateName
    structure DeleteLaunchTemplateResult
     LaunchTemplate LaunchTemplate launchTemplate
    structure DeleteManagedPrefixListRequest
     DryRun boolean
     PrefixListId* string
    structure DeleteManagedPrefixListResult
     PrefixList ManagedPrefixList prefixList
    structure DeleteNatGatewayRequest
     DryRun boolean
     NatGatewayId* string
    structure DeleteNatGatewayResult
     NatGatewayId string natGatewayId
    structure DeleteNetworkAclEntryRequest
     DryRun boolean dryRun
     NetworkAclId* string networkAclId
     RuleNumber* integer ruleNumber
     Egress* boolean egress
    structure DeleteNetworkAclRequest
     DryRun boolean dryRun
     NetworkAclId* string networkAclId
    structure DeleteNetworkInsightsAnalysisRequest
     DryRun boolean
     NetworkInsightsAnalysisId* string
    structure DeleteNetworkInsightsAnalysisResult
     NetworkInsightsAnalysisId string networkInsightsAnalysisId
    structure DeleteNetworkInsightsPathRequest
     DryRun boolean
     NetworkInsightsPathId* string
    structure DeleteNetworkInsightsPathResult
     NetworkInsightsPathId string networkInsightsPathId
    structure DeleteNetworkInterfaceRequest
     DryRun boolean dryRun
     NetworkInterfaceId* string networkInterfaceId
    structure DeleteRouteRequest
     DestinationPrefixListId string
     DryRun boolean dryRun
     RouteTableId* string routeTableId
     DestinationCidrBlock string destinationCidrBlock
     DestinationIpv6CidrBlock string destinationIpv6CidrBlock
    structure DeleteRouteTableRequest
     DryRun boolean dryRun
     RouteTableId* string routeTableId
    structure DeleteSecurityGroupRequest
     GroupId string
     GroupName string
     DryRun boolean dryRun
    structure DeleteSecurityGroupResult
     Return boolean return
     GroupId string groupId
    structure DeleteSubnetRequest
     SubnetId* string
     DryRun boolean dryRun
    structure DeleteTagsRequest
     DryRun boolean dryRun
     Resources* ResourceIdList resourceId
     Tags TagList tag
    structure DeleteVolumeRequest
     VolumeId* string
     DryRun boolean dryRun
    structure DeleteVpcEndpointsRequest
     DryRun boolean
     VpcEndpointIds* VpcEndpointIdList VpcEndpointId
    structure DeleteVpcEndpointsResult
     Unsuccessful UnsuccessfulItemSet unsuccessful
    structure DeleteVpcPeeringConnectionRequest
     DryRun boolean dryRun
     VpcPeeringConnectionId* string vpcPeeringConnectionId
    structure DeleteVpcPeeringConnectionResult
     Return boolean return
    structure DeleteVpcRequest
     VpcId* string
     DryRun boolean dryRun
    structure DescribeAccountAttributesRequest
     DryRun boolean dryRun
     AttributeNames AccountAttributeNameStringList attributeName
    structure DescribeAccountAttributesResult
     AccountAttributes AccountAttributeList accountAttributeSet
    structure DescribeAddressesRequest
     PublicIps PublicIpStringList PublicIp
     DryRun boolean dryRun
     Filters FilterList Filter
     AllocationIds AllocationIdList AllocationId
    structure DescribeAddressesResult
     Addresses AddressList addressesSet
    structure DescribeAvailabilityZonesRequest
     ZoneNames ZoneNameStringList ZoneName
     ZoneIds ZoneIdStringList ZoneId
     AllAvailabilityZones boolean
     DryRun boolean dryRun
     Filters FilterList Filter
    structure DescribeAvailabilityZonesResult
     AvailabilityZones AvailabilityZoneList availabilityZoneInfo
    integer DescribeDhcpOptionsMaxResults 5 1000
    structure DescribeDhcpOptionsRequest
     DhcpOptionsIds DhcpOptionsIdStringList DhcpOptionsId
     NextToken string
     MaxResults DescribeDhcpOptionsMaxResults
     DryRun boolean dryRun
     Filters FilterList Filter
    structure DescribeDhcpOptionsResult
     NextToken string nextToken
     DhcpOptions DhcpOptionsList dhcpOptionsSet
    integer DescribeEgressOnlyInternetGatewaysMaxResults 5 255
    structure DescribeEgressOnlyInternetGatewaysRequest
     DryRun boolean
     EgressOnlyInternetGatewayIds EgressOnlyInternetGatewayIdList EgressOnlyInternetGatewayId
     MaxResults DescribeEgressOnlyInternetGatewaysMaxResults
     NextToken string
     Filters FilterList Filter
    structure DescribeEgressOnlyInternetGatewaysResult
     EgressOnlyInternetGateways EgressOnlyInternetGatewayList egressOnlyInternetGatewaySet
     NextToken string nextToken
    structure DescribeFlowLogsRequest
     DryRun boolean
     Filter FilterList
     FlowLogIds FlowLogIdList FlowLogId
     MaxResults integer
     NextToken string
    structure DescribeFlowLogsResult
     FlowLogs FlowLogSet flowLogSet
     NextToken string nextToken
    integer DescribeIamInstanceProfileAssociationsMaxResults 5 1000
    structure DescribeIamInstanceProfileAssociationsRequest
     AssociationIds AssociationIdList AssociationId
     Filters FilterList Filter
     MaxResults DescribeIamInstanceProfileAssociationsMaxResults
     NextToken string
    structure DescribeIamInstanceProfileAssociationsResult
     IamInstanceProfileAssociations IamInstanceProfileAssociationSet iamInstanceProfileAssociationSet
     NextToken string nextToken
    structure DescribeImagesRequest
     ExecutableUsers ExecutableByStringList ExecutableBy
     ImageIds ImageIdStringList ImageId
     Owners OwnerStringList Owner
     IncludeDeprecated boolean
     IncludeDisabled boolean
     MaxResults integer
     NextToken string
     DryRun boolean dryRun
     Filters FilterList Filter
    structure DescribeImagesResult
     NextToken string nextToken
     Images ImageList imagesSet
    structure DescribeInstanceAttributeRequest
     DryRun boolean dryRun
     InstanceId* string instanceId
     Attribute* InstanceAttributeName attribute
    structure DescribeInstanceConnectEndpointsRequest
     DryRun boolean
     MaxResults InstanceConnectEndpointMaxResults
     NextToken string
     Filters FilterList Filter
     InstanceConnectEndpointIds ValueStringList InstanceConnectEndpointId
    structure DescribeInstanceConnectEndpointsResult
     InstanceConnectEndpoints InstanceConnectEndpointSet instanceConnectEndpointSet
     NextToken string nextToken
    structure DescribeInstanceStatusRequest
     InstanceIds InstanceIdStringList InstanceId
     MaxResults integer
     NextToken string
     IncludeManagedResources boolean
     DryRun boolean dryRun
     Filters FilterList Filter
     IncludeAllInstances boolean includeAllInstances
    structure DescribeInstanceStatusResult
     InstanceStatuses InstanceStatusList instanceStatusSet
     NextToken string nextToken
    structure DescribeInstanceTypeOfferingsRequest
     DryRun boolean
     LocationType LocationType
     Filters FilterList Filter
     MaxResults DITOMaxResults
     NextToken string
    structure DescribeInstanceTypeOfferingsResult
     InstanceTypeOfferings InstanceTypeOfferingsList instanceTypeOfferingSet
     NextToken string nextToken
    structure DescribeInstanceTypesRequest
     DryRun boolean
     InstanceTypes RequestInstanceTypeList InstanceType
     Filters FilterList Filter
     MaxResults DITMaxResults
     NextToken string
     IncludeUnsupportedInRegion boolean
    structure DescribeInstanceTypesResult
     InstanceTypes InstanceTypeInfoList instanceTypeSet
     NextToken string nextToken
    structure DescribeInstancesRequest
     InstanceIds InstanceIdStringList InstanceId
     IncludeManagedResources boolean
     DryRun boolean dryRun
     Filters FilterList Filter
     NextToken string nextToken
     MaxResults integer maxResults
    structure DescribeInstancesResult
     NextToken string nextToken
     Reservations ReservationList reservationSet
    integer DescribeInternetGatewaysMaxResults 5 1000
    structure DescribeInternetGatewaysRequest
     NextToken string
     MaxResults DescribeInternetGatewaysMaxResults
     DryRun boolean dryRun
     InternetGatewayIds InternetGatewayIdList internetGatewayId
     Filters FilterList Filter
    structure DescribeInternetGatewaysResult
     InternetGateways InternetGatewayList internetGatewaySet
     NextToken string nextToken
    structure DescribeKeyPairsRequest
     KeyNames KeyNameStringList KeyName
     KeyPairIds KeyPairIdStringList KeyPairId
     IncludePublicKey boolean
     DryRun boolean dryRun
     Filters FilterList Filter
    structure DescribeKeyPairsResult
     KeyPairs KeyPairList keySet
    structure DescribeLaunchTemplateVersionsRequest
     DryRun boolean
     LaunchTemplateId string
     LaunchTemplateName LaunchTemplateName
     Versions VersionStringList LaunchTemplateVersion
     MinVersion string
     MaxVersion string
     NextToken string
     MaxResults integer
     Filters FilterList Filter
     ResolveAlias boolean
     IncludeManagedResources boolean
    structure DescribeLaunchTemplateVersionsResult
     LaunchTemplateVersions LaunchTemplateVersionSet launchTemplateVersionSet
     NextToken string nextToken
    integer DescribeLaunchTemplatesMaxResults 1 200
    structure DescribeLaunchTemplatesRequest
     DryRun boolean
     LaunchTemplateIds LaunchTemplateIdStringList LaunchTemplateId
     LaunchTemplateNames LaunchTemplateNameStringList LaunchTemplateName
     Filters FilterList Filter
     NextToken string
     MaxResults DescribeLaunchTemplatesMaxResults
     IncludeManagedResources boolean
    structure DescribeLaunchTemplatesResult
     LaunchTemplates LaunchTemplateSet launchTemplates
     NextToken string nextToken
    structure DescribeManagedPrefixListsRequest
     DryRun boolean
     Filters FilterList Filter
     MaxResults PrefixListMaxResults
     NextToken string
     PrefixListIds ValueStringList PrefixListId
    structure DescribeManagedPrefixListsResult
     NextToken string nextToken
     PrefixLists ManagedPrefixListSet prefixListSet
    integer DescribeNatGatewaysMaxResults 5 1000
    structure DescribeNatGatewaysRequest
     DryRun boolean
     Filter FilterList
     MaxResults DescribeNatGatewaysMaxResults
     NatGatewayIds NatGatewayIdStringList NatGatewayId
     NextToken string
    structure DescribeNatGatewaysResult
     NatGateways NatGatewayList natGatewaySet
     NextToken string nextToken
    integer DescribeNetworkAclsMaxResults 5 1000
    structure DescribeNetworkAclsRequest
     NextToken string
     MaxResults DescribeNetworkAclsMaxResults
     DryRun boolean dryRun
     NetworkAclIds NetworkAclIdStringList NetworkAclId
     Filters FilterList Filter
    structure DescribeNetworkAclsResult
     NetworkAcls NetworkAclList networkAclSet
     NextToken string nextToken
    structure DescribeNetworkInsightsAnalysesRequest
     NetworkInsightsAnalysisIds NetworkInsightsAnalysisIdList NetworkInsightsAnalysisId
     NetworkInsightsPathId string
     AnalysisStartTime timestamp
     AnalysisEndTime timestamp
     Filters FilterList Filter
     MaxResults NetworkInsightsMaxResults
     DryRun boolean
     NextToken string
    structure DescribeNetworkInsightsAnalysesResult
     NetworkInsightsAnalyses NetworkInsightsAnalysisList networkInsightsAnalysisSet
     NextToken string nextToken
    structure DescribeNetworkInsightsPathsRequest
     NetworkInsightsPathIds NetworkInsightsPathIdList NetworkInsightsPathId
     Filters FilterList Filter
     MaxResults NetworkInsightsMaxResults
     DryRun boolean
     NextToken string
    structure DescribeNetworkInsightsPathsResult
     NetworkInsightsPaths NetworkInsightsPathList networkInsightsPathSet
     NextToken string nextToken
    structure DescribeNetworkInterfaceAttributeRequest
     DryRun boolean dryRun
     NetworkInterfaceId* string networkInterfaceId
     Attribute NetworkInterfaceAttribute attribute
    structure DescribeNetworkInterfaceAttributeResult
     Attachment NetworkInterfaceAttachment attachment
     Description AttributeValue description
     Groups GroupIdentifierList groupSet
     NetworkInterfaceId string networkInterfaceId
     SourceDestCheck AttributeBooleanValue sourceDestCheck
     AssociatePublicIpAddress boolean associatePublicIpAddress
    integer DescribeNetworkInterfacesMaxResults 5 1000
    structure DescribeNetworkInterfacesRequest
     NextToken string
     MaxResults DescribeNetworkInterfacesMaxResults
     IncludeManagedResources boolean
     DryRun boolean dryRun
     NetworkInterfaceIds NetworkInterfaceIdList NetworkInterfaceId
     Filters FilterList filter
    structure DescribeNetworkInterfacesResult
     NetworkInterfaces NetworkInterfaceList networkInterfaceSet
     NextToken string nextToken
    structure DescribePrefixListsRequest
     DryRun boolean
     Filters FilterList Filter
     MaxResults integer
     NextToken string
     PrefixListIds PrefixListResourceIdStringList PrefixListId
    structure DescribePrefixListsResult
     NextToken string nextToken
     PrefixLists PrefixListSet prefixListSet
    structure DescribeRegionsRequest
     RegionNames RegionNameStringList RegionName
     AllRegions boolean
     DryRun boolean dryRun
     Filters FilterList Filter
    structure DescribeRegionsResult
     Regions RegionList regionInfo
    integer DescribeRouteTablesMaxResults 5 100
    structure DescribeRouteTablesRequest
     NextToken string
     MaxResults DescribeRouteTablesMaxResults
     DryRun boolean dryRun
     RouteTableIds RouteTableIdStringList RouteTableId
     Filters FilterList Filter
    structure DescribeRouteTablesResult
     RouteTables RouteTableList routeTableSet
     NextToken string nextToken
    structure DescribeSecurityGroupReferencesRequest
     DryRun boolean
     GroupId* GroupIds
    structure DescribeSecurityGroupReferencesResult
     SecurityGroupReferenceSet SecurityGroupReferences securityGroupReferenceSet
    integer DescribeSecurityGroupRulesMaxResults 5 1000
    structure DescribeSecurityGroupRulesRequest
     Filters FilterList Filter
     SecurityGroupRuleIds SecurityGroupRuleIdList SecurityGroupRuleId
     DryRun boolean
     NextToken string
     MaxResults DescribeSecurityGroupRulesMaxResults
    structure DescribeSecurityGroupRulesResult
     SecurityGroupRules SecurityGroupRuleList securityGroupRuleSet
     NextToken string nextToken
    integer DescribeSecurityGroupsMaxResults 5 1000
    structure DescribeSecurityGroupsRequest
     GroupIds GroupIdStringList GroupId
     GroupNames GroupNameStringList GroupName
     NextToken string
     MaxResults DescribeSecurityGroupsMaxResults
     DryRun boolean dryRun
     Filters FilterList Filter
    structure DescribeSecurityGroupsResult
     NextToken string nextToken
     SecurityGroups SecurityGroupList securityGroupInfo
    integer DescribeStaleSecurityGroupsMaxResults 5 255
    string DescribeStaleSecurityGroupsNextToken 1 1024
    structure DescribeStaleSecurityGroupsRequest
     DryRun boolean
     MaxResults DescribeStaleSecurityGroupsMaxResults
     NextToken DescribeStaleSecurityGroupsNextToken
     VpcId* string
    structure DescribeStaleSecurityGroupsResult
     NextToken string nextToken
     StaleSecurityGroupSet StaleSecurityGroupSet staleSecurityGroupSet
    integer DescribeSubnetsMaxResults 5 1000
    structure DescribeSubnetsRequest
     Filters FilterList Filter
     SubnetIds SubnetIdStringList SubnetId
     NextToken string
     MaxResults DescribeSubnetsMaxResults
     DryRun boolean dryRun
    structure DescribeSubnetsResult
     NextToken string nextToken
     Subnets SubnetList subnetSet
    structure DescribeTagsRequest
     DryRun boolean dryRun
     Filters FilterList Filter
     MaxResults integer maxResults
     NextToken string nextToken
    structure DescribeTagsResult
     NextToken string nextToken
     Tags TagDescriptionList tagSet
    structure DescribeVolumesRequest
     VolumeIds VolumeIdStringList VolumeId
     IncludeManagedResources boolean
     DryRun boolean dryRun
     Filters FilterList Filter
     NextToken string nextToken
     MaxResults integer maxResults
    structure DescribeVolumesResult
     NextToken string nextToken
     Volumes VolumeList volumeSet
    structure DescribeVpcAttributeRequest
     Attribute* VpcAttributeName
     VpcId* string
     DryRun boolean dryRun
    structure DescribeVpcAttributeResult
     EnableDnsHostnames AttributeBooleanValue enableDnsHostnames
     EnableDnsSupport AttributeBooleanValue enableDnsSupport
     EnableNetworkAddressUsageMetrics AttributeBooleanValue enableNetworkAddressUsageMetrics
     VpcId string vpcId
    structure DescribeVpcEndpointServicesRequest
     DryRun boolean
     ServiceNames ValueStringList ServiceName
     Filters FilterList Filter
     MaxResults integer
     NextToken string
     ServiceRegions ValueStringList ServiceRegion
    structure DescribeVpcEndpointServicesResult
     ServiceNames ValueStringList serviceNameSet
     ServiceDetails ServiceDetailSet serviceDetailSet
     NextToken string nextToken
    structure DescribeVpcEndpointsRequest
     DryRun boolean
     VpcEndpointIds VpcEndpointIdList VpcEndpointId
     Filters FilterList Filter
     MaxResults integer
     NextToken string
    structure DescribeVpcEndpointsResult
     VpcEndpoints VpcEndpointSet vpcEndpointSet
     NextToken string nextToken
    integer DescribeVpcPeeringConnectionsMaxResults 5 1000
    structure DescribeVpcPeeringConnectionsRequest
     NextToken string
     MaxResults DescribeVpcPeeringConnectionsMaxResults
     DryRun boolean dryRun
     VpcPeeringConnectionIds VpcPeeringConnectionIdList VpcPeeringConnectionId
     Filters FilterList Filter
    structure DescribeVpcPeeringConnectionsResult
     VpcPeeringConnections VpcPeeringConnectionList vpcPeeringConnectionSet
     NextToken string nextToken
    integer DescribeVpcsMaxResults 5 1000
    structure DescribeVpcsRequest
     Filters FilterList Filter
     VpcIds VpcIdStringList VpcId
     NextToken string
     MaxResults DescribeVpcsMaxResults
     DryRun boolean dryRun
    structure DescribeVpcsResult
     NextToken string nextToken
     Vpcs VpcList vpcSet
    enumeration DestinationFileFormat
     plain-text parquet
    structure DestinationOptionsRequest
     FileFormat DestinationFileFormat
     HiveCompatiblePartitions boolean
     PerHourPartition boolean
    structure DestinationOptionsResponse
     FileFormat DestinationFileFormat fileFormat
     HiveCompatiblePartitions boolean hiveCompatiblePartitions
     PerHourPartition boolean perHourPartition
    structure DetachInternetGatewayRequest
     DryRun boolean dryRun
     InternetGatewayId* string internetGatewayId
     VpcId* string vpcId
    structure DetachNetworkInterfaceRequest
     DryRun boolean dryRun
     AttachmentId* string attachmentId
     Force boolean force
    enumeration DeviceType
     ebs instance-store
    structure DhcpConfiguration
     Key string key
     Values DhcpConfigurationValueList valueSet
    list DhcpConfigurationList DhcpConfiguration item nested
    list DhcpConfigurationValueList AttributeValue item nested
    structure DhcpOptions
     OwnerId string ownerId
     Tags TagList tagSet
     DhcpOptionsId string dhcpOptionsId
     DhcpConfigurations DhcpConfigurationList dhcpConfigurationSet
    list DhcpOptionsIdStringList string DhcpOptionsId nested
    list DhcpOptionsList DhcpOptions item nested
    structure DisassociateAddressRequest
     AssociationId string
     PublicIp string
     DryRun boolean dryRun
    structure DisassociateIamInstanceProfileRequest
     AssociationId* string
    structure DisassociateIamInstanceProfileResult
     IamInstanceProfileAssociation IamInstanceProfileAssociation iamInstanceProfileAssociation
    structure DisassociateRouteTableRequest
     DryRun boolean dryRun
     AssociationId* string associationId
    structure DisassociateSubnetCidrBlockRequest
     AssociationId* string associationId
    structure DisassociateSubnetCidrBlockResult
     Ipv6CidrBlockAssociation SubnetIpv6CidrBlockAssociation ipv6CidrBlockAssociation
     SubnetId string subnetId
    structure DisassociateVpcCidrBlockRequest
     AssociationId* string associationId
    structure DisassociateVpcCidrBlockResult
     Ipv6CidrBlockAssociation VpcIpv6CidrBlockAssociation ipv6CidrBlockAssociation
     CidrBlockAssociation VpcCidrBlockAssociation cidrBlockAssociation
     VpcId string vpcId
    structure DiskInfo
     SizeInGB long sizeInGB
     Count integer count
     Type DiskType type
    list DiskInfoList DiskInfo item nested
    enumeration DiskType
     hdd ssd
    structure DnsEntry
     DnsName string dnsName
     HostedZoneId string hostedZoneId
    list DnsEntrySet DnsEntry item nested
    enumeration DnsNameState
     pendingVerification verified failed
    structure DnsOptions
     DnsRecordIpType DnsRecordIpType dnsRecordIpType
     PrivateDnsOnlyForInboundResolverEndpoint boolean privateDnsOnlyForInboundResolverEndpoint
     PrivateDnsPreference string privateDnsPreference
     PrivateDnsSpecifiedDomains PrivateDnsSpecifiedDomainSet privateDnsSpecifiedDomainSet
    structure DnsOptionsSpecification
     DnsRecordIpType DnsRecordIpType
     PrivateDnsOnlyForInboundResolverEndpoint boolean
     PrivateDnsPreference string
     PrivateDnsSpecifiedDomains PrivateDnsSpecifiedDomainSet PrivateDnsSpecifiedDomain
    enumeration DnsRecordIpType
     ipv4 dualstack ipv6 service-defined
    enumeration DomainType
     vpc standard
    structure EbsBlockDevice
     DeleteOnTermination boolean deleteOnTermination
     Iops integer iops
     SnapshotId string snapshotId
     VolumeSize integer volumeSize
     VolumeType VolumeType volumeType
     KmsKeyId string kmsKeyId
     Throughput integer throughput
     OutpostArn string outpostArn
     AvailabilityZone string availabilityZone
     Encrypted boolean encrypted
     VolumeInitializationRate integer
     AvailabilityZoneId string
     EbsCardIndex integer
    structure EbsCardInfo
     EbsCardIndex integer ebsCardIndex
     BaselineBandwidthInMbps integer baselineBandwidthInMbps
     BaselineThroughputInMBps double baselineThroughputInMBps
     BaselineIops integer baselineIops
     MaximumBandwidthInMbps integer maximumBandwidthInMbps
     MaximumThroughputInMBps double maximumThroughputInMBps
     MaximumIops integer maximumIops
    list EbsCardInfoList EbsCardInfo item nested
    enumeration EbsEncryptionSupport
     unsupported supported
    structure EbsInfo
     EbsOptimizedSupport EbsOptimizedSupport ebsOptimizedSupport
     EncryptionSupport EbsEncryptionSupport encryptionSupport
     EbsOptimizedInfo EbsOptimizedInfo ebsOptimizedInfo
     NvmeSupport EbsNvmeSupport nvmeSupport
     MaximumEbsAttachments integer maximumEbsAttachments
     AttachmentLimitType AttachmentLimitType attachmentLimitType
     MaximumEbsCards integer maximumEbsCards
     EbsCards EbsCardInfoList ebsCardSet
    structure EbsInstanceBlockDevice
     AttachTime timestamp attachTime
     DeleteOnTermination boolean deleteOnTermination
     Status AttachmentStatus status
     VolumeId string volumeId
     AssociatedResource string associatedResource
     VolumeOwnerId string volumeOwnerId
     Operator OperatorResponse operator
     EbsCardIndex integer ebsCardIndex
    structure EbsInstanceBlockDeviceSpecification
     VolumeId string volumeId
     DeleteOnTermination boolean deleteOnTermination
    enumeration EbsNvmeSupport
     unsupported supported required
    structure EbsOptimizedInfo
     BaselineBandwidthInMbps integer baselineBandwidthInMbps
     BaselineThroughputInMBps double baselineThroughputInMBps
     BaselineIops integer baselineIops
     MaximumBandwidthInMbps integer maximumBandwidthInMbps
     MaximumThroughputInMBps double maximumThroughputInMBps
     MaximumIops integer maximumIops
    enumeration EbsOptimizedSupport
     unsupported supported default
    structure EbsStatusDetails
     ImpairedSince timestamp impairedSince
     Name StatusName name
     Status StatusType status
    list EbsStatusDetailsList EbsStatusDetails item nested
    structure EbsStatusSummary
     Details EbsStatusDetailsList details
     Status SummaryStatus status
    structure Ec2InstanceConnectEndpoint
     OwnerId string ownerId
     InstanceConnectEndpointId string instanceConnectEndpointId
     InstanceConnectEndpointArn ResourceArn instanceConnectEndpointArn
     State Ec2InstanceConnectEndpointState state
     StateMessage string stateMessage
     DnsName string dnsName
     FipsDnsName string fipsDnsName
     NetworkInterfaceIds NetworkInterfaceIdSet networkInterfaceIdSet
     VpcId string vpcId
     AvailabilityZone string availabilityZone
     CreatedAt timestamp createdAt
     SubnetId string subnetId
     PreserveClientIp boolean preserveClientIp
     SecurityGroupIds SecurityGroupIdSet securityGroupIdSet
     Tags TagList tagSet
     IpAddressType IpAddressType ipAddressType
     PublicDnsNames InstanceConnectEndpointPublicDnsNames publicDnsNames
     AvailabilityZoneId string availabilityZoneId
    enumeration Ec2InstanceConnectEndpointState
     create-in-progress create-complete create-failed delete-in-progress delete-complete
     delete-failed update-in-progress update-complete update-failed
    structure EfaInfo
     MaximumEfaInterfaces integer maximumEfaInterfaces
    structure EgressOnlyInternetGateway
     Attachments InternetGatewayAttachmentList attachmentSet
     EgressOnlyInternetGatewayId string egressOnlyInternetGatewayId
     Tags TagList tagSet
    list EgressOnlyInternetGatewayIdList string item nested
    list EgressOnlyInternetGatewayList EgressOnlyInternetGateway item nested
    structure ElasticGpuAssociation
     ElasticGpuId string elasticGpuId
     ElasticGpuAssociationId string elasticGpuAssociationId
     ElasticGpuAssociationState string elasticGpuAssociationState
     ElasticGpuAssociationTime string elasticGpuAssociationTime
    list ElasticGpuAssociationList ElasticGpuAssociation item nested
    structure ElasticGpuSpecification
     Type* string
    list ElasticGpuSpecificationList ElasticGpuSpecification ElasticGpuSpecification nested
    structure ElasticGpuSpecificationResponse
     Type string type
    list ElasticGpuSpecificationResponseList ElasticGpuSpecificationResponse item nested
    list ElasticGpuSpecifications ElasticGpuSpecification item nested
    structure ElasticInferenceAccelerator
     Type* string
     Count ElasticInferenceAcceleratorCount
    structure ElasticInferenceAcceleratorAssociation
     ElasticInferenceAcceleratorArn string elasticInferenceAcceleratorArn
     ElasticInferenceAcceleratorAssociationId string elasticInferenceAcceleratorAssociationId
     ElasticInferenceAcceleratorAssociationState string elasticInferenceAcceleratorAssociationState
     ElasticInferenceAcceleratorAssociationTime timestamp elasticInferenceAcceleratorAssociationTime
    list ElasticInferenceAcceleratorAssociationList ElasticInferenceAcceleratorAssociation item nested
    integer ElasticInferenceAcceleratorCount 1 -
    list ElasticInferenceAccelerators ElasticInferenceAccelerator item nested
    structure EnaSrdSpecification
     EnaSrdEnabled boolean
     EnaSrdUdpSpecification EnaSrdUdpSpecification
    structure EnaSrdSpecificationRequest
     EnaSrdEnabled boolean
     EnaSrdUdpSpecification EnaSrdUdpSpecificationRequest
    structure EnaSrdUdpSpecification
     EnaSrdUdpEnabled boolean
    structure EnaSrdUdpSpecificationRequest
     EnaSrdUdpEnabled boolean
    enumeration EnaSupport
     unsupported supported required
    structure EnclaveOptions
     Enabled boolean enabled
    structure EnclaveOptionsRequest
     Enabled boolean
    enumeration EphemeralNvmeSupport
     unsupported supported required
    list ErrorSet ValidationError item nested
    enumeration EventCode
     instance-reboot system-reboot system-maintenance instance-retirement instance-stop
    string ExcludedInstanceType 1 30
    list ExcludedInstanceTypeSet ExcludedInstanceType item nested 0 400
    list ExecutableByStringList string ExecutableBy nested
    structure Explanation
     Acl AnalysisComponent acl
     AclRule AnalysisAclRule aclRule
     Address IpAddress address
     Addresses IpAddressList addressSet
     AttachedTo AnalysisComponent attachedTo
     AvailabilityZones ValueStringList availabilityZoneSet
     AvailabilityZoneIds ValueStringList availabilityZoneIdSet
     Cidrs ValueStringList cidrSet
     Component AnalysisComponent component
     CustomerGateway AnalysisComponent customerGateway
     Destination AnalysisComponent destination
     DestinationVpc AnalysisComponent destinationVpc
     Direction string direction
     ExplanationCode string explanationCode
     IngressRouteTable AnalysisComponent ingressRouteTable
     InternetGateway AnalysisComponent internetGateway
     LoadBalancerArn ResourceArn loadBalancerArn
     ClassicLoadBalancerListener AnalysisLoadBalancerListener classicLoadBalancerListener
     LoadBalancerListenerPort Port loadBalancerListenerPort
     LoadBalancerTarget AnalysisLoadBalancerTarget loadBalancerTarget
     LoadBalancerTargetGroup AnalysisComponent loadBalancerTargetGroup
     LoadBalancerTargetGroups AnalysisComponentList loadBalancerTargetGroupSet
     LoadBalancerTargetPort Port loadBalancerTargetPort
     ElasticLoadBalancerListener AnalysisComponent elasticLoadBalancerListener
     MissingComponent string missingComponent
     NatGateway AnalysisComponent natGateway
     NetworkInterface AnalysisComponent networkInterface
     PacketField string packetField
     VpcPeeringConnection AnalysisComponent vpcPeeringConnection
     Port Port port
     PortRanges PortRangeList portRangeSet
     PrefixList AnalysisComponent prefixList
     Protocols StringList protocolSet
     RouteTableRoute AnalysisRouteTableRoute routeTableRoute
     RouteTable AnalysisComponent routeTable
     SecurityGroup AnalysisComponent securityGroup
     SecurityGroupRule AnalysisSecurityGroupRule securityGroupRule
     SecurityGroups AnalysisComponentList securityGroupSet
     SourceVpc AnalysisComponent sourceVpc
     State string state
     Subnet AnalysisComponent subnet
     SubnetRouteTable AnalysisComponent subnetRouteTable
     Vpc AnalysisComponent vpc
     VpcEndpoint AnalysisComponent vpcEndpoint
     VpnConnection AnalysisComponent vpnConnection
     VpnGateway AnalysisComponent vpnGateway
     TransitGateway AnalysisComponent transitGateway
     TransitGatewayRouteTable AnalysisComponent transitGatewayRouteTable
     TransitGatewayRouteTableRoute TransitGatewayRouteTableRoute transitGatewayRouteTableRoute
     TransitGatewayPolicyTable AnalysisComponent transitGatewayPolicyTable
     TransitGatewayPolicyTableEntry AnalysisTransitGatewayPolicyTableEntry transitGatewayPolicyTableEntry
     TransitGatewayAttachment AnalysisComponent transitGatewayAttachment
     ComponentAccount string componentAccount
     ComponentRegion string componentRegion
     FirewallStatelessRule FirewallStatelessRule firewallStatelessRule
     FirewallStatefulRule FirewallStatefulRule firewallStatefulRule
    list ExplanationList Explanation item nested
    structure Filter
     Name string
     Values ValueStringList Value
    list FilterList Filter Filter nested
    structure FilterPortRange
     FromPort Port fromPort
     ToPort Port toPort
    enumeration FirewallMode
     monitor enforce
    enumeration FirewallOnboardingStatus
     pending active disabling
    structure FirewallStatefulRule
     RuleGroupArn ResourceArn ruleGroupArn
     Sources ValueStringList sourceSet
     Destinations ValueStringList destinationSet
     SourcePorts PortRangeList sourcePortSet
     DestinationPorts PortRangeList destinationPortSet
     Protocol string protocol
     RuleAction string ruleAction
     Direction string direction
    structure FirewallStatelessRule
     RuleGroupArn ResourceArn ruleGroupArn
     Sources ValueStringList sourceSet
     Destinations ValueStringList destinationSet
     SourcePorts PortRangeList sourcePortSet
     DestinationPorts PortRangeList destinationPortSet
     Protocols ProtocolIntList protocolSet
     RuleAction string ruleAction
     Priority Priority priority
    enumeration FlexibleEnaQueuesSupport
     unsupported supported
    structure FlowLog
     CreationTime timestamp creationTime
     DeliverLogsErrorMessage string deliverLogsErrorMessage
     DeliverLogsPermissionArn string deliverLogsPermissionArn
     DeliverCrossAccountRole string deliverCrossAccountRole
     DeliverLogsStatus string deliverLogsStatus
     FlowLogId string flowLogId
     FlowLogStatus string flowLogStatus
     LogGroupName string logGroupName
     ResourceId string resourceId
     TrafficType TrafficType trafficType
     LogDestinationType LogDestinationType logDestinationType
     LogDestination string logDestination
     LogFormat string logFormat
     Tags TagList tagSet
     MaxAggregationInterval integer maxAggregationInterval
     DestinationOptions DestinationOptionsResponse destinationOptions
     TagFieldSpecifications TagFieldSpecificationListResponse tagFieldSpecificationSet
    list FlowLogIdList string item nested
    list FlowLogResourceIds string item nested
    list FlowLogSet FlowLog item nested
    enumeration FlowLogsResourceType
     VPC Subnet NetworkInterface TransitGateway TransitGatewayAttachment RegionalNatGateway
     CoreNetwork CoreNetworkEdge CoreNetworkAttachment
    structure FpgaDeviceInfo
     Name string name
     Manufacturer string manufacturer
     Count integer count
     MemoryInfo FpgaDeviceMemoryInfo memoryInfo
    list FpgaDeviceInfoList FpgaDeviceInfo item nested
    structure FpgaDeviceMemoryInfo
     SizeInMiB integer sizeInMiB
    structure FpgaInfo
     Fpgas FpgaDeviceInfoList fpgas
     TotalFpgaMemoryInMiB integer totalFpgaMemoryInMiB
    structure GetConsoleOutputRequest
     InstanceId* string
     Latest boolean
     DryRun boolean dryRun
    structure GetConsoleOutputResult
     InstanceId string instanceId
     Timestamp timestamp timestamp
     Output string output
    structure GetManagedPrefixListEntriesRequest
     DryRun boolean
     PrefixListId* string
     TargetVersion long
     MaxResults PrefixListMaxResults
     NextToken string
    structure GetManagedPrefixListEntriesResult
     Entries PrefixListEntrySet entrySet
     NextToken string nextToken
    structure GpuDeviceInfo
     Name string name
     Manufacturer string manufacturer
     Count integer count
     LogicalGpuCount integer logicalGpuCount
     GpuPartitionSize double gpuPartitionSize
     Workloads WorkloadsList workloadSet
     MemoryInfo GpuDeviceMemoryInfo memoryInfo
    list GpuDeviceInfoList GpuDeviceInfo item nested
    structure GpuDeviceMemoryInfo
     SizeInMiB integer sizeInMiB
    structure GpuInfo
     Gpus GpuDeviceInfoList gpus
     TotalGpuMemoryInMiB integer totalGpuMemoryInMiB
    list GroupIdStringList string groupId nested
    structure GroupIdentifier
     GroupId string groupId
     GroupName string groupName
    list GroupIdentifierList GroupIdentifier item nested
    list GroupIdentifierSet SecurityGroupIdentifier item nested
    list GroupIds string item nested
    list GroupNameStringList string GroupName nested
    structure HibernationOptions
     Configured boolean configured
    structure HibernationOptionsRequest
     Configured boolean
    enumeration HostnameType
     ip-name resource-name
    enumeration HttpTokensState
     optional required
    enumeration HypervisorType
     ovm xen
    structure IamInstanceProfile
     Arn string arn
     Id string id
    structure IamInstanceProfileAssociation
     AssociationId string associationId
     InstanceId string instanceId
     IamInstanceProfile IamInstanceProfile iamInstanceProfile
     State IamInstanceProfileAssociationState state
     Timestamp timestamp timestamp
    list IamInstanceProfileAssociationSet IamInstanceProfileAssociation item nested
    enumeration IamInstanceProfileAssociationState
     associating associated disassociating disassociated
    structure IamInstanceProfileSpecification
     Arn string arn
     Name string name
    structure IcmpTypeCode
     Code integer code
     Type integer type
    structure IgwFirewall
     FirewallArn string firewallArn
     Status FirewallOnboardingStatus status
    structure Image
     PlatformDetails string platformDetails
     UsageOperation string usageOperation
     BlockDeviceMappings BlockDeviceMappingList blockDeviceMapping
     Description string description
     EnaSupport boolean enaSupport
     Hypervisor HypervisorType hypervisor
     ImageOwnerAlias string imageOwnerAlias
     Name string name
     RootDeviceName string rootDeviceName
     RootDeviceType DeviceType rootDeviceType
     SriovNetSupport string sriovNetSupport
     StateReason StateReason stateReason
     Tags TagList tagSet
     VirtualizationType VirtualizationType virtualizationType
     BootMode BootModeValues bootMode
     TpmSupport TpmSupportValues tpmSupport
     DeprecationTime string deprecationTime
     ImdsSupport ImdsSupportValues imdsSupport
     SourceInstanceId string sourceInstanceId
     DeregistrationProtection string deregistrationProtection
     LastLaunchedTime string lastLaunchedTime
     ImageAllowed boolean imageAllowed
     SourceImageId string sourceImageId
     SourceImageRegion string sourceImageRegion
     FreeTierEligible boolean freeTierEligible
     PublicSsmParameterName string publicSsmParameterName
     ImageWatermarks ImageWatermarkList imageWatermarkSet
     ScanResults ScanResults scanResults
     InstanceTypeSpecification InstanceTypeSpecification instanceTypeSpecification
     ImageId string imageId
     ImageLocation string imageLocation
     State ImageState imageState
     OwnerId string imageOwnerId
     CreationDate string creationDate
     Public boolean isPublic
     ProductCodes ProductCodeList productCodes
     Architecture ArchitectureValues architecture
     ImageType ImageTypeValues imageType
     KernelId string kernelId
     RamdiskId string ramdiskId
     Platform PlatformValues platform
    list ImageIdStringList string ImageId nested
    list ImageList Image item nested
    enumeration ImageState
     pending available invalid deregistered transient failed error disabled
    enumeration ImageTypeValues
     machine kernel ramdisk
    structure ImageWatermark
     WatermarkKey string watermarkKey
     SourceImageRegion string sourceImageRegion
     SourceImageId string sourceImageId
     SourceImageCreationTime timestamp sourceImageCreationTime
     WatermarkCreationTime timestamp watermarkCreationTime
    list ImageWatermarkList ImageWatermark item nested
    enumeration ImdsSupportValues
     v2.0
    structure ImportKeyPairRequest
     TagSpecifications TagSpecificationList TagSpecification
     DryRun boolean dryRun
     KeyName* string keyName
     PublicKeyMaterial* blob publicKeyMaterial
    structure ImportKeyPairResult
     KeyFingerprint string keyFingerprint
     KeyName string keyName
     KeyPairId string keyPairId
     Tags TagList tagSet
    structure InferenceAcceleratorInfo
     Accelerators InferenceDeviceInfoList accelerators
     TotalInferenceMemoryInMiB integer totalInferenceMemoryInMiB
    structure InferenceDeviceInfo
     Count integer count
     Name string name
     Manufacturer string manufacturer
     MemoryInfo InferenceDeviceMemoryInfo memoryInfo
    list InferenceDeviceInfoList InferenceDeviceInfo - nested
    structure InferenceDeviceMemoryInfo
     SizeInMiB integer sizeInMiB
    structure Instance
     Architecture ArchitectureValues architecture
     BlockDeviceMappings InstanceBlockDeviceMappingList blockDeviceMapping
     ClientToken string clientToken
     EbsOptimized boolean ebsOptimized
     EnaSupport boolean enaSupport
     Hypervisor HypervisorType hypervisor
     IamInstanceProfile IamInstanceProfile iamInstanceProfile
     InstanceLifecycle InstanceLifecycleType instanceLifecycle
     ElasticGpuAssociations ElasticGpuAssociationList elasticGpuAssociationSet
     ElasticInferenceAcceleratorAssociations ElasticInferenceAcceleratorAssociationList elasticInferenceAcceleratorAssociationSet
     NetworkInterfaces InstanceNetworkInterfaceList networkInterfaceSet
     OutpostArn string outpostArn
     RootDeviceName string rootDeviceName
     RootDeviceType DeviceType rootDeviceType
     SecurityGroups GroupIdentifierList groupSet
     SourceDestCheck boolean sourceDestCheck
     SpotInstanceRequestId string spotInstanceRequestId
     SriovNetSupport string sriovNetSupport
     StateReason StateReason stateReason
     Tags TagList tagSet
     VirtualizationType VirtualizationType virtualizationType
     CpuOptions CpuOptions cpuOptions
     CapacityBlockId string capacityBlockId
     CapacityReservationId string capacityReservationId
     CapacityReservationSpecification CapacityReservationSpecificationResponse capacityReservationSpecification
     HibernationOptions HibernationOptions hibernationOptions
     Licenses LicenseList licenseSet
     MetadataOptions InstanceMetadataOptionsResponse metadataOptions
     EnclaveOptions EnclaveOptions enclaveOptions
     BootMode BootModeValues bootMode
     PlatformDetails string platformDetails
     UsageOperation string usageOperation
     UsageOperationUpdateTime timestamp usageOperationUpdateTime
     PrivateDnsNameOptions PrivateDnsNameOptionsResponse privateDnsNameOptions
     Ipv6Address string ipv6Address
     TpmSupport string tpmSupport
     MaintenanceOptions InstanceMaintenanceOptions maintenanceOptions
     CurrentInstanceBootMode InstanceBootModeValues currentInstanceBootMode
     NetworkPerformanceOptions InstanceNetworkPerformanceOptions networkPerformanceOptions
     Operator OperatorResponse operator
     SecondaryInterfaces InstanceSecondaryInterfaceList secondaryInterfaceSet
     InstanceId string instanceId
     ImageId string imageId
     State InstanceState instanceState
     PrivateDnsName string privateDnsName
     PublicDnsName string dnsName
     StateTransitionReason string reason
     KeyName string keyName
     AmiLaunchIndex integer amiLaunchIndex
     ProductCodes ProductCodeList productCodes
     InstanceType InstanceType instanceType
     LaunchTime timestamp launchTime
     Placement Placement placement
     KernelId string kernelId
     RamdiskId string ramdiskId
     Platform PlatformValues platform
     Monitoring Monitoring monitoring
     SubnetId string subnetId
     VpcId string vpcId
     PrivateIpAddress string privateIpAddress
     PublicIpAddress string ipAddress
    structure InstanceAttachmentEnaSrdSpecification
     EnaSrdEnabled boolean enaSrdEnabled
     EnaSrdUdpSpecification InstanceAttachmentEnaSrdUdpSpecification enaSrdUdpSpecification
    structure InstanceAttachmentEnaSrdUdpSpecification
     EnaSrdUdpEnabled boolean enaSrdUdpEnabled
    structure InstanceAttribute
     BlockDeviceMappings InstanceBlockDeviceMappingList blockDeviceMapping
     DisableApiTermination AttributeBooleanValue disableApiTermination
     EnaSupport AttributeBooleanValue enaSupport
     EnclaveOptions EnclaveOptions enclaveOptions
     EbsOptimized AttributeBooleanValue ebsOptimized
     InstanceId string instanceId
     InstanceInitiatedShutdownBehavior AttributeValue instanceInitiatedShutdownBehavior
     InstanceType AttributeValue instanceType
     KernelId AttributeValue kernel
     ProductCodes ProductCodeList productCodes
     RamdiskId AttributeValue ramdisk
     RootDeviceName AttributeValue rootDeviceName
     SourceDestCheck AttributeBooleanValue sourceDestCheck
     SriovNetSupport AttributeValue sriovNetSupport
     UserData AttributeValue userData
     DisableApiStop AttributeBooleanValue disableApiStop
     Groups GroupIdentifierList groupSet
    enumeration InstanceAttributeName
     instanceType kernel ramdisk userData disableApiTermination instanceInitiatedShutdownBehavior
     rootDeviceName blockDeviceMapping productCodes sourceDestCheck groupSet ebsOptimized
     sriovNetSupport enaSupport enclaveOptions disableApiStop
    enumeration InstanceAutoRecoveryState
     disabled default
    enumeration InstanceBandwidthWeighting
     default vpc-1 ebs-1
    structure InstanceBlockDeviceMapping
     DeviceName string deviceName
     Ebs EbsInstanceBlockDevice ebs
    list InstanceBlockDeviceMappingList InstanceBlockDeviceMapping item nested
    structure InstanceBlockDeviceMappingSpecification
     DeviceName string deviceName
     Ebs EbsInstanceBlockDeviceSpecification ebs
     VirtualName string virtualName
     NoDevice string noDevice
    list InstanceBlockDeviceMappingSpecificationList InstanceBlockDeviceMappingSpecification item nested
    enumeration InstanceBootModeValues
     legacy-bios uefi
    structure InstanceConnectEndpointDnsNames
     DnsName string dnsName
     FipsDnsName string fipsDnsName
    integer InstanceConnectEndpointMaxResults 1 50
    structure InstanceConnectEndpointPublicDnsNames
     Ipv4 InstanceConnectEndpointDnsNames ipv4
     Dualstack InstanceConnectEndpointDnsNames dualstack
    list InstanceConnectEndpointSet Ec2InstanceConnectEndpoint item nested
    enumeration InstanceGeneration
     current previous
    list InstanceGenerationSet InstanceGeneration item nested
    list InstanceIdStringList string InstanceId nested
    enumeration InstanceInterruptionBehavior
     hibernate stop terminate
    structure InstanceIpv4Prefix
     Ipv4Prefix string ipv4Prefix
    list InstanceIpv4PrefixList InstanceIpv4Prefix item nested
    structure InstanceIpv6Address
     Ipv6Address string ipv6Address
     IsPrimaryIpv6 boolean isPrimaryIpv6
    list InstanceIpv6AddressList InstanceIpv6Address item nested
    list InstanceIpv6AddressListRequest InstanceIpv6AddressRequest InstanceIpv6Address nested
    structure InstanceIpv6AddressRequest
     Ipv6Address string
    structure InstanceIpv6Prefix
     Ipv6Prefix string ipv6Prefix
    list InstanceIpv6PrefixList InstanceIpv6Prefix item nested
    enumeration InstanceLifecycleType
     spot scheduled capacity-block interruptible-capacity-reservation
    list InstanceList Instance item nested
    structure InstanceMaintenanceOptions
     AutoRecovery InstanceAutoRecoveryState autoRecovery
     RebootMigration InstanceRebootMigrationState rebootMigration
    structure InstanceMaintenanceOptionsRequest
     AutoRecovery InstanceAutoRecoveryState
    structure InstanceMarketOptionsRequest
     MarketType MarketType
     SpotOptions SpotMarketOptions
    enumeration InstanceMetadataEndpointState
     disabled enabled
    structure InstanceMetadataOptionsRequest
     HttpTokens HttpTokensState
     HttpPutResponseHopLimit integer
     HttpEndpoint InstanceMetadataEndpointState
     HttpProtocolIpv6 InstanceMetadataProtocolState
     InstanceMetadataTags InstanceMetadataTagsState
    structure InstanceMetadataOptionsResponse
     State InstanceMetadataOptionsState state
     HttpTokens HttpTokensState httpTokens
     HttpPutResponseHopLimit integer httpPutResponseHopLimit
     HttpEndpoint InstanceMetadataEndpointState httpEndpoint
     HttpProtocolIpv6 InstanceMetadataProtocolState httpProtocolIpv6
     InstanceMetadataTags InstanceMetadataTagsState instanceMetadataTags
    enumeration InstanceMetadataOptionsState
     pending applied
    enumeration InstanceMetadataProtocolState
     disabled enabled
    enumeration InstanceMetadataTagsState
     disabled enabled
    structure InstanceNetworkInterface
     Association InstanceNetworkInterfaceAssociation association
     Attachment InstanceNetworkInterfaceAttachment attachment
     Description string description
     Groups GroupIdentifierList groupSet
     Ipv6Addresses InstanceIpv6AddressList ipv6AddressesSet
     MacAddress string macAddress
     NetworkInterfaceId string networkInterfaceId
     OwnerId string ownerId
     PrivateDnsName string privateDnsName
     PrivateIpAddress string privateIpAddress
     PrivateIpAddresses InstancePrivateIpAddressList privateIpAddressesSet
     SourceDestCheck boolean sourceDestCheck
     Status NetworkInterfaceStatus status
     SubnetId string subnetId
     VpcId string vpcId
     InterfaceType string interfaceType
     Ipv4Prefixes InstanceIpv4PrefixList ipv4PrefixSet
     Ipv6Prefixes InstanceIpv6PrefixList ipv6PrefixSet
     ConnectionTrackingConfiguration ConnectionTrackingSpecificationResponse connectionTrackingConfiguration
     Operator OperatorResponse operator
    structure InstanceNetworkInterfaceAssociation
     CarrierIp string carrierIp
     CustomerOwnedIp string customerOwnedIp
     IpOwnerId string ipOwnerId
     PublicDnsName string publicDnsName
     PublicIp string publicIp
    structure InstanceNetworkInterfaceAttachment
     AttachTime timestamp attachTime
     AttachmentId string attachmentId
     DeleteOnTermination boolean deleteOnTermination
     DeviceIndex integer deviceIndex
     Status AttachmentStatus status
     NetworkCardIndex integer networkCardIndex
     EnaSrdSpecification InstanceAttachmentEnaSrdSpecification enaSrdSpecification
     EnaQueueCount integer enaQueueCount
    list InstanceNetworkInterfaceList InstanceNetworkInterface item nested
    structure InstanceNetworkInterfaceSpecification
     AssociatePublicIpAddress boolean associatePublicIpAddress
     DeleteOnTermination boolean deleteOnTermination
     Description string description
     DeviceIndex integer deviceIndex
     Groups SecurityGroupIdStringList SecurityGroupId
     Ipv6AddressCount integer ipv6AddressCount
     Ipv6Addresses InstanceIpv6AddressList ipv6AddressesSet Ipv6Addresses
     NetworkInterfaceId string networkInterfaceId
     PrivateIpAddress string privateIpAddress
     PrivateIpAddresses PrivateIpAddressSpecificationList privateIpAddressesSet PrivateIpAddresses
     SecondaryPrivateIpAddressCount integer secondaryPrivateIpAddressCount
     SubnetId string subnetId
     AssociateCarrierIpAddress boolean
     InterfaceType string
     NetworkCardIndex integer
     Ipv4Prefixes Ipv4PrefixList Ipv4Prefix
     Ipv4PrefixCount integer
     Ipv6Prefixes Ipv6PrefixList Ipv6Prefix
     Ipv6PrefixCount integer
     PrimaryIpv6 boolean
     EnaSrdSpecification EnaSrdSpecificationRequest
     ConnectionTrackingSpecification ConnectionTrackingSpecificationRequest
     EnaQueueCount integer
    list InstanceNetworkInterfaceSpecificationList InstanceNetworkInterfaceSpecification item nested
    structure InstanceNetworkPerformanceOptions
     BandwidthWeighting InstanceBandwidthWeighting bandwidthWeighting
    structure InstanceNetworkPerformanceOptionsRequest
     BandwidthWeighting InstanceBandwidthWeighting
    structure InstancePrivateIpAddress
     Association InstanceNetworkInterfaceAssociation association
     Primary boolean primary
     PrivateDnsName string privateDnsName
     PrivateIpAddress string privateIpAddress
    list InstancePrivateIpAddressList InstancePrivateIpAddress item nested
    enumeration InstanceRebootMigrationState
     disabled default
    structure InstanceRequirements
     VCpuCount VCpuCountRange vCpuCount
     MemoryMiB MemoryMiB memoryMiB
     CpuManufacturers CpuManufacturerSet cpuManufacturerSet
     MemoryGiBPerVCpu MemoryGiBPerVCpu memoryGiBPerVCpu
     ExcludedInstanceTypes ExcludedInstanceTypeSet excludedInstanceTypeSet
     InstanceGenerations InstanceGenerationSet instanceGenerationSet
     SpotMaxPricePercentageOverLowestPrice integer spotMaxPricePercentageOverLowestPrice
     OnDemandMaxPricePercentageOverLowestPrice integer onDemandMaxPricePercentageOverLowestPrice
     BareMetal BareMetal bareMetal
     BurstablePerformance BurstablePerformance burstablePerformance
     RequireHibernateSupport boolean requireHibernateSupport
     NetworkInterfaceCount NetworkInterfaceCount networkInterfaceCount
     LocalStorage LocalStorage localStorage
     LocalStorageTypes LocalStorageTypeSet localStorageTypeSet
     TotalLocalStorageGB TotalLocalStorageGB totalLocalStorageGB
     BaselineEbsBandwidthMbps BaselineEbsBandwidthMbps baselineEbsBandwidthMbps
     AcceleratorTypes AcceleratorTypeSet acceleratorTypeSet
     AcceleratorCount AcceleratorCount acceleratorCount
     AcceleratorManufacturers AcceleratorManufacturerSet acceleratorManufacturerSet
     AcceleratorNames AcceleratorNameSet acceleratorNameSet
     AcceleratorTotalMemoryMiB AcceleratorTotalMemoryMiB acceleratorTotalMemoryMiB
     NetworkBandwidthGbps NetworkBandwidthGbps networkBandwidthGbps
     AllowedInstanceTypes AllowedInstanceTypeSet allowedInstanceTypeSet
     MaxSpotPriceAsPercentageOfOptimalOnDemandPrice integer maxSpotPriceAsPercentageOfOptimalOnDemandPrice
     BaselinePerformanceFactors BaselinePerformanceFactors baselinePerformanceFactors
     RequireEncryptionInTransit boolean requireEncryptionInTransit
    structure InstanceRequirementsRequest
     VCpuCount* VCpuCountRangeRequest
     MemoryMiB* MemoryMiBRequest
     CpuManufacturers CpuManufacturerSet CpuManufacturer
     MemoryGiBPerVCpu MemoryGiBPerVCpuRequest
     ExcludedInstanceTypes ExcludedInstanceTypeSet ExcludedInstanceType
     InstanceGenerations InstanceGenerationSet InstanceGeneration
     SpotMaxPricePercentageOverLowestPrice integer
     OnDemandMaxPricePercentageOverLowestPrice integer
     BareMetal BareMetal
     BurstablePerformance BurstablePerformance
     RequireHibernateSupport boolean
     NetworkInterfaceCount NetworkInterfaceCountRequest
     LocalStorage LocalStorage
     LocalStorageTypes LocalStorageTypeSet LocalStorageType
     TotalLocalStorageGB TotalLocalStorageGBRequest
     BaselineEbsBandwidthMbps BaselineEbsBandwidthMbpsRequest
     AcceleratorTypes AcceleratorTypeSet AcceleratorType
     AcceleratorCount AcceleratorCountRequest
     AcceleratorManufacturers AcceleratorManufacturerSet AcceleratorManufacturer
     AcceleratorNames AcceleratorNameSet AcceleratorName
     AcceleratorTotalMemoryMiB AcceleratorTotalMemoryMiBRequest
     NetworkBandwidthGbps NetworkBandwidthGbpsRequest
     AllowedInstanceTypes AllowedInstanceTypeSet AllowedInstanceType
     MaxSpotPriceAsPercentageOfOptimalOnDemandPrice integer
     BaselinePerformanceFactors BaselinePerformanceFactorsRequest
     RequireEncryptionInTransit boolean
    structure InstanceSecondaryInterface
     Attachment InstanceSecondaryInterfaceAttachment attachment
     MacAddress string macAddress
     SecondaryInterfaceId string secondaryInterfaceId
     OwnerId string ownerId
     PrivateIpAddresses InstanceSecondaryInterfacePrivateIpAddressList privateIpAddressSet
     SourceDestCheck boolean sourceDestCheck
     Status SecondaryInterfaceStatus status
     SecondarySubnetId string secondarySubnetId
     SecondaryNetworkId string secondaryNetworkId
     InterfaceType SecondaryInterfaceType interfaceType
    structure InstanceSecondaryInterfaceAttachment
     AttachTime timestamp attachTime
     AttachmentId string attachmentId
     DeleteOnTermination boolean deleteOnTermination
     DeviceIndex integer deviceIndex
     Status AttachmentStatus status
     NetworkCardIndex integer networkCardIndex
    list InstanceSecondaryInterfaceList InstanceSecondaryInterface item nested
    structure InstanceSecondaryInterfacePrivateIpAddress
     PrivateIpAddress string privateIpAddress
    list InstanceSecondaryInterfacePrivateIpAddressList InstanceSecondaryInterfacePrivateIpAddress item nested
    list InstanceSecondaryInterfacePrivateIpAddressListRequest InstanceSecondaryInterfacePrivateIpAddressRequest item nested
    structure InstanceSecondaryInterfacePrivateIpAddressRequest
     PrivateIpAddress* string
    list InstanceSecondaryInterfaceSpecificationListRequest InstanceSecondaryInterfaceSpecificationRequest item nested
    structure InstanceSecondaryInterfaceSpecificationRequest
     DeleteOnTermination boolean
     DeviceIndex integer
     PrivateIpAddresses InstanceSecondaryInterfacePrivateIpAddressListRequest PrivateIpAddress
     PrivateIpAddressCount integer
     SecondarySubnetId string
     InterfaceType SecondaryInterfaceType
     NetworkCardIndex integer
    structure InstanceState
     Code integer code
     Name InstanceStateName name
    structure InstanceStateChange
     InstanceId string instanceId
     CurrentState InstanceState currentState
     PreviousState InstanceState previousState
    list InstanceStateChangeList InstanceStateChange item nested
    enumeration InstanceStateName
     pending running shutting-down terminated stopping stopped
    structure InstanceStatus
     AvailabilityZone string availabilityZone
     AvailabilityZoneId string availabilityZoneId
     OutpostArn string outpostArn
     Operator OperatorResponse operator
     Events InstanceStatusEventList eventsSet
     InstanceId string instanceId
     InstanceState InstanceState instanceState
     InstanceStatus InstanceStatusSummary instanceStatus
     SystemStatus InstanceStatusSummary systemStatus
     AttachedEbsStatus EbsStatusSummary attachedEbsStatus
     ApplicationStatus ApplicationStatusSummary applicationStatus
     PerformanceStatus PerformanceStatusSummary performanceStatus
    structure InstanceStatusDetails
     ImpairedSince timestamp impairedSince
     Name StatusName name
     Status StatusType status
    list InstanceStatusDetailsList InstanceStatusDetails item nested
    structure InstanceStatusEvent
     InstanceEventId string instanceEventId
     Code EventCode code
     Description string description
     NotAfter timestamp notAfter
     NotBefore timestamp notBefore
     NotBeforeDeadline timestamp notBeforeDeadline
    list InstanceStatusEventList InstanceStatusEvent item nested
    list InstanceStatusList InstanceStatus item nested
    structure InstanceStatusSummary
     Details InstanceStatusDetailsList details
     Status SummaryStatus status
    enumeration InstanceStorageEncryptionSupport
     unsupported required
    structure InstanceStorageInfo
     TotalSizeInGB long totalSizeInGB
     Disks DiskInfoList disks
     NvmeSupport EphemeralNvmeSupport nvmeSupport
     EncryptionSupport InstanceStorageEncryptionSupport encryptionSupport
    enumeration InstanceType
     a1.medium a1.large a1.xlarge a1.2xlarge a1.4xlarge a1.metal c1.medium c1.xlarge c3.large
     c3.xlarge c3.2xlarge c3.4xlarge c3.8xlarge c4.large c4.xlarge c4.2xlarge c4.4xlarge c4.8xlarge
     c5.large c5.xlarge c5.2xlarge c5.4xlarge c5.9xlarge c5.12xlarge c5.18xlarge c5.24xlarge
     c5.metal c5a.large c5a.xlarge c5a.2xlarge c5a.4xlarge c5a.8xlarge c5a.12xlarge c5a.16xlarge
     c5a.24xlarge c5ad.large c5ad.xlarge c5ad.2xlarge c5ad.4xlarge c5ad.8xlarge c5ad.12xlarge
     c5ad.16xlarge c5ad.24xlarge c5d.large c5d.xlarge c5d.2xlarge c5d.4xlarge c5d.9xlarge
     c5d.12xlarge c5d.18xlarge c5d.24xlarge c5d.metal c5n.large c5n.xlarge c5n.2xlarge c5n.4xlarge
     c5n.9xlarge c5n.18xlarge c5n.metal c6g.medium c6g.large c6g.xlarge c6g.2xlarge c6g.4xlarge
     c6g.8xlarge c6g.12xlarge c6g.16xlarge c6g.metal c6gd.medium c6gd.large c6gd.xlarge c6gd.2xlarge
     c6gd.4xlarge c6gd.8xlarge c6gd.12xlarge c6gd.16xlarge c6gd.metal c6gn.medium c6gn.large
     c6gn.xlarge c6gn.2xlarge c6gn.4xlarge c6gn.8xlarge c6gn.12xlarge c6gn.16xlarge c6i.large
     c6i.xlarge c6i.2xlarge c6i.4xlarge c6i.8xlarge c6i.12xlarge c6i.16xlarge c6i.24xlarge
     c6i.32xlarge c6i.metal cc1.4xlarge cc2.8xlarge cg1.4xlarge cr1.8xlarge d2.xlarge d2.2xlarge
     d2.4xlarge d2.8xlarge d3.xlarge d3.2xlarge d3.4xlarge d3.8xlarge d3en.xlarge d3en.2xlarge
     d3en.4xlarge d3en.6xlarge d3en.8xlarge d3en.12xlarge dl1.24xlarge f1.2xlarge f1.4xlarge
     f1.16xlarge g2.2xlarge g2.8xlarge g3.4xlarge g3.8xlarge g3.16xlarge g3s.xlarge g4ad.xlarge
     g4ad.2xlarge g4ad.4xlarge g4ad.8xlarge g4ad.16xlarge g4dn.xlarge g4dn.2xlarge g4dn.4xlarge
     g4dn.8xlarge g4dn.12xlarge g4dn.16xlarge g4dn.metal g5.xlarge g5.2xlarge g5.4xlarge g5.8xlarge
     g5.12xlarge g5.16xlarge g5.24xlarge g5.48xlarge g5g.xlarge g5g.2xlarge g5g.4xlarge g5g.8xlarge
     g5g.16xlarge g5g.metal hi1.4xlarge hpc6a.48xlarge hs1.8xlarge h1.2xlarge h1.4xlarge h1.8xlarge
     h1.16xlarge i2.xlarge i2.2xlarge i2.4xlarge i2.8xlarge i3.large i3.xlarge i3.2xlarge i3.4xlarge
     i3.8xlarge i3.16xlarge i3.metal i3en.large i3en.xlarge i3en.2xlarge i3en.3xlarge i3en.6xlarge
     i3en.12xlarge i3en.24xlarge i3en.metal im4gn.large im4gn.xlarge im4gn.2xlarge im4gn.4xlarge
     im4gn.8xlarge im4gn.16xlarge inf1.xlarge inf1.2xlarge inf1.6xlarge inf1.24xlarge is4gen.medium
     is4gen.large is4gen.xlarge is4gen.2xlarge is4gen.4xlarge is4gen.8xlarge m1.small m1.medium
     m1.large m1.xlarge m2.xlarge m2.2xlarge m2.4xlarge m3.medium m3.large m3.xlarge m3.2xlarge
     m4.large m4.xlarge m4.2xlarge m4.4xlarge m4.10xlarge m4.16xlarge m5.large m5.xlarge m5.2xlarge
     m5.4xlarge m5.8xlarge m5.12xlarge m5.16xlarge m5.24xlarge m5.metal m5a.large m5a.xlarge
     m5a.2xlarge m5a.4xlarge m5a.8xlarge m5a.12xlarge m5a.16xlarge m5a.24xlarge m5ad.large
     m5ad.xlarge m5ad.2xlarge m5ad.4xlarge m5ad.8xlarge m5ad.12xlarge m5ad.16xlarge m5ad.24xlarge
     m5d.large m5d.xlarge m5d.2xlarge m5d.4xlarge m5d.8xlarge m5d.12xlarge m5d.16xlarge m5d.24xlarge
     m5d.metal m5dn.large m5dn.xlarge m5dn.2xlarge m5dn.4xlarge m5dn.8xlarge m5dn.12xlarge
     m5dn.16xlarge m5dn.24xlarge m5dn.metal m5n.large m5n.xlarge m5n.2xlarge m5n.4xlarge m5n.8xlarge
     m5n.12xlarge m5n.16xlarge m5n.24xlarge m5n.metal m5zn.large m5zn.xlarge m5zn.2xlarge
     m5zn.3xlarge m5zn.6xlarge m5zn.12xlarge m5zn.metal m6a.large m6a.xlarge m6a.2xlarge m6a.4xlarge
     m6a.8xlarge m6a.12xlarge m6a.16xlarge m6a.24xlarge m6a.32xlarge m6a.48xlarge m6g.metal
     m6g.medium m6g.large m6g.xlarge m6g.2xlarge m6g.4xlarge m6g.8xlarge m6g.12xlarge m6g.16xlarge
     m6gd.metal m6gd.medium m6gd.large m6gd.xlarge m6gd.2xlarge m6gd.4xlarge m6gd.8xlarge
     m6gd.12xlarge m6gd.16xlarge m6i.large m6i.xlarge m6i.2xlarge m6i.4xlarge m6i.8xlarge
     m6i.12xlarge m6i.16xlarge m6i.24xlarge m6i.32xlarge m6i.metal mac1.metal p2.xlarge p2.8xlarge
     p2.16xlarge p3.2xlarge p3.8xlarge p3.16xlarge p3dn.24xlarge p4d.24xlarge r3.large r3.xlarge
     r3.2xlarge r3.4xlarge r3.8xlarge r4.large r4.xlarge r4.2xlarge r4.4xlarge r4.8xlarge
     r4.16xlarge r5.large r5.xlarge r5.2xlarge r5.4xlarge r5.8xlarge r5.12xlarge r5.16xlarge
     r5.24xlarge r5.metal r5a.large r5a.xlarge r5a.2xlarge r5a.4xlarge r5a.8xlarge r5a.12xlarge
     r5a.16xlarge r5a.24xlarge r5ad.large r5ad.xlarge r5ad.2xlarge r5ad.4xlarge r5ad.8xlarge
     r5ad.12xlarge r5ad.16xlarge r5ad.24xlarge r5b.large r5b.xlarge r5b.2xlarge r5b.4xlarge
     r5b.8xlarge r5b.12xlarge r5b.16xlarge r5b.24xlarge r5b.metal r5d.large r5d.xlarge r5d.2xlarge
     r5d.4xlarge r5d.8xlarge r5d.12xlarge r5d.16xlarge r5d.24xlarge r5d.metal r5dn.large r5dn.xlarge
     r5dn.2xlarge r5dn.4xlarge r5dn.8xlarge r5dn.12xlarge r5dn.16xlarge r5dn.24xlarge r5dn.metal
     r5n.large r5n.xlarge r5n.2xlarge r5n.4xlarge r5n.8xlarge r5n.12xlarge r5n.16xlarge r5n.24xlarge
     r5n.metal r6g.medium r6g.large r6g.xlarge r6g.2xlarge r6g.4xlarge r6g.8xlarge r6g.12xlarge
     r6g.16xlarge r6g.metal r6gd.medium r6gd.large r6gd.xlarge r6gd.2xlarge r6gd.4xlarge
     r6gd.8xlarge r6gd.12xlarge r6gd.16xlarge r6gd.metal r6i.large r6i.xlarge r6i.2xlarge
     r6i.4xlarge r6i.8xlarge r6i.12xlarge r6i.16xlarge r6i.24xlarge r6i.32xlarge r6i.metal t1.micro
     t2.nano t2.micro t2.small t2.medium t2.large t2.xlarge t2.2xlarge t3.nano t3.micro t3.small
     t3.medium t3.large t3.xlarge t3.2xlarge t3a.nano t3a.micro t3a.small t3a.medium t3a.large
     t3a.xlarge t3a.2xlarge t4g.nano t4g.micro t4g.small t4g.medium t4g.large t4g.xlarge t4g.2xlarge
     u-6tb1.56xlarge u-6tb1.112xlarge u-9tb1.112xlarge u-12tb1.112xlarge u-6tb1.metal u-9tb1.metal
     u-12tb1.metal u-18tb1.metal u-24tb1.metal vt1.3xlarge vt1.6xlarge vt1.24xlarge x1.16xlarge
     x1.32xlarge x1e.xlarge x1e.2xlarge x1e.4xlarge x1e.8xlarge x1e.16xlarge x1e.32xlarge
     x2iezn.2xlarge x2iezn.4xlarge x2iezn.6xlarge x2iezn.8xlarge x2iezn.12xlarge x2iezn.metal
     x2gd.medium x2gd.large x2gd.xlarge x2gd.2xlarge x2gd.4xlarge x2gd.8xlarge x2gd.12xlarge
     x2gd.16xlarge x2gd.metal z1d.large z1d.xlarge z1d.2xlarge z1d.3xlarge z1d.6xlarge z1d.12xlarge
     z1d.metal x2idn.16xlarge x2idn.24xlarge x2idn.32xlarge x2iedn.xlarge x2iedn.2xlarge
     x2iedn.4xlarge x2iedn.8xlarge x2iedn.16xlarge x2iedn.24xlarge x2iedn.32xlarge c6a.large
     c6a.xlarge c6a.2xlarge c6a.4xlarge c6a.8xlarge c6a.12xlarge c6a.16xlarge c6a.24xlarge
     c6a.32xlarge c6a.48xlarge c6a.metal m6a.metal i4i.large i4i.xlarge i4i.2xlarge i4i.4xlarge
     i4i.8xlarge i4i.16xlarge i4i.32xlarge i4i.metal x2idn.metal x2iedn.metal c7g.medium c7g.large
     c7g.xlarge c7g.2xlarge c7g.4xlarge c7g.8xlarge c7g.12xlarge c7g.16xlarge mac2.metal c6id.large
     c6id.xlarge c6id.2xlarge c6id.4xlarge c6id.8xlarge c6id.12xlarge c6id.16xlarge c6id.24xlarge
     c6id.32xlarge c6id.metal m6id.large m6id.xlarge m6id.2xlarge m6id.4xlarge m6id.8xlarge
     m6id.12xlarge m6id.16xlarge m6id.24xlarge m6id.32xlarge m6id.metal r6id.large r6id.xlarge
     r6id.2xlarge r6id.4xlarge r6id.8xlarge r6id.12xlarge r6id.16xlarge r6id.24xlarge r6id.32xlarge
     r6id.metal r6a.large r6a.xlarge r6a.2xlarge r6a.4xlarge r6a.8xlarge r6a.12xlarge r6a.16xlarge
     r6a.24xlarge r6a.32xlarge r6a.48xlarge r6a.metal p4de.24xlarge u-3tb1.56xlarge
     u-18tb1.112xlarge u-24tb1.112xlarge trn1.2xlarge trn1.32xlarge hpc6id.32xlarge c6in.large
     c6in.xlarge c6in.2xlarge c6in.4xlarge c6in.8xlarge c6in.12xlarge c6in.16xlarge c6in.24xlarge
     c6in.32xlarge m6in.large m6in.xlarge m6in.2xlarge m6in.4xlarge m6in.8xlarge m6in.12xlarge
     m6in.16xlarge m6in.24xlarge m6in.32xlarge m6idn.large m6idn.xlarge m6idn.2xlarge m6idn.4xlarge
     m6idn.8xlarge m6idn.12xlarge m6idn.16xlarge m6idn.24xlarge m6idn.32xlarge r6in.large
     r6in.xlarge r6in.2xlarge r6in.4xlarge r6in.8xlarge r6in.12xlarge r6in.16xlarge r6in.24xlarge
     r6in.32xlarge r6idn.large r6idn.xlarge r6idn.2xlarge r6idn.4xlarge r6idn.8xlarge r6idn.12xlarge
     r6idn.16xlarge r6idn.24xlarge r6idn.32xlarge c7g.metal m7g.medium m7g.large m7g.xlarge
     m7g.2xlarge m7g.4xlarge m7g.8xlarge m7g.12xlarge m7g.16xlarge m7g.metal r7g.medium r7g.large
     r7g.xlarge r7g.2xlarge r7g.4xlarge r7g.8xlarge r7g.12xlarge r7g.16xlarge r7g.metal c6in.metal
     m6in.metal m6idn.metal r6in.metal r6idn.metal inf2.xlarge inf2.8xlarge inf2.24xlarge
     inf2.48xlarge trn1n.32xlarge i4g.large i4g.xlarge i4g.2xlarge i4g.4xlarge i4g.8xlarge
     i4g.16xlarge hpc7g.4xlarge hpc7g.8xlarge hpc7g.16xlarge c7gn.medium c7gn.large c7gn.xlarge
     c7gn.2xlarge c7gn.4xlarge c7gn.8xlarge c7gn.12xlarge c7gn.16xlarge p5.48xlarge m7i.large
     m7i.xlarge m7i.2xlarge m7i.4xlarge m7i.8xlarge m7i.12xlarge m7i.16xlarge m7i.24xlarge
     m7i.48xlarge m7i-flex.large m7i-flex.xlarge m7i-flex.2xlarge m7i-flex.4xlarge m7i-flex.8xlarge
     m7a.medium m7a.large m7a.xlarge m7a.2xlarge m7a.4xlarge m7a.8xlarge m7a.12xlarge m7a.16xlarge
     m7a.24xlarge m7a.32xlarge m7a.48xlarge m7a.metal-48xl hpc7a.12xlarge hpc7a.24xlarge
     hpc7a.48xlarge hpc7a.96xlarge c7gd.medium c7gd.large c7gd.xlarge c7gd.2xlarge c7gd.4xlarge
     c7gd.8xlarge c7gd.12xlarge c7gd.16xlarge m7gd.medium m7gd.large m7gd.xlarge m7gd.2xlarge
     m7gd.4xlarge m7gd.8xlarge m7gd.12xlarge m7gd.16xlarge r7gd.medium r7gd.large r7gd.xlarge
     r7gd.2xlarge r7gd.4xlarge r7gd.8xlarge r7gd.12xlarge r7gd.16xlarge r7a.medium r7a.large
     r7a.xlarge r7a.2xlarge r7a.4xlarge r7a.8xlarge r7a.12xlarge r7a.16xlarge r7a.24xlarge
     r7a.32xlarge r7a.48xlarge c7i.large c7i.xlarge c7i.2xlarge c7i.4xlarge c7i.8xlarge c7i.12xlarge
     c7i.16xlarge c7i.24xlarge c7i.48xlarge mac2-m2pro.metal r7iz.large r7iz.xlarge r7iz.2xlarge
     r7iz.4xlarge r7iz.8xlarge r7iz.12xlarge r7iz.16xlarge r7iz.32xlarge c7a.medium c7a.large
     c7a.xlarge c7a.2xlarge c7a.4xlarge c7a.8xlarge c7a.12xlarge c7a.16xlarge c7a.24xlarge
     c7a.32xlarge c7a.48xlarge c7a.metal-48xl r7a.metal-48xl r7i.large r7i.xlarge r7i.2xlarge
     r7i.4xlarge r7i.8xlarge r7i.12xlarge r7i.16xlarge r7i.24xlarge r7i.48xlarge dl2q.24xlarge
     mac2-m2.metal i4i.12xlarge i4i.24xlarge c7i.metal-24xl c7i.metal-48xl m7i.metal-24xl
     m7i.metal-48xl r7i.metal-24xl r7i.metal-48xl r7iz.metal-16xl r7iz.metal-32xl c7gd.metal
     m7gd.metal r7gd.metal g6.xlarge g6.2xlarge g6.4xlarge g6.8xlarge g6.12xlarge g6.16xlarge
     g6.24xlarge g6.48xlarge gr6.4xlarge gr6.8xlarge c7i-flex.large c7i-flex.xlarge c7i-flex.2xlarge
     c7i-flex.4xlarge c7i-flex.8xlarge u7i-12tb.224xlarge u7in-16tb.224xlarge u7in-24tb.224xlarge
     u7in-32tb.224xlarge u7ib-12tb.224xlarge c7gn.metal r8g.medium r8g.large r8g.xlarge r8g.2xlarge
     r8g.4xlarge r8g.8xlarge r8g.12xlarge r8g.16xlarge r8g.24xlarge r8g.48xlarge r8g.metal-24xl
     r8g.metal-48xl mac2-m1ultra.metal g6e.xlarge g6e.2xlarge g6e.4xlarge g6e.8xlarge g6e.12xlarge
     g6e.16xlarge g6e.24xlarge g6e.48xlarge c8g.medium c8g.large c8g.xlarge c8g.2xlarge c8g.4xlarge
     c8g.8xlarge c8g.12xlarge c8g.16xlarge c8g.24xlarge c8g.48xlarge c8g.metal-24xl c8g.metal-48xl
     m8g.medium m8g.large m8g.xlarge m8g.2xlarge m8g.4xlarge m8g.8xlarge m8g.12xlarge m8g.16xlarge
     m8g.24xlarge m8g.48xlarge m8g.metal-24xl m8g.metal-48xl x8g.medium x8g.large x8g.xlarge
     x8g.2xlarge x8g.4xlarge x8g.8xlarge x8g.12xlarge x8g.16xlarge x8g.24xlarge x8g.48xlarge
     x8g.metal-24xl x8g.metal-48xl i7ie.large i7ie.xlarge i7ie.2xlarge i7ie.3xlarge i7ie.6xlarge
     i7ie.12xlarge i7ie.18xlarge i7ie.24xlarge i7ie.48xlarge i8g.large i8g.xlarge i8g.2xlarge
     i8g.4xlarge i8g.8xlarge i8g.12xlarge i8g.16xlarge i8g.24xlarge i8g.metal-24xl u7i-6tb.112xlarge
     u7i-8tb.112xlarge u7inh-32tb.480xlarge p5e.48xlarge p5en.48xlarge f2.12xlarge f2.48xlarge
     trn2.48xlarge c7i-flex.12xlarge c7i-flex.16xlarge m7i-flex.12xlarge m7i-flex.16xlarge
     i7ie.metal-24xl i7ie.metal-48xl i8g.48xlarge c8gd.medium c8gd.large c8gd.xlarge c8gd.2xlarge
     c8gd.4xlarge c8gd.8xlarge c8gd.12xlarge c8gd.16xlarge c8gd.24xlarge c8gd.48xlarge
     c8gd.metal-24xl c8gd.metal-48xl i7i.large i7i.xlarge i7i.2xlarge i7i.4xlarge i7i.8xlarge
     i7i.12xlarge i7i.16xlarge i7i.24xlarge i7i.48xlarge i7i.metal-24xl i7i.metal-48xl
     p6-b200.48xlarge m8gd.medium m8gd.large m8gd.xlarge m8gd.2xlarge m8gd.4xlarge m8gd.8xlarge
     m8gd.12xlarge m8gd.16xlarge m8gd.24xlarge m8gd.48xlarge m8gd.metal-24xl m8gd.metal-48xl
     r8gd.medium r8gd.large r8gd.xlarge r8gd.2xlarge r8gd.4xlarge r8gd.8xlarge r8gd.12xlarge
     r8gd.16xlarge r8gd.24xlarge r8gd.48xlarge r8gd.metal-24xl r8gd.metal-48xl c8gn.medium
     c8gn.large c8gn.xlarge c8gn.2xlarge c8gn.4xlarge c8gn.8xlarge c8gn.12xlarge c8gn.16xlarge
     c8gn.24xlarge c8gn.48xlarge c8gn.metal-24xl c8gn.metal-48xl f2.6xlarge p6e-gb200.36xlarge
     g6f.large g6f.xlarge g6f.2xlarge g6f.4xlarge gr6f.4xlarge p5.4xlarge r8i.large r8i.xlarge
     r8i.2xlarge r8i.4xlarge r8i.8xlarge r8i.12xlarge r8i.16xlarge r8i.24xlarge r8i.32xlarge
     r8i.48xlarge r8i.96xlarge r8i.metal-48xl r8i.metal-96xl r8i-flex.large r8i-flex.xlarge
     r8i-flex.2xlarge r8i-flex.4xlarge r8i-flex.8xlarge r8i-flex.12xlarge r8i-flex.16xlarge
     m8i.large m8i.xlarge m8i.2xlarge m8i.4xlarge m8i.8xlarge m8i.12xlarge m8i.16xlarge m8i.24xlarge
     m8i.32xlarge m8i.48xlarge m8i.96xlarge m8i.metal-48xl m8i.metal-96xl m8i-flex.large
     m8i-flex.xlarge m8i-flex.2xlarge m8i-flex.4xlarge m8i-flex.8xlarge m8i-flex.12xlarge
     m8i-flex.16xlarge i8ge.large i8ge.xlarge i8ge.2xlarge i8ge.3xlarge i8ge.6xlarge i8ge.12xlarge
     i8ge.18xlarge i8ge.24xlarge i8ge.48xlarge i8ge.metal-24xl i8ge.metal-48xl mac-m4.metal
     mac-m4pro.metal r8gn.medium r8gn.large r8gn.xlarge r8gn.2xlarge r8gn.4xlarge r8gn.8xlarge
     r8gn.12xlarge r8gn.16xlarge r8gn.24xlarge r8gn.48xlarge r8gn.metal-24xl r8gn.metal-48xl
     c8i.large c8i.xlarge c8i.2xlarge c8i.4xlarge c8i.8xlarge c8i.12xlarge c8i.16xlarge c8i.24xlarge
     c8i.32xlarge c8i.48xlarge c8i.96xlarge c8i.metal-48xl c8i.metal-96xl c8i-flex.large
     c8i-flex.xlarge c8i-flex.2xlarge c8i-flex.4xlarge c8i-flex.8xlarge c8i-flex.12xlarge
     c8i-flex.16xlarge r8gb.medium r8gb.large r8gb.xlarge r8gb.2xlarge r8gb.4xlarge r8gb.8xlarge
     r8gb.12xlarge r8gb.16xlarge r8gb.24xlarge r8gb.metal-24xl m8a.medium m8a.large m8a.xlarge
     m8a.2xlarge m8a.4xlarge m8a.8xlarge m8a.12xlarge m8a.16xlarge m8a.24xlarge m8a.48xlarge
     m8a.metal-24xl m8a.metal-48xl trn2.3xlarge r8a.medium r8a.large r8a.xlarge r8a.2xlarge
     r8a.4xlarge r8a.8xlarge r8a.12xlarge r8a.16xlarge r8a.24xlarge r8a.48xlarge r8a.metal-24xl
     r8a.metal-48xl p6-b300.48xlarge c8a.medium c8a.large c8a.xlarge c8a.2xlarge c8a.4xlarge
     c8a.8xlarge c8a.12xlarge c8a.16xlarge c8a.24xlarge c8a.48xlarge c8a.metal-24xl c8a.metal-48xl
     c8gb.12xlarge c8gb.16xlarge c8gb.24xlarge c8gb.2xlarge c8gb.4xlarge c8gb.8xlarge c8gb.large
     c8gb.medium c8gb.metal-24xl c8gb.xlarge c8gb.48xlarge c8gb.metal-48xl m8gb.12xlarge
     m8gb.16xlarge m8gb.24xlarge m8gb.2xlarge m8gb.4xlarge m8gb.8xlarge m8gb.large m8gb.medium
     m8gb.xlarge m8gb.48xlarge m8gb.metal-24xl m8gb.metal-48xl m8gn.12xlarge m8gn.16xlarge
     m8gn.24xlarge m8gn.2xlarge m8gn.48xlarge m8gn.4xlarge m8gn.8xlarge m8gn.large m8gn.medium
     m8gn.xlarge m8gn.metal-24xl m8gn.metal-48xl x8aedz.12xlarge x8aedz.24xlarge x8aedz.3xlarge
     x8aedz.6xlarge x8aedz.large x8aedz.metal-12xl x8aedz.metal-24xl x8aedz.xlarge m8azn.medium
     m8azn.large m8azn.xlarge m8azn.3xlarge m8azn.6xlarge m8azn.12xlarge m8azn.24xlarge
     m8azn.metal-12xl m8azn.metal-24xl x8i.large x8i.xlarge x8i.2xlarge x8i.4xlarge x8i.8xlarge
     x8i.12xlarge x8i.16xlarge x8i.24xlarge x8i.32xlarge x8i.48xlarge x8i.64xlarge x8i.96xlarge
     x8i.metal-48xl x8i.metal-96xl mac-m4max.metal g7e.2xlarge g7e.4xlarge g7e.8xlarge g7e.12xlarge
     g7e.24xlarge g7e.48xlarge r8id.large r8id.xlarge r8id.2xlarge r8id.4xlarge r8id.8xlarge
     r8id.12xlarge r8id.16xlarge r8id.24xlarge r8id.32xlarge r8id.48xlarge r8id.96xlarge
     r8id.metal-48xl r8id.metal-96xl c8id.large c8id.xlarge c8id.2xlarge c8id.4xlarge c8id.8xlarge
     c8id.12xlarge c8id.16xlarge c8id.24xlarge c8id.32xlarge c8id.48xlarge c8id.96xlarge
     c8id.metal-48xl c8id.metal-96xl m8id.large m8id.xlarge m8id.2xlarge m8id.4xlarge m8id.8xlarge
     m8id.12xlarge m8id.16xlarge m8id.24xlarge m8id.32xlarge m8id.48xlarge m8id.96xlarge
     m8id.metal-48xl m8id.metal-96xl hpc8a.96xlarge c8in.large c8in.xlarge c8in.2xlarge c8in.4xlarge
     c8in.8xlarge c8in.12xlarge c8in.16xlarge c8in.24xlarge c8in.32xlarge c8in.48xlarge
     c8in.96xlarge c8in.metal-48xl c8in.metal-96xl c8ib.large c8ib.xlarge c8ib.2xlarge c8ib.4xlarge
     c8ib.8xlarge c8ib.12xlarge c8ib.16xlarge c8ib.24xlarge c8ib.32xlarge c8ib.48xlarge
     c8ib.96xlarge c8ib.metal-48xl c8ib.metal-96xl r8in.large r8in.xlarge r8in.2xlarge r8in.4xlarge
     r8in.8xlarge r8in.12xlarge r8in.16xlarge r8in.24xlarge r8in.32xlarge r8in.48xlarge
     r8in.96xlarge r8ib.large r8ib.xlarge r8ib.2xlarge r8ib.4xlarge r8ib.8xlarge r8ib.12xlarge
     r8ib.16xlarge r8ib.24xlarge r8ib.32xlarge r8ib.48xlarge r8ib.96xlarge m8in.large m8in.xlarge
     m8in.2xlarge m8in.4xlarge m8in.8xlarge m8in.12xlarge m8in.16xlarge m8in.24xlarge m8in.32xlarge
     m8in.48xlarge m8in.96xlarge m8ib.large m8ib.xlarge m8ib.2xlarge m8ib.4xlarge m8ib.8xlarge
     m8ib.12xlarge m8ib.16xlarge m8ib.24xlarge m8ib.32xlarge m8ib.48xlarge m8ib.96xlarge m8ine.large
     m8ine.xlarge m8ine.2xlarge m8ine.4xlarge m8ine.8xlarge m8ine.12xlarge c8ine.large c8ine.xlarge
     c8ine.2xlarge c8ine.4xlarge c8ine.8xlarge c8ine.12xlarge m8idn.large m8idn.xlarge m8idn.2xlarge
     m8idn.4xlarge m8idn.8xlarge m8idn.12xlarge m8idn.16xlarge m8idn.24xlarge m8idn.32xlarge
     m8idn.48xlarge m8idn.96xlarge r8idn.large r8idn.xlarge r8idn.2xlarge r8idn.4xlarge
     r8idn.8xlarge r8idn.12xlarge r8idn.16xlarge r8idn.24xlarge r8idn.32xlarge r8idn.48xlarge
     r8idn.96xlarge m8idb.large m8idb.xlarge m8idb.2xlarge m8idb.4xlarge m8idb.8xlarge
     m8idb.12xlarge m8idb.16xlarge m8idb.24xlarge m8idb.32xlarge m8idb.48xlarge m8idb.96xlarge
     r8idb.large r8idb.xlarge r8idb.2xlarge r8idb.4xlarge r8idb.8xlarge r8idb.12xlarge
     r8idb.16xlarge r8idb.24xlarge r8idb.32xlarge r8idb.48xlarge r8idb.96xlarge mac-m3ultra.metal
     m9g.large m9g.xlarge m9g.2xlarge m9g.4xlarge m9g.8xlarge m9g.12xlarge m9g.16xlarge m9g.24xlarge
     m9g.48xlarge m9g.metal-24xl m9g.metal-48xl m9gd.large m9gd.xlarge m9gd.2xlarge m9gd.4xlarge
     m9gd.8xlarge m9gd.12xlarge m9gd.16xlarge m9gd.24xlarge m9gd.48xlarge m9gd.metal-24xl
     m9gd.metal-48xl r8in.metal-48xl r8in.metal-96xl r8ib.metal-48xl r8ib.metal-96xl
     r8idn.metal-48xl r8idn.metal-96xl r8idb.metal-48xl r8idb.metal-96xl m8in.metal-48xl
     m8in.metal-96xl m8ib.metal-48xl m8ib.metal-96xl m8idn.metal-48xl m8idn.metal-96xl
     m8idb.metal-48xl m8idb.metal-96xl g7.2xlarge g7.4xlarge g7.8xlarge g7.12xlarge g7.24xlarge
     g7.48xlarge c9g.medium c9g.large c9g.xlarge c9g.2xlarge c9g.4xlarge c9g.8xlarge c9g.12xlarge
     c9g.16xlarge c9g.24xlarge c9g.48xlarge c9g.metal-48xl c9gd.medium c9gd.large c9gd.xlarge
     c9gd.2xlarge c9gd.4xlarge c9gd.8xlarge c9gd.12xlarge c9gd.16xlarge c9gd.24xlarge c9gd.48xlarge
     c9gd.metal-48xl r9g.medium r9g.large r9g.xlarge r9g.2xlarge r9g.4xlarge r9g.8xlarge
     r9g.12xlarge r9g.16xlarge r9g.24xlarge r9g.48xlarge r9g.metal-48xl r9gd.medium r9gd.large
     r9gd.xlarge r9gd.2xlarge r9gd.4xlarge r9gd.8xlarge r9gd.12xlarge r9gd.16xlarge r9gd.24xlarge
     r9gd.48xlarge r9gd.metal-48xl m9g.medium t8i.nano t8i.micro t8i.small t8i.medium i8g.metal-48xl
     r8gb.48xlarge r8gb.metal-48xl m9gd.medium trn2u.48xlarge
    enumeration InstanceTypeHypervisor
     nitro xen
    structure InstanceTypeInfo
     InstanceType InstanceType instanceType
     CurrentGeneration boolean currentGeneration
     FreeTierEligible boolean freeTierEligible
     SupportedUsageClasses UsageClassTypeList supportedUsageClasses
     SupportedRootDeviceTypes RootDeviceTypeList supportedRootDeviceTypes
     SupportedVirtualizationTypes VirtualizationTypeList supportedVirtualizationTypes
     BareMetal boolean bareMetal
     Hypervisor InstanceTypeHypervisor hypervisor
     ProcessorInfo ProcessorInfo processorInfo
     VCpuInfo VCpuInfo vCpuInfo
     MemoryInfo MemoryInfo memoryInfo
     InstanceStorageSupported boolean instanceStorageSupported
     InstanceStorageInfo InstanceStorageInfo instanceStorageInfo
     EbsInfo EbsInfo ebsInfo
     NetworkInfo NetworkInfo networkInfo
     GpuInfo GpuInfo gpuInfo
     FpgaInfo FpgaInfo fpgaInfo
     PlacementGroupInfo PlacementGroupInfo placementGroupInfo
     InferenceAcceleratorInfo InferenceAcceleratorInfo inferenceAcceleratorInfo
     HibernationSupported boolean hibernationSupported
     BurstablePerformanceSupported boolean burstablePerformanceSupported
     DedicatedHostsSupported boolean dedicatedHostsSupported
     AutoRecoverySupported boolean autoRecoverySupported
     SupportedBootModes BootModeTypeList supportedBootModes
     NitroEnclavesSupport NitroEnclavesSupport nitroEnclavesSupport
     NitroTpmSupport NitroTpmSupport nitroTpmSupport
     NitroTpmInfo NitroTpmInfo nitroTpmInfo
     MediaAcceleratorInfo MediaAcceleratorInfo mediaAcceleratorInfo
     NeuronInfo NeuronInfo neuronInfo
     PhcSupport PhcSupport phcSupport
     RebootMigrationSupport RebootMigrationSupport rebootMigrationSupport
     SupportedInRegion boolean supportedInRegion
    list InstanceTypeInfoList InstanceTypeInfo item nested
    structure InstanceTypeItem
     InstanceType string instanceType
    structure InstanceTypeOffering
     InstanceType InstanceType instanceType
     LocationType LocationType locationType
     Location string location
    list InstanceTypeOfferingsList InstanceTypeOffering item nested
    structure InstanceTypeSpecification
     SupportedInstanceTypes SupportedInstanceTypeSet supportedInstanceTypeSet
     UnsupportedInstanceTypes UnsupportedInstanceTypeSet unsupportedInstanceTypeSet
    structure InternetGateway
     Attachments InternetGatewayAttachmentList attachmentSet
     InternetGatewayId string internetGatewayId
     OwnerId string ownerId
     Tags TagList tagSet
    structure InternetGatewayAttachment
     State AttachmentStatus state
     VpcId string vpcId
    list InternetGatewayAttachmentList InternetGatewayAttachment item nested
    list InternetGatewayIdList string item nested
    list InternetGatewayList InternetGateway item nested
    string IpAddress 0 15
    list IpAddressList IpAddress item nested
    enumeration IpAddressType
     ipv4 dualstack ipv6
    list IpList string item nested
    structure IpPermission
     IpProtocol string ipProtocol
     FromPort integer fromPort
     ToPort integer toPort
     UserIdGroupPairs UserIdGroupPairList groups
     IpRanges IpRangeList ipRanges
     Ipv6Ranges Ipv6RangeList ipv6Ranges
     PrefixListIds PrefixListIdList prefixListIds
    list IpPermissionList IpPermission item nested
    list IpPrefixList string item nested
    structure IpRange
     Description string description
     CidrIp string cidrIp
    list IpRangeList IpRange item nested
    list IpRanges string item nested
    enumeration IpSource
     amazon byoip none
    list Ipv4PrefixList Ipv4PrefixSpecificationRequest item nested
    list Ipv4PrefixListResponse Ipv4PrefixSpecificationResponse item nested
    structure Ipv4PrefixSpecification
     Ipv4Prefix string ipv4Prefix
    structure Ipv4PrefixSpecificationRequest
     Ipv4Prefix string
    structure Ipv4PrefixSpecificationResponse
     Ipv4Prefix string ipv4Prefix
    list Ipv4PrefixesList Ipv4PrefixSpecification item nested
    enumeration Ipv6AddressAttribute
     public private
    list Ipv6AddressList string item nested
    structure Ipv6CidrBlock
     Ipv6CidrBlock string ipv6CidrBlock
    list Ipv6CidrBlockSet Ipv6CidrBlock item nested
    list Ipv6PrefixList Ipv6PrefixSpecificationRequest item nested
    list Ipv6PrefixListResponse Ipv6PrefixSpecificationResponse item nested
    structure Ipv6PrefixSpecification
     Ipv6Prefix string ipv6Prefix
    structure Ipv6PrefixSpecificationRequest
     Ipv6Prefix string
    structure Ipv6PrefixSpecificationResponse
     Ipv6Prefix string ipv6Prefix
    list Ipv6PrefixesList Ipv6PrefixSpecification item nested
    structure Ipv6Range
     Description string description
     CidrIpv6 string cidrIpv6
    list Ipv6RangeList Ipv6Range item nested
    enumeration KeyFormat
     pem ppk
    list KeyNameStringList string KeyName nested
    structure KeyPair
     KeyPairId string keyPairId
     Tags TagList tagSet
     KeyName string keyName
     KeyFingerprint string keyFingerprint
     KeyMaterial string keyMaterial
    list KeyPairIdStringList string KeyPairId nested
    structure KeyPairInfo
     KeyPairId string keyPairId
     KeyType KeyType keyType
     Tags TagList tagSet
     PublicKey string publicKey
     CreateTime timestamp createTime
     KeyName string keyName
     KeyFingerprint string keyFingerprint
    list KeyPairList KeyPairInfo item nested
    enumeration KeyType
     rsa ed25519
    structure LastError
     Message string message
     Code string code
    structure LaunchTemplate
     LaunchTemplateId string launchTemplateId
     LaunchTemplateName LaunchTemplateName launchTemplateName
     CreateTime timestamp createTime
     CreatedBy string createdBy
     DefaultVersionNumber long defaultVersionNumber
     LatestVersionNumber long latestVersionNumber
     Tags TagList tagSet
     Operator OperatorResponse operator
    enumeration LaunchTemplateAutoRecoveryState
     default disabled
    structure LaunchTemplateBlockDeviceMapping
     DeviceName string deviceName
     VirtualName string virtualName
     Ebs LaunchTemplateEbsBlockDevice ebs
     NoDevice string noDevice
    list LaunchTemplateBlockDeviceMappingList LaunchTemplateBlockDeviceMapping item nested
    structure LaunchTemplateBlockDeviceMappingRequest
     DeviceName string
     VirtualName string
     Ebs LaunchTemplateEbsBlockDeviceRequest
     NoDevice string
    list LaunchTemplateBlockDeviceMappingRequestList LaunchTemplateBlockDeviceMappingRequest BlockDeviceMapping nested
    structure LaunchTemplateCapacityReservationSpecificationRequest
     CapacityReservationPreference CapacityReservationPreference
     CapacityReservationTarget CapacityReservationTarget
    structure LaunchTemplateCapacityReservationSpecificationResponse
     CapacityReservationPreference CapacityReservationPreference capacityReservationPreference
     CapacityReservationTarget CapacityReservationTargetResponse capacityReservationTarget
    structure LaunchTemplateCpuOptions
     CoreCount integer coreCount
     ThreadsPerCore integer threadsPerCore
     AmdSevSnp AmdSevSnpSpecification amdSevSnp
     NestedVirtualization NestedVirtualizationSpecification nestedVirtualization
    structure LaunchTemplateCpuOptionsRequest
     CoreCount integer
     ThreadsPerCore integer
     AmdSevSnp AmdSevSnpSpecification
     NestedVirtualization NestedVirtualizationSpecification
    structure LaunchTemplateEbsBlockDevice
     Encrypted boolean encrypted
     DeleteOnTermination boolean deleteOnTermination
     Iops integer iops
     KmsKeyId string kmsKeyId
     SnapshotId string snapshotId
     VolumeSize integer volumeSize
     VolumeType VolumeType volumeType
     Throughput integer throughput
     VolumeInitializationRate integer volumeInitializationRate
     EbsCardIndex integer ebsCardIndex
    structure LaunchTemplateEbsBlockDeviceRequest
     Encrypted boolean
     DeleteOnTermination boolean
     Iops integer
     KmsKeyId string
     SnapshotId string
     VolumeSize integer
     VolumeType VolumeType
     Throughput integer
     VolumeInitializationRate integer
     EbsCardIndex integer
    structure LaunchTemplateElasticInferenceAccelerator
     Type* string
     Count LaunchTemplateElasticInferenceAcceleratorCount
    integer LaunchTemplateElasticInferenceAcceleratorCount 1 -
    list LaunchTemplateElasticInferenceAcceleratorList LaunchTemplateElasticInferenceAccelerator item nested
    structure LaunchTemplateElasticInferenceAcceleratorResponse
     Type string type
     Count integer count
    list LaunchTemplateElasticInferenceAcceleratorResponseList LaunchTemplateElasticInferenceAcceleratorResponse item nested
    structure LaunchTemplateEnaSrdSpecification
     EnaSrdEnabled boolean enaSrdEnabled
     EnaSrdUdpSpecification LaunchTemplateEnaSrdUdpSpecification enaSrdUdpSpecification
    structure LaunchTemplateEnaSrdUdpSpecification
     EnaSrdUdpEnabled boolean enaSrdUdpEnabled
    structure LaunchTemplateEnclaveOptions
     Enabled boolean enabled
    structure LaunchTemplateEnclaveOptionsRequest
     Enabled boolean
    structure LaunchTemplateHibernationOptions
     Configured boolean configured
    structure LaunchTemplateHibernationOptionsRequest
     Configured boolean
    enumeration LaunchTemplateHttpTokensState
     optional required
    structure LaunchTemplateIamInstanceProfileSpecification
     Arn string arn
     Name string name
    structure LaunchTemplateIamInstanceProfileSpecificationRequest
     Arn string
     Name string
    list LaunchTemplateIdStringList string item nested
    structure LaunchTemplateInstanceMaintenanceOptions
     AutoRecovery LaunchTemplateAutoRecoveryState autoRecovery
    structure LaunchTemplateInstanceMaintenanceOptionsRequest
     AutoRecovery LaunchTemplateAutoRecoveryState
    structure LaunchTemplateInstanceMarketOptions
     MarketType MarketType marketType
     SpotOptions LaunchTemplateSpotMarketOptions spotOptions
    structure LaunchTemplateInstanceMarketOptionsRequest
     MarketType MarketType
     SpotOptions LaunchTemplateSpotMarketOptionsRequest
    enumeration LaunchTemplateInstanceMetadataEndpointState
     disabled enabled
    structure LaunchTemplateInstanceMetadataOptions
     State LaunchTemplateInstanceMetadataOptionsState state
     HttpTokens LaunchTemplateHttpTokensState httpTokens
     HttpPutResponseHopLimit integer httpPutResponseHopLimit
     HttpEndpoint LaunchTemplateInstanceMetadataEndpointState httpEndpoint
     HttpProtocolIpv6 LaunchTemplateInstanceMetadataProtocolIpv6 httpProtocolIpv6
     InstanceMetadataTags LaunchTemplateInstanceMetadataTagsState instanceMetadataTags
    structure LaunchTemplateInstanceMetadataOptionsRequest
     HttpTokens LaunchTemplateHttpTokensState
     HttpPutResponseHopLimit integer
     HttpEndpoint LaunchTemplateInstanceMetadataEndpointState
     HttpProtocolIpv6 LaunchTemplateInstanceMetadataProtocolIpv6
     InstanceMetadataTags LaunchTemplateInstanceMetadataTagsState
    enumeration LaunchTemplateInstanceMetadataOptionsState
     pending applied
    enumeration LaunchTemplateInstanceMetadataProtocolIpv6
     disabled enabled
    enumeration LaunchTemplateInstanceMetadataTagsState
     disabled enabled
    structure LaunchTemplateInstanceNetworkInterfaceSpecification
     AssociateCarrierIpAddress boolean associateCarrierIpAddress
     AssociatePublicIpAddress boolean associatePublicIpAddress
     DeleteOnTermination boolean deleteOnTermination
     Description string description
     DeviceIndex integer deviceIndex
     Groups GroupIdStringList groupSet
     InterfaceType string interfaceType
     Ipv6AddressCount integer ipv6AddressCount
     Ipv6Addresses InstanceIpv6AddressList ipv6AddressesSet
     NetworkInterfaceId string networkInterfaceId
     PrivateIpAddress string privateIpAddress
     PrivateIpAddresses PrivateIpAddressSpecificationList privateIpAddressesSet
     SecondaryPrivateIpAddressCount integer secondaryPrivateIpAddressCount
     SubnetId string subnetId
     NetworkCardIndex integer networkCardIndex
     Ipv4Prefixes Ipv4PrefixListResponse ipv4PrefixSet
     Ipv4PrefixCount integer ipv4PrefixCount
     Ipv6Prefixes Ipv6PrefixListResponse ipv6PrefixSet
     Ipv6PrefixCount integer ipv6PrefixCount
     PrimaryIpv6 boolean primaryIpv6
     EnaSrdSpecification LaunchTemplateEnaSrdSpecification enaSrdSpecification
     ConnectionTrackingSpecification ConnectionTrackingSpecification connectionTrackingSpecification
     EnaQueueCount integer enaQueueCount
    list LaunchTemplateInstanceNetworkInterfaceSpecificationList LaunchTemplateInstanceNetworkInterfaceSpecification item nested
    structure LaunchTemplateInstanceNetworkInterfaceSpecificationRequest
     AssociateCarrierIpAddress boolean
     AssociatePublicIpAddress boolean
     DeleteOnTermination boolean
     Description string
     DeviceIndex integer
     Groups SecurityGroupIdStringList SecurityGroupId
     InterfaceType string
     Ipv6AddressCount integer
     Ipv6Addresses InstanceIpv6AddressListRequest
     NetworkInterfaceId string
     PrivateIpAddress string
     PrivateIpAddresses PrivateIpAddressSpecificationList
     SecondaryPrivateIpAddressCount integer
     SubnetId string
     NetworkCardIndex integer
     Ipv4Prefixes Ipv4PrefixList Ipv4Prefix
     Ipv4PrefixCount integer
     Ipv6Prefixes Ipv6PrefixList Ipv6Prefix
     Ipv6PrefixCount integer
     PrimaryIpv6 boolean
     EnaSrdSpecification EnaSrdSpecificationRequest
     ConnectionTrackingSpecification ConnectionTrackingSpecificationRequest
     EnaQueueCount integer
    list LaunchTemplateInstanceNetworkInterfaceSpecificationRequestList LaunchTemplateInstanceNetworkInterfaceSpecificationRequest InstanceNetworkInterfaceSpecification nested
    structure LaunchTemplateInstanceSecondaryInterfaceSpecification
     DeleteOnTermination boolean deleteOnTermination
     DeviceIndex integer deviceIndex
     PrivateIpAddresses SecondaryInterfacePrivateIpAddressSpecificationList privateIpAddressesSet
     PrivateIpAddressCount integer privateIpAddressCount
     SecondarySubnetId string secondarySubnetId
     InterfaceType SecondaryInterfaceType interfaceType
     NetworkCardIndex integer networkCardIndex
    list LaunchTemplateInstanceSecondaryInterfaceSpecificationList LaunchTemplateInstanceSecondaryInterfaceSpecification item nested
    structure LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest
     DeleteOnTermination boolean
     DeviceIndex integer
     PrivateIpAddresses SecondaryInterfacePrivateIpAddressSpecificationListRequest PrivateIpAddress
     PrivateIpAddressCount integer
     SecondarySubnetId string
     InterfaceType SecondaryInterfaceType
     NetworkCardIndex integer
    list LaunchTemplateInstanceSecondaryInterfaceSpecificationRequestList LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest InstanceSecondaryInterfaceSpecification nested
    structure LaunchTemplateLicenseConfiguration
     LicenseConfigurationArn string licenseConfigurationArn
    structure LaunchTemplateLicenseConfigurationRequest
     LicenseConfigurationArn string
    list LaunchTemplateLicenseList LaunchTemplateLicenseConfiguration item nested
    list LaunchTemplateLicenseSpecificationListRequest LaunchTemplateLicenseConfigurationRequest item nested
    string LaunchTemplateName 3 128
    list LaunchTemplateNameStringList LaunchTemplateName item nested
    structure LaunchTemplateNetworkPerformanceOptions
     BandwidthWeighting InstanceBandwidthWeighting bandwidthWeighting
    structure LaunchTemplateNetworkPerformanceOptionsRequest
     BandwidthWeighting InstanceBandwidthWeighting
    structure LaunchTemplatePlacement
     AvailabilityZone string availabilityZone
     AvailabilityZoneId string availabilityZoneId
     Affinity string affinity
     GroupName string groupName
     HostId string hostId
     Tenancy Tenancy tenancy
     SpreadDomain string spreadDomain
     HostResourceGroupArn string hostResourceGroupArn
     PartitionNumber integer partitionNumber
     GroupId string groupId
    structure LaunchTemplatePlacementRequest
     AvailabilityZone string
     AvailabilityZoneId string
     Affinity string
     GroupName string
     HostId string
     Tenancy Tenancy
     SpreadDomain string
     HostResourceGroupArn string
     PartitionNumber integer
     GroupId string
    structure LaunchTemplatePrivateDnsNameOptions
     HostnameType HostnameType hostnameType
     EnableResourceNameDnsARecord boolean enableResourceNameDnsARecord
     EnableResourceNameDnsAAAARecord boolean enableResourceNameDnsAAAARecord
    structure LaunchTemplatePrivateDnsNameOptionsRequest
     HostnameType HostnameType
     EnableResourceNameDnsARecord boolean
     EnableResourceNameDnsAAAARecord boolean
    list LaunchTemplateSet LaunchTemplate item nested
    structure LaunchTemplateSpecification
     LaunchTemplateId string
     LaunchTemplateName string
     Version string
    structure LaunchTemplateSpotMarketOptions
     MaxPrice string maxPrice
     SpotInstanceType SpotInstanceType spotInstanceType
     BlockDurationMinutes integer blockDurationMinutes
     ValidUntil timestamp validUntil
     InstanceInterruptionBehavior InstanceInterruptionBehavior instanceInterruptionBehavior
    structure LaunchTemplateSpotMarketOptionsRequest
     MaxPrice string
     SpotInstanceType SpotInstanceType
     BlockDurationMinutes integer
     ValidUntil timestamp
     InstanceInterruptionBehavior InstanceInterruptionBehavior
    structure LaunchTemplateTagSpecification
     ResourceType ResourceType resourceType
     Tags TagList tagSet
    list LaunchTemplateTagSpecificationList LaunchTemplateTagSpecification item nested
    structure LaunchTemplateTagSpecificationRequest
     ResourceType ResourceType
     Tags TagList Tag
    list LaunchTemplateTagSpecificationRequestList LaunchTemplateTagSpecificationRequest LaunchTemplateTagSpecificationRequest nested
    structure LaunchTemplateVersion
     LaunchTemplateId string launchTemplateId
     LaunchTemplateName LaunchTemplateName launchTemplateName
     VersionNumber long versionNumber
     VersionDescription VersionDescription versionDescription
     CreateTime timestamp createTime
     CreatedBy string createdBy
     DefaultVersion boolean defaultVersion
     LaunchTemplateData ResponseLaunchTemplateData launchTemplateData
     Operator OperatorResponse operator
    list LaunchTemplateVersionSet LaunchTemplateVersion item nested
    structure LaunchTemplatesMonitoring
     Enabled boolean enabled
     MetricCategoryIds MetricCategoryIdList metricCategoryIdSet
    structure LaunchTemplatesMonitoringRequest
     Enabled boolean
     MetricCategoryIds MetricCategoryIdList MetricCategoryId
    structure LicenseConfiguration
     LicenseConfigurationArn string licenseConfigurationArn
    structure LicenseConfigurationRequest
     LicenseConfigurationArn string
    list LicenseList LicenseConfiguration item nested
    list LicenseSpecificationListRequest LicenseConfigurationRequest item nested
    enumeration LocalStorage
     included required excluded
    enumeration LocalStorageType
     hdd ssd
    list LocalStorageTypeSet LocalStorageType item nested
    enumeration LocationType
     region availability-zone availability-zone-id outpost
    enumeration LogDestinationType
     cloud-watch-logs s3 kinesis-data-firehose
    structure ManagedPrefixList
     PrefixListId string prefixListId
     AddressFamily string addressFamily
     State PrefixListState state
     StateMessage string stateMessage
     PrefixListArn ResourceArn prefixListArn
     PrefixListName string prefixListName
     MaxEntries integer maxEntries
     Version long version
     Tags TagList tagSet
     OwnerId string ownerId
     IpamPrefixListResolverTargetId string ipamPrefixListResolverTargetId
     IpamPrefixListResolverSyncEnabled boolean ipamPrefixListResolverSyncEnabled
    list ManagedPrefixListSet ManagedPrefixList item nested
    enumeration MarketType
     spot capacity-block interruptible-capacity-reservation on-demand
    structure MediaAcceleratorInfo
     Accelerators MediaDeviceInfoList accelerators
     TotalMediaMemoryInMiB integer totalMediaMemoryInMiB
    structure MediaDeviceInfo
     Count integer count
     Name string name
     Manufacturer string manufacturer
     MemoryInfo MediaDeviceMemoryInfo memoryInfo
    list MediaDeviceInfoList MediaDeviceInfo item nested
    structure MediaDeviceMemoryInfo
     SizeInMiB integer sizeInMiB
    structure MemoryGiBPerVCpu
     Min double min
     Max double max
    structure MemoryGiBPerVCpuRequest
     Min double
     Max double
    structure MemoryInfo
     SizeInMiB long sizeInMiB
    structure MemoryMiB
     Min integer min
     Max integer max
    structure MemoryMiBRequest
     Min* integer
     Max integer
    list MetricCategoryIdList string item nested
    structure ModifyInstanceAttributeRequest
     SourceDestCheck AttributeBooleanValue
     EnclaveOptions EnclaveOptionsRequest
     DisableApiStop AttributeBooleanValue
     DryRun boolean dryRun
     InstanceId* string instanceId
     Attribute InstanceAttributeName attribute
     Value string value
     BlockDeviceMappings InstanceBlockDeviceMappingSpecificationList blockDeviceMapping
     DisableApiTermination AttributeBooleanValue disableApiTermination
     InstanceType AttributeValue instanceType
     Kernel AttributeValue kernel
     Ramdisk AttributeValue ramdisk
     UserData SecureBlobAttributeValue userData
     InstanceInitiatedShutdownBehavior AttributeValue instanceInitiatedShutdownBehavior
     Groups GroupIdStringList GroupId
     EbsOptimized AttributeBooleanValue ebsOptimized
     SriovNetSupport AttributeValue sriovNetSupport
     EnaSupport AttributeBooleanValue enaSupport
    structure ModifyLaunchTemplateRequest
     DryRun boolean
     ClientToken! string
     LaunchTemplateId string
     LaunchTemplateName LaunchTemplateName
     DefaultVersion string SetDefaultVersion
    structure ModifyLaunchTemplateResult
     LaunchTemplate LaunchTemplate launchTemplate
    structure ModifyManagedPrefixListRequest
     DryRun boolean
     PrefixListId* string
     CurrentVersion long
     PrefixListName string
     AddEntries AddPrefixListEntries AddEntry
     RemoveEntries RemovePrefixListEntries RemoveEntry
     MaxEntries integer
     IpamPrefixListResolverSyncEnabled boolean
    structure ModifyManagedPrefixListResult
     PrefixList ManagedPrefixList prefixList
    structure ModifyNetworkInterfaceAttributeRequest
     EnaSrdSpecification EnaSrdSpecification
     EnablePrimaryIpv6 boolean
     ConnectionTrackingSpecification ConnectionTrackingSpecificationRequest
     AssociatePublicIpAddress boolean
     AssociatedSubnetIds SubnetIdList AssociatedSubnetId
     DryRun boolean dryRun
     NetworkInterfaceId* string networkInterfaceId
     Description AttributeValue description
     SourceDestCheck AttributeBooleanValue sourceDestCheck
     Groups SecurityGroupIdStringList SecurityGroupId
     Attachment NetworkInterfaceAttachmentChanges attachment
    structure ModifySecurityGroupRulesRequest
     GroupId* string
     SecurityGroupRules* SecurityGroupRuleUpdateList SecurityGroupRule
     DryRun boolean
    structure ModifySecurityGroupRulesResult
     Return boolean return
    structure ModifySubnetAttributeRequest
     AssignIpv6AddressOnCreation AttributeBooleanValue
     MapPublicIpOnLaunch AttributeBooleanValue
     SubnetId* string subnetId
     MapCustomerOwnedIpOnLaunch AttributeBooleanValue
     CustomerOwnedIpv4Pool string
     EnableDns64 AttributeBooleanValue
     PrivateDnsHostnameTypeOnLaunch HostnameType
     EnableResourceNameDnsARecordOnLaunch AttributeBooleanValue
     EnableResourceNameDnsAAAARecordOnLaunch AttributeBooleanValue
     EnableLniAtDeviceIndex integer
     DisableLniAtDeviceIndex AttributeBooleanValue
    structure ModifyVpcAttributeRequest
     EnableDnsHostnames AttributeBooleanValue
     EnableDnsSupport AttributeBooleanValue
     VpcId* string vpcId
     EnableNetworkAddressUsageMetrics AttributeBooleanValue
    structure ModifyVpcEndpointRequest
     DryRun boolean
     VpcEndpointId* string
     ResetPolicy boolean
     PolicyDocument string
     AddRouteTableIds VpcEndpointRouteTableIdList AddRouteTableId
     RemoveRouteTableIds VpcEndpointRouteTableIdList RemoveRouteTableId
     AddSubnetIds VpcEndpointSubnetIdList AddSubnetId
     RemoveSubnetIds VpcEndpointSubnetIdList RemoveSubnetId
     AddSecurityGroupIds VpcEndpointSecurityGroupIdList AddSecurityGroupId
     RemoveSecurityGroupIds VpcEndpointSecurityGroupIdList RemoveSecurityGroupId
     IpAddressType IpAddressType
     DnsOptions DnsOptionsSpecification
     PrivateDnsEnabled boolean
     SubnetConfigurations SubnetConfigurationsList SubnetConfiguration
    structure ModifyVpcEndpointResult
     Return boolean return
    structure ModifyVpcPeeringConnectionOptionsRequest
     AccepterPeeringConnectionOptions PeeringConnectionOptionsRequest
     DryRun boolean
     RequesterPeeringConnectionOptions PeeringConnectionOptionsRequest
     VpcPeeringConnectionId* string
    structure ModifyVpcPeeringConnectionOptionsResult
     AccepterPeeringConnectionOptions PeeringConnectionOptions accepterPeeringConnectionOptions
     RequesterPeeringConnectionOptions PeeringConnectionOptions requesterPeeringConnectionOptions
    structure Monitoring
     MetricCategoryIds MetricCategoryIdList metricCategoryIdSet
     State MonitoringState state
    enumeration MonitoringState
     disabled disabling enabled pending
    enumeration MultipathResilienceMode
     always-on
    enumeration MultipathResilienceStatus
     pending enabled disabled
    structure NatGateway
     CreateTime timestamp createTime
     DeleteTime timestamp deleteTime
     FailureCode string failureCode
     FailureMessage string failureMessage
     NatGatewayAddresses NatGatewayAddressList natGatewayAddressSet
     NatGatewayId string natGatewayId
     ProvisionedBandwidth ProvisionedBandwidth provisionedBandwidth
     State NatGatewayState state
     SubnetId string subnetId
     VpcId string vpcId
     Tags TagList tagSet
     ConnectivityType ConnectivityType connectivityType
     AvailabilityMode AvailabilityMode availabilityMode
     AutoScalingIps AutoScalingIpsState autoScalingIps
     AutoProvisionZones AutoProvisionZonesState autoProvisionZones
     AttachedAppliances NatGatewayAttachedApplianceList attachedApplianceSet
     RouteTableId string routeTableId
    structure NatGatewayAddress
     AllocationId string allocationId
     NetworkInterfaceId string networkInterfaceId
     PrivateIp string privateIp
     PublicIp string publicIp
     AssociationId string associationId
     IsPrimary boolean isPrimary
     FailureMessage string failureMessage
     Status NatGatewayAddressStatus status
     AvailabilityZone string availabilityZone
     AvailabilityZoneId string availabilityZoneId
    list NatGatewayAddressList NatGatewayAddress item nested
    enumeration NatGatewayAddressStatus
     assigning unassigning associating disassociating succeeded failed
    enumeration NatGatewayApplianceModifyState
     modifying completed failed
    enumeration NatGatewayApplianceState
     attaching attached detaching detached attach-failed detach-failed
    enumeration NatGatewayApplianceType
     network-firewall-proxy
    structure NatGatewayAttachedAppliance
     Type NatGatewayApplianceType type
     ApplianceArn string applianceArn
     VpcEndpointId string vpcEndpointId
     AttachmentState NatGatewayApplianceState attachmentState
     ModificationState NatGatewayApplianceModifyState modificationState
     FailureCode string failureCode
     FailureMessage string failureMessage
    list NatGatewayAttachedApplianceList NatGatewayAttachedAppliance item nested
    list NatGatewayIdStringList string item nested
    list NatGatewayList NatGateway item nested
    enumeration NatGatewayState
     pending failed available deleting deleted
    enumeration NestedVirtualizationSpecification
     enabled disabled
    structure NetworkAcl
     Associations NetworkAclAssociationList associationSet
     Entries NetworkAclEntryList entrySet
     IsDefault boolean default
     NetworkAclId string networkAclId
     Tags TagList tagSet
     VpcId string vpcId
     OwnerId string ownerId
    structure NetworkAclAssociation
     NetworkAclAssociationId string networkAclAssociationId
     NetworkAclId string networkAclId
     SubnetId string subnetId
    list NetworkAclAssociationList NetworkAclAssociation item nested
    structure NetworkAclEntry
     CidrBlock string cidrBlock
     Egress boolean egress
     IcmpTypeCode IcmpTypeCode icmpTypeCode
     Ipv6CidrBlock string ipv6CidrBlock
     PortRange PortRange portRange
     Protocol string protocol
     RuleAction RuleAction ruleAction
     RuleNumber integer ruleNumber
    list NetworkAclEntryList NetworkAclEntry item nested
    list NetworkAclIdStringList string item nested
    list NetworkAclList NetworkAcl item nested
    structure NetworkBandwidthGbps
     Min double min
     Max double max
    structure NetworkBandwidthGbpsRequest
     Min double
     Max double
    structure NetworkCardInfo
     NetworkCardIndex integer networkCardIndex
     NetworkPerformance string networkPerformance
     MaximumNetworkInterfaces integer maximumNetworkInterfaces
     AdditionalFlexibleNetworkInterfaces integer additionalFlexibleNetworkInterfaces
     BaselineBandwidthInGbps double baselineBandwidthInGbps
     PeakBandwidthInGbps double peakBandwidthInGbps
     DefaultEnaQueueCountPerInterface integer defaultEnaQueueCountPerInterface
     MaximumEnaQueueCount integer maximumEnaQueueCount
     MaximumEnaQueueCountPerInterface integer maximumEnaQueueCountPerInterface
     InterfaceTypes NetworkCardInterfaceTypeList interfaceTypeSet
    list NetworkCardInfoList NetworkCardInfo item nested
    enumeration NetworkCardInterfaceType
     interface efa efa-only secondary
    list NetworkCardInterfaceTypeList NetworkCardInterfaceType item nested
    structure NetworkFirewallAssociation
     FirewallArn string firewallArn
     FirewallOnboardingStatus FirewallOnboardingStatus firewallOnboardingStatus
     FirewallMode FirewallMode firewallMode
    list NetworkFirewallAssociationSet NetworkFirewallAssociation item nested
    enumeration NetworkFirewallConnectivityType
     flexible outbound-only bidirectional exclude az-unsupported
    structure NetworkInfo
     NetworkPerformance string networkPerformance
     MaximumNetworkInterfaces integer maximumNetworkInterfaces
     MaximumNetworkCards integer maximumNetworkCards
     DefaultNetworkCardIndex integer defaultNetworkCardIndex
     NetworkCards NetworkCardInfoList networkCards
     Ipv4AddressesPerInterface integer ipv4AddressesPerInterface
     Ipv6AddressesPerInterface integer ipv6AddressesPerInterface
     Ipv6Supported boolean ipv6Supported
     EnaSupport EnaSupport enaSupport
     EfaSupported boolean efaSupported
     EfaInfo EfaInfo efaInfo
     EncryptionInTransitSupported boolean encryptionInTransitSupported
     EnaSrdSupported boolean enaSrdSupported
     BandwidthWeightings BandwidthWeightingTypeList bandwidthWeightings
     FlexibleEnaQueuesSupport FlexibleEnaQueuesSupport flexibleEnaQueuesSupport
     ConnectionTrackingConfiguration DefaultConnectionTrackingConfiguration connectionTrackingConfiguration
     SecondaryNetworkSupported boolean secondaryNetworkSupported
     MaximumSecondaryNetworkInterfaces integer maximumSecondaryNetworkInterfaces
     Ipv4AddressesPerSecondaryInterface integer ipv4AddressesPerSecondaryInterface
    structure NetworkInsightsAnalysis
     NetworkInsightsAnalysisId string networkInsightsAnalysisId
     NetworkInsightsAnalysisArn ResourceArn networkInsightsAnalysisArn
     NetworkInsightsPathId string networkInsightsPathId
     AdditionalAccounts ValueStringList additionalAccountSet
     FilterInArns ArnList filterInArnSet
     FilterOutArns ArnList filterOutArnSet
     StartDate timestamp startDate
     Status AnalysisStatus status
     StatusMessage string statusMessage
     WarningMessage string warningMessage
     NetworkPathFound boolean networkPathFound
     ForwardPathComponents PathComponentList forwardPathComponentSet
     ReturnPathComponents PathComponentList returnPathComponentSet
     Explanations ExplanationList explanationSet
     AlternatePathHints AlternatePathHintList alternatePathHintSet
     SuggestedAccounts ValueStringList suggestedAccountSet
     Tags TagList tagSet
    list NetworkInsightsAnalysisIdList string item nested
    list NetworkInsightsAnalysisList NetworkInsightsAnalysis item nested
    integer NetworkInsightsMaxResults 1 100
    structure NetworkInsightsPath
     NetworkInsightsPathId string networkInsightsPathId
     NetworkInsightsPathArn ResourceArn networkInsightsPathArn
     CreatedDate timestamp createdDate
     Source string source
     Destination string destination
     SourceArn ResourceArn sourceArn
     DestinationArn ResourceArn destinationArn
     SourceIp IpAddress sourceIp
     DestinationIp IpAddress destinationIp
     Protocol Protocol protocol
     DestinationPort integer destinationPort
     Tags TagList tagSet
     FilterAtSource PathFilter filterAtSource
     FilterAtDestination PathFilter filterAtDestination
    list NetworkInsightsPathIdList string item nested
    list NetworkInsightsPathList NetworkInsightsPath item nested
    structure NetworkInterface
     Association NetworkInterfaceAssociation association
     Attachment NetworkInterfaceAttachment attachment
     AvailabilityZone string availabilityZone
     ConnectionTrackingConfiguration ConnectionTrackingConfiguration connectionTrackingConfiguration
     Description string description
     Groups GroupIdentifierList groupSet
     InterfaceType NetworkInterfaceType interfaceType
     Ipv6Addresses NetworkInterfaceIpv6AddressesList ipv6AddressesSet
     MacAddress string macAddress
     NetworkInterfaceId string networkInterfaceId
     OutpostArn string outpostArn
     OwnerId string ownerId
     PrivateDnsName string privateDnsName
     PublicDnsName string publicDnsName
     PublicIpDnsNameOptions PublicIpDnsNameOptions publicIpDnsNameOptions
     PrivateIpAddress string privateIpAddress
     PrivateIpAddresses NetworkInterfacePrivateIpAddressList privateIpAddressesSet
     Ipv4Prefixes Ipv4PrefixesList ipv4PrefixSet
     Ipv6Prefixes Ipv6PrefixesList ipv6PrefixSet
     RequesterId string requesterId
     RequesterManaged boolean requesterManaged
     SourceDestCheck boolean sourceDestCheck
     Status NetworkInterfaceStatus status
     SubnetId string subnetId
     TagSet TagList tagSet
     VpcId string vpcId
     DenyAllIgwTraffic boolean denyAllIgwTraffic
     Ipv6Native boolean ipv6Native
     Ipv6Address string ipv6Address
     Operator OperatorResponse operator
     AssociatedSubnets AssociatedSubnetList associatedSubnetSet
     AvailabilityZoneId string availabilityZoneId
    structure NetworkInterfaceAssociation
     AllocationId string allocationId
     AssociationId string associationId
     IpOwnerId string ipOwnerId
     PublicDnsName string publicDnsName
     PublicIp string publicIp
     CustomerOwnedIp string customerOwnedIp
     CarrierIp string carrierIp
    structure NetworkInterfaceAttachment
     AttachTime timestamp attachTime
     AttachmentId string attachmentId
     DeleteOnTermination boolean deleteOnTermination
     DeviceIndex integer deviceIndex
     NetworkCardIndex integer networkCardIndex
     InstanceId string instanceId
     InstanceOwnerId string instanceOwnerId
     Status AttachmentStatus status
     EnaSrdSpecification AttachmentEnaSrdSpecification enaSrdSpecification
     EnaQueueCount integer enaQueueCount
    structure NetworkInterfaceAttachmentChanges
     DefaultEnaQueueCount boolean
     EnaQueueCount integer
     AttachmentId string attachmentId
     DeleteOnTermination boolean deleteOnTermination
    enumeration NetworkInterfaceAttribute
     description groupSet sourceDestCheck attachment associatePublicIpAddress
    structure NetworkInterfaceCount
     Min integer min
     Max integer max
    structure NetworkInterfaceCountRequest
     Min integer
     Max integer
    enumeration NetworkInterfaceCreationType
     efa efa-only branch trunk
    list NetworkInterfaceIdList string item nested
    list NetworkInterfaceIdSet string item nested
    structure NetworkInterfaceIpv6Address
     Ipv6Address string ipv6Address
     PublicIpv6DnsName string publicIpv6DnsName
     IsPrimaryIpv6 boolean isPrimaryIpv6
    list NetworkInterfaceIpv6AddressesList NetworkInterfaceIpv6Address item nested
    list NetworkInterfaceList NetworkInterface item nested
    structure NetworkInterfacePrivateIpAddress
     Association NetworkInterfaceAssociation association
     Primary boolean primary
     PrivateDnsName string privateDnsName
     PrivateIpAddress string privateIpAddress
    list NetworkInterfacePrivateIpAddressList NetworkInterfacePrivateIpAddress item nested
    enumeration NetworkInterfaceStatus
     available associated attaching in-use detaching
    enumeration NetworkInterfaceType
     interface natGateway efa efa-only trunk load_balancer network_load_balancer vpc_endpoint branch
     transit_gateway lambda quicksight global_accelerator_managed api_gateway_managed
     gateway_load_balancer gateway_load_balancer_endpoint iot_rules_managed
     aws_codestar_connections_managed
    structure NeuronDeviceCoreInfo
     Count integer count
     Version integer version
    structure NeuronDeviceInfo
     Count integer count
     Name string name
     CoreInfo NeuronDeviceCoreInfo coreInfo
     MemoryInfo NeuronDeviceMemoryInfo memoryInfo
    list NeuronDeviceInfoList NeuronDeviceInfo item nested
    structure NeuronDeviceMemoryInfo
     SizeInMiB integer sizeInMiB
    structure NeuronInfo
     NeuronDevices NeuronDeviceInfoList neuronDevices
     TotalNeuronDeviceMemoryInMiB integer totalNeuronDeviceMemoryInMiB
    structure NewDhcpConfiguration
     Key string
     Values ValueStringList Value
    list NewDhcpConfigurationList NewDhcpConfiguration item nested
    enumeration NitroEnclavesSupport
     unsupported supported
    structure NitroTpmInfo
     SupportedVersions NitroTpmSupportedVersionsList supportedVersions
    enumeration NitroTpmSupport
     unsupported supported
    list NitroTpmSupportedVersionsList string item nested
    structure OperatorRequest
     Principal string
    structure OperatorResponse
     Managed boolean managed
     Principal string principal
     HiddenByDefault boolean hiddenByDefault
    list OwnerStringList string Owner nested
    structure PathComponent
     SequenceNumber integer sequenceNumber
     AclRule AnalysisAclRule aclRule
     AttachedTo AnalysisComponent attachedTo
     Component AnalysisComponent component
     DestinationVpc AnalysisComponent destinationVpc
     OutboundHeader AnalysisPacketHeader outboundHeader
     InboundHeader AnalysisPacketHeader inboundHeader
     RouteTableRoute AnalysisRouteTableRoute routeTableRoute
     SecurityGroupRule AnalysisSecurityGroupRule securityGroupRule
     SourceVpc AnalysisComponent sourceVpc
     Subnet AnalysisComponent subnet
     Vpc AnalysisComponent vpc
     AdditionalDetails AdditionalDetailList additionalDetailSet
     TransitGateway AnalysisComponent transitGateway
     TransitGatewayRouteTableRoute TransitGatewayRouteTableRoute transitGatewayRouteTableRoute
     TransitGatewayPolicyTableEntry AnalysisTransitGatewayPolicyTableEntry transitGatewayPolicyTableEntry
     Explanations ExplanationList explanationSet
     ElasticLoadBalancerListener AnalysisComponent elasticLoadBalancerListener
     FirewallStatelessRule FirewallStatelessRule firewallStatelessRule
     FirewallStatefulRule FirewallStatefulRule firewallStatefulRule
     ServiceName string serviceName
    list PathComponentList PathComponent item nested
    structure PathFilter
     SourceAddress IpAddress sourceAddress
     SourcePortRange FilterPortRange sourcePortRange
     DestinationAddress IpAddress destinationAddress
     DestinationPortRange FilterPortRange destinationPortRange
    structure PathRequestFilter
     SourceAddress IpAddress
     SourcePortRange RequestFilterPortRange
     DestinationAddress IpAddress
     DestinationPortRange RequestFilterPortRange
    enumeration PayerResponsibility
     ServiceOwner
    structure PayerResponsibilityEntry
     Scope PayerResponsibilityScope scope
     PayerResponsibilityType PayerResponsibilityType payerResponsibilityType
    enumeration PayerResponsibilityScope
     vpc-endpoint-charges resource-gateway-charges
    list PayerResponsibilitySet PayerResponsibilityEntry item nested
    enumeration PayerResponsibilityType
     vpc-endpoint-account resource-gateway-account vpc-endpoint-service-account
    structure PeeringConnectionOptions
     AllowDnsResolutionFromRemoteVpc boolean allowDnsResolutionFromRemoteVpc
     AllowEgressFromLocalClassicLinkToRemoteVpc boolean allowEgressFromLocalClassicLinkToRemoteVpc
     AllowEgressFromLocalVpcToRemoteClassicLink boolean allowEgressFromLocalVpcToRemoteClassicLink
     AllowMultipathResilience boolean allowMultipathResilience
     MultipathResilienceMode MultipathResilienceMode multipathResilienceMode
    structure PeeringConnectionOptionsRequest
     AllowDnsResolutionFromRemoteVpc boolean
     AllowEgressFromLocalClassicLinkToRemoteVpc boolean
     AllowEgressFromLocalVpcToRemoteClassicLink boolean
     AllowMultipathResilience boolean
     MultipathResilienceMode MultipathResilienceMode
    structure PerformanceFactorReference
     InstanceFamily string instanceFamily
    structure PerformanceFactorReferenceRequest
     InstanceFamily string
    list PerformanceFactorReferenceSet PerformanceFactorReference item nested
    list PerformanceFactorReferenceSetRequest PerformanceFactorReferenceRequest item nested
    structure PerformanceStatusSummary
     Status SummaryStatus status
     ImpairedSince timestamp impairedSince
     Remediation string remediation
    enumeration PhcSupport
     unsupported supported
    structure Placement
     AvailabilityZoneId string availabilityZoneId
     Affinity string affinity
     GroupName string groupName
     PartitionNumber integer partitionNumber
     HostId string hostId
     Tenancy Tenancy tenancy
     SpreadDomain string spreadDomain
     HostResourceGroupArn string hostResourceGroupArn
     GroupId string groupId
     AvailabilityZone string availabilityZone
    structure PlacementGroupInfo
     SupportedStrategies PlacementGroupStrategyList supportedStrategies
    enumeration PlacementGroupStrategy
     cluster partition spread
    list PlacementGroupStrategyList PlacementGroupStrategy item nested
    enumeration PlatformValues
     Windows
    integer Port 0 65535
    structure PortRange
     From integer from
     To integer to
    list PortRangeList PortRange item nested
    structure PrefixList
     Cidrs ValueStringList cidrSet
     PrefixListId string prefixListId
     PrefixListName string prefixListName
    structure PrefixListEntry
     Cidr string cidr
     Description string description
    list PrefixListEntrySet PrefixListEntry item nested
    structure PrefixListId
     Description string description
     PrefixListId string prefixListId
    list PrefixListIdList PrefixListId item nested
    list PrefixListIdSet string item nested
    integer PrefixListMaxResults 1 100
    list PrefixListResourceIdStringList string item nested
    list PrefixListSet PrefixList item nested
    enumeration PrefixListState
     create-in-progress create-complete create-failed modify-in-progress modify-complete
     modify-failed restore-in-progress restore-complete restore-failed delete-in-progress
     delete-complete delete-failed
    integer Priority -1 65535
    structure PrivateDnsDetails
     PrivateDnsName string privateDnsName
    list PrivateDnsDetailsSet PrivateDnsDetails item nested
    structure PrivateDnsNameOptionsOnLaunch
     HostnameType HostnameType hostnameType
     EnableResourceNameDnsARecord boolean enableResourceNameDnsARecord
     EnableResourceNameDnsAAAARecord boolean enableResourceNameDnsAAAARecord
    structure PrivateDnsNameOptionsRequest
     HostnameType HostnameType
     EnableResourceNameDnsARecord boolean
     EnableResourceNameDnsAAAARecord boolean
    structure PrivateDnsNameOptionsResponse
     HostnameType HostnameType hostnameType
     EnableResourceNameDnsARecord boolean enableResourceNameDnsARecord
     EnableResourceNameDnsAAAARecord boolean enableResourceNameDnsAAAARecord
    list PrivateDnsSpecifiedDomainSet string item nested 0 10
    integer PrivateIpAddressCount 1 31
    structure PrivateIpAddressSpecification
     Primary boolean primary
     PrivateIpAddress string privateIpAddress
    list PrivateIpAddressSpecificationList PrivateIpAddressSpecification item nested
    list PrivateIpAddressStringList string PrivateIpAddress nested
    structure ProcessorInfo
     SupportedArchitectures ArchitectureTypeList supportedArchitectures
     SustainedClockSpeedInGhz double sustainedClockSpeedInGhz
     SupportedFeatures SupportedAdditionalProcessorFeatureList supportedFeatures
     Manufacturer string manufacturer
    structure ProductCode
     ProductCodeId string productCode
     ProductCodeType ProductCodeValues type
    list ProductCodeList ProductCode item nested
    enumeration ProductCodeValues
     devpay marketplace
    structure PropagatingVgw
     GatewayId string gatewayId
    list PropagatingVgwList PropagatingVgw item nested
    enumeration Protocol
     tcp udp
    integer ProtocolInt 0 255
    list ProtocolIntList ProtocolInt item nested
    structure ProvisionedBandwidth
     ProvisionTime timestamp provisionTime
     Provisioned string provisioned
     RequestTime timestamp requestTime
     Requested string requested
     Status string status
    structure PublicIpDnsNameOptions
     DnsHostnameType string dnsHostnameType
     PublicIpv4DnsName string publicIpv4DnsName
     PublicIpv6DnsName string publicIpv6DnsName
     PublicDualStackDnsName string publicDualStackDnsName
    list PublicIpStringList string PublicIp nested
    structure RebootInstancesRequest
     InstanceIds* InstanceIdStringList InstanceId
     DryRun boolean dryRun
    enumeration RebootMigrationSupport
     unsupported supported
    structure ReferencedSecurityGroup
     GroupId string groupId
     PeeringStatus string peeringStatus
     UserId string userId
     VpcId string vpcId
     VpcPeeringConnectionId string vpcPeeringConnectionId
    structure Region
     OptInStatus string optInStatus
     Geography RegionGeographyList geographySet
     RegionName string regionName
     Endpoint string regionEndpoint
    structure RegionGeography
     Name string name
    list RegionGeographyList RegionGeography item nested
    list RegionList Region item nested
    list RegionNameStringList string RegionName nested
    structure RejectVpcPeeringConnectionRequest
     DryRun boolean dryRun
     VpcPeeringConnectionId* string vpcPeeringConnectionId
    structure RejectVpcPeeringConnectionResult
     Return boolean return
    structure ReleaseAddressRequest
     AllocationId string
     PublicIp string
     NetworkBorderGroup string
     DryRun boolean dryRun
    list RemovePrefixListEntries RemovePrefixListEntry - nested 0 100
    structure RemovePrefixListEntry
     Cidr* string
    structure ReplaceIamInstanceProfileAssociationRequest
     IamInstanceProfile* IamInstanceProfileSpecification
     AssociationId* string
    structure ReplaceIamInstanceProfileAssociationResult
     IamInstanceProfileAssociation IamInstanceProfileAssociation iamInstanceProfileAssociation
    structure ReplaceNetworkAclAssociationRequest
     DryRun boolean dryRun
     AssociationId* string associationId
     NetworkAclId* string networkAclId
    structure ReplaceNetworkAclAssociationResult
     NewAssociationId string newAssociationId
    structure ReplaceNetworkAclEntryRequest
     DryRun boolean dryRun
     NetworkAclId* string networkAclId
     RuleNumber* integer ruleNumber
     Protocol* string protocol
     RuleAction* RuleAction ruleAction
     Egress* boolean egress
     CidrBlock string cidrBlock
     Ipv6CidrBlock string ipv6CidrBlock
     IcmpTypeCode IcmpTypeCode Icmp
     PortRange PortRange portRange
    structure ReplaceRouteRequest
     DestinationPrefixListId string
     VpcEndpointId string
     LocalTarget boolean
     TransitGatewayId string
     LocalGatewayId string
     CarrierGatewayId string
     CoreNetworkArn string
     OdbNetworkArn string
     DryRun boolean dryRun
     RouteTableId* string routeTableId
     DestinationCidrBlock string destinationCidrBlock
     GatewayId string gatewayId
     DestinationIpv6CidrBlock string destinationIpv6CidrBlock
     EgressOnlyInternetGatewayId string egressOnlyInternetGatewayId
     InstanceId string instanceId
     NetworkInterfaceId string networkInterfaceId
     VpcPeeringConnectionId string vpcPeeringConnectionId
     NatGatewayId string natGatewayId
    structure ReplaceRouteTableAssociationRequest
     DryRun boolean dryRun
     AssociationId* string associationId
     RouteTableId* string routeTableId
    structure ReplaceRouteTableAssociationResult
     NewAssociationId string newAssociationId
     AssociationState RouteTableAssociationState associationState
    structure RequestFilterPortRange
     FromPort Port
     ToPort Port
    list RequestInstanceTypeList InstanceType - nested 0 100
    structure RequestLaunchTemplateData
     KernelId string
     EbsOptimized boolean
     IamInstanceProfile LaunchTemplateIamInstanceProfileSpecificationRequest
     BlockDeviceMappings LaunchTemplateBlockDeviceMappingRequestList BlockDeviceMapping
     NetworkInterfaces LaunchTemplateInstanceNetworkInterfaceSpecificationRequestList NetworkInterface
     ImageId string
     InstanceType InstanceType
     KeyName string
     Monitoring LaunchTemplatesMonitoringRequest
     Placement LaunchTemplatePlacementRequest
     RamDiskId string
     DisableApiTermination boolean
     InstanceInitiatedShutdownBehavior ShutdownBehavior
     UserData string
     TagSpecifications LaunchTemplateTagSpecificationRequestList TagSpecification
     ElasticGpuSpecifications ElasticGpuSpecificationList ElasticGpuSpecification
     ElasticInferenceAccelerators LaunchTemplateElasticInferenceAcceleratorList ElasticInferenceAccelerator
     SecurityGroupIds SecurityGroupIdStringList SecurityGroupId
     SecurityGroups SecurityGroupStringList SecurityGroup
     InstanceMarketOptions LaunchTemplateInstanceMarketOptionsRequest
     CreditSpecification CreditSpecificationRequest
     CpuOptions LaunchTemplateCpuOptionsRequest
     CapacityReservationSpecification LaunchTemplateCapacityReservationSpecificationRequest
     LicenseSpecifications LaunchTemplateLicenseSpecificationListRequest LicenseSpecification
     HibernationOptions LaunchTemplateHibernationOptionsRequest
     MetadataOptions LaunchTemplateInstanceMetadataOptionsRequest
     EnclaveOptions LaunchTemplateEnclaveOptionsRequest
     InstanceRequirements InstanceRequirementsRequest
     PrivateDnsNameOptions LaunchTemplatePrivateDnsNameOptionsRequest
     MaintenanceOptions LaunchTemplateInstanceMaintenanceOptionsRequest
     DisableApiStop boolean
     Operator OperatorRequest
     NetworkPerformanceOptions LaunchTemplateNetworkPerformanceOptionsRequest
     SecondaryInterfaces LaunchTemplateInstanceSecondaryInterfaceSpecificationRequestList SecondaryInterface
    structure Reservation
     ReservationId string reservationId
     OwnerId string ownerId
     RequesterId string requesterId
     Groups GroupIdentifierList groupSet
     Instances InstanceList instancesSet
    list ReservationList Reservation item nested
    structure ResetNetworkInterfaceAttributeRequest
     DryRun boolean dryRun
     NetworkInterfaceId* string networkInterfaceId
     SourceDestCheck string sourceDestCheck
    string ResourceArn 1 1283
    list ResourceIdList string - nested
    enumeration ResourceType
     capacity-reservation client-vpn-endpoint customer-gateway carrier-gateway coip-pool
     declarative-policies-report dedicated-host dhcp-options egress-only-internet-gateway elastic-ip
     elastic-gpu export-image-task export-instance-task fca-policy fleet fpga-image host-reservation
     image image-usage-report import-image-task import-snapshot-task instance instance-event-window
     internet-gateway ipam ipam-pool ipam-scope ipv4pool-ec2 ipv6pool-ec2 key-pair launch-template
     local-gateway local-gateway-route-table local-gateway-virtual-interface
     local-gateway-virtual-interface-group local-gateway-route-table-vpc-association
     local-gateway-route-table-virtual-interface-group-association natgateway network-acl
     network-interface network-insights-analysis network-insights-path network-insights-access-scope
     network-insights-access-scope-analysis outpost-lag placement-group prefix-list
     replace-root-volume-task reserved-instances route-table security-group security-group-rule
     service-link-virtual-interface snapshot spot-fleet-request spot-instances-request subnet
     subnet-cidr-reservation traffic-mirror-filter traffic-mirror-session traffic-mirror-target
     transit-gateway transit-gateway-attachment transit-gateway-connect-peer
     transit-gateway-multicast-domain transit-gateway-policy-table transit-gateway-metering-policy
     transit-gateway-route-table transit-gateway-route-table-announcement volume vpc vpc-endpoint
     vpc-endpoint-connection vpc-endpoint-service vpc-endpoint-service-permission
     vpc-peering-connection vpn-connection vpn-gateway vpc-flow-log capacity-reservation-fleet
     traffic-mirror-filter-rule vpc-endpoint-connection-device-type verified-access-instance
     verified-access-group verified-access-endpoint verified-access-policy
     verified-access-trust-provider vpn-connection-device-type vpc-block-public-access-exclusion
     vpc-encryption-control route-server route-server-endpoint route-server-peer
     ipam-resource-discovery ipam-resource-discovery-association instance-connect-endpoint
     verified-access-endpoint-target ipam-external-resource-verification-token capacity-block
     mac-modification-task ipam-prefix-list-resolver ipam-policy ipam-prefix-list-resolver-target
     ipam-internet-registry-association secondary-interface secondary-network secondary-subnet
     capacity-manager-data-export vpn-concentrator ipam-pool-allocation
     capacity-reservation-cancellation-quote application-status-check
     capacity-reservation-modification-quote metric-category
    structure ResponseLaunchTemplateData
     KernelId string kernelId
     EbsOptimized boolean ebsOptimized
     IamInstanceProfile LaunchTemplateIamInstanceProfileSpecification iamInstanceProfile
     BlockDeviceMappings LaunchTemplateBlockDeviceMappingList blockDeviceMappingSet
     NetworkInterfaces LaunchTemplateInstanceNetworkInterfaceSpecificationList networkInterfaceSet
     ImageId string imageId
     InstanceType InstanceType instanceType
     KeyName string keyName
     Monitoring LaunchTemplatesMonitoring monitoring
     Placement LaunchTemplatePlacement placement
     RamDiskId string ramDiskId
     DisableApiTermination boolean disableApiTermination
     InstanceInitiatedShutdownBehavior ShutdownBehavior instanceInitiatedShutdownBehavior
     UserData string userData
     TagSpecifications LaunchTemplateTagSpecificationList tagSpecificationSet
     ElasticGpuSpecifications ElasticGpuSpecificationResponseList elasticGpuSpecificationSet
     ElasticInferenceAccelerators LaunchTemplateElasticInferenceAcceleratorResponseList elasticInferenceAcceleratorSet
     SecurityGroupIds ValueStringList securityGroupIdSet
     SecurityGroups ValueStringList securityGroupSet
     InstanceMarketOptions LaunchTemplateInstanceMarketOptions instanceMarketOptions
     CreditSpecification CreditSpecification creditSpecification
     CpuOptions LaunchTemplateCpuOptions cpuOptions
     CapacityReservationSpecification LaunchTemplateCapacityReservationSpecificationResponse capacityReservationSpecification
     LicenseSpecifications LaunchTemplateLicenseList licenseSet
     HibernationOptions LaunchTemplateHibernationOptions hibernationOptions
     MetadataOptions LaunchTemplateInstanceMetadataOptions metadataOptions
     EnclaveOptions LaunchTemplateEnclaveOptions enclaveOptions
     InstanceRequirements InstanceRequirements instanceRequirements
     PrivateDnsNameOptions LaunchTemplatePrivateDnsNameOptions privateDnsNameOptions
     MaintenanceOptions LaunchTemplateInstanceMaintenanceOptions maintenanceOptions
     DisableApiStop boolean disableApiStop
     Operator OperatorResponse operator
     NetworkPerformanceOptions LaunchTemplateNetworkPerformanceOptions networkPerformanceOptions
     SecondaryInterfaces LaunchTemplateInstanceSecondaryInterfaceSpecificationList secondaryInterfaceSet
    structure RevokeSecurityGroupEgressRequest
     SecurityGroupRuleIds SecurityGroupRuleIdList SecurityGroupRuleId
     DryRun boolean dryRun
     GroupId* string groupId
     SourceSecurityGroupName string sourceSecurityGroupName
     SourceSecurityGroupOwnerId string sourceSecurityGroupOwnerId
     IpProtocol string ipProtocol
     FromPort integer fromPort
     ToPort integer toPort
     CidrIp string cidrIp
     IpPermissions IpPermissionList ipPermissions
    structure RevokeSecurityGroupEgressResult
     Return boolean return
     UnknownIpPermissions IpPermissionList unknownIpPermissionSet
     RevokedSecurityGroupRules RevokedSecurityGroupRuleList revokedSecurityGroupRuleSet
    structure RevokeSecurityGroupIngressRequest
     CidrIp string
     FromPort integer
     GroupId string
     GroupName string
     IpPermissions IpPermissionList
     IpProtocol string
     SourceSecurityGroupName string
     SourceSecurityGroupOwnerId string
     ToPort integer
     SecurityGroupRuleIds SecurityGroupRuleIdList SecurityGroupRuleId
     DryRun boolean dryRun
    structure RevokeSecurityGroupIngressResult
     Return boolean return
     UnknownIpPermissions IpPermissionList unknownIpPermissionSet
     RevokedSecurityGroupRules RevokedSecurityGroupRuleList revokedSecurityGroupRuleSet
    structure RevokedSecurityGroupRule
     SecurityGroupRuleId string securityGroupRuleId
     GroupId string groupId
     IsEgress boolean isEgress
     IpProtocol string ipProtocol
     FromPort integer fromPort
     ToPort integer toPort
     CidrIpv4 string cidrIpv4
     CidrIpv6 string cidrIpv6
     PrefixListId string prefixListId
     ReferencedGroupId string referencedGroupId
     Description string description
    list RevokedSecurityGroupRuleList RevokedSecurityGroupRule item nested
    enumeration RootDeviceType
     ebs instance-store
    list RootDeviceTypeList RootDeviceType item nested
    structure Route
     DestinationCidrBlock string destinationCidrBlock
     DestinationIpv6CidrBlock string destinationIpv6CidrBlock
     DestinationPrefixListId string destinationPrefixListId
     EgressOnlyInternetGatewayId string egressOnlyInternetGatewayId
     GatewayId string gatewayId
     InstanceId string instanceId
     InstanceOwnerId string instanceOwnerId
     NatGatewayId string natGatewayId
     TransitGatewayId string transitGatewayId
     LocalGatewayId string localGatewayId
     CarrierGatewayId string carrierGatewayId
     NetworkInterfaceId string networkInterfaceId
     Origin RouteOrigin origin
     State RouteState state
     VpcPeeringConnectionId string vpcPeeringConnectionId
     CoreNetworkArn string coreNetworkArn
     OdbNetworkArn string odbNetworkArn
     IpAddress string ipAddress
     IgwFirewall IgwFirewall igwFirewall
    list RouteList Route item nested
    enumeration RouteOrigin
     CreateRouteTable CreateRoute EnableVgwRoutePropagation Advertisement
    enumeration RouteState
     active blackhole filtered
    structure RouteTable
     Associations RouteTableAssociationList associationSet
     PropagatingVgws PropagatingVgwList propagatingVgwSet
     RouteTableId string routeTableId
     Routes RouteList routeSet
     Tags TagList tagSet
     VpcId string vpcId
     OwnerId string ownerId
    structure RouteTableAssociation
     Main boolean main
     RouteTableAssociationId string routeTableAssociationId
     RouteTableId string routeTableId
     SubnetId string subnetId
     GatewayId string gatewayId
     PublicIpv4Pool string publicIpv4Pool
     AssociationState RouteTableAssociationState associationState
    list RouteTableAssociationList RouteTableAssociation item nested
    structure RouteTableAssociationState
     State RouteTableAssociationStateCode state
     StatusMessage string statusMessage
    enumeration RouteTableAssociationStateCode
     associating associated disassociating disassociated failed
    list RouteTableIdStringList string item nested
    list RouteTableList RouteTable item nested
    enumeration RuleAction
     allow deny
    structure RuleGroupRuleOptionsPair
     RuleGroupArn ResourceArn ruleGroupArn
     RuleOptions RuleOptionList ruleOptionSet
    list RuleGroupRuleOptionsPairList RuleGroupRuleOptionsPair item nested
    structure RuleGroupTypePair
     RuleGroupArn ResourceArn ruleGroupArn
     RuleGroupType string ruleGroupType
    list RuleGroupTypePairList RuleGroupTypePair item nested
    structure RuleOption
     Keyword string keyword
     Settings StringList settingSet
    list RuleOptionList RuleOption item nested
    structure RunInstancesMonitoringEnabled
     MetricCategoryIds MetricCategoryIdList MetricCategoryId
     Enabled* boolean enabled
    structure RunInstancesRequest
     BlockDeviceMappings BlockDeviceMappingRequestList BlockDeviceMapping
     ImageId string
     InstanceType InstanceType
     Ipv6AddressCount integer
     Ipv6Addresses InstanceIpv6AddressList Ipv6Address
     KernelId string
     KeyName string
     MaxCount* integer
     MinCount* integer
     Monitoring RunInstancesMonitoringEnabled
     Placement Placement
     RamdiskId string
     SecurityGroupIds SecurityGroupIdStringList SecurityGroupId
     SecurityGroups SecurityGroupStringList SecurityGroup
     SubnetId string
     UserData string
     ElasticGpuSpecification ElasticGpuSpecifications
     ElasticInferenceAccelerators ElasticInferenceAccelerators ElasticInferenceAccelerator
     TagSpecifications TagSpecificationList TagSpecification
     LaunchTemplate LaunchTemplateSpecification
     InstanceMarketOptions InstanceMarketOptionsRequest
     CreditSpecification CreditSpecificationRequest
     CpuOptions CpuOptionsRequest
     CapacityReservationSpecification CapacityReservationSpecification
     HibernationOptions HibernationOptionsRequest
     LicenseSpecifications LicenseSpecificationListRequest LicenseSpecification
     MetadataOptions InstanceMetadataOptionsRequest
     EnclaveOptions EnclaveOptionsRequest
     PrivateDnsNameOptions PrivateDnsNameOptionsRequest
     MaintenanceOptions InstanceMaintenanceOptionsRequest
     DisableApiStop boolean
     EnablePrimaryIpv6 boolean
     NetworkPerformanceOptions InstanceNetworkPerformanceOptionsRequest
     Operator OperatorRequest
     SecondaryInterfaces InstanceSecondaryInterfaceSpecificationListRequest SecondaryInterface
     DryRun boolean dryRun
     DisableApiTermination boolean disableApiTermination
     InstanceInitiatedShutdownBehavior ShutdownBehavior instanceInitiatedShutdownBehavior
     PrivateIpAddress string privateIpAddress
     ClientToken! string clientToken
     AdditionalInfo string additionalInfo
     NetworkInterfaces InstanceNetworkInterfaceSpecificationList networkInterface
     IamInstanceProfile IamInstanceProfileSpecification iamInstanceProfile
     EbsOptimized boolean ebsOptimized
    enumeration SSEType
     sse-ebs sse-kms none
    structure ScanResults
     HighestFindingSeverityLabel SeverityLabel highestFindingSeverityLabel
     FindingScanDate timestamp findingScanDate
     InformationalFixAvailableSince timestamp informationalFixAvailableSince
     LowFixAvailableSince timestamp lowFixAvailableSince
     MediumFixAvailableSince timestamp mediumFixAvailableSince
     HighFixAvailableSince timestamp highFixAvailableSince
     CriticalFixAvailableSince timestamp criticalFixAvailableSince
    structure SecondaryInterfacePrivateIpAddressSpecification
     PrivateIpAddress string privateIpAddress
    list SecondaryInterfacePrivateIpAddressSpecificationList SecondaryInterfacePrivateIpAddressSpecification item nested
    list SecondaryInterfacePrivateIpAddressSpecificationListRequest SecondaryInterfacePrivateIpAddressSpecificationRequest SecondaryInterfacePrivateIpAddressSpecification nested
    structure SecondaryInterfacePrivateIpAddressSpecificationRequest
     PrivateIpAddress string
    enumeration SecondaryInterfaceStatus
     available in-use
    enumeration SecondaryInterfaceType
     secondary
    structure SecureBlobAttributeValue
     Value blob value
    structure SecurityGroup
     GroupId string groupId
     IpPermissionsEgress IpPermissionList ipPermissionsEgress
     Tags TagList tagSet
     VpcId string vpcId
     SecurityGroupArn string securityGroupArn
     OwnerId string ownerId
     GroupName string groupName
     Description string groupDescription
     IpPermissions IpPermissionList ipPermissions
    list SecurityGroupIdSet string item nested
    list SecurityGroupIdStringList string SecurityGroupId nested
    list SecurityGroupIdStringListRequest string SecurityGroupId nested 0 16
    structure SecurityGroupIdentifier
     GroupId string groupId
     GroupName string groupName
    list SecurityGroupList SecurityGroup item nested
    structure SecurityGroupReference
     GroupId string groupId
     ReferencingVpcId string referencingVpcId
     VpcPeeringConnectionId string vpcPeeringConnectionId
     TransitGatewayId string transitGatewayId
    list SecurityGroupReferences SecurityGroupReference item nested
    structure SecurityGroupRule
     SecurityGroupRuleId string securityGroupRuleId
     GroupId string groupId
     GroupOwnerId string groupOwnerId
     IsEgress boolean isEgress
     IpProtocol string ipProtocol
     FromPort integer fromPort
     ToPort integer toPort
     CidrIpv4 string cidrIpv4
     CidrIpv6 string cidrIpv6
     PrefixListId string prefixListId
     ReferencedGroupInfo ReferencedSecurityGroup referencedGroupInfo
     Description string description
     Tags TagList tagSet
     SecurityGroupRuleArn string securityGroupRuleArn
    structure SecurityGroupRuleDescription
     SecurityGroupRuleId string
     Description string
    list SecurityGroupRuleDescriptionList SecurityGroupRuleDescription item nested
    list SecurityGroupRuleIdList string item nested
    list SecurityGroupRuleList SecurityGroupRule item nested
    structure SecurityGroupRuleRequest
     IpProtocol string
     FromPort integer
     ToPort integer
     CidrIpv4 string
     CidrIpv6 string
     PrefixListId string
     ReferencedGroupId string
     Description string
    structure SecurityGroupRuleUpdate
     SecurityGroupRuleId* string
     SecurityGroupRule SecurityGroupRuleRequest
    list SecurityGroupRuleUpdateList SecurityGroupRuleUpdate item nested
    list SecurityGroupStringList string SecurityGroup nested
    enumeration ServiceConnectivityType
     ipv4 ipv6
    structure ServiceDetail
     ServiceName string serviceName
     ServiceId string serviceId
     ServiceType ServiceTypeDetailSet serviceType
     ServiceRegion string serviceRegion
     AvailabilityZoneIds ValueStringList availabilityZoneIdSet
     AvailabilityZones ValueStringList availabilityZoneSet
     Owner string owner
     BaseEndpointDnsNames ValueStringList baseEndpointDnsNameSet
     PrivateDnsName string privateDnsName
     PrivateDnsNames PrivateDnsDetailsSet privateDnsNameSet
     VpcEndpointPolicySupported boolean vpcEndpointPolicySupported
     AcceptanceRequired boolean acceptanceRequired
     ManagesVpcEndpoints boolean managesVpcEndpoints
     PayerResponsibility PayerResponsibility payerResponsibility
     Tags TagList tagSet
     PrivateDnsNameVerificationState DnsNameState privateDnsNameVerificationState
     SupportedIpAddressTypes SupportedIpAddressTypes supportedIpAddressTypeSet
    list ServiceDetailSet ServiceDetail item nested
    enumeration ServiceManaged
     alb nlb rnat rds lambda-network-connector igw-firewall
    enumeration ServiceType
     Interface Gateway GatewayLoadBalancer
    structure ServiceTypeDetail
     ServiceType ServiceType serviceType
    list ServiceTypeDetailSet ServiceTypeDetail item nested
    enumeration SeverityLabel
     informational low medium high critical
    enumeration ShutdownBehavior
     stop terminate
    enumeration SpotInstanceType
     one-time persistent
    structure SpotMarketOptions
     MaxPrice string
     SpotInstanceType SpotInstanceType
     BlockDurationMinutes integer
     ValidUntil timestamp
     InstanceInterruptionBehavior InstanceInterruptionBehavior
    structure StaleIpPermission
     FromPort integer fromPort
     IpProtocol string ipProtocol
     IpRanges IpRanges ipRanges
     PrefixListIds PrefixListIdSet prefixListIds
     ToPort integer toPort
     UserIdGroupPairs UserIdGroupPairSet groups
    list StaleIpPermissionSet StaleIpPermission item nested
    structure StaleSecurityGroup
     Description string description
     GroupId string groupId
     GroupName string groupName
     StaleIpPermissions StaleIpPermissionSet staleIpPermissions
     StaleIpPermissionsEgress StaleIpPermissionSet staleIpPermissionsEgress
     VpcId string vpcId
    list StaleSecurityGroupSet StaleSecurityGroup item nested
    structure StartInstancesRequest
     InstanceIds* InstanceIdStringList InstanceId
     AdditionalInfo string additionalInfo
     DryRun boolean dryRun
    structure StartInstancesResult
     StartingInstances InstanceStateChangeList instancesSet
    structure StartNetworkInsightsAnalysisRequest
     NetworkInsightsPathId* string
     AdditionalAccounts ValueStringList AdditionalAccount
     FilterInArns ArnList FilterInArn
     FilterOutArns ArnList FilterOutArn
     DryRun boolean
     TagSpecifications TagSpecificationList TagSpecification
     ClientToken! string
    structure StartNetworkInsightsAnalysisResult
     NetworkInsightsAnalysis NetworkInsightsAnalysis networkInsightsAnalysis
    enumeration State
     PendingAcceptance Pending Available Deleting Deleted Rejected Failed Expired Partial
    structure StateReason
     Code string code
     Message string message
    enumeration StatusName
     reachability
    enumeration StatusType
     passed failed insufficient-data initializing
    structure StopInstancesRequest
     InstanceIds* InstanceIdStringList InstanceId
     Hibernate boolean
     SkipOsShutdown boolean
     DryRun boolean dryRun
     Force boolean force
    structure StopInstancesResult
     StoppingInstances InstanceStateChangeList instancesSet
    list StringList string item nested
    structure Subnet
     AvailabilityZoneId string availabilityZoneId
     EnableLniAtDeviceIndex integer enableLniAtDeviceIndex
     MapCustomerOwnedIpOnLaunch boolean mapCustomerOwnedIpOnLaunch
     CustomerOwnedIpv4Pool string customerOwnedIpv4Pool
     OwnerId string ownerId
     AssignIpv6AddressOnCreation boolean assignIpv6AddressOnCreation
     Ipv6CidrBlockAssociationSet SubnetIpv6CidrBlockAssociationSet ipv6CidrBlockAssociationSet
     Tags TagList tagSet
     SubnetArn string subnetArn
     OutpostArn string outpostArn
     EnableDns64 boolean enableDns64
     Ipv6Native boolean ipv6Native
     PrivateDnsNameOptionsOnLaunch PrivateDnsNameOptionsOnLaunch privateDnsNameOptionsOnLaunch
     BlockPublicAccessStates BlockPublicAccessStates blockPublicAccessStates
     Type string type
     NetworkFirewallConnectivityType NetworkFirewallConnectivityType networkFirewallConnectivityType
     SubnetId string subnetId
     State SubnetState state
     VpcId string vpcId
     CidrBlock string cidrBlock
     AvailableIpAddressCount integer availableIpAddressCount
     AvailabilityZone string availabilityZone
     DefaultForAz boolean defaultForAz
     MapPublicIpOnLaunch boolean mapPublicIpOnLaunch
    structure SubnetCidrBlockState
     State SubnetCidrBlockStateCode state
     StatusMessage string statusMessage
    enumeration SubnetCidrBlockStateCode
     associating associated disassociating disassociated failing failed
    structure SubnetConfiguration
     SubnetId string
     Ipv4 string
     Ipv6 string
    list SubnetConfigurationsList SubnetConfiguration item nested
    list SubnetIdList string AssociatedSubnetId nested
    list SubnetIdStringList string SubnetId nested
    structure SubnetIpPrefixes
     SubnetId string subnetId
     IpPrefixes ValueStringList ipPrefixSet
    list SubnetIpPrefixesList SubnetIpPrefixes item nested
    structure SubnetIpv6CidrBlockAssociation
     AssociationId string associationId
     Ipv6CidrBlock string ipv6CidrBlock
     Ipv6CidrBlockState SubnetCidrBlockState ipv6CidrBlockState
     Ipv6AddressAttribute Ipv6AddressAttribute ipv6AddressAttribute
     IpSource IpSource ipSource
    list SubnetIpv6CidrBlockAssociationSet SubnetIpv6CidrBlockAssociation item nested
    list SubnetList Subnet item nested
    enumeration SubnetState
     pending available unavailable failed failed-insufficient-capacity
    enumeration SummaryStatus
     ok impaired insufficient-data not-applicable initializing
    enumeration SupportedAdditionalProcessorFeature
     amd-sev-snp nested-virtualization
    list SupportedAdditionalProcessorFeatureList SupportedAdditionalProcessorFeature item nested
    list SupportedInstanceTypeSet InstanceTypeItem item nested
    list SupportedIpAddressTypes ServiceConnectivityType item nested 0 2
    structure Tag
     Key string key
     Value string value
    structure TagDescription
     Key string key
     ResourceId string resourceId
     ResourceType ResourceType resourceType
     Value string value
    list TagDescriptionList TagDescription item nested
    list TagFieldSpecificationListRequest TagFieldSpecificationRequest item nested 1 3
    list TagFieldSpecificationListResponse TagFieldSpecificationResponse item nested 1 3
    structure TagFieldSpecificationRequest
     ResourceType TaggableResourceType
     TagKeys TagKeyList TagKey
    structure TagFieldSpecificationResponse
     ResourceType TaggableResourceType resourceType
     TagKeys TagKeyList tagKeySet
    string TagKey 1 128
    list TagKeyList TagKey item nested 1 2
    list TagList Tag item nested
    structure TagSpecification
     ResourceType ResourceType resourceType
     Tags TagList Tag
    list TagSpecificationList TagSpecification item nested
    enumeration TaggableResourceType
     network-interface instance auto-scaling-group
    enumeration Tenancy
     default dedicated host
    structure TerminateInstancesRequest
     InstanceIds* InstanceIdStringList InstanceId
     Force boolean
     SkipOsShutdown boolean
     DryRun boolean dryRun
    structure TerminateInstancesResult
     TerminatingInstances InstanceStateChangeList instancesSet
    list ThreadsPerCoreList integer item nested
    structure TotalLocalStorageGB
     Min double min
     Max double max
    structure TotalLocalStorageGBRequest
     Min double
     Max double
    enumeration TpmSupportValues
     v2.0
    enumeration TrafficType
     ACCEPT REJECT ALL
    structure TransitGatewayRouteTableRoute
     DestinationCidr string destinationCidr
     State string state
     RouteOrigin string routeOrigin
     PrefixListId string prefixListId
     AttachmentId string attachmentId
     ResourceId string resourceId
     ResourceType string resourceType
    structure UnassignIpv6AddressesRequest
     Ipv6Prefixes IpPrefixList Ipv6Prefix
     NetworkInterfaceId* string networkInterfaceId
     Ipv6Addresses Ipv6AddressList ipv6Addresses
    structure UnassignIpv6AddressesResult
     NetworkInterfaceId string networkInterfaceId
     UnassignedIpv6Addresses Ipv6AddressList unassignedIpv6Addresses
     UnassignedIpv6Prefixes IpPrefixList unassignedIpv6PrefixSet
    structure UnassignPrivateIpAddressesRequest
     Ipv4Prefixes IpPrefixList Ipv4Prefix
     NetworkInterfaceId* string networkInterfaceId
     PrivateIpAddresses PrivateIpAddressStringList privateIpAddress
    structure UnsuccessfulItem
     Error UnsuccessfulItemError error
     ResourceId string resourceId
    structure UnsuccessfulItemError
     Code string code
     Message string message
    list UnsuccessfulItemSet UnsuccessfulItem item nested
    list UnsupportedInstanceTypeSet InstanceTypeItem item nested
    structure UpdateSecurityGroupRuleDescriptionsEgressRequest
     DryRun boolean
     GroupId string
     GroupName string
     IpPermissions IpPermissionList
     SecurityGroupRuleDescriptions SecurityGroupRuleDescriptionList SecurityGroupRuleDescription
    structure UpdateSecurityGroupRuleDescriptionsEgressResult
     Return boolean return
    structure UpdateSecurityGroupRuleDescriptionsIngressRequest
     DryRun boolean
     GroupId string
     GroupName string
     IpPermissions IpPermissionList
     SecurityGroupRuleDescriptions SecurityGroupRuleDescriptionList SecurityGroupRuleDescription
    structure UpdateSecurityGroupRuleDescriptionsIngressResult
     Return boolean return
    enumeration UsageClassType
     spot on-demand capacity-block
    list UsageClassTypeList UsageClassType item nested
    structure UserIdGroupPair
     Description string description
     UserId string userId
     GroupName string groupName
     GroupId string groupId
     VpcId string vpcId
     VpcPeeringConnectionId string vpcPeeringConnectionId
     PeeringStatus string peeringStatus
    list UserIdGroupPairList UserIdGroupPair item nested
    list UserIdGroupPairSet UserIdGroupPair item nested
    structure VCpuCountRange
     Min integer min
     Max integer max
    structure VCpuCountRangeRequest
     Min* integer
     Max integer
    structure VCpuInfo
     DefaultVCpus integer defaultVCpus
     DefaultCores integer defaultCores
     DefaultThreadsPerCore integer defaultThreadsPerCore
     ValidCores CoreCountList validCores
     ValidThreadsPerCore ThreadsPerCoreList validThreadsPerCore
    structure ValidationError
     Code string code
     Message string message
    structure ValidationWarning
     Errors ErrorSet errorSet
    list ValueStringList string item nested
    string VersionDescription 0 255
    list VersionStringList string item nested
    enumeration VirtualizationType
     hvm paravirtual
    list VirtualizationTypeList VirtualizationType item nested
    structure Volume
     AvailabilityZoneId string availabilityZoneId
     OutpostArn string outpostArn
     SourceVolumeId string sourceVolumeId
     Iops integer iops
     Tags TagList tagSet
     VolumeType VolumeType volumeType
     FastRestored boolean fastRestored
     MultiAttachEnabled boolean multiAttachEnabled
     Throughput integer throughput
     SseType SSEType sseType
     Operator OperatorResponse operator
     VolumeInitializationRate integer volumeInitializationRate
     VolumeArn string volumeArn
     OwnerId string ownerId
     VolumeId string volumeId
     Size integer size
     SnapshotId string snapshotId
     AvailabilityZone string availabilityZone
     State VolumeState status
     CreateTime timestamp createTime
     Attachments VolumeAttachmentList attachmentSet
     Encrypted boolean encrypted
     KmsKeyId string kmsKeyId
    structure VolumeAttachment
     DeleteOnTermination boolean deleteOnTermination
     AssociatedResource string associatedResource
     InstanceOwningService string instanceOwningService
     EbsCardIndex integer ebsCardIndex
     VolumeId string volumeId
     InstanceId string instanceId
     Device string device
     State VolumeAttachmentState status
     AttachTime timestamp attachTime
    list VolumeAttachmentList VolumeAttachment item nested
    enumeration VolumeAttachmentState
     attaching attached detaching detached busy
    list VolumeIdStringList string VolumeId nested
    list VolumeList Volume item nested
    enumeration VolumeState
     creating available in-use deleting deleted error
    enumeration VolumeType
     standard io1 io2 gp2 sc1 st1 gp3
    structure Vpc
     OwnerId string ownerId
     InstanceTenancy Tenancy instanceTenancy
     Ipv6CidrBlockAssociationSet VpcIpv6CidrBlockAssociationSet ipv6CidrBlockAssociationSet
     CidrBlockAssociationSet VpcCidrBlockAssociationSet cidrBlockAssociationSet
     IsDefault boolean isDefault
     EncryptionControl VpcEncryptionControl encryptionControl
     Tags TagList tagSet
     BlockPublicAccessStates BlockPublicAccessStates blockPublicAccessStates
     NetworkFirewallAssociations NetworkFirewallAssociationSet networkFirewallAssociationSet
     VpcId string vpcId
     State VpcState state
     CidrBlock string cidrBlock
     DhcpOptionsId string dhcpOptionsId
    enumeration VpcAttributeName
     enableDnsSupport enableDnsHostnames enableNetworkAddressUsageMetrics
    structure VpcCidrBlockAssociation
     AssociationId string associationId
     CidrBlock string cidrBlock
     CidrBlockState VpcCidrBlockState cidrBlockState
    list VpcCidrBlockAssociationSet VpcCidrBlockAssociation item nested
    structure VpcCidrBlockState
     State VpcCidrBlockStateCode state
     StatusMessage string statusMessage
    enumeration VpcCidrBlockStateCode
     associating associated disassociating disassociated failing failed
    structure VpcEncryptionControl
     VpcId string vpcId
     VpcEncryptionControlId string vpcEncryptionControlId
     Mode VpcEncryptionControlMode mode
     State VpcEncryptionControlState state
     StateMessage string stateMessage
     ResourceExclusions VpcEncryptionControlExclusions resourceExclusions
     Tags TagList tagSet
    structure VpcEncryptionControlConfiguration
     Mode* VpcEncryptionControlMode
     InternetGatewayExclusion VpcEncryptionControlExclusionStateInput
     EgressOnlyInternetGatewayExclusion VpcEncryptionControlExclusionStateInput
     NatGatewayExclusion VpcEncryptionControlExclusionStateInput
     VirtualPrivateGatewayExclusion VpcEncryptionControlExclusionStateInput
     VpcPeeringExclusion VpcEncryptionControlExclusionStateInput
     LambdaExclusion VpcEncryptionControlExclusionStateInput
     VpcLatticeExclusion VpcEncryptionControlExclusionStateInput
     ElasticFileSystemExclusion VpcEncryptionControlExclusionStateInput
     GlobalAcceleratorExclusion VpcEncryptionControlExclusionStateInput
     ApiGatewayV2Exclusion VpcEncryptionControlExclusionStateInput
    structure VpcEncryptionControlExclusion
     State VpcEncryptionControlExclusionState state
     StateMessage string stateMessage
    enumeration VpcEncryptionControlExclusionState
     enabling enabled disabling disabled
    enumeration VpcEncryptionControlExclusionStateInput
     enable disable
    structure VpcEncryptionControlExclusions
     InternetGateway VpcEncryptionControlExclusion internetGateway
     EgressOnlyInternetGateway VpcEncryptionControlExclusion egressOnlyInternetGateway
     NatGateway VpcEncryptionControlExclusion natGateway
     VirtualPrivateGateway VpcEncryptionControlExclusion virtualPrivateGateway
     VpcPeering VpcEncryptionControlExclusion vpcPeering
     Lambda VpcEncryptionControlExclusion lambda
     VpcLattice VpcEncryptionControlExclusion vpcLattice
     ElasticFileSystem VpcEncryptionControlExclusion elasticFileSystem
     GlobalAccelerator VpcEncryptionControlExclusion globalAccelerator
     ApiGatewayV2 VpcEncryptionControlExclusion apiGatewayV2
    enumeration VpcEncryptionControlMode
     monitor enforce
    enumeration VpcEncryptionControlState
     enforce-in-progress monitor-in-progress enforce-failed monitor-failed deleting deleted
     available creating delete-failed
    structure VpcEndpoint
     VpcEndpointId string vpcEndpointId
     VpcEndpointType VpcEndpointType vpcEndpointType
     VpcId string vpcId
     ServiceName string serviceName
     State State state
     PolicyDocument string policyDocument
     RouteTableIds ValueStringList routeTableIdSet
     SubnetIds ValueStringList subnetIdSet
     Groups GroupIdentifierSet groupSet
     IpAddressType IpAddressType ipAddressType
     DnsOptions DnsOptions dnsOptions
     PrivateDnsEnabled boolean privateDnsEnabled
     RequesterManaged boolean requesterManaged
     NetworkInterfaceIds ValueStringList networkInterfaceIdSet
     DnsEntries DnsEntrySet dnsEntrySet
     CreationTimestamp timestamp creationTimestamp
     Tags TagList tagSet
     OwnerId string ownerId
     LastError LastError lastError
     Ipv4Prefixes SubnetIpPrefixesList ipv4PrefixSet
     Ipv6Prefixes SubnetIpPrefixesList ipv6PrefixSet
     FailureReason string failureReason
     ServiceNetworkArn string serviceNetworkArn
     ResourceConfigurationArn string resourceConfigurationArn
     ServiceRegion string serviceRegion
     PayerResponsibilities PayerResponsibilitySet payerResponsibilitySet
    list VpcEndpointIdList string item nested
    list VpcEndpointRouteTableIdList string item nested
    list VpcEndpointSecurityGroupIdList string item nested
    list VpcEndpointSet VpcEndpoint item nested
    list VpcEndpointSubnetIdList string item nested
    enumeration VpcEndpointType
     Interface Gateway GatewayLoadBalancer Resource ServiceNetwork Tunnel
    list VpcIdStringList string VpcId nested
    structure VpcIpv6CidrBlockAssociation
     AssociationId string associationId
     Ipv6CidrBlock string ipv6CidrBlock
     Ipv6CidrBlockState VpcCidrBlockState ipv6CidrBlockState
     NetworkBorderGroup string networkBorderGroup
     Ipv6Pool string ipv6Pool
     Ipv6AddressAttribute Ipv6AddressAttribute ipv6AddressAttribute
     IpSource IpSource ipSource
    list VpcIpv6CidrBlockAssociationSet VpcIpv6CidrBlockAssociation item nested
    list VpcList Vpc item nested
    structure VpcPeeringConnection
     AccepterVpcInfo VpcPeeringConnectionVpcInfo accepterVpcInfo
     ExpirationTime timestamp expirationTime
     RequesterVpcInfo VpcPeeringConnectionVpcInfo requesterVpcInfo
     Status VpcPeeringConnectionStateReason status
     Tags TagList tagSet
     VpcPeeringConnectionId string vpcPeeringConnectionId
     MultipathResilienceStatus MultipathResilienceStatus multipathResilienceStatus
    list VpcPeeringConnectionIdList string item nested
    list VpcPeeringConnectionList VpcPeeringConnection item nested
    structure VpcPeeringConnectionOptionsDescription
     AllowDnsResolutionFromRemoteVpc boolean allowDnsResolutionFromRemoteVpc
     AllowEgressFromLocalClassicLinkToRemoteVpc boolean allowEgressFromLocalClassicLinkToRemoteVpc
     AllowEgressFromLocalVpcToRemoteClassicLink boolean allowEgressFromLocalVpcToRemoteClassicLink
     AllowMultipathResilience boolean allowMultipathResilience
     MultipathResilienceMode MultipathResilienceMode multipathResilienceMode
    structure VpcPeeringConnectionStateReason
     Code VpcPeeringConnectionStateReasonCode code
     Message string message
    enumeration VpcPeeringConnectionStateReasonCode
     initiating-request pending-acceptance active deleted rejected failed expired provisioning
     deleting
    structure VpcPeeringConnectionVpcInfo
     CidrBlock string cidrBlock
     Ipv6CidrBlockSet Ipv6CidrBlockSet ipv6CidrBlockSet
     CidrBlockSet CidrBlockSet cidrBlockSet
     OwnerId string ownerId
     PeeringOptions VpcPeeringConnectionOptionsDescription peeringOptions
     VpcId string vpcId
     Region string region
    enumeration VpcState
     pending available deleting
    list WorkloadsList string item nested
    list ZoneIdStringList string ZoneId nested
    list ZoneNameStringList string ZoneName nested
    """#
}
