public import Foundations

/// What packets meet in one Region: its networks, gateways and machines, each kind in a table.
///
/// A value that knows no time and no traffic: what moves in it is the fabric's.
public struct Network: Equatable, Sendable {
  /// Behind one reference: a network is handed on far more often than it is changed.
  private struct Tables: Equatable, Sendable {
    var vpcs = ResourceTable<VPC>()
    var subnets = ResourceTable<Subnet>()
    var internetGateways = ResourceTable<InternetGateway>()
    var egressOnlyInternetGateways = ResourceTable<EgressOnlyInternetGateway>()
    var routeTables = ResourceTable<RouteTable>()
    var securityGroups = ResourceTable<SecurityGroup>()
    var networkACLs = ResourceTable<NetworkACL>()
    var instances = ResourceTable<Instance>()
    var networkInterfaces = NetworkInterfaceTable()
    var elasticIPAddresses = ResourceTable<ElasticIPAddress>()
    var peeringConnections = ResourceTable<VPCPeeringConnection>()
    var natGateways = ResourceTable<NATGateway>()
    var vpcEndpoints = ResourceTable<VPCEndpoint>()
    var instanceConnectEndpoints = ResourceTable<InstanceConnectEndpoint>()
    var prefixLists = ResourceTable<PrefixList>()
    var formerAddresses = FormerAddresses()
  }

  /// `us-west-2`
  public let region: String
  /// Twelve digits.
  public let account: String
  @CopyOnWrite private var tables = Tables()

  package init(region: String, account: String) {
    self.region = region
    self.account = account
  }
}

extension Network {
  public package(set) var vpcs: ResourceTable<VPC> {
    _read { yield tables.vpcs }
    _modify { yield &tables.vpcs }
  }
  public package(set) var subnets: ResourceTable<Subnet> {
    _read { yield tables.subnets }
    _modify { yield &tables.subnets }
  }
  public package(set) var internetGateways: ResourceTable<InternetGateway> {
    _read { yield tables.internetGateways }
    _modify { yield &tables.internetGateways }
  }
  public package(set) var egressOnlyInternetGateways: ResourceTable<EgressOnlyInternetGateway> {
    _read { yield tables.egressOnlyInternetGateways }
    _modify { yield &tables.egressOnlyInternetGateways }
  }
  public package(set) var routeTables: ResourceTable<RouteTable> {
    _read { yield tables.routeTables }
    _modify { yield &tables.routeTables }
  }
  public package(set) var securityGroups: ResourceTable<SecurityGroup> {
    _read { yield tables.securityGroups }
    _modify { yield &tables.securityGroups }
  }
  public package(set) var networkACLs: ResourceTable<NetworkACL> {
    _read { yield tables.networkACLs }
    _modify { yield &tables.networkACLs }
  }
  public package(set) var instances: ResourceTable<Instance> {
    _read { yield tables.instances }
    _modify { yield &tables.instances }
  }
  public package(set) var networkInterfaces: NetworkInterfaceTable {
    _read { yield tables.networkInterfaces }
    _modify { yield &tables.networkInterfaces }
  }
  public package(set) var elasticIPAddresses: ResourceTable<ElasticIPAddress> {
    _read { yield tables.elasticIPAddresses }
    _modify { yield &tables.elasticIPAddresses }
  }
  public package(set) var peeringConnections: ResourceTable<VPCPeeringConnection> {
    _read { yield tables.peeringConnections }
    _modify { yield &tables.peeringConnections }
  }
  public package(set) var natGateways: ResourceTable<NATGateway> {
    _read { yield tables.natGateways }
    _modify { yield &tables.natGateways }
  }
  public package(set) var vpcEndpoints: ResourceTable<VPCEndpoint> {
    _read { yield tables.vpcEndpoints }
    _modify { yield &tables.vpcEndpoints }
  }
  public package(set) var instanceConnectEndpoints: ResourceTable<InstanceConnectEndpoint> {
    _read { yield tables.instanceConnectEndpoints }
    _modify { yield &tables.instanceConnectEndpoints }
  }
  /// The account's own; AWS's are those of `PrefixList.managedByAWS`.
  public package(set) var prefixLists: ResourceTable<PrefixList> {
    _read { yield tables.prefixLists }
    _modify { yield &tables.prefixLists }
  }
  /// Whose addresses were that nobody has now, for explanations.
  package var formerAddresses: FormerAddresses {
    _read { yield tables.formerAddresses }
    _modify { yield &tables.formerAddresses }
  }
}

