import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `systemctl`, for the servers that can be installed and those that every instance runs.
enum ServiceManager: Program {
  static let names = ["systemctl", "service"]
  static let synopsis = "systemctl start|stop|restart|enable|disable|status|is-active UNIT"
  static let summary = "start and stop the instance's servers"
  static let example = "sudo systemctl start nginx"
  static let availability = ProgramAvailability.instances

  /// Always there, and nothing that a lab may stop: it would lock itself out.
  private static let fixed = ["sshd", "chronyd", "amazon-ssm-agent", "systemd-networkd"]

  /// Servers that listen nowhere in the lab, and the packages that they come with.
  private static let silent = [
    "docker": "docker", "mariadb": "mariadb105-server", "php-fpm": "php-fpm",
    "postgresql": "postgresql15-server", "redis6": "redis6", "crond": "cronie",
    "rsyslog": "rsyslog", "iptables": "iptables-services",
    "amazon-cloudwatch-agent": "amazon-cloudwatch-agent",
  ]

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments.filter { !$0.hasPrefix("-") }
    let isNow = call.arguments.contains("--now")
    if call.name == "service", words.count == 2 { words.swapAt(0, 1) }
    guard let verb = words.first else {
      return misuse("a command is needed", in: &context, status: 1)
    }
    if verb == "daemon-reload" { return 0 }
    let units = words.dropFirst().map {
      $0.hasSuffix(".service") ? String($0.dropLast(8)) : $0
    }
    guard !units.isEmpty else { return misuse("a unit is needed", in: &context, status: 1) }
    var status = 0
    for unit in units { status = max(status, run(verb, unit, isNow: isNow, in: &context)) }
    return status
  }

  private static func run(
    _ verb: String, _ unit: String, isNow: Bool, in context: inout ShellContext
  ) -> Int {
    guard let id = context.shell.host.instance,
      let software = context.cloud.network.instances[id]?.software
    else { return 1 }
    let server = GuestSoftware.Server(rawValue: unit).flatMap { software.has(unit) ? $0 : nil }
    guard let server else {
      if fixed.contains(unit) { return ofFixed(unit, verb, in: &context) }
      if let package = silent[unit], software.has(package) {
        return verb == "stop" || verb == "disable" ? 0 : ofFixed(unit, verb, in: &context)
      }
      context.printError(
        verb == "status" || verb.hasPrefix("is-")
          ? "Unit \(unit).service could not be found.\n"
          : "Failed to \(verb) \(unit).service: Unit \(unit).service not found.\n")
      return verb == "is-active" ? 3 : verb == "status" ? 4 : 5
    }
    switch verb {
    case "status": return show(server, software, in: &context)
    case "is-active":
      context.print(software.running.contains(server) ? "active\n" : "inactive\n")
      return software.running.contains(server) ? 0 : 3
    case "is-enabled":
      context.print(software.enabled.contains(server) ? "enabled\n" : "disabled\n")
      return software.enabled.contains(server) ? 0 : 1
    case "start", "stop", "restart", "reload", "enable", "disable":
      guard context.isRoot else {
        context.printError(
          "Failed to \(verb) \(unit).service: Access denied\n"
            + "See system logs and 'systemctl status \(unit).service' for details.\n")
        return 4
      }
      return change(server, verb, isNow: isNow, of: id, in: &context)
    default:
      context.printError("Unknown command verb \(verb).\n")
      return 1
    }
  }

  private static func change(
    _ server: GuestSoftware.Server, _ verb: String, isNow: Bool, of id: ResourceID<Instance>,
    in context: inout ShellContext
  ) -> Int {
    var isStarted = true
    context.cloud.changeSoftware(of: id) { software in
      switch verb {
      case "start", "reload": isStarted = software.start(server)
      case "restart":
        software.stop(server)
        isStarted = software.start(server)
      case "stop": software.stop(server)
      default:
        software.setEnabled(verb == "enable", server)
        guard isNow else { return }
        if verb == "enable" { isStarted = software.start(server) } else { software.stop(server) }
      }
    }
    context.spend(milliseconds: 200)
    if verb == "enable" {
      context.printError(
        "Created symlink /etc/systemd/system/multi-user.target.wants/\(server.rawValue).service → "
          + "/usr/lib/systemd/system/\(server.rawValue).service.\n")
    }
    guard isStarted else {
      context.printError(
        "Job for \(server.rawValue).service failed because the control process exited with error "
          + "code.\nSee \"systemctl status \(server.rawValue).service\" and \"journalctl -xeu "
          + "\(server.rawValue).service\" for details.\n")
      return 1
    }
    return 0
  }

  private static func show(
    _ server: GuestSoftware.Server, _ software: GuestSoftware, in context: inout ShellContext
  ) -> Int {
    let isActive = software.running.contains(server)
    let isEnabled = software.enabled.contains(server)
    context.print(
      """
      \(isActive ? "●" : "○") \(server.rawValue).service - \(server.title)
           Loaded: loaded (/usr/lib/systemd/system/\(server.rawValue).service; \
      \(isEnabled ? "enabled" : "disabled"); preset: disabled)
           Active: \(isActive ? "active (running)" : "inactive (dead)")

      """)
    return isActive ? 0 : 3
  }

  private static func ofFixed(
    _ unit: String, _ verb: String, in context: inout ShellContext
  ) -> Int {
    switch verb {
    case "status":
      context.print("● \(unit).service\n     Active: active (running)\n")
      return 0
    case "is-active", "is-enabled":
      context.print(verb == "is-active" ? "active\n" : "enabled\n")
      return 0
    case "start", "restart", "enable", "reload": return 0
    default:
      context.printError("vpclab: \(unit) always runs here.\n")
      return 1
    }
  }
}

