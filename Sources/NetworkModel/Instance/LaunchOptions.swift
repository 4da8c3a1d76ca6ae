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
