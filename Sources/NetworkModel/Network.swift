/// What packets meet in one Region: its networks, gateways and machines, each kind in a table.
///
/// A value that knows no time and no traffic: what moves in it is the fabric's.
public struct Network: Equatable, Sendable {
  /// `us-west-2`
  public let region: String
  /// Twelve digits.
  public let account: String

  public package(set) var vpcs = ResourceTable<VPC>()
  public package(set) var subnets = ResourceTable<Subnet>()
  public package(set) var internetGateways = ResourceTable<InternetGateway>()
  public package(set) var routeTables = ResourceTable<RouteTable>()
  public package(set) var securityGroups = ResourceTable<SecurityGroup>()
  public package(set) var networkACLs = ResourceTable<NetworkACL>()
  public package(set) var instances = ResourceTable<Instance>()
  public package(set) var networkInterfaces = NetworkInterfaceTable()
  public package(set) var elasticIPAddresses = ResourceTable<ElasticIPAddress>()
  public package(set) var peeringConnections = ResourceTable<VPCPeeringConnection>()
  public package(set) var natGateways = ResourceTable<NATGateway>()
  public package(set) var vpcEndpoints = ResourceTable<VPCEndpoint>()
  /// The account's own; AWS's are those of `PrefixList.managedByAWS`.
  public package(set) var prefixLists = ResourceTable<PrefixList>()
  /// Whose addresses were that nobody has now, for explanations.
  package var formerAddresses = FormerAddresses()

  package init(region: String, account: String) {
    self.region = region
    self.account = account
  }
}
