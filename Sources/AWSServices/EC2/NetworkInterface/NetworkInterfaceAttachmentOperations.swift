import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum AttachNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "AttachNetworkInterface",
    "Attaches a network interface to an instance of the same Availability Zone (INS-20).",
    refusing: ["EnaSrdSpecification", "EnaQueueCount"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    let index = try request.requiredInteger("DeviceIndex")
    let card = request.integer("NetworkCardIndex") ?? 0
    guard !interface.isInUse else {
      throw AWSError(
        "InvalidNetworkInterface.InUse", "Interface: [\(interface.id)] in use.",
        advice: "It serves one instance at a time.")
    }
    guard instance.state == .running || instance.state == .stopped else {
      throw AWSError(
        "IncorrectInstanceState",
        "The instance '\(instance.id)' is not in the 'running' or 'stopped' state.",
        advice: "It is \(instance.state.name).")
    }
    guard card == 0 else {
      throw AWSError(
        "InvalidParameterValue",
        "Network card index \(card) exceeds the limit for \(instance.instanceType).",
        advice: "The instance types of vpclab have one network card: leave the option out.")
    }
    guard interface.availabilityZone == instance.availabilityZone else {
      throw AWSError(
        "InvalidParameterCombination",
        "You may not attach a network interface to an instance if they are not in the same "
          + "availability zone",
        advice: "The interface is in \(interface.availabilityZone), the instance in "
          + "\(instance.availabilityZone).")
    }
    let attached = instance.networkInterfaces.compactMap { cloud.network.networkInterfaces[$0] }
    guard !attached.contains(where: { $0.attachment?.deviceIndex == index }) else {
      throw AWSError(
        "InvalidParameterValue",
        "Instance '\(instance.id)' already has an interface attached at device index '\(index)'.")
    }
    let most = InstanceType.named(instance.instanceType)?.maximumNetworkInterfaces ?? 2
    guard attached.count < most else {
      throw AWSError(
        "AttachmentLimitExceeded",
        "Interface count \(attached.count + 1) exceeds the limit for \(instance.instanceType)")
    }
    let attachment = NetworkInterface.Attachment(
      id: cloud.newIdentifier("eni-attach"), instance: instance.id, deviceIndex: index,
      deletesOnTermination: false, attachedAt: cloud.now)
    cloud.network.networkInterfaces.update(interface.id) { $0.attachment = attachment }
    let following = attached.firstIndex { ($0.attachment?.deviceIndex ?? 0) > index }
    cloud.network.instances.update(instance.id) {
      $0.networkInterfaces.insert(interface.id, at: following ?? $0.networkInterfaces.count)
    }
    return ["AttachmentId": .string(attachment.id), "NetworkCardIndex": 0]
  }
}

enum DetachNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "DetachNetworkInterface",
    "Detaches a network interface from its instance; the primary one stays (INS-20).")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AttachmentId")
    if cloud.network.networkInterfaces.contains(where: { $0.serviceAttachmentID == id }) {
      throw .serviceAttachment
    }
    guard let interface = cloud.network.networkInterfaces.first(where: { $0.attachment?.id == id }),
      let attachment = interface.attachment
    else {
      throw AWSError(
        "InvalidAttachmentID.NotFound", "The attachment '\(id)' does not exist",
        advice: "DescribeNetworkInterfaces shows an attachment's id: eni-attach-…")
    }
    guard attachment.deviceIndex != 0 else {
      throw AWSError(
        "OperationNotPermitted",
        "The network interface at device index 0 and networkCard index 0 cannot be detached.",
        advice: "An instance keeps its primary interface for life.")
    }
    cloud.network.networkInterfaces.update(interface.id) { $0.attachment = nil }
    cloud.network.instances.update(attachment.instance) {
      $0.networkInterfaces.removeAll { $0 == interface.id }
    }
    return [:]
  }
}

extension AWSError {
  /// Of an interface that a service of AWS has put there.
  static let serviceAttachment = AWSError(
    "OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.")
}
