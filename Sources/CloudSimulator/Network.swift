/// What packets meet in one Region: its networks, gateways and machines, each kind in a table.
///
/// A value that knows no time and no traffic: what moves in it is the fabric's.
public struct Network: Equatable, Sendable {
  /// `us-west-2`
  public let region: String
  /// Twelve digits.
  public let account: String

  public internal(set) var vpcs = ResourceTable<VPC>()
  public internal(set) var subnets = ResourceTable<Subnet>()
  public internal(set) var internetGateways = ResourceTable<InternetGateway>()
  public internal(set) var routeTables = ResourceTable<RouteTable>()
  public internal(set) var securityGroups = ResourceTable<SecurityGroup>()
  public internal(set) var networkACLs = ResourceTable<NetworkACL>()
  public internal(set) var instances = ResourceTable<Instance>()
  public internal(set) var networkInterfaces = NetworkInterfaceTable()
  public internal(set) var elasticIPAddresses = ResourceTable<ElasticIPAddress>()
  public internal(set) var peeringConnections = ResourceTable<VPCPeeringConnection>()
  public internal(set) var natGateways = ResourceTable<NATGateway>()
  public internal(set) var vpcEndpoints = ResourceTable<VPCEndpoint>()
  /// The account's own; AWS's are those of `PrefixList.managedByAWS`.
  public internal(set) var prefixLists = ResourceTable<PrefixList>()
  /// Whose addresses were that nobody has now, for explanations.
  var formerAddresses = FormerAddresses()

  init(region: String, account: String) {
    self.region = region
    self.account = account
  }
}
