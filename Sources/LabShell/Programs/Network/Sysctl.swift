enum Sysctl: Program {
  static let names = ["sysctl"]
  static let synopsis = "sysctl [-n] NAME..."
  static let summary = "print kernel parameters"
  static let availability = ProgramAvailability.instances

  private static let values = [
    // Amazon Linux 2023's own default, the reason for ttl=127 (PING-07).
    "net.ipv4.ip_default_ttl": "127",
    "net.ipv4.ip_forward": "0",
    "net.ipv4.icmp_echo_ignore_all": "0",
    "kernel.hostname": "",
  ]

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, .init(flags: "n"), in: &runtime) else { return 1 }
    guard !options.operands.isEmpty else { return misuse("a name is needed", in: &runtime) }
    var status = 0
    for name in options.operands {
      if name.contains("=") {
        runtime.complain("sysctl: permission denied on key \"\(name.prefix { $0 != "=" })\"\n")
        status = 255
        continue
      }
      guard let value = name == "kernel.hostname" ? runtime.shell.place.hostName : values[name]
      else {
        let path = name.split(separator: ".").joined(separator: "/")
        runtime.complain("sysctl: cannot stat /proc/sys/\(path): No such file or directory\n")
        status = 255
        continue
      }
      runtime.print(options.has("n") ? "\(value)\n" : "\(name) = \(value)\n")
    }
    return status
  }
}
