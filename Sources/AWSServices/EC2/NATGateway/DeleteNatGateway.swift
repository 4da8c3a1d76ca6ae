import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum DeleteNatGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNatGateway",
    "Deletes a NAT gateway; routes to it become blackholes, its Elastic IP stays yours.",
    input: """
      DryRun:bool NatGatewayId*:str
      """,
    output: """
      NatGatewayId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let gateway: NATGateway = try cloud.find(request.required("NatGatewayId"))
    guard gateway.state == .available || gateway.state == .pending else {
      return ["NatGatewayId": Value(gateway.id)]
    }
    let now = cloud.now
    let end = now + cloud.fabric.timings.integer(in: 40_000...70_000)
    cloud.network.natGateways.update(gateway.id) {
      $0.state = .deleting
      $0.deletedAt = now
      $0.transition = .init(to: .deleted, at: end)
    }
    return ["NatGatewayId": Value(gateway.id)]
  }
}
