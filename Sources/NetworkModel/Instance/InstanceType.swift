/// A size of machine that RunInstances offers.
public struct InstanceType: Equatable, Sendable {
  public let name: String
  public let vCPUs: Int
  public let memoryMiB: Int
  /// `x86_64` or `arm64`
  public let architecture: String
  /// Nitro machines aggregate flow logs for a minute at most, whatever was ordered (FL-09).
  public let isNitro: Bool
  public let maximumNetworkInterfaces: Int
  public let addressesPerInterface: Int
  /// `Low to Moderate`
  public let networkPerformance: String

  public var threadsPerCore: Int { architecture == "arm64" || vCPUs == 1 ? 1 : 2 }
  public var isBurstable: Bool { name.hasPrefix("t") }
  public var isFreeTierEligible: Bool { name == "t2.micro" || name == "t3.micro" }

  public static func named(_ name: String) -> InstanceType? { catalogue.first { $0.name == name } }

  public static let catalogue: [InstanceType] =
    family(
      "t2", nitro: false, performance: "Low to Moderate",
      [
        ("nano", 1, 512, 2, 2), ("micro", 1, 1024, 2, 2), ("small", 1, 2048, 3, 4),
        ("medium", 2, 4096, 3, 6), ("large", 2, 8192, 3, 12),
      ])
    + family(
      "t3", performance: "Up to 5 Gigabit",
      [
        ("nano", 2, 512, 2, 2), ("micro", 2, 1024, 2, 2), ("small", 2, 2048, 3, 4),
        ("medium", 2, 4096, 3, 6), ("large", 2, 8192, 3, 12),
      ])
    + family(
      "t4g", architecture: "arm64", performance: "Up to 5 Gigabit",
      [
        ("nano", 2, 512, 2, 2), ("micro", 2, 1024, 2, 2), ("small", 2, 2048, 3, 4),
        ("medium", 2, 4096, 3, 6),
      ])
    + family(
      "m5", performance: "Up to 10 Gigabit",
      [("large", 2, 8192, 3, 10), ("xlarge", 4, 16384, 4, 15)])
    + family(
      "m7g", architecture: "arm64", performance: "Up to 12.5 Gigabit", [("large", 2, 8192, 3, 10)])
    + family(
      "c5", performance: "Up to 10 Gigabit",
      [("large", 2, 4096, 3, 10), ("xlarge", 4, 8192, 4, 15)])
    + family("r5", performance: "Up to 10 Gigabit", [("large", 2, 16384, 3, 10)])

  private static func family(
    _ family: String, architecture: String = "x86_64", nitro: Bool = true, performance: String,
    _ sizes: [(String, Int, Int, Int, Int)]
  ) -> [InstanceType] {
    sizes.map { size, vCPUs, memory, interfaces, addresses in
      InstanceType(
        name: "\(family).\(size)", vCPUs: vCPUs, memoryMiB: memory, architecture: architecture,
        isNitro: nitro, maximumNetworkInterfaces: interfaces, addressesPerInterface: addresses,
        networkPerformance: performance)
    }
  }
}

/// What a launch says that no packet meets: kept, and shown by DescribeInstances and
/// DescribeInstanceAttribute.
public struct LaunchOptions: Equatable, Sendable {
  /// The profile whose role the instance has.
  public struct Profile: Equatable, Sendable {
    public var arn: String
    public var id: String
    /// `iip-assoc-…`
    public var association: String

    package init(arn: String, id: String, association: String) {
      self.arn = arn
      self.id = id
      self.association = association
    }
  }

  /// In Base64, as it was given.
  public var userData: String?
  public var shutdownBehavior = "stop"
  public var isStopProtected = false
  public var isEBSOptimized = false
  /// `standard` or `unlimited`, where somebody has chosen.
  public var cpuCredits: String?
  public var profile: Profile?
  public var isHibernationConfigured = false
  public var isEnclaveEnabled = false
  public var hostnameType = "ip-name"
  public var answersResourceNameA = false
  public var answersResourceNameAAAA = false
  public var autoRecovery = "default"
  public var tenancy = "default"
  public var placementGroup = ""
  /// `spot`, of an instance that is paid by the market.
  public var lifecycle: String?
  public var coreCount: Int?
  public var threadsPerCore: Int?

  package init() {}
}
