import DataPlane
public import NetworkModel

extension VPCEndpoint: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<VPCEndpoint>> { \.network.vpcEndpoints }
  static var noun: String { "VpcEndpoint" }
  static var notFoundCode: String { "InvalidVpcEndpointId.NotFound" }
  static var malformedCode: String { "InvalidVpcEndpointId.Malformed" }

  static func notFoundMessage(_ id: String) -> String {
    "The Vpc Endpoint Id '\(id)' does not exist"
  }

  static let filters: [ResourceFilter<VPCEndpoint>] = [
    .init("service-name") { item, cloud in item.service.name(in: cloud.region) },
    .init("vpc-endpoint-id") { item, _ in item.id.rawValue },
    .init("vpc-endpoint-state") { _, _ in "available" },
    .init("vpc-endpoint-type") { _, _ in "Gateway" },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}
