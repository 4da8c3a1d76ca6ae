import AWSServices
import DataPlane
import Foundations
import NetworkModel

extension ShellContext {
  /// Where packets of the running program begin.
  var endpoint: Endpoint {
    guard let id = shell.host.instance, let instance = cloud.network.instances[id],
      let interface = cloud.network.primaryInterface(of: instance)
    else { return .learnersComputer }
    return .interface(interface.id)
  }

  /// The network interface of the instance where commands run.
  var interface: NetworkInterface? {
    guard case .interface(let id) = endpoint else { return nil }
    return cloud.network.networkInterfaces[id]
  }

  /// Loopback packets stay in the guest, which the data plane knows by its own address.
  func wireAddress(of address: IPAddress) -> IPAddress {
    guard address.isLoopback, let interface else { return address }
    // Over IPv6, too, where the machine has such an address on the network.
    if !address.isVersion4, let own = interface.ipv6Addresses.first { return .version6(own) }
    return .version4(interface.primaryAddress)
  }

  /// Whether the machine has an address to send from to that one: without, its kernel refuses.
  func hasAddress(toReach address: IPAddress) -> Bool {
    address.isVersion4 || address.isLoopback || interface?.ipv6Addresses.isEmpty == false
  }

  var cloudRegion: String { cloud.region }

  /// The instance's private addresses, the only ones that the guest knows (INS-10).
  var privateAddresses: [String] { interface?.privateAddresses.map(\.description) ?? [] }
}

/// What an instance's kernel does with packets for others.
extension ShellContext {
  /// Changes are lost at a reboot, as they are on a real machine.
  var ipForwarding: GuestIPForwarding {
    get {
      shell.host.instance.flatMap { cloud.network.instances[$0] }?.ipForwarding
        ?? GuestIPForwarding()
    }
    set {
      if let id = shell.host.instance { cloud.setIPForwarding(newValue, of: id) }
    }
  }
}

/// `ip` of iproute2: of IPv4 the guest knows its private address only (INS-10).
enum IP: Program {
  static let names = ["ip"]
  static let synopsis = "ip [-4|-6] [-br] addr | link | route | route get ADDRESS | neigh"
  static let summary = "show the instance's addresses and routes"
  static let example = "ip -br addr"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let interface = context.interface,
      let subnet = context.cloud.network.subnets[interface.subnet]
    else { return 1 }
    let guest = GuestNetwork(interface: interface, subnet: subnet)
    var words = call.arguments.filter { !$0.hasPrefix("-") }[...]
    let flags = call.arguments.filter { $0.hasPrefix("-") }
    let isBrief = flags.contains { $0.hasPrefix("-br") || $0.hasPrefix("--br") }
    let family: AddressFamily =
      flags.contains("-6") ? .version6 : flags.contains("-4") ? .version4 : .any
    let object = words.popFirst() ?? ""
    switch object {
    case "a", "ad", "addr", "address":
      guard let device = device(in: words, &context) else { return 1 }
      context.print(
        isBrief
          ? guest.briefAddresses(family, of: device) : guest.addresses(family, of: device))
    case "l", "li", "link":
      guard let device = device(in: words, &context) else { return 1 }
      context.print(isBrief ? guest.briefLinks(of: device) : guest.links(of: device))
    case "r", "ro", "route": return route(words, family, guest, in: &context)
    case "n", "neigh", "neighbour", "neighbor":
      context.print(family == .version6 ? guest.ipv6Neighbours : guest.neighbours)
    case "-V": context.print("ip utility, iproute2-6.10.0\n")
    case "":
      if flags.contains("-V") {
        context.print("ip utility, iproute2-6.10.0\n")
        return 0
      }
      return misuse("say what to show", in: &context, status: 255)
    default:
      context.printError("Object \"\(object)\" is unknown, try \"ip help\".\n")
      return 1
    }
    return 0
  }

  /// The device of `show dev ens5` or `show ens5`; empty for all, `nil` after a complaint.
  private static func device(in words: ArraySlice<String>, _ context: inout ShellContext) -> String?
  {
    let named = words.filter { !["show", "list", "ls", "sh", "s", "dev", "up"].contains($0) }
    guard let device = named.first else { return "" }
    guard device == "lo" || device == GuestNetwork.device else {
      context.printError("Device \"\(device)\" does not exist.\n")
      return nil
    }
    return device
  }

  private static func route(
    _ words: ArraySlice<String>, _ family: AddressFamily, _ guest: GuestNetwork,
    in context: inout ShellContext
  ) -> Int {
    guard words.first == "get" else {
      guard words.isEmpty || ["show", "list", "ls", "s"].contains(words.first ?? "") else {
        context.printError(
          "Command \"\(words.first ?? "")\" is unknown or needs root, try \"ip route help\".\n")
        return 255
      }
      context.print(family == .version6 ? guest.ipv6Routes : guest.routes)
      return 0
    }
    let word = words.dropFirst().first { $0 != "to" } ?? ""
    guard let address = IPAddress(parsing: word) else {
      context.printError(
        word.isEmpty
          ? "need at least a destination address\n"
          : "Error: any valid prefix is expected rather than \"\(word)\".\n")
      return 1
    }
    guard let route = guest.route(to: address) else {
      context.printError("RTNETLINK answers: Network is unreachable\n")
      return 2
    }
    context.print(route)
    return 0
  }
}

/// The one use of `iptables` that a NAT instance needs: masquerading
/// (https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html).
enum IPTables: Program {
  static let names = ["iptables"]
  static let synopsis =
    "iptables -t nat (-A|-D) POSTROUTING [-o ens5] -j MASQUERADE | -t nat -L | -F"
  static let summary = "let an instance translate the packets that it passes on"
  static let example = "iptables -t nat -A POSTROUTING -o ens5 -j MASQUERADE"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard context.isRoot else {
      context.printError(
        "iptables v1.8.8 (nf_tables): Could not fetch rule set generation id: "
          + "Permission denied (you must be root)\n")
      return 4
    }
    let words = call.arguments.filter { $0 != "-t" && $0 != "nat" && $0 != "-n" && $0 != "-v" }
    switch words.first {
    case "-L", "-S": return list(in: &context)
    case "-F":
      context.ipForwarding.masquerades = false
      return 0
    case "-A", "-D":
      guard call.arguments.contains("nat"), words.dropFirst().first == "POSTROUTING",
        Array(words.suffix(2)) == ["-j", "MASQUERADE"]
      else { return unknown(in: &context) }
      context.ipForwarding.masquerades = words.first == "-A"
      return 0
    default: return unknown(in: &context)
    }
  }

  private static func list(in context: inout ShellContext) -> Int {
    let rule = "MASQUERADE  all  --  anywhere             anywhere\n"
    context.print(
      "Chain POSTROUTING (policy ACCEPT)\ntarget     prot opt source               destination\n"
        + (context.ipForwarding.masquerades ? rule : ""))
    return 0
  }

  private static func unknown(in context: inout ShellContext) -> Int {
    misuse("only masquerading is simulated; security groups and network ACLs filter", in: &context)
  }
}

enum Sysctl: Program {
  static let names = ["sysctl"]
  static let synopsis = "sysctl [-n] NAME... | sudo sysctl -w net.ipv4.ip_forward=1"
  static let summary = "print kernel parameters, or let an instance forward packets"
  static let example = "sysctl net.ipv4.ip_forward"
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
    case forwarding: context.ipForwarding.isOn ? "1" : "0"
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
    context.ipForwarding.isOn = value == "1"
    context.print(options.has("n") ? "\(value)\n" : "\(name) = \(value)\n")
    return true
  }
}
