public import Foundations

/// A virtual machine.
public struct Instance: Resource {
  public static let idPrefix = "i"
  public static let typeName = "instance"

  /// Codes as in DescribeInstances (INS-01).
  public enum State: Int, Sendable {
    case pending = 0
    case running = 16
    case shuttingDown = 32
    case terminated = 48
    case stopping = 64
    case stopped = 80

    public var name: String {
      switch self {
      case .pending: "pending"
      case .running: "running"
      case .shuttingDown: "shutting-down"
      case .terminated: "terminated"
      case .stopping: "stopping"
      case .stopped: "stopped"
      }
    }
  }

  /// A state that is reached when simulated time gets there.
  public struct Transition: Equatable, Sendable {
    public var to: State
    public var at: Instant

    package init(to: State, at: Instant) {
      self.to = to
      self.at = at
    }
  }

  /// How the instance answers on 169.254.169.254 (INS-16).
  public struct MetadataOptions: Equatable, Sendable {
    /// `required` or `optional`
    public var httpTokens = "required"
    public var httpPutResponseHopLimit = 2
    /// `enabled` or `disabled`
    public var httpEndpoint = "enabled"
    public var instanceMetadataTags = "disabled"

    package init() {}
  }

  public let id: ResourceID<Instance>
  public var reservationID: String
  public var imageID: String
  /// `t2.micro`
  public var instanceType: String
  public var keyName: String?
  public var vpc: ResourceID<VPC>
  public var subnet: ResourceID<Subnet>
  /// `us-west-2a`; still shown when the subnet is gone.
  public var availabilityZone: String
  public var launchedAt: Instant
  public var launchIndex: Int
  public var clientToken: String
  public var state: State
  /// When the state was reached: how long a terminated instance stays visible counts from here.
  public var stateSince: Instant
  public var transition: Transition?
  /// When `running` was last reached; SSH answers some seconds later (INS-02).
  public var runningSince: Instant?
  /// From `running` to the first answer of SSH.
  public var bootMilliseconds: Int
  /// Its disks; the first is the root device.
  public var blockDevices: [BlockDevice]
  public var isTerminationProtected: Bool
  public var isMonitored: Bool
  public var metadataOptions: MetadataOptions
  public var stateTransitionReason: String
  /// By device index; empty once terminated.
  public var networkInterfaces: [ResourceID<NetworkInterface>]
  /// Whether it was launched with a public address from Amazon's pool, so that a start draws another
  /// (INS-05), as does the loss of its Elastic IP (INS-08).
  public var hasAutoAssignedAddress: Bool
  /// What its kernel does with packets for others, `nil` as long as nobody has changed that.
  public var ipForwarding: GuestIPForwarding?
  /// The public key that its launch put into `authorized_keys`.
  public var authorizedKey: String?
  /// Those that EC2 Instance Connect put there for a minute (EIC-09).
  public var passingKeys: [PassingKey] = []
  /// What was installed on it and runs.
  public var software = GuestSoftware()
  /// What its user data printed at its first boot, as its console shows.
  public var userDataOutput = ""
  /// What has no effect on packets and is kept to be shown.
  public var launchOptions = LaunchOptions()
  public var tags: [Tag]

  package init(
    id: ResourceID<Instance>, reservationID: String, imageID: String, instanceType: String,
    keyName: String? = nil, vpc: ResourceID<VPC>, subnet: ResourceID<Subnet>,
    availabilityZone: String, launchedAt: Instant, launchIndex: Int, clientToken: String,
    state: State, stateSince: Instant, transition: Transition? = nil, runningSince: Instant? = nil,
    bootMilliseconds: Int, blockDevices: [BlockDevice], isTerminationProtected: Bool,
    isMonitored: Bool,
    metadataOptions: MetadataOptions, stateTransitionReason: String,
    networkInterfaces: [ResourceID<NetworkInterface>], hasAutoAssignedAddress: Bool,
    ipForwarding: GuestIPForwarding? = nil, tags: [Tag]
  ) {
    self.id = id
    self.reservationID = reservationID
    self.imageID = imageID
    self.instanceType = instanceType
    self.keyName = keyName
    self.vpc = vpc
    self.subnet = subnet
    self.availabilityZone = availabilityZone
    self.launchedAt = launchedAt
    self.launchIndex = launchIndex
    self.clientToken = clientToken
    self.state = state
    self.stateSince = stateSince
    self.transition = transition
    self.runningSince = runningSince
    self.bootMilliseconds = bootMilliseconds
    self.blockDevices = blockDevices
    self.isTerminationProtected = isTerminationProtected
    self.isMonitored = isMonitored
    self.metadataOptions = metadataOptions
    self.stateTransitionReason = stateTransitionReason
    self.networkInterfaces = networkInterfaces
    self.hasAutoAssignedAddress = hasAutoAssignedAddress
    self.ipForwarding = ipForwarding
    self.tags = tags
  }
}

