import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifyInstanceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyInstanceAttribute",
    "Changes one attribute of an instance.",
    input: """
      SourceDestCheck:AttributeBooleanValue ~DisableApiStop:AttributeBooleanValue DryRun:bool
      InstanceId*:str ~Attribute:enum ~Value:str
      ~BlockDeviceMappings:[InstanceBlockDeviceMappingSpecification](BlockDeviceMapping)
      DisableApiTermination:AttributeBooleanValue InstanceType:AttributeValue
      ~Kernel:AttributeValue ~Ramdisk:AttributeValue ~UserData:BlobAttributeValue
      ~InstanceInitiatedShutdownBehavior:AttributeValue Groups:[str](GroupId)
      ~EbsOptimized:AttributeBooleanValue ~SriovNetSupport:AttributeValue
      ~EnaSupport:AttributeBooleanValue
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    let interface = cloud.network.primaryInterface(of: instance)
    if let checks = request["SourceDestCheck"]?["Value"]?.boolean, let interface {
      cloud.network.networkInterfaces.update(interface.id) {
        $0.checksSourceAndDestination = checks
      }
    }
    if let isProtected = request["DisableApiTermination"]?["Value"]?.boolean {
      cloud.network.instances.update(instance.id) { $0.isTerminationProtected = isProtected }
    }
    if let name = request["InstanceType"]?["Value"]?.string {
      guard instance.state == .stopped else {
        throw AWSError(
          "IncorrectInstanceState", "The instance '\(instance.id)' is not in the 'stopped' state.")
      }
      guard InstanceType.named(name) != nil else { throw InstanceType.unknown(name) }
      cloud.network.instances.update(instance.id) { $0.instanceType = name }
    }
    if request["Groups"] != nil, let interface, let subnet = cloud.network.subnets[interface.subnet]
    {
      let groups = try cloud.findSecurityGroups(request.strings("Groups"), for: subnet)
      cloud.network.networkInterfaces.update(interface.id) { $0.securityGroups = groups }
    }
    return [:]
  }
}
