import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// A question to a name server, as `dig`, `nslookup` and `host` ask it.
struct NameLookup {
  enum Outcome: Equatable {
    /// The records' data, all of the type asked for.
    case answered([String])
    /// The name exists, but has no record of that type.
    case noData
    case unknownName
    case timedOut
    /// Whoever has the server's address does not answer on port 53.
    case refused
  }

  /// The server's address as the tools print it.
  let server: String
  private let name: String
  private let type: String
  private let isNamed: Bool
  /// The program that asks.
  private let tool: String

  /// - Parameter server: as typed after `@`; `nil` asks the system's own.
  init(
    _ name: String, type: String, at server: String? = nil, by tool: String,
    in context: ShellContext
  ) {
    self.tool = tool
    self.name = name.hasSuffix(".") && name.count > 1 ? String(name.dropLast()) : name
    self.type = type
    isNamed = server != nil
    self.server = server ?? Self.systemServer(in: context)
  }

  /// The VPC's resolver is the base of its first block plus two (VPC-18); at home, the router.
  static func systemServer(in context: ShellContext) -> String {
    guard let vpc = HostNames.vpc(of: context), let base = vpc.blocks.first?.cidr.address else {
      return "192.168.1.1"
    }
    return IPv4Address(rawValue: base.rawValue + 2).description
  }

  func outcome(in context: inout ShellContext) -> Outcome {
    guard isNamed else { return localOutcome(in: context) }
    guard let address = IPAddress(parsing: server), context.hasAddress(toReach: address) else {
      return .timedOut
    }
    let isResolver =
      server == Self.systemServer(in: context)
      || (context.interface != nil && server == "169.254.169.253")
    if isResolver { return localOutcome(in: context) }
    let start = context.cloud.now
    let outcome = outcome(from: address, in: &context)
    if outcome == .timedOut || outcome == .refused {
      context.recordLoss(by: tool, to: address, .udp(port: 53), at: start)
    }
    return outcome
  }

  private func localOutcome(in context: ShellContext) -> Outcome {
    if let vpc = HostNames.vpc(of: context), !vpc.resolvesNames { return .timedOut }
    return data(seenFrom: HostNames.vpc(of: context), in: context)
  }

  /// Asks a server across the network: the question and its answer must get through.
  private func outcome(from address: IPAddress, in context: inout ShellContext) -> Outcome {
    let question = Packet.datagram(
      from: context.cloud.fabric.sourceAddress(of: context.endpoint, to: address),
      port: context.shell.chance.integer(in: 32_768...60_999), to: address, port: 53,
      dataLength: 12 + name.utf8.count + 17)
    guard InternetHost.known(address)?.openPorts.contains(53) == true else {
      return context.cloud.fabric.send(question, from: context.endpoint).isAnswered
        ? .refused : .timedOut
    }
    let request = context.cloud.fabric.transmit(
      question, from: context.endpoint, packets: 1, bytes: question.length)
    guard let arrival = request.arrival, request.isDelivered else { return .timedOut }
    let answer = arrival.packet.answered(
      by: .udp(sourcePort: 53, destinationPort: arrival.packet.sourcePort),
      length: question.length + 16)
    let reply = context.cloud.fabric.transmit(
      answer, from: arrival.endpoint, answering: request, packets: 1, bytes: answer.length)
    guard reply.isDelivered else { return .timedOut }
    // A server on the internet knows no private name and no private side of a public one.
    return data(seenFrom: nil, in: context)
  }

  private func data(seenFrom vpc: VPC?, in context: ShellContext) -> Outcome {
    if type == "PTR" {
      guard let address = IPv4Address(parsing: name),
        let pointed = HostNames.name(of: address, seenFrom: vpc, in: context)
      else { return .unknownName }
      return .answered([pointed + "."])
    }
    guard let address = HostNames.address(named: name, seenFrom: vpc, in: context) else {
      return .unknownName
    }
    if type == "AAAA", let address = HostNames.ipv6Address(named: name) {
      return .answered([address.description])
    }
    return type == "A" ? .answered([address.description]) : .noData
  }

  /// `10.1.0.5` becomes `5.0.1.10.in-addr.arpa`.
  static func reverseName(of address: String) -> String {
    address.split(separator: ".").reversed().joined(separator: ".") + ".in-addr.arpa"
  }
}

