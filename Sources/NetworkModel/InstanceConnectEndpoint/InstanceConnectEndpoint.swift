public import Foundations

/// A door into a VPC for SSH from outside: connections come from its interface's private address, so
/// that instances need no public one (EIC-08).
public struct InstanceConnectEndpoint: Resource {
  public static let idPrefix = "eice"
  public static let typeName = "instance-connect-endpoint"

  public enum State: String, Sendable {
    case createInProgress = "create-in-progress"
    case createComplete = "create-complete"
    case deleteInProgress = "delete-in-progress"
    case deleteComplete = "delete-complete"
  }

  public let id: ResourceID<InstanceConnectEndpoint>
  public var vpc: ResourceID<VPC>
  public var subnet: ResourceID<Subnet>
  public var networkInterface: ResourceID<NetworkInterface>
  public var securityGroups: [ResourceID<SecurityGroup>]
  public var state: State
  /// When the state changes by itself.
  public var changesAt: Instant?
  public var createdAt: Instant
  public var tags: [Tag]

  package init(
    id: ResourceID<InstanceConnectEndpoint>, vpc: ResourceID<VPC>, subnet: ResourceID<Subnet>,
    networkInterface: ResourceID<NetworkInterface>, securityGroups: [ResourceID<SecurityGroup>],
    state: State, changesAt: Instant?, createdAt: Instant, tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.subnet = subnet
    self.networkInterface = networkInterface
    self.securityGroups = securityGroups
    self.state = state
    self.changesAt = changesAt
    self.createdAt = createdAt
    self.tags = tags
  }
}
