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
