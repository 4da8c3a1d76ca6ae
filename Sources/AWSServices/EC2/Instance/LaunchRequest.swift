import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What RunInstances asks for, checked.
struct LaunchRequest {
  struct BlockDevice {
    var name: String
    var specification: VolumeSpecification
    var deletesOnTermination: Bool
  }

  let image: MachineImage
  let instanceType: InstanceType
  let count: Int
  let keyName: String?
  /// What the key pair puts into `authorized_keys`.
  let publicKey: String?
  let subnet: Subnet
  /// By device index; the first is the primary one.
  let interfaces: [LaunchInterface]
  /// The first is the root device.
  let blockDevices: [BlockDevice]
  let isTerminationProtected: Bool
  let isMonitored: Bool
  let metadataOptions: Instance.MetadataOptions
  let options: LaunchOptions
  let tags: [Tag]
  let interfaceTags: [Tag]
  let volumeTags: [Tag]

  init(_ given: Request, in cloud: inout Cloud) throws(AWSError) {
    let request = try cloud.fillingInTemplate(given)
    let others = ["network-interface", "volume", "spot-instances-request"]
    tags = try request.tags(for: Instance.self, others: others)
    interfaceTags = try request.tags(for: NetworkInterface.self, others: others + ["instance"])
    volumeTags = try request.tags(for: Volume.self, others: others + ["instance"])
    guard let imageID = request.string("ImageId") else {
      throw .missingParameter("ImageId")
    }
    image = try cloud.image(toLaunch: imageID)
    instanceType = try Self.instanceType(request, for: image)
    count = try Self.count(request)
    let key = try request.string("KeyName").map { (name) throws(AWSError) in
      try cloud.findKeyPair(named: name)
    }
    keyName = key?.keyName
    publicKey = key?.publicKey
    let cards = try LaunchInterface.all(
      of: request, inZone: request["Placement"]?["AvailabilityZone"]?.string, count: count,
      in: cloud)
    guard let subnet = cards.first.flatMap({ cloud.network.subnets[$0.subnet] }) else {
      throw .missingParameter("SubnetId")
    }
    interfaces = cards
    self.subnet = subnet
    guard cloud.network.availableAddressCount(in: subnet) >= count else {
      throw AWSError(
        "InsufficientFreeAddressesInSubnet", "Insufficient Free IP Addresses in subnet.")
    }
    blockDevices = try Self.blockDevices(request, of: image)
    isTerminationProtected = request.flag("DisableApiTermination") ?? false
    isMonitored = request["Monitoring"]?["Enabled"]?.boolean ?? false
    metadataOptions = Instance.MetadataOptions(request["MetadataOptions"])
    options = try LaunchOptions(request, in: &cloud)
    try cloud.checkVirtualProcessors(adding: count, of: instanceType)
  }

  private static func instanceType(
    _ request: Request, for image: MachineImage
  ) throws(AWSError) -> InstanceType {
    guard let name = request.string("InstanceType") else {
      // AWS takes m1.small for a missing type, which runs none of today's images.
      throw AWSError(
        "InvalidParameterCombination",
        "Non-Windows instances with a virtualization type of 'hvm' are currently not supported "
          + "for this instance type: m1.small",
        advice: "Name an instance type, for example --instance-type t2.micro.")
    }
    guard let type = InstanceType.named(name) else { throw InstanceType.unknown(name) }
    guard type.architecture == image.architecture else {
      throw AWSError(
        "InvalidParameterValue",
        "The architecture '\(type.architecture)' of the specified instance type does not match "
          + "the architecture '\(image.architecture)' of the specified AMI. Specify an instance "
          + "type and an AMI that have matching architectures, and try again. You can use "
          + "'describe-instance-types' or 'describe-images' to discover the architecture of the "
          + "instance type or AMI.")
    }
    return type
  }

  private static func count(_ request: Request) throws(AWSError) -> Int {
    let least = request.integer("MinCount") ?? 1
    let most = request.integer("MaxCount") ?? least
    guard least >= 1 else {
      throw .invalidValue(
        String(least), for: "minCount", because: "Expecting a value greater than 0.")
    }
    guard least <= most else {
      throw AWSError(
        "InvalidParameterCombination",
        "MinCount (\(least)) may not be greater than MaxCount (\(most)).")
    }
    guard most <= 1000 else {
      throw AWSError(
        "InstanceLimitExceeded",
        "You have requested more instances (\(most)) than your current instance limit of 1000 "
          + "allows for the specified instance type.")
    }
    return most
  }

  // MARK: Volumes

  /// The image's root device as the mapping changes it, and the others that it adds.
  private static func blockDevices(
    _ request: Request, of image: MachineImage
  ) throws(AWSError) -> [BlockDevice] {
    var devices = [
      BlockDevice(
        name: image.rootDeviceName,
        specification: VolumeSpecification(
          size: image.rootVolumeSize, type: image.rootVolumeType, snapshotID: image.snapshotID),
        deletesOnTermination: true)
    ]
    for mapping in request.array("BlockDeviceMappings") {
      let name = mapping["DeviceName"]?.string ?? ""
      guard mapping["VirtualName"] == nil, mapping["NoDevice"] == nil else { continue }
      if name == image.rootDeviceName {
        try change(&devices[0], by: mapping["Ebs"], least: image.rootVolumeSize)
        continue
      }
      guard !name.isEmpty, !devices.contains(where: { $0.name == name }) else {
        throw AWSError(
          "InvalidBlockDeviceMapping", "Invalid device name \(name)",
          advice: "Each device has a name of its own, such as /dev/sdf.")
      }
      guard mapping["Ebs"]?["VolumeSize"]?.integer != nil else {
        throw AWSError(
          "MissingParameter", "The request must contain the parameter size or snapshotId")
      }
      var device = BlockDevice(
        name: name, specification: VolumeSpecification(size: 1, type: "gp2"),
        deletesOnTermination: true)
      try change(&device, by: mapping["Ebs"], least: 1)
      devices.append(device)
    }
    return devices
  }

  private static func change(
    _ device: inout BlockDevice, by ebs: JSONValue?, least: Int
  ) throws(AWSError) {
    let before = device.specification
    let size = ebs?["VolumeSize"]?.integer ?? before.size
    guard size >= least, size <= 65_536 else {
      throw AWSError(
        "InvalidBlockDeviceMapping",
        "Volume of size \(size)GB is smaller than snapshot '\(before.snapshotID)', expect size >= "
          + "\(least)GB")
    }
    var specification = VolumeSpecification(
      size: size, type: ebs?["VolumeType"]?.string ?? before.type, snapshotID: before.snapshotID)
    specification.iops = ebs?["Iops"]?.integer ?? specification.iops
    specification.throughput = ebs?["Throughput"]?.integer ?? specification.throughput
    specification.isEncrypted = ebs?["Encrypted"]?.boolean ?? false
    device.specification = specification
    if let deletes = ebs?["DeleteOnTermination"]?.boolean { device.deletesOnTermination = deletes }
  }
}
