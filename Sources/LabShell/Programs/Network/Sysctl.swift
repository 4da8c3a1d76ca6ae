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

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "nw"), in: &context) else { return 1 }
    guard !options.operands.isEmpty else { return misuse("a name is needed", in: &context) }
    var status = 0
    for name in options.operands {
      if name.contains("=") {
        if !set(name, options, in: &context) { status = 255 }
        continue
      }
      guard let value = value(of: name, in: context) else {
        let path = name.split(separator: ".").joined(separator: "/")
        context.printError("sysctl: cannot stat /proc/sys/\(path): No such file or directory\n")
        status = 255
        continue
      }
      context.print(options.has("n") ? "\(value)\n" : "\(name) = \(value)\n")
    }
    return status
  }

  private static func value(of name: String, in context: ShellContext) -> String? {
    switch name {
    case "kernel.hostname": context.shell.host.hostName
    case forwarding: context.packetForwarding.isOn ? "1" : "0"
    default: values[name]
    }
  }

  private static let forwarding = "net.ipv4.ip_forward"

  /// The one setting that may be changed is the one that makes a router of an instance.
  private static func set(
    _ assignment: String, _ options: Options, in context: inout ShellContext
  ) -> Bool {
    let name = String(assignment.prefix { $0 != "=" })
    let value = String(assignment.dropFirst(name.count + 1))
    guard context.isRoot, name == forwarding, value == "0" || value == "1" else {
      context.printError("sysctl: permission denied on key \"\(name)\"\n")
      return false
    }
    context.packetForwarding.isOn = value == "1"
    context.print(options.has("n") ? "\(value)\n" : "\(name) = \(value)\n")
    return true
  }
}
