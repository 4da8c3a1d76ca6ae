import AWSModel
import DataPlane
import Documents
import NetworkModel

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
