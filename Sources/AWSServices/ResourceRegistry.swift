import DataPlane
import NetworkModel

/// Every kind of resource, written by `make generate` from the files in Sources/AWSServices.
enum ResourceRegistry {
  static let all: [any ResourceKind.Type] = [
    DHCPOptions.self,
    EgressOnlyInternetGateway.self,
    ElasticIPAddress.self,
    FlowLog.self,
    Instance.self,
    InstanceConnectEndpoint.self,
    InstanceProfile.self,
    InstanceType.self,
    InternetGateway.self,
    KeyPair.self,
    LaunchTemplate.self,
    LogGroup.self,
    MachineImage.self,
    ManagedPolicy.self,
    NATGateway.self,
    NetworkACL.self,
    NetworkInsightsAnalysis.self,
    NetworkInsightsPath.self,
    NetworkInterface.self,
    PrefixList.self,
    Role.self,
    RouteTable.self,
    SecurityGroup.self,
    SecurityGroupRule.self,
    Subnet.self,
    User.self,
    VPC.self,
    VPCEndpoint.self,
    VPCPeeringConnection.self,
    Volume.self,
  ]
}
