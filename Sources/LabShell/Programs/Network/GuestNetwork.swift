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

  func addresses(_ family: AddressFamily, of device: String) -> String {
    let (isIPv4, isIPv6) = (family == .version4, family == .version6)
    let tail = "group default qlen 1000\n"
    let length = subnet.cidr.prefixLength
    let inet = interface.privateAddresses.enumerated().map { index, address in
      "    inet \(address)/\(length) metric 512 brd \(subnet.cidr.last) scope global "
        + "\(index == 0 ? "" : "secondary ")dynamic ens5\n"
        + "       valid_lft 3017sec preferred_lft 3017sec\n"
    }
    let forever = "       valid_lft forever preferred_lft forever\n"
    let lo =
      Self.lines.lo + tail + (family == .any ? Self.loopbackLink : "")
      + (isIPv6 ? "" : "    inet 127.0.0.1/8 scope host lo\n" + forever)
      + (isIPv4 ? "" : "    inet6 ::1/128 scope host noprefixroute \n" + forever)
    let inet6 = interface.ipv6Addresses.map { address in
      "    inet6 \(address)/128 scope global dynamic noprefixroute \n"
        + "       valid_lft 434sec preferred_lft 124sec\n"
    }
    let ens =
      Self.lines.ens + tail + (family == .any ? etherLink : "") + (isIPv6 ? "" : inet.joined())
      + (isIPv4
        ? ""
        : inet6.joined() + "    inet6 \(linkLocalAddress)/64 scope link proto kernel_ll \n"
          + forever)
    return select(device, lo, ens)
  }

  func links(of device: String) -> String {
    let tail = "mode DEFAULT group default qlen 1000\n"
    return select(
      device, Self.lines.lo + tail + Self.loopbackLink, Self.lines.ens + tail + etherLink)
  }

  func briefAddresses(_ family: AddressFamily, of device: String) -> String {
    let (showsIPv4, showsIPv6) = (family != .version6, family != .version4)
    let inet = interface.privateAddresses.map {
      "\($0)/\(subnet.cidr.prefixLength) metric 512 "
    }
    let inet6 = interface.ipv6Addresses.map { "\($0)/128 " } + ["\(linkLocalAddress)/64 "]
    return select(
      device,
      "lo               UNKNOWN        " + (showsIPv4 ? "127.0.0.1/8 " : "")
        + (showsIPv6 ? "::1/128 " : "") + "\n",
      "ens5             UP             " + (showsIPv4 ? inet.joined() : "")
        + (showsIPv6 ? inet6.joined() : "") + "\n")
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

  /// The router announces the subnet's block and itself.
  var ipv6Routes: String {
    let linkLocal = "fe80::/64 dev ens5 proto kernel metric 256 pref medium\n"
    guard let block = subnet.ipv6Block?.block else { return linkLocal }
    return interface.ipv6Addresses.map {
      "\($0) dev ens5 proto kernel metric 512 pref medium\n"
    }.joined()
      + "\(block) dev ens5 proto ra metric 512 hoplimit 255 pref medium\n" + linkLocal
      + "default via \(Self.ipv6Router) dev ens5 proto ra metric 512 expires 1795sec hoplimit 255 "
      + "pref medium\n"
  }

  private static let ipv6Router = "fe80::8ff:ffff:feff:ff01"

  var ipv6Neighbours: String {
    subnet.ipv6Block == nil
      ? "" : "\(Self.ipv6Router) dev ens5 lladdr 0a:ff:ff:ff:ff:01 router REACHABLE \n"
  }

  /// What `ip route get` says of an address, `nil` where the kernel has no route.
  func route(to address: IPAddress) -> String? {
    switch address {
    case .version4(let address): route(to: address)
    case .version6(let address): route(to: address)
    }
  }

  private func route(to address: IPv6Address) -> String? {
    if interface.ipv6Addresses.contains(address) || address.isLoopback {
      return "local \(address) dev lo proto kernel src \(address) metric 0 pref medium\n"
    }
    guard let own = interface.ipv6Addresses.first, let block = subnet.ipv6Block?.block else {
      return nil
    }
    let via = block.contains(address) ? "" : "via \(Self.ipv6Router) "
    return
      "\(address) from :: \(via)dev ens5 proto ra src \(own) metric 512 hoplimit 255 pref medium\n"
  }

  private func route(to address: IPv4Address) -> String {
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
