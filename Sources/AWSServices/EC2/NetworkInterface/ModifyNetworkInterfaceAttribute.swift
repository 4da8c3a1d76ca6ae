import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifyNetworkInterfaceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyNetworkInterfaceAttribute",
    "Changes one attribute of a network interface.",
    input: """
      ~EnaSrdSpecification:EnaSrdSpecification ~EnablePrimaryIpv6:bool
      ~ConnectionTrackingSpecification:ConnectionTrackingSpecificationRequest
      ~AssociatePublicIpAddress:bool ~AssociatedSubnetIds:[str](AssociatedSubnetId) DryRun:bool
      NetworkInterfaceId*:str Description:AttributeValue SourceDestCheck:AttributeBooleanValue
      Groups:[str](SecurityGroupId) ~Attachment:NetworkInterfaceAttachmentChanges
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    var groups: [ResourceID<SecurityGroup>]?
    if request["Groups"] != nil, let subnet = cloud.network.subnets[interface.subnet] {
      groups = try cloud.findSecurityGroups(request.strings("Groups"), for: subnet)
    }
    let text = request["Description"]?["Value"]?.string
    let checks = request["SourceDestCheck"]?["Value"]?.boolean
    cloud.network.networkInterfaces.update(interface.id) {
      if let text { $0.interfaceDescription = text }
      if let checks { $0.checksSourceAndDestination = checks }
      if let groups { $0.securityGroups = groups }
    }
    return [:]
  }
}
