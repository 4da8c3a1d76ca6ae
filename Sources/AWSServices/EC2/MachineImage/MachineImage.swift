import AWSModel
import DataPlane
import Documents
import NetworkModel

/// An Amazon Machine Image: what an instance boots from.
public struct MachineImage: Equatable, Sendable {
  public let id: String
  /// `al2023-ami-2023.9.20251117.1-kernel-6.1-x86_64`
  public let name: String
  public let description: String
  /// `x86_64` or `arm64`
  public let architecture: String
  /// Amazon's account, to be told from images that only bear a similar name.
  public let ownerID: String
  /// `amazon`, where the owner has an alias.
  public let ownerAlias: String?
  /// `2025-11-18T02:16:40.000Z`
  public let createdAt: String
  public let deprecatedAt: String
  /// `Linux/UNIX`
  public let platformDetails: String
  /// `/dev/xvda`
  public let rootDeviceName: String
  /// In GiB.
  public let rootVolumeSize: Int

  /// As its name says.
  var rootVolumeType: String { name.hasSuffix("gp2") ? "gp2" : "gp3" }

  /// Of the root device: another id of the image's.
  var snapshotID: String { "snap-" + id.dropFirst(4) }
}

extension MachineImage {
  var document: JSONObject {
    var document: JSONObject = [
      "PlatformDetails": .string(platformDetails),
      "UsageOperation": "RunInstances",
      "BlockDeviceMappings": [
        [
          "Ebs": [
            "DeleteOnTermination": true, "VolumeSize": .integer(rootVolumeSize),
            "VolumeType": .string(rootVolumeType), "Encrypted": false,
          ],
          "DeviceName": .string(rootDeviceName),
        ]
      ],
      "Description": .string(description),
      "EnaSupport": true,
      "Hypervisor": "xen",
    ]
    document["ImageOwnerAlias"] = ownerAlias.map(JSONValue.string)
    document["Name"] = .string(name)
    document["RootDeviceName"] = .string(rootDeviceName)
    document["RootDeviceType"] = "ebs"
    document["SriovNetSupport"] = "simple"
    document["VirtualizationType"] = "hvm"
    document["BootMode"] = .string(architecture == "arm64" ? "uefi" : "uefi-preferred")
    document["DeprecationTime"] = .string(deprecatedAt)
    document["ImdsSupport"] = "v2.0"
    document["ImageId"] = .string(id)
    document["ImageLocation"] = .string("\(ownerAlias ?? ownerID)/\(name)")
    document["State"] = "available"
    document["OwnerId"] = .string(ownerID)
    document["CreationDate"] = .string(createdAt)
    document["Public"] = true
    document["Architecture"] = .string(architecture)
    document["ImageType"] = "machine"
    return document
  }

  static let filters: [ResourceFilter<MachineImage>] = [
    .init("architecture") { item, _ in item.architecture },
    .init("block-device-mapping.volume-type") { item, _ in item.rootVolumeType },
    .init("creation-date") { item, _ in item.createdAt },
    .init("description") { item, _ in item.description },
    .init("ena-support") { _, _ in "true" },
    .init("hypervisor") { _, _ in "xen" },
    .init("image-id") { item, _ in item.id },
    .init("image-type") { _, _ in "machine" },
    .init("is-public") { _, _ in "true" },
    .init("name") { item, _ in item.name },
    .init("owner-alias") { item, _ in item.ownerAlias },
    .init("owner-id") { item, _ in item.ownerID },
    .init("platform-details") { item, _ in item.platformDetails },
    // None of these images is sold.
    .init("product-code") { _, _ in nil },
    .init("product-code.type") { _, _ in nil },
    .init("root-device-name") { item, _ in item.rootDeviceName },
    .init("root-device-type") { _, _ in "ebs" },
    .init("state") { _, _ in "available" },
    .init("virtualization-type") { _, _ in "hvm" },
  ]

  /// Owners are named by account or alias; `self` owns none of the public images.
  func isOwned(by owner: String) -> Bool { owner == ownerID || owner == ownerAlias }
}

extension [MachineImage] {
  func image(withID id: String) throws(AWSError) -> MachineImage {
    let digits = id.dropFirst(4)
    guard id.hasPrefix("ami-"), digits.utf8.count == 8 || digits.utf8.count == 17,
      digits.allSatisfy({ $0.isHexDigit })
    else {
      throw AWSError("InvalidAMIID.Malformed", "Invalid id: \"\(id)\" (expecting \"ami-...\")")
    }
    guard let image = first(where: { $0.id == id }) else {
      throw AWSError(
        "InvalidAMIID.NotFound", "The image id '[\(id)]' does not exist",
        advice: "Images differ from Region to Region. The newest Amazon Linux 2023 is "
          + "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64")
    }
    return image
  }
}

extension MachineImage: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    guard member == "ImageId" else { return [] }
    return cloud.images.map { ResourceReference($0.id, name: $0.name) }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    cloud.images.contains { $0.id == reference }
  }
}
