import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "CreateInternetGateway",
    "Creates an internet gateway, not attached to any VPC yet.",
    input: """
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool
      """,
    output: """
      InternetGateway:InternetGateway
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: InternetGateway.self)
    guard cloud.network.internetGateways.count < Quota.internetGateways else {
      throw .limitExceeded("InternetGatewayLimitExceeded", "internet gateways")
    }
    let gateway = InternetGateway(id: cloud.newID(), attachedVPC: nil, tags: tags)
    cloud.network.internetGateways.insert(gateway)
    return ["InternetGateway": .object(gateway.document(in: cloud))]
  }
}
