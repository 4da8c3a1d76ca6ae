public import Foundations

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
  public package(set) var egressOnlyInternetGateways = ResourceTable<EgressOnlyInternetGateway>()
  public package(set) var routeTables = ResourceTable<RouteTable>()
  public package(set) var securityGroups = ResourceTable<SecurityGroup>()
  public package(set) var networkACLs = ResourceTable<NetworkACL>()
  public package(set) var instances = ResourceTable<Instance>()
  public package(set) var networkInterfaces = NetworkInterfaceTable()
  public package(set) var elasticIPAddresses = ResourceTable<ElasticIPAddress>()
  public package(set) var peeringConnections = ResourceTable<VPCPeeringConnection>()
  public package(set) var natGateways = ResourceTable<NATGateway>()
  public package(set) var vpcEndpoints = ResourceTable<VPCEndpoint>()
  public package(set) var instanceConnectEndpoints = ResourceTable<InstanceConnectEndpoint>()
  /// The account's own; AWS's are those of `PrefixList.managedByAWS`.
  public package(set) var prefixLists = ResourceTable<PrefixList>()
  /// Whose addresses were that nobody has now, for explanations.
  package var formerAddresses = FormerAddresses()

  package init(region: String, account: String) {
    self.region = region
    self.account = account
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
