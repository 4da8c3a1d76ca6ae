public import Foundations

/// A way from a VPC to a service of AWS that needs no internet gateway.
public struct VPCEndpoint: Resource {
  public static let idPrefix = "vpce"
  public static let typeName = "vpc-endpoint"

  public enum Kind: Equatable, Sendable {
    /// To S3 or DynamoDB. It has no address and no interface; in the tables associated with it, a
    /// route for the service's prefix list leads to it.
    case gateway(GatewayService)
    /// An interface in each of some subnets, which takes connections for the service (VPC-54).
    case interface(Interface)
  }

  public struct Interface: Equatable, Sendable {
    /// `com.amazonaws.us-west-2.ssm`
    public var serviceName: String
    public var networkInterfaces: [ResourceID<NetworkInterface>]
    /// Whether the VPC's resolver answers the service's own name with the interfaces' addresses.
    public var hasPrivateDNS: Bool
    /// When it becomes available; `nil` once it is.
    public var availableAt: Instant?
    /// Of its own names: `vpce-0123-abcdefgh.ssm.us-west-2.vpce.amazonaws.com`.
    public var dnsLabel: String

    package init(
      serviceName: String, networkInterfaces: [ResourceID<NetworkInterface>], hasPrivateDNS: Bool,
      availableAt: Instant?, dnsLabel: String
    ) {
      self.serviceName = serviceName
      self.networkInterfaces = networkInterfaces
      self.hasPrivateDNS = hasPrivateDNS
      self.availableAt = availableAt
      self.dnsLabel = dnsLabel
    }
  }

  public let id: ResourceID<VPCEndpoint>
  public var vpc: ResourceID<VPC>
  public var kind: Kind
  /// As given, or the one that allows everything. Policies speak of requests, not of packets.
  public var policyDocument: String
  public var createdAt: Instant
  public var tags: [Tag]

  package init(
    id: ResourceID<VPCEndpoint>, vpc: ResourceID<VPC>, kind: Kind, policyDocument: String,
    createdAt: Instant, tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.kind = kind
    self.policyDocument = policyDocument
    self.createdAt = createdAt
    self.tags = tags
  }

  /// The interfaces, `nil` of a gateway endpoint.
  public var interface: Interface? {
    if case .interface(let interface) = kind { interface } else { nil }
  }

  /// `com.amazonaws.us-west-2.s3`
  public func serviceName(in region: String) -> String {
    switch kind {
    case .gateway(let service): service.name(in: region)
    case .interface(let interface): interface.serviceName
    }
  }

  package static let openPolicy = """
    {"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}
    """
}

extension Network {
  /// The tables with a route to the endpoint, in the order of their creation.
  public func routeTables(of endpoint: VPCEndpoint) -> [RouteTable] {
    routeTables.filter { $0.routes.contains { $0.target == .vpcEndpoint(endpoint.id) } }
  }

  /// The prefix list of a gateway endpoint's service.
  package func prefixList(of endpoint: VPCEndpoint) -> PrefixList? {
    guard case .gateway(let service) = endpoint.kind else { return nil }
    let name = service.name(in: region)
    return PrefixList.managedByAWS(in: region).first { $0.listName == name }
  }

  /// What a VPC's resolver answers instead of a service's public addresses: those of an interface
  /// endpoint that has the service's name there (VPC-54).
  public func endpointInterface(
    answeringFor host: String, in vpc: ResourceID<VPC>, near subnet: ResourceID<Subnet>?
  ) -> NetworkInterface? {
    for endpoint in vpcEndpoints where endpoint.vpc == vpc {
      guard let interface = endpoint.interface, interface.availableAt == nil else { continue }
      let service = InterfaceEndpointService.named(interface.serviceName, in: region)
      let isItsName =
        host.hasPrefix(endpoint.id.rawValue + "-") && host.hasSuffix(".vpce.amazonaws.com")
        || interface.hasPrivateDNS && service?.hostName(in: region) == host
      guard isItsName else { continue }
      let candidates = interface.networkInterfaces.compactMap { networkInterfaces[$0] }
      return candidates.first { $0.subnet == subnet } ?? candidates.first
    }
    return nil
  }
}

/// A service of AWS that gateway endpoints lead to.
public enum GatewayService: String, CaseIterable, Sendable {
  case s3
  case dynamoDB = "dynamodb"

  /// `com.amazonaws.us-west-2.s3`
  public func name(in region: String) -> String { "com.amazonaws.\(region).\(rawValue)" }

  /// `s3.us-west-2.amazonaws.com`
  public func hostName(in region: String) -> String { "\(rawValue).\(region).amazonaws.com" }
}

/// A service of AWS that interface endpoints lead to, and that everybody reaches by its public name.
public struct InterfaceEndpointService: Equatable, Sendable {
  /// `ssm`, `ecr.api`: what stands at the end of the service's name.
  public let suffix: String
  /// What its hosts' names begin with; the same backwards, for most.
  public let hostLabel: String

  init(_ suffix: String, host: String? = nil) {
    self.suffix = suffix
    hostLabel = host ?? suffix
  }

  /// `com.amazonaws.us-west-2.ssm`
  public func name(in region: String) -> String { "com.amazonaws.\(region).\(suffix)" }

  /// `ssm.us-west-2.amazonaws.com`
  public func hostName(in region: String) -> String { "\(hostLabel).\(region).amazonaws.com" }

  /// The Region of a host name of this service, `nil` for any other name.
  package func region(ofHostName name: String) -> String? {
    guard name.hasPrefix(hostLabel + "."), name.hasSuffix(".amazonaws.com") else { return nil }
    let region = name.dropFirst(hostLabel.utf8.count + 1).dropLast(".amazonaws.com".utf8.count)
    return region.contains(".") ? nil : String(region)
  }

  /// The service of that name in the Region, `nil` where there is none.
  package static func named(_ name: String, in region: String) -> InterfaceEndpointService? {
    all.first { $0.name(in: region) == name }
  }

  /// Those that guides of networks and of instances use (VPC-54). New ones come last, since their
  /// public addresses follow from their places.
  public static let all: [InterfaceEndpointService] = [
    .init("ec2"), .init("ec2messages"), .init("ssm"), .init("ssmmessages"), .init("logs"),
    .init("monitoring"), .init("sts"), .init("iam"), .init("kms"), .init("secretsmanager"),
    .init("ecr.api", host: "api.ecr"), .init("ecr.dkr", host: "dkr.ecr"), .init("ecs"),
    .init("ecs-agent", host: "ecs-a"), .init("ecs-telemetry", host: "ecs-t"), .init("sqs"),
    .init("sns"), .init("events"), .init("lambda"), .init("elasticloadbalancing"),
    .init("autoscaling"), .init("execute-api"), .init("cloudformation"), .init("cloudtrail"),
    .init("config"), .init("kinesis-streams", host: "kinesis"),
    .init("kinesis-firehose", host: "firehose"), .init("states"), .init("athena"), .init("glue"),
    .init("rds"), .init("eks"), .init("elasticfilesystem"), .init("codebuild"),
    .init("codecommit"), .init("servicecatalog"), .init("transfer"), .init("bedrock-runtime"),
  ]
}
