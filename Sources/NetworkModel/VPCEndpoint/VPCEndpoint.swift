public import Foundations

/// A gateway endpoint: a way from a VPC's subnets to S3 or DynamoDB that needs no internet gateway.
///
/// It has no address and no interface; in the tables associated with it, a route for the service's
/// prefix list leads to it.
public struct VPCEndpoint: Resource {
  public static let idPrefix = "vpce"
  public static let typeName = "vpc-endpoint"

  public let id: ResourceID<VPCEndpoint>
  public var vpc: ResourceID<VPC>
  public var service: GatewayService
  /// As given, or the one that allows everything. Policies speak of requests, not of packets.
  public var policyDocument: String
  public var createdAt: Instant
  public var tags: [Tag]

  package init(
    id: ResourceID<VPCEndpoint>, vpc: ResourceID<VPC>, service: GatewayService,
    policyDocument: String, createdAt: Instant, tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.service = service
    self.policyDocument = policyDocument
    self.createdAt = createdAt
    self.tags = tags
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

  /// The prefix list of the endpoint's service.
  package func prefixList(of endpoint: VPCEndpoint) -> PrefixList? {
    let name = endpoint.service.name(in: region)
    return PrefixList.managedByAWS(in: region).first { $0.listName == name }
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
