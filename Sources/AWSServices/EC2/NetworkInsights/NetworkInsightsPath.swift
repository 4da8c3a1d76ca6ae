import AWSModel
import DataPlane
import Documents
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

extension NetworkInsightsPath {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = [
      "NetworkInsightsPathId": JSONValue(id), "NetworkInsightsPathArn": .string(arn(in: cloud)),
      "CreatedDate": JSONValue(createdAt), "Source": .string(source.identifier),
    ]
    document["Destination"] = destination.map { .string($0.identifier) }
    document["SourceArn"] = .string(cloud.arn(of: source))
    document["DestinationArn"] = destination.map { .string(cloud.arn(of: $0)) }
    document["SourceIp"] = sourceAddress.map { JSONValue($0) }
    document["DestinationIp"] = destinationAddress.map { JSONValue($0) }
    document["Protocol"] = .string(transportProtocol.rawValue)
    document["DestinationPort"] = destinationPort.map(JSONValue.integer)
    document["Tags"] = JSONValue(tags)
    document["FilterAtSource"] = filterAtSource.map { .object($0.document) }
    document["FilterAtDestination"] = filterAtDestination.map { .object($0.document) }
    return document
  }
}

extension NetworkInsightsPath.Filter {
  var document: JSONObject {
    var document = JSONObject()
    document["SourceAddress"] = sourceAddress.map { JSONValue($0) }
    document["SourcePortRange"] = sourcePorts.map(Self.document)
    document["DestinationAddress"] = destinationAddress.map { JSONValue($0) }
    document["DestinationPortRange"] = destinationPorts.map(Self.document)
    return document
  }

  private static func document(of range: ClosedRange<Int>) -> JSONValue {
    ["FromPort": .integer(range.lowerBound), "ToPort": .integer(range.upperBound)]
  }
}

extension Cloud {
  func arn(of end: NetworkInsightsPath.End) -> String {
    switch end {
    case .instance(let id): arn(of: id)
    case .networkInterface(let id): arn(of: id)
    case .internetGateway(let id): arn(of: id)
    case .peeringConnection(let id): arn(of: id)
    }
  }

  /// `arn:aws:ec2:us-west-2:123456789012:subnet/subnet-0123`, be the resource there or not.
  func arn<Kind: Resource>(of id: ResourceID<Kind>) -> String {
    "arn:aws:ec2:\(region):\(account):\(Kind.typeName)/\(id)"
  }
}

extension NetworkInsightsPath: StoredResource {
  static var noun: String { "networkInsightsPath" }
  static var notFoundCode: String { "InvalidNetworkInsightsPathId.NotFound" }
  static var malformedCode: String { "InvalidNetworkInsightsPathId.Malformed" }
  static let members: Set = ["NetworkInsightsPathId"]

  static func dependencyViolation(
    _ id: ResourceID<NetworkInsightsPath>, because reason: String
  ) -> AWSError {
    AWSError(
      "AnalysisExistsForNetworkInsightsPath",
      "An analysis exists for the network insights path \(id).", advice: reason)
  }

  static let filters: [ResourceFilter<NetworkInsightsPath>] =
    [
      .init("destination") { item, _ in item.destination?.identifier },
      .init("protocol") { item, _ in item.transportProtocol.rawValue },
      .init("source") { item, _ in item.source.identifier },
    ] + filters(of: "filter-at-source") { $0.filterAtSource }
    + filters(of: "filter-at-destination") { $0.filterAtDestination }

  private static func filters(
    of name: String, _ filter: @escaping @Sendable (Self) -> Filter?
  ) -> [ResourceFilter<NetworkInsightsPath>] {
    [
      .init("\(name).source-address") { item, _ in filter(item)?.sourceAddress?.description },
      .init("\(name).source-port-range") { item, _ in text(filter(item)?.sourcePorts) },
      .init("\(name).destination-address") { item, _ in
        filter(item)?.destinationAddress?.description
      },
      .init("\(name).destination-port-range") { item, _ in
        text(filter(item)?.destinationPorts)
      },
    ]
  }

  private static func text(_ range: ClosedRange<Int>?) -> String? {
    range.map { "\($0.lowerBound)-\($0.upperBound)" }
  }
}

extension Quota {
  /// Reachability Analyzer's page on quotas, as the others of its kind.
  static let networkInsightsPaths = 1000
}