/// A web server that runs on an instance.
struct WebServer {
  private let server: GuestSoftware.Server?
  private let home: HomeDirectory

  init(_ instance: Instance, _ home: HomeDirectory) {
    server = instance.software.server(at: 80)
    self.home = home
  }

  func answer(_ path: String) -> WebPage {
    let title = server == .nginx ? "nginx/1.28.0" : "Apache/2.4.65 (Amazon Linux)"
    let path = path.prefix { $0 != "?" }
    let file = path.hasSuffix("/") ? path.dropFirst() + "index.html" : path.dropFirst()
    if let text = try? home.text(of: Self.folder(of: server ?? .httpd) + file) {
      return .found(text, server: title)
    }
    guard path == "/" else { return .error(404, "Not Found") }
    return server == .nginx
      ? .found(Self.welcome("Welcome to nginx!"), server: title)
      : .found(Self.welcome("It works!"), server: title)
  }

  static func folder(of server: GuestSoftware.Server) -> String {
    switch server {
    case .httpd: "/var/www/html/"
    case .nginx: "/usr/share/nginx/html/"
    }
  }

  private static func welcome(_ title: String) -> String {
    "<html><body><h1>\(title)</h1></body></html>\n"
  }
}

/// What set-up scripts of instances ask for beside their servers: users, owners and clocks.
///
/// Nothing of it changes a packet, and a script that ends at its first error would otherwise never
/// come to the server that it starts.
enum Administration: Program {
  static let names = [
    "chown", "chgrp", "useradd", "usermod", "groupadd", "timedatectl", "update-alternatives",
  ]
  static let synopsis = "chown OWNER FILE..., usermod -aG GROUP USER, useradd USER"
  static let summary = "take care of users and owners, who are all the same here"
  static let example = "sudo chown ec2-user notes.txt"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let name = call.programName
    let operands = call.arguments.filter { !$0.hasPrefix("-") }
    guard !call.arguments.isEmpty || name == "timedatectl" else {
      return misuse("missing operand", in: &context, status: 1)
    }
    guard name == "timedatectl" || context.isRoot else {
      context.printError("\(name): Permission denied.\n")
      return 1
    }
    guard name == "chown" || name == "chgrp" else { return 0 }
    var status = 0
    for file in operands.dropFirst() where context.shell.currentHome.entry(file) == nil {
      context.printError("\(name): cannot access '\(file)': No such file or directory\n")
      status = 1
    }
    return status
  }
}
