import DataPlane
import Documents
public import NetworkModel

extension InternetGateway {
  func document(in cloud: Cloud) -> Members {
    let attachments = attachedVPC.map { ["State": "available", "VpcId": Value($0)] as Value }
    return [
      "Attachments": .array(attachments.map { [$0] } ?? []),
      "InternetGatewayId": Value(id),
      "OwnerId": .string(cloud.account),
      "Tags": Value(tags),
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

  static let filters: [ResourceFilter<InternetGateway>] = [
    .init("attachment.state") { item, _ in item.attachedVPC.map { _ in "available" } },
    .init("attachment.vpc-id") { item, _ in item.attachedVPC?.rawValue },
    .init("internet-gateway-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
  ]
}