extension Network {
  /// How much a Region's tables hold, for those who reckon what a look at all of it costs.
  public var resourceCount: Int {
    vpcs.count + subnets.count + internetGateways.count + routeTables.count + securityGroups.count
      + networkACLs.count + instances.count + networkInterfaces.count + elasticIPAddresses.count
      + peeringConnections.count + natGateways.count + vpcEndpoints.count + prefixLists.count
      + egressOnlyInternetGateways.count
  }
}

/// How texts call things: by name where they have one, by id where they have none.
extension Network {
  package func label(of vpc: VPC) -> String { vpc.name ?? vpc.id.rawValue }

  package func label(of group: ResourceID<SecurityGroup>) -> String {
    securityGroups[group]?.groupName ?? group.rawValue
  }

  /// `eni-0a1b2c..`: enough to tell ids apart where there is no room for them whole.
  package static func shortened(_ identifier: String) -> String {
    guard let hyphen = identifier.firstIndex(of: "-") else { return identifier }
    let digits = identifier[identifier.index(after: hyphen)...]
    return digits.count > 8 ? identifier[...hyphen] + digits.prefix(6) + ".." : identifier
  }
}

/// Addresses that instances of the account had and have no more: the latest few, so that a packet to
/// one of them can be told from a packet to nobody.
///
/// No answer of AWS shows them, so a transcript's digest does not either.
public struct FormerAddresses: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var address: IPv4Address
    package var instance: ResourceID<Instance>
    package var name: String?
    package var until: Instant

    package init(
      address: IPv4Address, instance: ResourceID<Instance>, name: String? = nil, until: Instant
    ) {
      self.address = address
      self.instance = instance
      self.name = name
      self.until = until
    }
  }

  private var entries: [Entry] = []
  private static let most = 64

  /// Public addresses that a packet may still be sent to.
  package var publicAddresses: some Sequence<IPv4Address> {
    entries.lazy.map(\.address).filter(\.isGlobal)
  }

  package func last(of address: IPv4Address) -> Entry? { entries.last { $0.address == address } }

  package mutating func add(_ entry: Entry) {
    entries.removeAll { $0.address == entry.address }
    entries.append(entry)
    if entries.count > Self.most { entries.removeFirst() }
  }
}

extension Network {
  /// The table that the subnet's traffic follows: its own or, without one, the VPC's main table
  /// (VPC-37).
  public func routeTable(of subnet: Subnet) -> RouteTable? {
    routeTables.first { $0.associations.contains { $0.subnet == subnet.id } }
      ?? mainRouteTable(of: subnet.vpc)
  }

  public func mainRouteTable(of vpc: ResourceID<VPC>) -> RouteTable? {
    routeTables.first { $0.vpc == vpc && $0.isMain }
  }

  /// The network ACL at the subnet's border; every subnet has exactly one (ACL-01).
  public func networkACL(of subnet: Subnet) -> NetworkACL? {
    networkACLs.first { $0.associations.contains { $0.subnet == subnet.id } }
  }

  public func defaultNetworkACL(of vpc: ResourceID<VPC>) -> NetworkACL? {
    networkACLs.first { $0.vpc == vpc && $0.isDefault }
  }

  public func defaultSecurityGroup(of vpc: ResourceID<VPC>) -> SecurityGroup? {
    securityGroups.first { $0.vpc == vpc && $0.groupName == "default" }
  }

  public func internetGateway(of vpc: ResourceID<VPC>) -> InternetGateway? {
    internetGateways.first { $0.attachedVPC == vpc }
  }

  /// Whether the route's target can carry packets now (VPC-34, VPC-45, PCX-14).
  public func state(of route: Route) -> Route.State {
    switch route.target {
    case .local: .active
    case .internetGateway(let id): internetGateways[id]?.attachedVPC == nil ? .blackhole : .active
    case .peeringConnection(let id):
      peeringConnections[id]?.status == .active ? .active : .blackhole
    case .networkInterface(let id):
      networkInterfaces[id].flatMap { instance(of: $0) }.map { $0.state == .running } == true
        ? .active : .blackhole
    case .natGateway(let id): natGateways[id]?.state == .available ? .active : .blackhole
    case .vpcEndpoint(let id): vpcEndpoints[id] == nil ? .blackhole : .active
    case .egressOnlyInternetGateway(let id):
      egressOnlyInternetGateways[id] == nil ? .blackhole : .active
    }
  }

  /// When SSH first answers after the last start, `nil` unless the instance is running (INS-02).
  public func sshReadyAt(_ instance: Instance) -> Instant? {
    guard instance.state == .running, let since = instance.runningSince else { return nil }
    return since + instance.bootMilliseconds
  }
}
