import DataPlane
public import Foundations
public import NetworkModel

/// A question to Reachability Analyzer: can packets of that kind get from here to there?
public struct NetworkInsightsPath: Resource {
  public static let idPrefix = "nip"
  public static let typeName = "network-insights-path"

  /// What a path may begin or end at (RA-01).
  public enum End: Hashable, Sendable {
    case instance(ResourceID<Instance>)
    case networkInterface(ResourceID<NetworkInterface>)
    case internetGateway(ResourceID<InternetGateway>)
    case peeringConnection(ResourceID<VPCPeeringConnection>)
  }

  /// It analyses nothing else, not even ICMP (RA-01).
  public enum TransportProtocol: String, Sendable {
    case tcp, udp
  }

  /// What the packet must look like at one end.
  public struct Filter: Equatable, Sendable {
    public var sourceAddress: IPv4Address?
    public var sourcePorts: ClosedRange<Int>?
    public var destinationAddress: IPv4Address?
    public var destinationPorts: ClosedRange<Int>?
  }

  public let id: ResourceID<NetworkInsightsPath>
  public var createdAt: Instant
  public var source: End
  /// `nil` when only an address was given.
  public var destination: End?
  public var sourceAddress: IPv4Address?
  public var destinationAddress: IPv4Address?
  public var transportProtocol: TransportProtocol
  public var destinationPort: Int?
  public var filterAtSource: Filter?
  public var filterAtDestination: Filter?
  /// A repeated call with the same token makes no second path.
  public var clientToken: String
  public var tags: [Tag]
}

extension NetworkInsightsPath.End {
  var identifier: String {
    switch self {
    case .instance(let id): id.rawValue
    case .networkInterface(let id): id.rawValue
    case .internetGateway(let id): id.rawValue
    case .peeringConnection(let id): id.rawValue
    }
  }

  /// Whether the resource is still there.
  func exists(in cloud: Cloud) -> Bool {
    switch self {
    case .instance(let id): cloud.network.instances[id].map { $0.state != .terminated } ?? false
    case .networkInterface(let id): cloud.network.networkInterfaces[id] != nil
    case .internetGateway(let id): cloud.network.internetGateways[id] != nil
    case .peeringConnection(let id): cloud.network.peeringConnections[id] != nil
    }
  }
}
