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
