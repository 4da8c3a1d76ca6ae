import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteSubnet: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteSubnet",
    "Deletes a subnet that no network interface is in.",
    input: """
      SubnetId*:str DryRun:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    if let interface = cloud.network.networkInterfaces.first(where: { $0.subnet == subnet.id }) {
      throw .dependencies(
        of: Subnet.noun, subnet.id.rawValue,
        advice: cloud.presence(of: interface) + " is still in this subnet.")
    }
    cloud.network.routeTables.updateAll { $0.associations.removeAll { $0.subnet == subnet.id } }
    cloud.network.networkACLs.updateAll { $0.associations.removeAll { $0.subnet == subnet.id } }
    cloud.fabric.flowLogs.removeAll { $0.scope == .subnet(subnet.id) }
    cloud.network.subnets[subnet.id] = nil
    return [:]
  }
}
