import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteVpc: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpc",
    "Deletes a VPC that holds nothing any more.",
    input: """
      VpcId*:str DryRun:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    if let obstacle = cloud.obstacle(toDeleting: vpc) {
      throw .dependencies(of: VPC.noun, vpc.id.rawValue, advice: obstacle)
    }
    cloud.network.routeTables.removeAll { $0.vpc == vpc.id }
    cloud.network.networkACLs.removeAll { $0.vpc == vpc.id }
    cloud.network.securityGroups.removeAll { $0.vpc == vpc.id }
    cloud.fabric.flowLogs.removeAll { $0.scope == .vpc(vpc.id) }
    cloud.network.vpcs[vpc.id] = nil
    return [:]
  }
}
