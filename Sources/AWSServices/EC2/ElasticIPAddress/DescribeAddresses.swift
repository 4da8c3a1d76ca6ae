import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum DescribeAddresses: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeAddresses",
    "Lists Elastic IP addresses.",
    input: """
      PublicIps:[str](PublicIp) DryRun:bool Filters:[Filter](Filter)
      AllocationIds:[str](AllocationId)
      """,
    output: """
      Addresses:[Address](addressesSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    for text in request.strings("PublicIps") { _ = try cloud.findElasticIPAddress(public: text) }
    var request = request
    let ofAddresses = cloud.network.elasticIPAddresses.filter {
      request.strings("PublicIps").contains($0.publicAddress.description)
    }
    request.parameters["AllocationIds"] = .array(
      request.array("AllocationIds") + ofAddresses.map { Value($0.id) })
    return try cloud.describe(
      ElasticIPAddress.self, request, ids: "AllocationIds", as: "Addresses")
  }
}
