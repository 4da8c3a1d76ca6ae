import DataPlane
import Documents
import NetworkModel

/// What lets a VPC's IPv6 traffic out and nothing in (VPC-53).
///
/// The simulator's packets are IPv4: no route leads here, so that nothing but its VPC depends on it.
struct EgressOnlyInternetGateway: Resource {
  static let idPrefix = "eigw"
  static let typeName = "egress-only-internet-gateway"

  let id: ResourceID<EgressOnlyInternetGateway>
  /// It is attached when it is created, for good (VPC-53).
  let vpc: ResourceID<VPC>
  var tags: [Tag]
}

extension EgressOnlyInternetGateway: StoredResource {
  static var noun: String { "egressOnlyInternetGateway" }
  static var notFoundCode: String { "InvalidGatewayID.NotFound" }
  static var malformedCode: String { "InvalidGatewayID.Malformed" }
  static let members: Set = ["EgressOnlyInternetGatewayId"]

  static func notFoundMessage(_ id: String) -> String { "The gateway ID '\(id)' does not exist" }

  static let dependencies: [Dependency<EgressOnlyInternetGateway>] = [
    .init(on: VPC.self) { gateway, vpc, _ in
      gateway.vpc == vpc.id
        ? "The egress-only internet gateway \(gateway.id) is still in this VPC." : nil
    }
  ]

  /// Tags alone.
  static let filters: [ResourceFilter<EgressOnlyInternetGateway>] = []

  func document(in cloud: Cloud) -> JSONObject {
    [
      "Attachments": [["State": "attached", "VpcId": JSONValue(vpc)]],
      "EgressOnlyInternetGatewayId": JSONValue(id),
      "Tags": JSONValue(tags),
    ]
  }
}

extension Quota {
  static let egressOnlyInternetGateways = 5
}
