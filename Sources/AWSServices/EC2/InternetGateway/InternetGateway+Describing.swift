import DataPlane
import Documents
public import NetworkModel

extension InternetGateway {
  func document(in cloud: Cloud) -> JSONObject {
    let attachments = attachedVPC.map {
      ["State": "available", "VpcId": JSONValue($0)] as JSONValue
    }
    return [
      "Attachments": .array(attachments.map { [$0] } ?? []),
      "InternetGatewayId": JSONValue(id),
      "OwnerId": .string(cloud.account),
      "Tags": JSONValue(tags),
    ]
  }
}

extension InternetGateway: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<InternetGateway>> {
    \.network.internetGateways
  }
  static var noun: String { "internetGateway" }
  static var notFoundCode: String { "InvalidInternetGatewayID.NotFound" }
  static var malformedCode: String { "InvalidInternetGatewayId.Malformed" }
  static let members: Set = ["InternetGatewayId", "GatewayId", "Source", "Destination"]

  static let dependencies: [Dependency<InternetGateway>] = [
    .init(on: VPC.self) { gateway, vpc, _ in
      gateway.attachedVPC == vpc.id
        ? "The internet gateway \(gateway.id) is still attached. Detach it first." : nil
    }
  ]

  static let filters: [ResourceFilter<InternetGateway>] = [
    .init("attachment.state") { item, _ in item.attachedVPC.map { _ in "available" } },
    .init("attachment.vpc-id") { item, _ in item.attachedVPC?.rawValue },
    .init("internet-gateway-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
  ]
}

extension Quota {
  static let internetGateways = 5
}
