import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkInterface",
    "Deletes a network interface that no instance has.",
    input: """
      DryRun:bool NetworkInterfaceId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    if let attachment = interface.attachment {
      throw AWSError(
        "InvalidParameterValue", "Network interface '\(interface.id)' is currently in use.",
        advice: "\(attachment.instance) has it.")
    }
    if let gateway = interface.natGateway {
      throw AWSError(
        "OperationNotPermitted",
        "You are not allowed to manage 'ela-attach' attachments.",
        advice: "It belongs to \(gateway) and goes with it.")
    }
    cloud.remove(interface)
    return [:]
  }
}
