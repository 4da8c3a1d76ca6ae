import DataPlane
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
}
