import AWSModel
import Documents
import Foundations
import NetworkModel

extension EgressOnlyInternetGateway: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<EgressOnlyInternetGateway>> {
    \.network.egressOnlyInternetGateways
  }
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
