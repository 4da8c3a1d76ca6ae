// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let names = #"""
    commands
     abuse-signal accessanalyzer account account-access account-access-runtime acm acm-pca
     agent-discovery agent-registry agent-registry-control aiops amp amplify amplifybackend
     amplifyuibuilder apigateway apigatewaymanagementapi apigatewayv2 apiportal appconfig
     appconfigdata appfabric appflow appintegrations application-autoscaling application-insights
     application-signals applicationcostprofiler appmesh apprunner appstream appsync
     arc-region-switch arc-zonal-shift artifact athena auditmanager autoscaling autoscaling-plans
     b2bi backup backup-gateway backupsearch batch bcm-dashboards bcm-data-exports
     bcm-pricing-calculator bcm-recommended-actions bedrock bedrock-agent bedrock-agent-runtime
     bedrock-agentcore bedrock-agentcore-control bedrock-data-automation
     bedrock-data-automation-runtime bedrock-runtime billing billingconductor braket budgets ce
     chatbot chime chime-sdk-identity chime-sdk-media-pipelines chime-sdk-meetings
     chime-sdk-messaging chime-sdk-voice cleanrooms cleanroomsml cli-dev cloud9 cloudcontrol
     clouddirectory cloudformation cloudfront cloudfront-keyvaluestore cloudhsm cloudhsmv2
     cloudsearch cloudsearchdomain cloudtrail cloudtrail-data cloudwatch cloudwatchomni codeartifact
     codebuild codecatalyst codecommit codeconnections codeguru-reviewer codeguru-security
     codeguruprofiler codepipeline codestar-connections codestar-notifications cognito-identity
     cognito-idp cognito-sync comprehend comprehendmedical compute-optimizer
     compute-optimizer-automation configservice configure connect connect-contact-lens
     connectcampaigns connectcampaignsv2 connectcases connecthealth connectparticipant
     connectscheduling continuum controlcatalog controltower cost-optimization-hub cur
     customer-profiles databrew dataexchange datapipeline datasync datazone dax ddb deadline deploy
     detective devicefarm devops-agent devops-guru directconnect discovery dlm dms docdb
     docdb-elastic drs ds ds-data dsql dynamodb dynamodbstreams ebs ec2 ec2-instance-connect ecr
     ecr-public ecs efs eks eks-auth elasticache elasticbeanstalk elb elbv2 elementalinference emr
     emr-containers emr-serverless endusermessaging entityresolution es eventbridgev2 events evs
     firehose fis fms forecast forecastquery frauddetector freetier fsx gamelift gameliftstreams
     geo-maps geo-places geo-routes glacier globalaccelerator glue grafana greengrass greengrassv2
     groundstation guardduty health healthlake history iam iam-toolbox identitystore imagebuilder
     importexport inspector inspector-scan inspector2 interconnect internetmonitor invoicing iot
     iot-data iot-jobs-data iot-managed-integrations iotdeviceadvisor iotfleetwise
     iotsecuretunneling iotsitewise iotthingsgraph iottwinmaker iotwireless ivs ivs-realtime ivschat
     kafka kafkaconnect kendra kendra-ranking keyspaces keyspacesstreams kinesis
     kinesis-video-archived-media kinesis-video-media kinesis-video-signaling
     kinesis-video-webrtc-storage kinesisanalytics kinesisanalyticsv2 kinesisvideo kms lakeformation
     lambda lambda-core lambda-microvms lambda-web launch-wizard lex-models lex-runtime lexv2-models
     lexv2-runtime license-manager license-manager-linux-subscriptions
     license-manager-user-subscriptions lightsail location login logout logs lookoutequipment m2
     machinelearning macie2 mailmanager managedblockchain managedblockchain-query
     marketplace-agreement marketplace-catalog marketplace-deployment marketplace-discovery
     marketplace-entitlement marketplace-reporting marketplacecommerceanalytics mediaconnect
     mediaconvert medialive mediapackage mediapackage-vod mediapackagev2 mediastore mediastore-data
     mediatailor medical-imaging memorydb meteringmarketplace mgh mgn migration-hub-refactor-spaces
     migrationhub-config migrationhuborchestrator migrationhubstrategy mpa mq mturk mwaa
     mwaa-serverless neptune neptune-graph neptunedata network-firewall network-security-manager
     networkflowmonitor networkmanager networkmonitor notifications notificationscontacts nova-act
     oam observabilityadmin odb omics opensearch opensearchmemory opensearchserverless organizations
     osis outposts partnercentral-account partnercentral-benefits partnercentral-channel
     partnercentral-marketing partnercentral-revenue-measurement partnercentral-selling
     payment-cryptography payment-cryptography-data payments pca-connector-ad pca-connector-scep pcs
     personalize personalize-events personalize-runtime pi pinpoint pinpoint-email
     pinpoint-sms-voice pinpoint-sms-voice-v2 pipes polly pricing pricing-plan-manager proton qapps
     qbusiness qconnect quicksight ram rbin rds rds-data redshift redshift-data redshift-serverless
     rekognition repostspace resiliencehub resiliencehubv2 resource-explorer-2 resource-groups
     resourcegroupstaggingapi rolesanywhere route53 route53-recovery-cluster
     route53-recovery-control-config route53-recovery-readiness route53domains route53globalresolver
     route53profiles route53resolver rtbfabric rum s3 s3api s3control s3files s3outposts s3tables
     s3vectors sagemaker sagemaker-a2i-runtime sagemaker-edge sagemaker-featurestore-runtime
     sagemaker-gateway-runtime sagemaker-geospatial sagemaker-inference-router-runtime
     sagemaker-metrics sagemaker-runtime sagemakerjobruntime sagemakertrainingsessionruntime
     savingsplans scheduler schemas sdb secretsmanager security-ir securityagent securityhub
     securitylake serverlessrepo service-quotas servicecatalog servicecatalog-appregistry
     servicediscovery ses sesv2 shield signer signer-data signin simpledbv2 sms-voice
     snow-device-management snowball sns socialmessaging sqs ssm ssm-contacts ssm-guiconnect
     ssm-incidents ssm-quicksetup ssm-sap sso sso-admin sso-oidc stepfunctions storagegateway sts
     supplychain support support-app supportauthz sustainability swf synthetics taxsettings textract
     timestream-influxdb timestream-query timestream-write transcribe transfer translate
     trustedadvisor uxc verifiedpermissions voice-id vpc-lattice waf waf-regional wafv2
     wellarchitected wickr wisdom workdocs workmail workmailmessageflow workspaces
     workspaces-instances workspaces-thin-client workspaces-web xray
    operations ec2
     AcceptAddressTransfer AcceptCapacityReservationBillingOwnership
     AcceptReservedInstancesExchangeQuote AcceptTransitGatewayClientVpnAttachment
     AcceptTransitGatewayMulticastDomainAssociations AcceptTransitGatewayPeeringAttachment
     AcceptTransitGatewayVpcAttachment AcceptVpcEndpointConnections AdvertiseByoipCidr AllocateHosts
     AllocateIpamPoolCidr ApplySecurityGroupsToClientVpnTargetNetwork AssignPrivateNatGatewayAddress
     AssociateApplicationStatusCheck AssociateCapacityReservationBillingOwner
     AssociateClientVpnTargetNetwork AssociateEnclaveCertificateIamRole AssociateInstanceEventWindow
     AssociateIpamByoasn AssociateIpamResourceDiscovery AssociateKmsKeyId AssociateNatGatewayAddress
     AssociateNetworkingFlexCostAllocationPolicy AssociateRouteServer AssociateSecurityGroupVpc
     AssociateTransitGatewayMulticastDomain AssociateTransitGatewayPolicyTable
     AssociateTransitGatewayRouteTable AssociateTrunkInterface AttachClassicLinkVpc
     AttachImageWatermark AttachVerifiedAccessTrustProvider AttachVolume AttachVpnGateway
     AuthorizeClientVpnIngress BatchModifyIpamRoutingPolicyRegistrations BundleInstance
     CancelBundleTask CancelCapacityReservation CancelCapacityReservationFleets CancelConversionTask
     CancelDeclarativePoliciesReport CancelExportTask CancelImageLaunchPermission CancelImportTask
     CancelReservedInstancesListing CancelSpotFleetRequests CancelSpotInstanceRequests
     ConfirmProductInstance CopyFpgaImage CopyImage CopySnapshot CopyVolumes
     CreateApplicationStatusCheck CreateCapacityManagerDataExport CreateCapacityReservation
     CreateCapacityReservationBySplitting CreateCapacityReservationCancellationQuote
     CreateCapacityReservationDateChangeQuote CreateCapacityReservationFleet CreateCarrierGateway
     CreateClientVpnEndpoint CreateClientVpnRoute CreateCoipCidr CreateCoipPool
     CreateCustomerGateway CreateDelegateMacVolumeOwnershipTask CreateFleet CreateFpgaImage
     CreateImage CreateImageUsageReport CreateInstanceEventWindow CreateInstanceExportTask
     CreateInterruptibleCapacityReservationAllocation CreateIpam
     CreateIpamExternalResourceVerificationToken CreateIpamInternetRegistryAssociation
     CreateIpamPolicy CreateIpamPool CreateIpamPrefixListResolver CreateIpamPrefixListResolverTarget
     CreateIpamResourceDiscovery CreateIpamRoutingPolicyRegistration CreateIpamScope
     CreateLocalGatewayRoute CreateLocalGatewayRouteTable
     CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation
     CreateLocalGatewayRouteTableVpcAssociation CreateLocalGatewayVirtualInterface
     CreateLocalGatewayVirtualInterfaceGroup CreateMacSystemIntegrityProtectionModificationTask
     CreateMetricCategory CreateNetworkInsightsAccessScope CreateNetworkInterfacePermission
     CreateNetworkingFlexCostAllocationPolicy CreatePlacementGroup CreatePublicIpv4Pool
     CreateReplaceRootVolumeTask CreateReservedInstancesListing CreateRestoreImageTask
     CreateRouteServer CreateRouteServerEndpoint CreateRouteServerPeer CreateSecondaryNetwork
     CreateSecondarySubnet CreateSnapshot CreateSnapshots CreateSpotDatafeedSubscription
     CreateStoreImageTask CreateSubnetCidrReservation CreateTrafficMirrorFilter
     CreateTrafficMirrorFilterRule CreateTrafficMirrorSession CreateTrafficMirrorTarget
     CreateTransitGateway CreateTransitGatewayConnect CreateTransitGatewayConnectPeer
     CreateTransitGatewayMeteringPolicy CreateTransitGatewayMeteringPolicyEntry
     CreateTransitGatewayMulticastDomain CreateTransitGatewayNetworkFunctionAttachment
     CreateTransitGatewayPeeringAttachment CreateTransitGatewayPolicyTable
     CreateTransitGatewayPolicyTableEntry CreateTransitGatewayPrefixListReference
     CreateTransitGatewayRoute CreateTransitGatewayRouteTable
     CreateTransitGatewayRouteTableAnnouncement CreateTransitGatewayVpcAttachment
     CreateVerifiedAccessEndpoint CreateVerifiedAccessGroup CreateVerifiedAccessInstance
     CreateVerifiedAccessTrustProvider CreateVolume CreateVpcBlockPublicAccessExclusion
     CreateVpcEncryptionControl CreateVpcEndpointConnectionNotification
     CreateVpcEndpointServiceConfiguration CreateVpnConcentrator CreateVpnConnection
     CreateVpnConnectionRoute CreateVpnGateway DeleteApplicationStatusCheck
     DeleteCapacityManagerDataExport DeleteCarrierGateway DeleteClientVpnEndpoint
     DeleteClientVpnEndpointAuthorizationPolicy DeleteClientVpnRoute DeleteCoipCidr DeleteCoipPool
     DeleteCustomerGateway DeleteFleets DeleteFpgaImage DeleteImageUsageReport
     DeleteInstanceEventWindow DeleteIpam DeleteIpamExternalResourceVerificationToken
     DeleteIpamInternetRegistryAssociation DeleteIpamPolicy DeleteIpamPool
     DeleteIpamPrefixListResolver DeleteIpamPrefixListResolverTarget DeleteIpamResourceDiscovery
     DeleteIpamRoutingPolicyRegistration DeleteIpamScope DeleteLaunchTemplateVersions
     DeleteLocalGatewayRoute DeleteLocalGatewayRouteTable
     DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation
     DeleteLocalGatewayRouteTableVpcAssociation DeleteLocalGatewayVirtualInterface
     DeleteLocalGatewayVirtualInterfaceGroup DeleteMetricCategory DeleteNetworkInsightsAccessScope
     DeleteNetworkInsightsAccessScopeAnalysis DeleteNetworkInterfacePermission
     DeleteNetworkingFlexCostAllocationPolicies DeletePlacementGroup DeletePublicIpv4Pool
     DeleteQueuedReservedInstances DeleteRouteServer DeleteRouteServerEndpoint DeleteRouteServerPeer
     DeleteSecondaryNetwork DeleteSecondarySubnet DeleteSnapshot DeleteSpotDatafeedSubscription
     DeleteSubnetCidrReservation DeleteTrafficMirrorFilter DeleteTrafficMirrorFilterRule
     DeleteTrafficMirrorSession DeleteTrafficMirrorTarget DeleteTransitGateway
     DeleteTransitGatewayClientVpnAttachment DeleteTransitGatewayConnect
     DeleteTransitGatewayConnectPeer DeleteTransitGatewayMeteringPolicy
     DeleteTransitGatewayMeteringPolicyEntry DeleteTransitGatewayMulticastDomain
     DeleteTransitGatewayNetworkFunctionAttachment DeleteTransitGatewayPeeringAttachment
     DeleteTransitGatewayPolicyTable DeleteTransitGatewayPolicyTableEntry
     DeleteTransitGatewayPrefixListReference DeleteTransitGatewayRoute
     DeleteTransitGatewayRouteTable DeleteTransitGatewayRouteTableAnnouncement
     DeleteTransitGatewayVpcAttachment DeleteVerifiedAccessEndpoint DeleteVerifiedAccessGroup
     DeleteVerifiedAccessInstance DeleteVerifiedAccessTrustProvider
     DeleteVpcBlockPublicAccessExclusion DeleteVpcEncryptionControl
     DeleteVpcEndpointConnectionNotifications DeleteVpcEndpointServiceConfigurations
     DeleteVpnConcentrator DeleteVpnConnection DeleteVpnConnectionRoute DeleteVpnGateway
     DeprovisionByoipCidr DeprovisionIpamByoasn DeprovisionIpamPoolCidr
     DeprovisionPublicIpv4PoolCidr DeregisterImage DeregisterInstanceEventNotificationAttributes
     DeregisterTransitGatewayMulticastGroupMembers DeregisterTransitGatewayMulticastGroupSources
     DescribeAccountVpcEncryptionControl DescribeAddressTransfers DescribeAddressesAttribute
     DescribeAggregateIdFormat DescribeApplicationStatus DescribeApplicationStatusCheckAssociations
     DescribeApplicationStatusChecks DescribeAwsNetworkPerformanceMetricSubscriptions
     DescribeBundleTasks DescribeByoipCidrs DescribeCapacityBlockExtensionHistory
     DescribeCapacityBlockExtensionOfferings DescribeCapacityBlockOfferings
     DescribeCapacityBlockStatus DescribeCapacityBlocks DescribeCapacityManagerDataExports
     DescribeCapacityReservationBillingRequests DescribeCapacityReservationCancellationQuotes
     DescribeCapacityReservationDateChangeQuotes DescribeCapacityReservationFleets
     DescribeCapacityReservationTopology DescribeCapacityReservations DescribeCarrierGateways
     DescribeClassicLinkInstances DescribeClientVpnAuthorizationRules DescribeClientVpnConnections
     DescribeClientVpnEndpoints DescribeClientVpnRoutes DescribeClientVpnTargetNetworks
     DescribeCoipPools DescribeConversionTasks DescribeCustomerGateways
     DescribeDeclarativePoliciesReports DescribeElasticGpus DescribeExportImageTasks
     DescribeExportTasks DescribeFastLaunchImages DescribeFastSnapshotRestores DescribeFleetHistory
     DescribeFleetInstances DescribeFleets DescribeFpgaImageAttribute DescribeFpgaImages
     DescribeHostReservationOfferings DescribeHostReservations DescribeHosts DescribeIdFormat
     DescribeIdentityIdFormat DescribeImageAttribute DescribeImageReferences
     DescribeImageUsageReportEntries DescribeImageUsageReports DescribeImportImageTasks
     DescribeImportSnapshotTasks DescribeInstanceCreditSpecifications
     DescribeInstanceEventNotificationAttributes DescribeInstanceEventWindows
     DescribeInstanceImageMetadata DescribeInstanceSqlHaHistoryStates DescribeInstanceSqlHaStates
     DescribeInstanceTopology DescribeIpamByoasn DescribeIpamExternalResourceVerificationTokens
     DescribeIpamInternetRegistryAssociations DescribeIpamPolicies DescribeIpamPoolAllocations
     DescribeIpamPools DescribeIpamPrefixListResolverTargets DescribeIpamPrefixListResolvers
     DescribeIpamResourceDiscoveries DescribeIpamResourceDiscoveryAssociations DescribeIpamScopes
     DescribeIpams DescribeIpv6Pools DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations
     DescribeLocalGatewayRouteTableVpcAssociations DescribeLocalGatewayRouteTables
     DescribeLocalGatewayVirtualInterfaceGroups DescribeLocalGatewayVirtualInterfaces
     DescribeLocalGateways DescribeLockedSnapshots DescribeMacHosts DescribeMacModificationTasks
     DescribeMetricCategories DescribeMovingAddresses DescribeNetworkInsightsAccessScopeAnalyses
     DescribeNetworkInsightsAccessScopes DescribeNetworkInterfacePermissions
     DescribeNetworkingFlexCostAllocationPolicies
     DescribeNetworkingFlexCostAllocationPolicyAssociations DescribeOutpostLags
     DescribePlacementGroups DescribePrincipalIdFormat DescribePublicIpv4Pools
     DescribeReplaceRootVolumeTasks DescribeReservedInstances DescribeReservedInstancesListings
     DescribeReservedInstancesModifications DescribeReservedInstancesOfferings
     DescribeRouteServerEndpoints DescribeRouteServerPeers DescribeRouteServers
     DescribeScheduledInstanceAvailability DescribeScheduledInstances DescribeSecondaryInterfaces
     DescribeSecondaryNetworks DescribeSecondarySubnets DescribeSecurityGroupVpcAssociations
     DescribeServiceLinkVirtualInterfaces DescribeSnapshotAttribute DescribeSnapshotTierStatus
     DescribeSnapshots DescribeSpotDatafeedSubscription DescribeSpotFleetInstances
     DescribeSpotFleetRequestHistory DescribeSpotFleetRequests DescribeSpotInstanceRequests
     DescribeSpotPriceHistory DescribeStoreImageTasks DescribeTrafficMirrorFilterRules
     DescribeTrafficMirrorFilters DescribeTrafficMirrorSessions DescribeTrafficMirrorTargets
     DescribeTransitGatewayAttachments DescribeTransitGatewayConnectPeers
     DescribeTransitGatewayConnects DescribeTransitGatewayMeteringPolicies
     DescribeTransitGatewayMulticastDomains DescribeTransitGatewayNetworkFunctionAttachments
     DescribeTransitGatewayPeeringAttachments DescribeTransitGatewayPolicyTables
     DescribeTransitGatewayRouteTableAnnouncements DescribeTransitGatewayRouteTables
     DescribeTransitGatewayVpcAttachments DescribeTransitGateways DescribeTrunkInterfaceAssociations
     DescribeVerifiedAccessEndpoints DescribeVerifiedAccessGroups
     DescribeVerifiedAccessInstanceLoggingConfigurations DescribeVerifiedAccessInstances
     DescribeVerifiedAccessTrustProviders DescribeVolumeAttribute DescribeVolumeStatus
     DescribeVolumesModifications DescribeVpcBlockPublicAccessExclusions
     DescribeVpcBlockPublicAccessOptions DescribeVpcClassicLink DescribeVpcClassicLinkDnsSupport
     DescribeVpcEncryptionControls DescribeVpcEndpointAssociations
     DescribeVpcEndpointConnectionNotifications DescribeVpcEndpointConnections
     DescribeVpcEndpointServiceConfigurations DescribeVpcEndpointServicePermissions
     DescribeVpnConcentrators DescribeVpnConnections DescribeVpnGateways DetachClassicLinkVpc
     DetachImageWatermark DetachVerifiedAccessTrustProvider DetachVolume DetachVpnGateway
     DisableAddressTransfer DisableAllowedImagesSettings DisableApplicationStatusCheckSuppression
     DisableAwsNetworkPerformanceMetricSubscription DisableCapacityManager
     DisableEbsEncryptionByDefault DisableFastLaunch DisableFastSnapshotRestores DisableImage
     DisableImageBlockPublicAccess DisableImageDeprecation DisableImageDeregistrationProtection
     DisableInstanceSqlHaStandbyDetections DisableIpamOrganizationAdminAccount DisableIpamPolicy
     DisableRouteServerPropagation DisableSerialConsoleAccess DisableSnapshotBlockPublicAccess
     DisableTransitGatewayRouteTablePropagation DisableVgwRoutePropagation DisableVpcClassicLink
     DisableVpcClassicLinkDnsSupport DisassociateApplicationStatusCheck
     DisassociateCapacityReservationBillingOwner DisassociateClientVpnTargetNetwork
     DisassociateEnclaveCertificateIamRole DisassociateInstanceEventWindow DisassociateIpamByoasn
     DisassociateIpamResourceDiscovery DisassociateKmsKeyId DisassociateNatGatewayAddress
     DisassociateNetworkingFlexCostAllocationPolicy DisassociateRouteServer
     DisassociateSecurityGroupVpc DisassociateTransitGatewayMulticastDomain
     DisassociateTransitGatewayPolicyTable DisassociateTransitGatewayRouteTable
     DisassociateTrunkInterface EnableAddressTransfer EnableAllowedImagesSettings
     EnableApplicationStatusCheckSuppression EnableAwsNetworkPerformanceMetricSubscription
     EnableCapacityManager EnableEbsEncryptionByDefault EnableFastLaunch EnableFastSnapshotRestores
     EnableImage EnableImageBlockPublicAccess EnableImageDeprecation
     EnableImageDeregistrationProtection EnableInstanceSqlHaStandbyDetections
     EnableIpamInternetRegistryAssociation EnableIpamOrganizationAdminAccount EnableIpamPolicy
     EnableReachabilityAnalyzerOrganizationSharing EnableRouteServerPropagation
     EnableSerialConsoleAccess EnableSnapshotBlockPublicAccess
     EnableTransitGatewayRouteTablePropagation EnableVgwRoutePropagation EnableVolumeIO
     EnableVpcClassicLink EnableVpcClassicLinkDnsSupport
     ExportClientVpnClientCertificateRevocationList ExportClientVpnClientConfiguration ExportImage
     ExportTransitGatewayRoutes ExportVerifiedAccessInstanceClientConfiguration
     GetActiveVpnTunnelStatus GetAllowedImagesSettings GetAssociatedEnclaveCertificateIamRoles
     GetAssociatedIpv6PoolCidrs GetAwsNetworkPerformanceData GetCapacityManagerAttributes
     GetCapacityManagerMetricData GetCapacityManagerMetricDimensions
     GetCapacityManagerMonitoredTagKeys GetCapacityManagerSupportabilityScores
     GetCapacityReservationUsage GetClientVpnEndpointAuthorizationPolicy GetCoipPoolUsage
     GetConsoleScreenshot GetDeclarativePoliciesReportSummary GetDefaultCreditSpecification
     GetEbsDefaultKmsKeyId GetEbsEncryptionByDefault GetEnabledIpamPolicy
     GetFlowLogsIntegrationTemplate GetGroupsForCapacityReservation
     GetHostReservationPurchasePreview GetImageAncestry GetImageBlockPublicAccessState
     GetImageFindings GetInstanceMetadataDefaults GetInstanceTpmEkPub
     GetInstanceTypesFromInstanceRequirements GetInstanceUefiData GetIpamAddressHistory
     GetIpamDiscoveredAccounts GetIpamDiscoveredPublicAddresses GetIpamDiscoveredResourceCidrs
     GetIpamDiscoveredRoutes GetIpamInternetRegistryAssociationAsns
     GetIpamInternetRegistryAssociationCidrs GetIpamPolicyAllocationRules
     GetIpamPolicyOrganizationTargets GetIpamPoolAllocations GetIpamPoolCidrs
     GetIpamPrefixListResolverRules GetIpamPrefixListResolverVersionEntries
     GetIpamPrefixListResolverVersions GetIpamResourceCidrs GetIpamRouteOriginAuthorizations
     GetIpamRouteProtectionFindings GetIpamRoutingPolicyRegistrationDeltas
     GetIpamRoutingPolicyRegistrations GetLaunchTemplateData GetManagedPrefixListAssociations
     GetManagedResourceVisibility GetNetworkInsightsAccessScopeAnalysisFindings
     GetNetworkInsightsAccessScopeContent GetNetworkingFlexCostAllocationPolicyVersions
     GetPasswordData GetReservedInstancesExchangeQuote GetRouteServerAssociations
     GetRouteServerPropagations GetRouteServerRoutingDatabase GetSecurityGroupsForVpc
     GetSerialConsoleAccessStatus GetSnapshotBlockPublicAccessState GetSpotPlacementScores
     GetSubnetCidrReservations GetTransitGatewayAttachmentNatConfiguration
     GetTransitGatewayAttachmentPropagations GetTransitGatewayMeteringPolicyEntries
     GetTransitGatewayMulticastDomainAssociations GetTransitGatewayPolicyTableAssociations
     GetTransitGatewayPolicyTableEntries GetTransitGatewayPrefixListReferences
     GetTransitGatewayRouteTableAssociations GetTransitGatewayRouteTablePropagations
     GetVerifiedAccessEndpointPolicy GetVerifiedAccessEndpointTargets GetVerifiedAccessGroupPolicy
     GetVpcResourcesBlockingEncryptionEnforcement GetVpnConnectionDeviceSampleConfiguration
     GetVpnConnectionDeviceTypes GetVpnTunnelReplacementStatus
     ImportClientVpnClientCertificateRevocationList ImportImage ImportSnapshot
     ListImagesInRecycleBin ListSnapshotsInRecycleBin ListVolumesInRecycleBin LockSnapshot
     ModifyAccountVpcEncryptionControl ModifyAddressAttribute ModifyApplicationStatusCheck
     ModifyAvailabilityZoneGroup ModifyCapacityReservation ModifyCapacityReservationFleet
     ModifyClientVpnEndpoint ModifyClientVpnEndpointAuthorizationPolicy
     ModifyDefaultCreditSpecification ModifyEbsDefaultKmsKeyId ModifyFleet ModifyFpgaImageAttribute
     ModifyHosts ModifyIdFormat ModifyIdentityIdFormat ModifyImageAttribute
     ModifyInstanceCapacityReservationAttributes ModifyInstanceConnectEndpoint
     ModifyInstanceCpuOptions ModifyInstanceCreditSpecification ModifyInstanceEventStartTime
     ModifyInstanceEventWindow ModifyInstanceMaintenanceOptions ModifyInstanceMetadataDefaults
     ModifyInstanceMetadataOptions ModifyInstanceNetworkPerformanceOptions ModifyInstancePlacement
     ModifyIpam ModifyIpamPolicyAllocationRules ModifyIpamPool ModifyIpamPoolAllocation
     ModifyIpamPrefixListResolver ModifyIpamPrefixListResolverTarget ModifyIpamResourceCidr
     ModifyIpamResourceDiscovery ModifyIpamRoutingPolicyRegistration ModifyIpamScope
     ModifyLocalGatewayRoute ModifyManagedResourceVisibility ModifyMetricCategory
     ModifyNetworkingFlexCostAllocationPolicy ModifyPrivateDnsNameOptions
     ModifyPublicIpDnsNameOptions ModifyReservedInstances ModifyRouteServer ModifySnapshotAttribute
     ModifySnapshotTier ModifySpotFleetRequest ModifyTrafficMirrorFilterNetworkServices
     ModifyTrafficMirrorFilterRule ModifyTrafficMirrorSession ModifyTransitGateway
     ModifyTransitGatewayAttachmentNatConfiguration ModifyTransitGatewayMeteringPolicy
     ModifyTransitGatewayNetworkFunctionAttachment ModifyTransitGatewayPeeringAttachment
     ModifyTransitGatewayPolicyTableEntry ModifyTransitGatewayPrefixListReference
     ModifyTransitGatewayVpcAttachment ModifyVerifiedAccessEndpoint
     ModifyVerifiedAccessEndpointPolicy ModifyVerifiedAccessGroup ModifyVerifiedAccessGroupPolicy
     ModifyVerifiedAccessInstance ModifyVerifiedAccessInstanceLoggingConfiguration
     ModifyVerifiedAccessTrustProvider ModifyVolume ModifyVolumeAttribute
     ModifyVpcBlockPublicAccessExclusion ModifyVpcBlockPublicAccessOptions
     ModifyVpcEncryptionControl ModifyVpcEndpointConnectionNotification
     ModifyVpcEndpointPayerResponsibility ModifyVpcEndpointServiceConfiguration
     ModifyVpcEndpointServicePayerResponsibility ModifyVpcEndpointServicePermissions
     ModifyVpcTenancy ModifyVpnConnection ModifyVpnConnectionOptions ModifyVpnTunnelCertificate
     ModifyVpnTunnelOptions MonitorInstances MoveAddressToVpc MoveByoipCidrToIpam
     MoveCapacityReservationInstances ProvisionByoipCidr ProvisionIpamByoasn ProvisionIpamPoolCidr
     ProvisionPublicIpv4PoolCidr PurchaseCapacityBlock PurchaseCapacityBlockExtension
     PurchaseHostReservation PurchaseReservedInstancesOffering PurchaseScheduledInstances
     RegisterImage RegisterInstanceEventNotificationAttributes
     RegisterTransitGatewayMulticastGroupMembers RegisterTransitGatewayMulticastGroupSources
     RejectCapacityReservationBillingOwnership RejectTransitGatewayClientVpnAttachment
     RejectTransitGatewayMulticastDomainAssociations RejectTransitGatewayPeeringAttachment
     RejectTransitGatewayVpcAttachment RejectVpcEndpointConnections ReleaseHosts
     ReleaseIpamPoolAllocation ReplaceImageCriteriaInAllowedImagesSettings
     ReplaceImageInstanceTypeSpecification ReplaceTransitGatewayRoute ReplaceVpnTunnel
     ReportInstanceStatus RequestSpotFleet RequestSpotInstances ResetAddressAttribute
     ResetEbsDefaultKmsKeyId ResetFpgaImageAttribute ResetImageAttribute ResetInstanceAttribute
     ResetSnapshotAttribute RestoreAddressToClassic RestoreImageFromRecycleBin
     RestoreManagedPrefixListVersion RestoreSnapshotFromRecycleBin RestoreSnapshotTier
     RestoreVolumeFromRecycleBin RevokeClientVpnIngress RunScheduledInstances
     SearchLocalGatewayRoutes SearchTransitGatewayMulticastGroups SearchTransitGatewayRoutes
     SendDiagnosticInterrupt StartDeclarativePoliciesReport StartNetworkInsightsAccessScopeAnalysis
     StartVpcEndpointServicePrivateDnsVerification TerminateClientVpnConnections
     UnassignPrivateNatGatewayAddress UnlockSnapshot UnmonitorInstances
     UpdateCapacityManagerMonitoredTagKeys UpdateCapacityManagerOrganizationsAccess
     UpdateInterruptibleCapacityReservationAllocation ValidateSecurityGroupQuotasForInterface
     WithdrawByoipCidr
    waiters ec2
     BundleTaskComplete ConversionTaskCancelled ConversionTaskCompleted ConversionTaskDeleted
     CustomerGatewayAvailable ExportTaskCancelled ExportTaskCompleted ImageUsageReportAvailable
     PasswordDataAvailable SecondaryNetworkCreateComplete SecondaryNetworkDeleteComplete
     SecondarySubnetCreateComplete SecondarySubnetDeleteComplete
     SecurityGroupVpcAssociationAssociated SecurityGroupVpcAssociationDisassociated
     SnapshotCompleted SnapshotImported SpotInstanceRequestFulfilled StoreImageTaskComplete
     VpnConnectionAvailable VpnConnectionDeleted
    operations iam
     AcceptDelegationRequest AcquireRole AddClientIDToOpenIDConnectProvider AddUserToGroup
     AssociateDelegationRequest AttachGroupPolicy ChangePassword CreateAccountAlias
     CreateDelegationRequest CreateGroup CreateLoginProfile CreateOpenIDConnectProvider
     CreateSAMLProvider CreateServiceLinkedRole CreateServiceSpecificCredential
     CreateVirtualMFADevice DeactivateMFADevice DeleteAccountAlias DeleteAccountPasswordPolicy
     DeleteGroup DeleteGroupPolicy DeleteLoginProfile DeleteOpenIDConnectProvider
     DeleteRolePermissionsBoundary DeleteSAMLProvider DeleteSSHPublicKey DeleteServerCertificate
     DeleteServiceLinkedRole DeleteServiceSpecificCredential DeleteSigningCertificate
     DeleteUserPermissionsBoundary DeleteVirtualMFADevice DetachGroupPolicy
     DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions
     DisableOutboundWebIdentityFederation EnableMFADevice
     EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions
     EnableOutboundWebIdentityFederation GenerateCredentialReport GenerateOrganizationsAccessReport
     GenerateServiceLastAccessedDetails GetAccessKeyLastUsed GetAccountAuthorizationDetails
     GetAccountPasswordPolicy GetAccountProperties GetAccountSummary GetContextKeysForCustomPolicy
     GetContextKeysForPrincipalPolicy GetCredentialReport GetDelegationRequest GetGroup
     GetGroupPolicy GetHumanReadableSummary GetLoginProfile GetMFADevice GetOpenIDConnectProvider
     GetOrganizationsAccessReport GetOutboundWebIdentityFederationInfo GetRoleTemplateVersion
     GetSAMLProvider GetSSHPublicKey GetServerCertificate GetServiceLastAccessedDetails
     GetServiceLastAccessedDetailsWithEntities GetServiceLinkedRoleDeletionStatus ListAccountAliases
     ListAttachedGroupPolicies ListDelegationRequests ListGroupPolicies ListGroups ListGroupsForUser
     ListInstanceProfileTags ListMFADeviceTags ListMFADevices ListOpenIDConnectProviderTags
     ListOpenIDConnectProviders ListOrganizationsFeatures ListPoliciesGrantingServiceAccess
     ListSAMLProviderTags ListSAMLProviders ListSSHPublicKeys ListServerCertificateTags
     ListServerCertificates ListServiceSpecificCredentials ListSigningCertificates ListUserTags
     ListVirtualMFADevices PutAccountProperties PutGroupPolicy PutRolePermissionsBoundary
     PutUserPermissionsBoundary RejectDelegationRequest RemoveClientIDFromOpenIDConnectProvider
     RemoveUserFromGroup ResetServiceSpecificCredential ResyncMFADevice SendDelegationToken
     SetSecurityTokenServicePreferences SimulateCustomPolicy TagMFADevice TagOpenIDConnectProvider
     TagSAMLProvider TagServerCertificate TagUser UntagMFADevice UntagOpenIDConnectProvider
     UntagSAMLProvider UntagServerCertificate UntagUser UpdateAccountPasswordPolicy
     UpdateDelegationRequest UpdateGroup UpdateLoginProfile UpdateOpenIDConnectProvider
     UpdateOpenIDConnectProviderThumbprint UpdateSAMLProvider UpdateSSHPublicKey
     UpdateServerCertificate UpdateServiceSpecificCredential UpdateSigningCertificate UpdateUser
     UploadSSHPublicKey UploadServerCertificate UploadSigningCertificate
    operations logs
     AssociateKmsKey AssociateSourceToS3TableIntegration CancelExportTask CancelImportTask
     CreateDelivery CreateExportTask CreateImportTask CreateLogAnomalyDetector CreateLookupTable
     CreateScheduledQuery DeleteAccountPolicy DeleteDataProtectionPolicy DeleteDelivery
     DeleteDeliveryDestination DeleteDeliveryDestinationPolicy DeleteDeliverySource
     DeleteDestination DeleteIndexPolicy DeleteIntegration DeleteLogAnomalyDetector
     DeleteLookupTable DeleteResourcePolicy DeleteScheduledQuery DeleteSyslogConfiguration
     DeleteTransformer DescribeAccountPolicies DescribeConfigurationTemplates DescribeDeliveries
     DescribeDeliveryDestinations DescribeDeliverySources DescribeDestinations DescribeExportTasks
     DescribeFieldIndexes DescribeImportTaskBatches DescribeImportTasks DescribeIndexPolicies
     DescribeLookupTables DescribeResourcePolicies DisassociateKmsKey
     DisassociateSourceFromS3TableIntegration GetDataProtectionPolicy GetDelivery
     GetDeliveryDestination GetDeliveryDestinationPolicy GetDeliverySource GetIntegration
     GetLogAnomalyDetector GetLogFields GetLogGroupFields GetLookupTable GetScheduledQuery
     GetScheduledQueryHistory GetStorageTierPolicy GetTransformer ListAggregateLogGroupSummaries
     ListAnomalies ListIntegrations ListLogAnomalyDetectors ListLogGroups ListLogGroupsForQuery
     ListScheduledQueries ListSourcesForS3TableIntegration ListSyslogConfigurations PutAccountPolicy
     PutBearerTokenAuthentication PutDataProtectionPolicy PutDeliveryDestination
     PutDeliveryDestinationPolicy PutDeliverySource PutDestination PutDestinationPolicy
     PutIndexPolicy PutIntegration PutLogGroupDeletionProtection PutResourcePolicy
     PutStorageTierPolicy PutSubscriptionFilter PutSyslogConfiguration PutTransformer StartLiveTail
     TestTransformer UpdateAnomaly UpdateDeliveryConfiguration UpdateLogAnomalyDetector
     UpdateLookupTable UpdateScheduledQuery
    operations sts
     AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot DecodeAuthorizationMessage
     GetDelegatedAccessToken GetFederationToken GetScopedCredentials GetWebIdentityToken
    operations ssm
     AddTagsToResource AssociateOpsItemRelatedItem CancelCommand CancelMaintenanceWindowExecution
     CreateActivation CreateAssociation CreateAssociationBatch CreateCloudConnector CreateDocument
     CreateMaintenanceWindow CreateOpsItem CreateOpsMetadata CreatePatchBaseline
     CreateResourceDataSync DeleteActivation DeleteAssociation DeleteCloudConnector DeleteDocument
     DeleteInventory DeleteMaintenanceWindow DeleteOpsItem DeleteOpsMetadata DeleteParameter
     DeleteParameters DeletePatchBaseline DeleteResourceDataSync DeleteResourcePolicy
     DeregisterDefaultHostManagementConfiguration DeregisterManagedInstance
     DeregisterPatchBaselineForPatchGroup DeregisterTargetFromMaintenanceWindow
     DeregisterTaskFromMaintenanceWindow DescribeActivations DescribeAssociation
     DescribeAssociationExecutionTargets DescribeAssociationExecutions DescribeAutomationExecutions
     DescribeAutomationStepExecutions DescribeAvailablePatches DescribeDocument
     DescribeDocumentPermission DescribeEffectiveInstanceAssociations
     DescribeEffectivePatchesForPatchBaseline DescribeInstanceAssociationsStatus
     DescribeInstanceInformation DescribeInstancePatchStates
     DescribeInstancePatchStatesForPatchGroup DescribeInstancePatches DescribeInstanceProperties
     DescribeInventoryDeletions DescribeMaintenanceWindowExecutionTaskInvocations
     DescribeMaintenanceWindowExecutionTasks DescribeMaintenanceWindowExecutions
     DescribeMaintenanceWindowSchedule DescribeMaintenanceWindowTargets
     DescribeMaintenanceWindowTasks DescribeMaintenanceWindows DescribeMaintenanceWindowsForTarget
     DescribeOpsItems DescribeParameters DescribePatchBaselines DescribePatchGroupState
     DescribePatchGroups DescribePatchProperties DescribeSessions DisassociateOpsItemRelatedItem
     GetAccessToken GetAutomationExecution GetCalendarState GetCloudConnector GetCommandInvocation
     GetConnectionStatus GetDefaultPatchBaseline GetDeployablePatchSnapshotForInstance GetDocument
     GetExecutionPreview GetInventory GetInventorySchema GetMaintenanceWindow
     GetMaintenanceWindowExecution GetMaintenanceWindowExecutionTask
     GetMaintenanceWindowExecutionTaskInvocation GetMaintenanceWindowTask GetOpsItem GetOpsMetadata
     GetOpsSummary GetParameterHistory GetPatchBaseline GetPatchBaselineForPatchGroup
     GetResourcePolicies GetServiceSetting LabelParameterVersion ListAssociationVersions
     ListAssociations ListCloudConnectors ListCommandInvocations ListCommands ListComplianceItems
     ListComplianceSummaries ListDocumentMetadataHistory ListDocumentVersions ListDocuments
     ListInventoryEntries ListNodes ListNodesSummary ListOpsItemEvents ListOpsItemRelatedItems
     ListOpsMetadata ListResourceComplianceSummaries ListResourceDataSync ListTagsForResource
     ModifyDocumentPermission PutComplianceItems PutInventory PutParameter PutResourcePolicy
     RegisterDefaultHostManagementConfiguration RegisterDefaultPatchBaseline
     RegisterPatchBaselineForPatchGroup RegisterTargetWithMaintenanceWindow
     RegisterTaskWithMaintenanceWindow RemoveTagsFromResource ResetServiceSetting ResumeSession
     SendAutomationSignal SendCommand StartAccessRequest StartAssociationsOnce
     StartAutomationExecution StartChangeRequestExecution StartExecutionPreview StartSession
     StopAutomationExecution TerminateSession UnlabelParameterVersion UpdateAssociation
     UpdateAssociationStatus UpdateCloudConnector UpdateDocument UpdateDocumentDefaultVersion
     UpdateDocumentMetadata UpdateMaintenanceWindow UpdateMaintenanceWindowTarget
     UpdateMaintenanceWindowTask UpdateManagedInstanceRole UpdateOpsItem UpdateOpsMetadata
     UpdatePatchBaseline UpdateResourceDataSync UpdateServiceSetting ValidateCloudConnector
    waiters ssm
     CommandExecuted
    operations ec2-instance-connect
     SendSerialConsoleSSHPublicKey
    """#
}
