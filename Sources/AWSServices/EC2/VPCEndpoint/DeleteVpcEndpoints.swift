import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteVpcEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpcEndpoints",
    "Deletes VPC endpoints, and the routes to gateway endpoints with them.",
    input: """
      DryRun:bool VpcEndpointIds*:[str](VpcEndpointId)
      """,
    output: """
      Unsuccessful:[UnsuccessfulItem]
      """)

  /// Ids that nobody has are told in the answer, and the others are deleted all the same.
  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    var unsuccessful: [Value] = []
    for text in request.strings("VpcEndpointIds") {
      do {
        let endpoint: VPCEndpoint = try cloud.find(text)
        cloud.network.routeTables.updateAll {
          $0.routes.removeAll { $0.target == .vpcEndpoint(endpoint.id) }
        }
        cloud.network.vpcEndpoints[endpoint.id] = nil
      } catch {
        unsuccessful.append([
          "Error": ["Code": .string(error.code), "Message": .string(error.message)],
          "ResourceId": .string(text),
        ])
      }
    }
    return ["Unsuccessful": .array(unsuccessful)]
  }
}
