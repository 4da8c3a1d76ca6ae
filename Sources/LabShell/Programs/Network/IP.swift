import AWSServices
import Foundations
import NetworkModel

/// `ip` of iproute2: of IPv4 the guest knows its private address only (INS-10).
enum IP: Program {
  static let names = ["ip"]
  static let synopsis = "ip [-4|-6] [-br] addr | link | route | route get ADDRESS | neigh"
  static let summary = "show the instance's addresses and routes"
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