/// `nslookup` of BIND 9.18, without its prompt.
enum NSLookup: Program {
  static let names = ["nslookup"]
  static let synopsis = "nslookup [-type=TYPE] NAME [SERVER]"
  static let summary = "look up the address of a name, or the name of an address"
  static let example = "nslookup example.com"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let operands = call.arguments.filter { !$0.hasPrefix("-") }
    guard let name = operands.first else {
      return misuse("a name is needed", in: &context, status: 1)
    }
    var type = IPv4Address(parsing: name) == nil ? "A" : "PTR"
    for option in call.arguments where option.hasPrefix("-") {
      let parts = option.dropFirst().split(separator: "=", maxSplits: 1)
      guard parts.count == 2, ["type", "query", "timeout", "retry", "port"].contains(parts[0])
      else {
        context.print("*** Invalid option: \(option.dropFirst())\n")
        return 1
      }
      if parts[0] == "type" || parts[0] == "query" { type = parts[1].uppercased() }
    }
    let lookup = NameLookup(
      name, type: type, at: operands.dropFirst().first, by: "nslookup", in: context)
    let heading = "Server:\t\t\(lookup.server)\nAddress:\t\(lookup.server)#53\n\n"
    switch lookup.outcome(in: &context) {
    case .answered(let data) where type == "PTR":
      let reverse = NameLookup.reverseName(of: name)
      context.print(
        data.map { "\(reverse)\tname = \($0)\n" }.joined()
          + "\nAuthoritative answers can be found from:\n\n")
      return 0
    case .answered(let data):
      context.print(
        heading + "Non-authoritative answer:\n"
          + data.map { "Name:\t\(name)\nAddress: \($0)\n" }.joined() + "\n")
      return 0
    case .noData:
      context.print(
        heading + "Non-authoritative answer:\n*** Can't find \(name): No answer\n\n")
      return 0
    case .unknownName:
      let asked = type == "PTR" ? NameLookup.reverseName(of: name) : name
      let start = type == "PTR" ? "" : heading
      context.print(start + "** server can't find \(asked): NXDOMAIN\n\n")
      return 1
    case .timedOut, .refused: return unreachable(lookup, in: &context)
    }
  }

  private static func unreachable(_ lookup: NameLookup, in context: inout ShellContext) -> Int {
    for _ in 0..<3 {
      context.spend(milliseconds: 5_000)
      context.print(";; communications error to \(lookup.server)#53: timed out\n")
    }
    context.print(";; no servers could be reached\n\n")
    return 1
  }
}

/// `host` of BIND 9.18.
enum HostLookup: Program {
  static let names = ["host"]
  static let synopsis = "host [-t TYPE] NAME [SERVER]"
  static let summary = "look up a name or an address in one line"
  static let example = "host example.com"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "4av", valued: "tW"), in: &context) else {
      return 1
    }
    guard let name = options.operands.first else {
      return misuse("a name is needed", in: &context, status: 1)
    }
    let isAddress = IPv4Address(parsing: name) != nil
    let type = options.value("t")?.uppercased() ?? (isAddress ? "PTR" : "A")
    let server = options.operands.dropFirst().first
    let lookup = NameLookup(name, type: type, at: server, by: "host", in: context)
    let outcome = lookup.outcome(in: &context)
    if let server, outcome != .timedOut, outcome != .refused {
      context.print("Using domain server:\nName: \(server)\nAddress: \(server)#53\nAliases: \n\n")
    }
    switch outcome {
    case .answered(let data):
      let reverse = NameLookup.reverseName(of: name)
      context.print(
        data.map {
          isAddress ? "\(reverse) domain name pointer \($0)\n" : "\(name) has address \($0)\n"
        }.joined())
      return 0
    case .noData:
      context.print("\(name) has no \(type) record\n")
      return 0
    case .unknownName:
      let asked = isAddress ? NameLookup.reverseName(of: name) + "." : name
      context.print("Host \(asked) not found: 3(NXDOMAIN)\n")
      return 1
    case .timedOut, .refused:
      for _ in 0..<2 {
        context.spend(milliseconds: 5_000)
        context.print(";; communications error to \(lookup.server)#53: timed out\n")
      }
      context.print(";; no servers could be reached\n")
      return 1
    }
  }
}