extension Instance {
  /// A disk under the name that the machine has for it.
  public struct BlockDevice: Equatable, Sendable {
    /// `/dev/xvda`
    public var name: String
    /// `vol-…`
    public var volume: String
    public var attachedAt: Instant
    public var deletesOnTermination: Bool

    package init(
      name: String, volume: String, attachedAt: Instant, deletesOnTermination: Bool
    ) {
      self.name = name
      self.volume = volume
      self.attachedAt = attachedAt
      self.deletesOnTermination = deletesOnTermination
    }
  }

  /// A public key that is good for a while, for one of the machine's users.
  public struct PassingKey: Equatable, Sendable {
    public var user: String
    public var publicKey: String
    public var until: Instant

    package init(user: String, publicKey: String, until: Instant) {
      self.user = user
      self.publicKey = publicKey
      self.until = until
    }
  }
}

/// What a guest's kernel does with packets that are not for itself.
///
/// An instance forwards only if its interface's source/destination check is off too (VPC-47, INS-15).
/// Set at run time, it is gone after a reboot, a stop or a termination.
public struct GuestIPForwarding: Equatable, Sendable {
  /// `net.ipv4.ip_forward`
  public var isOn: Bool
  /// Whether packets leave with the guest's own address, as `iptables … -j MASQUERADE` orders.
  public var masquerades: Bool

  public init(isOn: Bool = false, masquerades: Bool = false) {
    self.isOn = isOn
    self.masquerades = masquerades
  }
}

/// Programs that somebody installed on an instance, and the servers among them.
///
/// A machine is Amazon Linux 2023 as it is delivered until then.
public struct GuestSoftware: Equatable, Sendable {
  /// A program that systemd runs.
  public enum Server: String, CaseIterable, Sendable {
    case httpd
    case nginx

    /// Where it listens as it is installed.
    public var ports: [Int] { [80] }

    /// What systemd says of it.
    public var title: String {
      switch self {
      case .httpd: "The Apache HTTP Server"
      case .nginx: "The nginx HTTP and reverse proxy server"
      }
    }
  }

  /// In the order of their installation.
  public private(set) var packages: [String] = []
  public private(set) var running: [Server] = []
  /// Those that start with the machine.
  public private(set) var enabled: [Server] = []

  public init() {}

  public var openPorts: [Int] { running.flatMap(\.ports) }

  /// Whoever answers on a port.
  public func server(at port: Int) -> Server? { running.first { $0.ports.contains(port) } }

  public func has(_ package: String) -> Bool { packages.contains(package) }

  public mutating func install(_ package: String) {
    if !has(package) { packages.append(package) }
  }

  public mutating func remove(_ package: String) {
    packages.removeAll { $0 == package }
    guard let server = Server(rawValue: package) else { return }
    running.removeAll { $0 == server }
    enabled.removeAll { $0 == server }
  }

  /// Answers whether its port was free.
  @discardableResult
  public mutating func start(_ server: Server) -> Bool {
    if running.contains(server) { return true }
    guard Set(openPorts).isDisjoint(with: server.ports) else { return false }
    running.append(server)
    return true
  }

  public mutating func stop(_ server: Server) { running.removeAll { $0 == server } }

  public mutating func setEnabled(_ isEnabled: Bool, _ server: Server) {
    enabled.removeAll { $0 == server }
    if isEnabled { enabled.append(server) }
  }

  /// After a stop and a start, or a reboot: only what is enabled comes up.
  public mutating func reboot() {
    let starting = enabled
    running = []
    for server in starting { start(server) }
  }
}
