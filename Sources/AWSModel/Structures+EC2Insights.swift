extension Structures {
  /// Structures of Reachability Analyzer, from AWS's service model.
  static let ec2Insights: [String: String] = [
    "AdditionalDetail": """
    AdditionalDetailType:str Component:AnalysisComponent VpcEndpointService:AnalysisComponent
    RuleOptions:[RuleOption](ruleOptionSet)
    RuleGroupTypePairs:[RuleGroupTypePair](ruleGroupTypePairSet)
    RuleGroupRuleOptionsPairs:[RuleGroupRuleOptionsPair](ruleGroupRuleOptionsPairSet)
    ServiceName:str LoadBalancers:[AnalysisComponent](loadBalancerSet)
    """,
    "AlternatePathHint": "ComponentId:str ComponentArn:str",
    "AnalysisAclRule": """
    Cidr:str Egress:bool PortRange:PortRange Protocol:str RuleAction:str RuleNumber:int
    """,
    "AnalysisComponent": "Id:str Arn:str Name:str",
    "AnalysisLoadBalancerListener": "LoadBalancerPort:int InstancePort:int",
    "AnalysisLoadBalancerTarget": """
    Address:str AvailabilityZone:str AvailabilityZoneId:str Instance:AnalysisComponent Port:int
    """,
    "AnalysisPacketHeader": """
    DestinationAddresses:[str](destinationAddressSet)
    DestinationPortRanges:[PortRange](destinationPortRangeSet) Protocol:str
    SourceAddresses:[str](sourceAddressSet) SourcePortRanges:[PortRange](sourcePortRangeSet)
    """,
    "AnalysisRouteTableRoute": """
    DestinationCidr:str DestinationPrefixListId:str EgressOnlyInternetGatewayId:str
    GatewayId:str InstanceId:str NatGatewayId:str NetworkInterfaceId:str Origin:str
    TransitGatewayId:str VpcPeeringConnectionId:str State:str CarrierGatewayId:str
    CoreNetworkArn:str LocalGatewayId:str
    """,
    "AnalysisSecurityGroupRule": """
    Cidr:str Direction:str SecurityGroupId:str PortRange:PortRange PrefixListId:str Protocol:str
    """,
    "Explanation": """
    Acl:AnalysisComponent AclRule:AnalysisAclRule Address:str Addresses:[str](addressSet)
    AttachedTo:AnalysisComponent AvailabilityZones:[str](availabilityZoneSet)
    AvailabilityZoneIds:[str](availabilityZoneIdSet) Cidrs:[str](cidrSet)
    Component:AnalysisComponent CustomerGateway:AnalysisComponent Destination:AnalysisComponent
    DestinationVpc:AnalysisComponent Direction:str ExplanationCode:str
    IngressRouteTable:AnalysisComponent InternetGateway:AnalysisComponent LoadBalancerArn:str
    ClassicLoadBalancerListener:AnalysisLoadBalancerListener LoadBalancerListenerPort:int
    LoadBalancerTarget:AnalysisLoadBalancerTarget LoadBalancerTargetGroup:AnalysisComponent
    LoadBalancerTargetGroups:[AnalysisComponent](loadBalancerTargetGroupSet)
    LoadBalancerTargetPort:int ElasticLoadBalancerListener:AnalysisComponent
    MissingComponent:str NatGateway:AnalysisComponent NetworkInterface:AnalysisComponent
    PacketField:str VpcPeeringConnection:AnalysisComponent Port:int
    PortRanges:[PortRange](portRangeSet) PrefixList:AnalysisComponent
    Protocols:[str](protocolSet) RouteTableRoute:AnalysisRouteTableRoute
    RouteTable:AnalysisComponent SecurityGroup:AnalysisComponent
    SecurityGroupRule:AnalysisSecurityGroupRule
    SecurityGroups:[AnalysisComponent](securityGroupSet) SourceVpc:AnalysisComponent State:str
    Subnet:AnalysisComponent SubnetRouteTable:AnalysisComponent Vpc:AnalysisComponent
    VpcEndpoint:AnalysisComponent VpnConnection:AnalysisComponent VpnGateway:AnalysisComponent
    TransitGateway:AnalysisComponent TransitGatewayRouteTable:AnalysisComponent
    TransitGatewayRouteTableRoute:TransitGatewayRouteTableRoute
    TransitGatewayAttachment:AnalysisComponent ComponentAccount:str ComponentRegion:str
    FirewallStatelessRule:FirewallStatelessRule FirewallStatefulRule:FirewallStatefulRule
    """,
    "FilterPortRange": "FromPort:int ToPort:int",
    "FirewallStatefulRule": """
    RuleGroupArn:str Sources:[str](sourceSet) Destinations:[str](destinationSet)
    SourcePorts:[PortRange](sourcePortSet) DestinationPorts:[PortRange](destinationPortSet)
    Protocol:str RuleAction:str Direction:str
    """,
    "FirewallStatelessRule": """
    RuleGroupArn:str Sources:[str](sourceSet) Destinations:[str](destinationSet)
    SourcePorts:[PortRange](sourcePortSet) DestinationPorts:[PortRange](destinationPortSet)
    Protocols:[int](protocolSet) RuleAction:str Priority:int
    """,
    "NetworkInsightsAnalysis": """
    NetworkInsightsAnalysisId:str NetworkInsightsAnalysisArn:str NetworkInsightsPathId:str
    AdditionalAccounts:[str](additionalAccountSet) FilterInArns:[str](filterInArnSet)
    FilterOutArns:[str](filterOutArnSet) StartDate:time Status:enum StatusMessage:str
    WarningMessage:str NetworkPathFound:bool
    ForwardPathComponents:[PathComponent](forwardPathComponentSet)
    ReturnPathComponents:[PathComponent](returnPathComponentSet)
    Explanations:[Explanation](explanationSet)
    AlternatePathHints:[AlternatePathHint](alternatePathHintSet)
    SuggestedAccounts:[str](suggestedAccountSet) Tags:[Tag](tagSet)
    """,
    "NetworkInsightsPath": """
    NetworkInsightsPathId:str NetworkInsightsPathArn:str CreatedDate:time Source:str
    Destination:str SourceArn:str DestinationArn:str SourceIp:str DestinationIp:str
    Protocol:enum DestinationPort:int Tags:[Tag](tagSet) FilterAtSource:PathFilter
    FilterAtDestination:PathFilter
    """,
    "PathComponent": """
    SequenceNumber:int AclRule:AnalysisAclRule AttachedTo:AnalysisComponent
    Component:AnalysisComponent DestinationVpc:AnalysisComponent
    OutboundHeader:AnalysisPacketHeader InboundHeader:AnalysisPacketHeader
    RouteTableRoute:AnalysisRouteTableRoute SecurityGroupRule:AnalysisSecurityGroupRule
    SourceVpc:AnalysisComponent Subnet:AnalysisComponent Vpc:AnalysisComponent
    AdditionalDetails:[AdditionalDetail](additionalDetailSet) TransitGateway:AnalysisComponent
    TransitGatewayRouteTableRoute:TransitGatewayRouteTableRoute
    Explanations:[Explanation](explanationSet) ElasticLoadBalancerListener:AnalysisComponent
    FirewallStatelessRule:FirewallStatelessRule FirewallStatefulRule:FirewallStatefulRule
    ServiceName:str
    """,
    "PathFilter": """
    SourceAddress:str SourcePortRange:FilterPortRange DestinationAddress:str
    DestinationPortRange:FilterPortRange
    """,
    "PathRequestFilter": """
    SourceAddress:str SourcePortRange:RequestFilterPortRange DestinationAddress:str
    DestinationPortRange:RequestFilterPortRange
    """,
    "RequestFilterPortRange": "FromPort:int ToPort:int",
    "RuleGroupRuleOptionsPair": "RuleGroupArn:str RuleOptions:[RuleOption](ruleOptionSet)",
    "RuleGroupTypePair": "RuleGroupArn:str RuleGroupType:str",
    "RuleOption": "Keyword:str Settings:[str](settingSet)",
    "TransitGatewayRouteTableRoute": """
    DestinationCidr:str State:str RouteOrigin:str PrefixListId:str AttachmentId:str
    ResourceId:str ResourceType:str
    """,
  ]
}
