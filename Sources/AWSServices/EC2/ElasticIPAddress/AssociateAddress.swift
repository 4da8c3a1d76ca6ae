import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AssociateAddress: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateAddress",
    "Gives an instance or a network interface an Elastic IP address.",
    input: """
      AllocationId:str InstanceId:str PublicIp:str DryRun:bool NetworkInterfaceId:str
      PrivateIpAddress:str AllowReassociation:bool
      """,
    output: """
      AssociationId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let elastic = try cloud.findElasticIPAddress(request)
    let interface = try cloud.interface(toAssociateBy: request)
    guard cloud.network.internetGateway(of: interface.vpc) != nil else {
      throw AWSError(
        "Gateway.NotAttached", "Network \(interface.vpc) is not attached to any internet gateway")
    }
    let isElsewhere = elastic.association.map { $0.networkInterface != interface.id } ?? false
    if isElsewhere, request.flag("AllowReassociation") == false, let old = elastic.association {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "resource \(elastic.id) is already associated with associate-id \(old.id)")
    }
    if let other = cloud.network.elasticIPAddress(of: interface), other.id != elastic.id {
      guard request.flag("AllowReassociation") != false else {
        throw AWSError(
          "Resource.AlreadyAssociated",
          "resource \(interface.id) is already associated with associate-id "
            + (other.association?.id ?? ""))
      }
      cloud.disassociate(other)
    }
    let association = ElasticIPAddress.Association(
      id: cloud.newIdentifier("eipassoc"), networkInterface: interface.id,
      privateAddress: interface.primaryAddress)
    cloud.disassociate(elastic)
    cloud.fabric.rememberAssignedAddress(of: interface.id)
    cloud.network.elasticIPAddresses.update(elastic.id) { $0.association = association }
    // The auto-assigned address goes back to Amazon (INS-08).
    cloud.network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = nil }
    return ["AssociationId": .string(association.id)]
  }
}
