public import Foundations

/// A translator that lets many private addresses of a VPC send from one.
public struct NATGateway: Resource {
  public static let idPrefix = "nat"
  public static let typeName = "natgateway"

  public enum State: String, Sendable {
    case pending
    case failed
    case available
    case deleting
    case deleted
  }

  public enum Connectivity: String, Sendable {
    /// With an Elastic IP, towards the internet.
    case `public`
    /// With a private address only, towards other networks.
    case `private`
  }

  /// A state that is reached when simulated time gets there.
  public struct Transition: Equatable, Sendable {
    public var to: State
    public var at: Instant

    package init(to: State, at: Instant) {
      self.to = to
      self.at = at
    }

  }

  public let id: ResourceID<NATGateway>
  public var vpc: ResourceID<VPC>
  public var subnet: ResourceID<Subnet>
  public var connectivity: Connectivity
  public var state: State
  public var transition: Transition?
  public var createdAt: Instant
  public var deletedAt: Instant?
  /// Why it failed: `Gateway.NotAttached` and a sentence.
  public var failure: Failure?
  /// Its addresses are remembered, since a deleted one is still shown.
  public var address: Address
  public var tags: [Tag]

  package init(
    id: ResourceID<NATGateway>, vpc: ResourceID<VPC>, subnet: ResourceID<Subnet>,
    connectivity: Connectivity, state: State, transition: Transition? = nil, createdAt: Instant,
    deletedAt: Instant? = nil, failure: Failure? = nil, address: Address, tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.subnet = subnet
    self.connectivity = connectivity
    self.state = state
    self.transition = transition
    self.createdAt = createdAt
    self.deletedAt = deletedAt
    self.failure = failure
    self.address = address
    self.tags = tags
  }

  public struct Failure: Equatable, Sendable {
    public var code: String
    public var message: String

    package init(code: String, message: String) {
      self.code = code
      self.message = message
    }
  }

  public struct Address: Equatable, Sendable {
    public var networkInterface: ResourceID<NetworkInterface>
    public var privateAddress: IPv4Address
    public var allocation: ResourceID<ElasticIPAddress>?
    public var publicAddress: IPv4Address?
    /// `eipassoc-…`
    public var association: String?

    package init(
      networkInterface: ResourceID<NetworkInterface>, privateAddress: IPv4Address,
      allocation: ResourceID<ElasticIPAddress>? = nil, publicAddress: IPv4Address? = nil,
      association: String? = nil
    ) {
      self.networkInterface = networkInterface
      self.privateAddress = privateAddress
      self.allocation = allocation
      self.publicAddress = publicAddress
      self.association = association
    }
  }
}
