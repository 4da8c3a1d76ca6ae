import DataPlane
import Foundations
import NetworkModel

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
