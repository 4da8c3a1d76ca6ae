import Foundations
import NetworkModel

/// The network as the guest's kernel sees it, written as `ip` writes it.
struct GuestNetwork {
  let interface: NetworkInterface
  let subnet: Subnet

  static let device = "ens5"

  private static let lines = (
    lo: "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN ",
    ens: "2: ens5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP "
  )

  /// The router is the subnet's second address; all else is the VPC's business.
  private var router: IPv4Address { IPv4Address(rawValue: subnet.cidr.address.rawValue + 1) }

  /// `fe80::8ff:fe12:3456`: the kernel makes it from the MAC address, VPC or no VPC.
  private var linkLocalAddress: String {
    let digits = interface.macAddress.utf8.filter { $0 != UInt8(ascii: ":") }
    guard var bytes = Hexadecimal.decode(digits), bytes.count == 6 else { return "fe80::1" }
    bytes[0] ^= 2
    bytes.insert(contentsOf: [0xff, 0xfe], at: 3)
    let low = bytes.reduce(0) { $0 << 8 | UInt64($1) }
    return IPv6Address(high: 0xfe80 << 48, low: low).description
  }

  // MARK: Addresses and links

  func addresses(_ isIPv4: Bool, of device: String) -> String {
    let tail = "group default qlen 1000\n"
    let length = subnet.cidr.prefixLength
    let inet = interface.privateAddresses.enumerated().map { index, address in
      "    inet \(address)/\(length) metric 512 brd \(subnet.cidr.last) scope global "
        + "\(index == 0 ? "" : "secondary ")dynamic ens5\n"
        + "       valid_lft 3017sec preferred_lft 3017sec\n"
    }
    let forever = "       valid_lft forever preferred_lft forever\n"
    let lo =
      Self.lines.lo + tail + (isIPv4 ? "" : Self.loopbackLink)
      + "    inet 127.0.0.1/8 scope host lo\n" + forever
      + (isIPv4 ? "" : "    inet6 ::1/128 scope host noprefixroute \n" + forever)
    let ens =
      Self.lines.ens + tail + (isIPv4 ? "" : etherLink) + inet.joined()
      + (isIPv4
        ? "" : "    inet6 \(linkLocalAddress)/64 scope link proto kernel_ll \n" + forever)
    return select(device, lo, ens)
  }

  func links(of device: String) -> String {
    let tail = "mode DEFAULT group default qlen 1000\n"
    return select(
      device, Self.lines.lo + tail + Self.loopbackLink, Self.lines.ens + tail + etherLink)
  }

  func briefAddresses(_ isIPv4: Bool, of device: String) -> String {
    let addresses = interface.privateAddresses.map {
      "\($0)/\(subnet.cidr.prefixLength) metric 512 "
    }
    return select(
      device, "lo               UNKNOWN        127.0.0.1/8 " + (isIPv4 ? "\n" : "::1/128 \n"),
      "ens5             UP             " + addresses.joined()
        + (isIPv4 ? "\n" : "\(linkLocalAddress)/64 \n"))
  }

  func briefLinks(of device: String) -> String {
    select(
      device, "lo               UNKNOWN        00:00:00:00:00:00 <LOOPBACK,UP,LOWER_UP> \n",
      "ens5             UP             \(interface.macAddress) <BROADCAST,MULTICAST,UP,LOWER_UP> \n"
    )
  }

  private static let loopbackLink =
    "    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00\n"

  private var etherLink: String {
    "    link/ether \(interface.macAddress) brd ff:ff:ff:ff:ff:ff\n"
  }

  private func select(_ device: String, _ lo: String, _ ens: String) -> String {
    switch device {
    case "lo": lo
    case Self.device: ens
    default: lo + ens
    }
  }

  // MARK: Routes

  var routes: String {
    let own = interface.primaryAddress
    return """
      default via \(router) dev ens5 proto dhcp src \(own) metric 512 
      \(subnet.cidr) dev ens5 proto kernel scope link src \(own) metric 512 
      \(router) dev ens5 proto dhcp scope link src \(own) metric 512 

      """
  }

  /// What `ip route get` says of an address.
  func route(to address: IPv4Address) -> String {
    let own = interface.primaryAddress
    if interface.privateAddresses.contains(address) || address.isLoopback {
      let source = address.isLoopback ? address : own
      return "local \(address) dev lo src \(source) uid 1000 \n    cache <local> \n"
    }
    let via = subnet.cidr.contains(address) ? "" : "via \(router) "
    return "\(address) \(via)dev ens5 src \(own) uid 1000 \n    cache \n"
  }

  var neighbours: String { "\(router) dev ens5 lladdr 0a:ff:ff:ff:ff:01 REACHABLE \n" }
}
