import AWSModel
import DataPlane
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

enum CreateEgressOnlyInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "CreateEgressOnlyInternetGateway",
    "Creates a gateway that lets a VPC's IPv6 traffic out and nothing in.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: EgressOnlyInternetGateway.self)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard cloud.network.egressOnlyInternetGateways.count < Quota.egressOnlyInternetGateways else {
      throw .limitExceeded(
        "EgressOnlyInternetGatewayLimitExceeded", "egress-only internet gateways")
    }
    let gateway = EgressOnlyInternetGateway(
      id: cloud.newID(), vpc: vpc.id, tags: tags)
    cloud.network.egressOnlyInternetGateways.insert(gateway)
    return answer(gateway, to: request, in: cloud)
  }

  private static func answer(
    _ gateway: EgressOnlyInternetGateway, to request: Request, in cloud: Cloud
  ) -> JSONObject {
    var answer = JSONObject()
    answer["ClientToken"] = request["ClientToken"]
    answer["EgressOnlyInternetGateway"] = .object(gateway.document(in: cloud))
    return answer
  }
}

enum DescribeEgressOnlyInternetGateways: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeEgressOnlyInternetGateways",
    "Lists egress-only internet gateways.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      EgressOnlyInternetGateway.self, request, ids: "EgressOnlyInternetGatewayIds",
      as: "EgressOnlyInternetGateways")
  }
}

enum DeleteEgressOnlyInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteEgressOnlyInternetGateway",
    "Deletes an egress-only internet gateway.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let gateway: EgressOnlyInternetGateway = try cloud.find(
      request.required("EgressOnlyInternetGatewayId"))
    try cloud.checkDeletion(of: gateway)
    cloud.network.egressOnlyInternetGateways[gateway.id] = nil
    return ["ReturnCode": true]
  }
}
