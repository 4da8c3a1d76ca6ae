import AWSModel
import DataPlane
import Documents
public import NetworkModel

extension VPCEndpoint {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "VpcEndpointId": JSONValue(id),
      "VpcEndpointType": "Gateway",
      "VpcId": JSONValue(vpc),
      "ServiceName": .string(service.name(in: cloud.region)),
      "State": "available",
      "PolicyDocument": .string(policyDocument),
      "RouteTableIds": .array(cloud.network.routeTables(of: self).map { JSONValue($0.id) }),
      "SubnetIds": [],
      "Groups": [],
      "PrivateDnsEnabled": false,
      "RequesterManaged": false,
      "NetworkInterfaceIds": [],
      "DnsEntries": [],
      "CreationTimestamp": JSONValue(createdAt),
      "Tags": JSONValue(tags),
      "OwnerId": .string(cloud.account),
    ]
  }
}

extension VPCEndpoint: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<VPCEndpoint>> { \.network.vpcEndpoints }
  static var noun: String { "VpcEndpoint" }
  static var notFoundCode: String { "InvalidVpcEndpointId.NotFound" }
  static var malformedCode: String { "InvalidVpcEndpointId.Malformed" }
  static let members: Set = ["VpcEndpointId"]

  static let dependencies: [Dependency<VPCEndpoint>] = [
    .init(on: VPC.self) { endpoint, vpc, _ in
      endpoint.vpc == vpc.id ? "The endpoint \(endpoint.id) is still in this VPC." : nil
    }
  ]

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

extension VPCEndpoint {
  /// The text, if it is a JSON object at all; nothing in the simulator evaluates it.
  static func checkedPolicy(_ text: String) throws(AWSError) -> String {
    guard case .object? = try? JSONValue(parsingJSON: text) else {
      throw AWSError(
        "InvalidPolicyDocument", "Policy document is invalid.",
        advice: "It is a JSON object with Version and Statement.")
    }
    return text
  }
}
