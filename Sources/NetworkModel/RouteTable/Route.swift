/// Where packets for a block of addresses go.
public struct Route: Equatable, Sendable {
  public enum Target: Hashable, Sendable {
    case local
    case internetGateway(ResourceID<InternetGateway>)
    case peeringConnection(ResourceID<VPCPeeringConnection>)
    case networkInterface(ResourceID<NetworkInterface>)
    case natGateway(ResourceID<NATGateway>)
    /// A gateway endpoint, whose routes EC2 makes and removes itself (VPC-44).
    case vpcEndpoint(ResourceID<VPCEndpoint>)
  }

  /// VPC-45; `filtered` needs propagated routes, which the simulator has none of.
  public enum State: String, Sendable {
    case active
    case blackhole
  }

  public enum Origin: String, Sendable {
    case createRouteTable = "CreateRouteTable"
    case createRoute = "CreateRoute"
  }

  public var destination: Destination
  public var target: Target
  public var origin: Origin

  public init(destination: Destination, target: Target, origin: Origin) {
    self.destination = destination
    self.target = target
    self.origin = origin
  }
}
