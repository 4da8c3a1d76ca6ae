import AWSModel
import DataPlane
import Documents
import Foundations
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

enum DescribeImages: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeImages",
    "Lists machine images.",
    refusing: ["ExecutableUsers", "IncludeDisabled"])
  static let omittedFromDigest: String? = "AWS's catalogue, the same in every lab"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let images = cloud.images
    let ids = request.strings("ImageIds")
    for id in ids { _ = try images.image(withID: id) }
    let owners = request.strings("Owners")
    let filters = try FilterSet(
      request, "Filters", knowing: MachineImage.filters, tags: { _ in [] }, listed: ["Images"],
      document: { image, _ in image.document })
    let found = images.filter { image in
      (ids.isEmpty || ids.contains(image.id))
        && (owners.isEmpty || owners.contains { image.isOwned(by: $0) })
        && filters.accepts(image, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "Images") { .object($0.document) }
  }
}

/// The public images that learners choose from, newest last within each family.
enum ImageCatalogue {
  private struct Entry {
    var name: String
    var description: String
    var architecture = "x86_64"
    var ownerID = "137112412989"
    var ownerAlias: String? = "amazon"
    var created: String
    var deprecated: String
    var platform = "Linux/UNIX"
    var rootDevice = "/dev/xvda"
    var size = 8
  }

  private static let entries: [Entry] = [
    Entry(
      name: "amzn2-ami-hvm-2.0.20251110.1-x86_64-gp2",
      description: "Amazon Linux 2 AMI 2.0.20251110.1 x86_64 HVM gp2",
      created: "2025-11-11T19:26:42.000Z", deprecated: "2026-06-30T00:00:00.000Z"),
    Entry(
      name: "al2023-ami-2023.9.20250929.0-kernel-6.1-x86_64",
      description: "Amazon Linux 2023 AMI 2023.9.20250929.0 x86_64 HVM kernel-6.1",
      created: "2025-09-26T22:13:59.000Z", deprecated: "2025-12-25T22:14:00.000Z"),
    Entry(
      name: "al2023-ami-2023.9.20251117.1-kernel-6.1-x86_64",
      description: "Amazon Linux 2023 AMI 2023.9.20251117.1 x86_64 HVM kernel-6.1",
      created: "2025-11-18T02:16:40.000Z", deprecated: "2027-02-16T02:17:00.000Z"),
    Entry(
      name: "al2023-ami-2023.9.20251117.1-kernel-6.1-arm64",
      description: "Amazon Linux 2023 AMI 2023.9.20251117.1 arm64 HVM kernel-6.1",
      architecture: "arm64", created: "2025-11-18T02:17:03.000Z",
      deprecated: "2027-02-16T02:17:00.000Z"),
    Entry(
      name: "al2023-ami-minimal-2023.9.20251117.1-kernel-6.1-x86_64",
      description: "Amazon Linux 2023 AMI 2023.9.20251117.1 x86_64 Minimal HVM kernel-6.1",
      created: "2025-11-18T02:16:51.000Z", deprecated: "2027-02-16T02:17:00.000Z", size: 2),
    Entry(
      name: "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20251022",
      description: "Canonical, Ubuntu, 24.04, amd64 noble image",
      ownerID: "099720109477", ownerAlias: nil, created: "2025-10-22T07:41:44.000Z",
      deprecated: "2027-10-22T07:41:44.000Z", rootDevice: "/dev/sda1"),
  ]

  /// Public parameters: the beginning of the names of the images, and the architecture.
  static let parameters: [(name: String, prefix: String, architecture: String)] = [
    (
      "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
      "al2023-ami-2023", "x86_64"
    ),
    (
      "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64", "al2023-ami-2023",
      "x86_64"
    ),
    (
      "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64", "al2023-ami-2023",
      "arm64"
    ),
    (
      "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64", "al2023-ami-2023",
      "arm64"
    ),
    (
      "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-x86_64",
      "al2023-ami-minimal", "x86_64"
    ),
    (
      "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2", "amzn2-ami-hvm", "x86_64"
    ),
  ]

  /// An image's id follows from its name and the Region, so that every session has the same ones.
  static func images(in region: String) -> [MachineImage] {
    entries.map { entry in
      var chance = RandomSource(seed: 0, stream: "\(region) \(entry.name)")
      return MachineImage(
        id: "ami-0\(chance.hexadecimal(digits: 16))", name: entry.name,
        description: entry.description, architecture: entry.architecture, ownerID: entry.ownerID,
        ownerAlias: entry.ownerAlias, createdAt: entry.created, deprecatedAt: entry.deprecated,
        platformDetails: entry.platform, rootDeviceName: entry.rootDevice,
        rootVolumeSize: entry.size)
    }
  }
}

extension Cloud {
  /// The images that this Region offers; their ids differ from Region to Region, as AWS's do.
  public var images: [MachineImage] { ImageCatalogue.images(in: region) }

  /// The image that a public parameter of Systems Manager names, as in
  /// `resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64`.
  public func image(named parameter: String) -> MachineImage? {
    ImageCatalogue.parameters.first { $0.name == parameter }.flatMap { entry in
      images.last { $0.name.hasPrefix(entry.prefix) && $0.architecture == entry.architecture }
    }
  }
}
