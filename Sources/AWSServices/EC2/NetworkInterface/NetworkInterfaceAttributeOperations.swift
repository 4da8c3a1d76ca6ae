import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeNetworkInterfaceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInterfaceAttribute",
    "Shows one attribute of a network interface.")
  static let omittedFromDigest: String? = "DescribeNetworkInterfaces shows it"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let id = JSONValue(interface.id)
    // A model says which words there are; a request without any is refused as EC2 does.
    switch try request.required("Attribute") {
    case "attachment":
      guard let attachment = interface.attachment else { return ["NetworkInterfaceId": id] }
      return [
        "Attachment": .object(attachment.document(in: cloud)), "NetworkInterfaceId": id,
      ]
    case "groupSet":
      return ["Groups": interface.groupsDocument(in: cloud), "NetworkInterfaceId": id]
    case "sourceDestCheck":
      return [
        "NetworkInterfaceId": id,
        "SourceDestCheck": ["Value": .boolean(interface.checksSourceAndDestination)],
      ]
    case "associatePublicIpAddress":
      return [
        "NetworkInterfaceId": id,
        "AssociatePublicIpAddress": .boolean(interface.autoAssignedPublicAddress != nil),
      ]
    default:
      return [
        "Description": ["Value": .string(interface.interfaceDescription)], "NetworkInterfaceId": id,
      ]
    }
  }
}

enum ModifyNetworkInterfaceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyNetworkInterfaceAttribute",
    "Changes one attribute of a network interface.",
    refusing: [
      "EnaSrdSpecification", "EnablePrimaryIpv6", "ConnectionTrackingSpecification",
      "AssociatePublicIpAddress", "AssociatedSubnetIds",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    var groups: [ResourceID<SecurityGroup>]?
    if request["Groups"] != nil, let subnet = cloud.network.subnets[interface.subnet] {
      groups = try cloud.findSecurityGroups(request.strings("Groups"), for: subnet)
    }
    let text = request["Description"]?["Value"]?.string
    let checks = request["SourceDestCheck"]?["Value"]?.boolean
    let deletes = try deletesOnTermination(request, of: interface)
    cloud.network.networkInterfaces.update(interface.id) {
      if let text { $0.interfaceDescription = text }
      if let checks { $0.checksSourceAndDestination = checks }
      if let groups { $0.securityGroups = groups }
      if let deletes { $0.attachment?.deletesOnTermination = deletes }
    }
    return [:]
  }

  /// What becomes of the interface when its instance is terminated.
  private static func deletesOnTermination(
    _ request: Request, of interface: NetworkInterface
  ) throws(AWSError) -> Bool? {
    guard let change = request["Attachment"] else { return nil }
    guard let id = change["AttachmentId"]?.string else { throw .missingParameter("AttachmentId") }
    guard interface.attachment?.id == id else {
      throw AWSError("InvalidAttachmentID.NotFound", "The attachment '\(id)' does not exist")
    }
    return change["DeleteOnTermination"]?.boolean
  }
}

enum ResetNetworkInterfaceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ResetNetworkInterfaceAttribute",
    "Lets a network interface check source and destination again.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    cloud.network.networkInterfaces.update(interface.id) { $0.checksSourceAndDestination = true }
    return [:]
  }
}
