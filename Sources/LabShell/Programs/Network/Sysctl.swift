import NetworkModel

enum Sysctl: Program {
  static let names = ["sysctl"]
  static let synopsis = "sysctl [-n] NAME... | sudo sysctl -w net.ipv4.ip_forward=1"
  static let summary = "print kernel parameters, or let an instance forward packets"
  static let availability = ProgramAvailability.instances

  private static let values = [
    // Amazon Linux 2023's own default, the reason for ttl=127 (PING-07).
    "net.ipv4.ip_default_ttl": "127",
    "net.ipv4.icmp_echo_ignore_all": "0",
    "kernel.hostname": "",
  ]

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, .init(flags: "nw"), in: &runtime) else { return 1 }
    guard !options.operands.isEmpty else { return misuse("a name is needed", in: &runtime) }
    var status = 0
    for name in options.operands {
      if name.contains("=") {
        if !set(name, options, in: &runtime) { status = 255 }
        continue
      }
      guard let value = value(of: name, in: runtime) else {
        let path = name.split(separator: ".").joined(separator: "/")
        runtime.complain("sysctl: cannot stat /proc/sys/\(path): No such file or directory\n")
        status = 255
        continue
      }
      runtime.print(options.has("n") ? "\(value)\n" : "\(name) = \(value)\n")
    }
    return status
  }

  private static func value(of name: String, in runtime: Runtime) -> String? {
    switch name {
    case "kernel.hostname": runtime.shell.place.hostName
    case forwarding: runtime.packetForwarding.isOn ? "1" : "0"
    default: values[name]
    }
  }

  private static let forwarding = "net.ipv4.ip_forward"

  /// The one setting that may be changed is the one that makes a router of an instance.
  private static func set(
    _ assignment: String, _ options: Options, in runtime: inout Runtime
  ) -> Bool {
    let name = String(assignment.prefix { $0 != "=" })
    let value = String(assignment.dropFirst(name.count + 1))
    guard runtime.isRoot, name == forwarding, value == "0" || value == "1" else {
      runtime.complain("sysctl: permission denied on key \"\(name)\"\n")
      return false
    }
    runtime.packetForwarding.isOn = value == "1"
    runtime.print(options.has("n") ? "\(value)\n" : "\(name) = \(value)\n")
    return true
  }
}
