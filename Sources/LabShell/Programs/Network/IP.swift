import CloudSimulator

/// `ip addr` and `ip route`: the guest knows its private address only (INS-10).
enum IP: Program {
  static let names = ["ip"]
  static let synopsis = "ip [-br] addr, ip route"
  static let summary = "show the instance's addresses and routes"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let interface = runtime.interface, let subnet = runtime.cloud.subnets[interface.subnet]
    else { return 1 }
    let words = call.arguments.filter { !$0.hasPrefix("-") }
    let isBrief = call.arguments.contains { $0 == "-br" || $0 == "-brief" }
    switch words.first {
    case "a", "addr", "address":
      runtime.print(isBrief ? brief(interface, subnet) : addresses(interface, subnet))
    case "l", "link": runtime.print(links(interface))
    case "r", "route": runtime.print(routes(interface, subnet))
    case .some(let word):
      runtime.complain("Object \"\(word)\" is unknown, try \"ip help\".\nUsage: \(synopsis)\n")
      return 1
    case nil: return misuse("say what to show", in: &runtime, status: 255)
    }
    return 0
  }

  private static func addresses(_ interface: NetworkInterface, _ subnet: Subnet) -> String {
    let length = subnet.cidr.prefixLength
    let inet = interface.privateAddresses.enumerated().map { index, address in
      "    inet \(address)/\(length) metric 512 brd \(subnet.cidr.last) scope global "
        + "\(index == 0 ? "" : "secondary ")dynamic ens5\n"
        + "       valid_lft 3017sec preferred_lft 3017sec\n"
    }
    return """
      1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
          link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
          inet 127.0.0.1/8 scope host lo
             valid_lft forever preferred_lft forever
      2: ens5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP group default qlen 1000
          link/ether \(interface.macAddress) brd ff:ff:ff:ff:ff:ff

      """ + inet.joined()
  }

  private static func links(_ interface: NetworkInterface) -> String {
    """
    1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN mode DEFAULT
        link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    2: ens5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP mode DEFAULT
        link/ether \(interface.macAddress) brd ff:ff:ff:ff:ff:ff

    """
  }

  private static func brief(_ interface: NetworkInterface, _ subnet: Subnet) -> String {
    let addresses = interface.privateAddresses.map { "\($0)/\(subnet.cidr.prefixLength)" }
    return """
      lo               UNKNOWN        127.0.0.1/8
      ens5             UP             \(addresses.joined(separator: " "))

      """
  }

  /// The router is the subnet's second address (VPC-16); all else is the VPC's business.
  private static func routes(_ interface: NetworkInterface, _ subnet: Subnet) -> String {
    let router = IPv4Address(rawValue: subnet.cidr.address.rawValue + 1)
    let source = "proto dhcp"
    return """
      default via \(router) dev ens5 \(source) src \(interface.primaryAddress) metric 512
      \(subnet.cidr) dev ens5 proto kernel scope link src \(interface.primaryAddress) metric 512
      \(router) dev ens5 \(source) scope link src \(interface.primaryAddress) metric 512

      """
  }
}
