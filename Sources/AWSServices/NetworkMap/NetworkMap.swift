public import DataPlane
public import Foundations
public import NetworkModel

/// The network as boxes within boxes: VPCs, their subnets, and what is in them.
///
/// Resources stand in the order of their creation, so two equal clouds have the same map.
public struct NetworkMap: Equatable, Sendable {
  /// A resource by its id, and by its Name tag where it has one.
  public struct Name: Equatable, Sendable {
    public let id: String
    public let name: String?

    package init(id: String, name: String?) {
      self.id = id
      self.name = name
    }
  }

  /// Something in a box.
  public struct Entry: Equatable, Sendable {
    public let content: Content
    /// What it is about, so that a trace can mark it.
    public let component: Component?
    /// Details of an entry stand below it.
    public let details: [Content]

    init(_ content: Content, of component: Component? = nil, details: [Content] = []) {
      self.content = content
      self.component = component
      self.details = details
    }
  }

  public enum Content: Equatable, Sendable {
    case internetGateway(Name)
    case gatewayEndpoint(Name, service: String)
    case networkACL(Name)
    /// No subnet follows an unused one.
    case routeTable(Name, isMain: Bool, isUnused: Bool)
    /// To a target by its name, or `local`.
    case route(destination: String, target: Name, isBlackhole: Bool)
    case instance(Name, state: Instance.State)
    case networkInterface(Name)
    case natGateway(Name, state: NATGateway.State)
    case addresses(private: [IPv4Address], public: IPv4Address?)
    case securityGroups([Name])
    case flowLog(Name, traffic: String, logGroup: String)
    case peering(Name, requester: Name, accepter: Name, status: String)
  }

  public struct SubnetBox: Equatable, Sendable {
    public let name: Name
    public let cidr: CIDR
    public let availabilityZone: String
    public let entries: [Entry]
  }

  public struct VPCBox: Equatable, Sendable {
    public let name: Name
    public let blocks: [CIDR]
    public let entries: [Entry]
    public let subnets: [SubnetBox]
  }

  /// The Region that is shown, unless it is the one that the lab began in.
  public let otherRegion: String?
  public let vpcs: [VPCBox]
  /// Peering connections, each in a line of its own beneath the VPCs.
  public let connections: [Entry]
}
