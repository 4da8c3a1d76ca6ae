import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `ping` of iputils, as Amazon Linux 2023 has it (PING-01, PING-05).
enum Ping: Program {
  static let names = ["ping", "ping6"]
  static let synopsis =
    "ping [-46] [-c COUNT] [-i SECONDS] [-W SECONDS] [-w SECONDS] [-s BYTES] [-nqOD] HOST [&]"
  static let summary = "send echo requests to a host"
  static let example = "ping -c 3 10.2.0.5"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let (options, address) = context.preparePing(call) else {
      return context.shell.session.status
    }
    let command = ([call.name] + call.arguments).joined(separator: " ")
    guard context.startsForeground, !context.isInSubshell else {
      let job = context.startPing(command, options, to: address, over: nil)
      context.print(job.text.heading)
      return context.watch(job, from: 0)
    }
    // `connect INSTANCE ping …` shows its answers over the connection that runs it.
    let login = context.shell.login.flatMap { $0.isInteractive ? nil : $0.channel }
    let job = context.startPing(command, options, to: address, over: login)
    context.print(job.text.heading)
    context.shell.foreground = job
    return 0
  }
}

/// `traceroute`, which shows no router of a VPC: the first hop is the target (PING-11).
enum Traceroute: Program {
  static let names = ["traceroute"]
  static let synopsis = "traceroute [-46nIT] [-m HOPS] [-q PROBES] [-w SECONDS] [-p PORT] HOST"
  static let summary = "show the hops on the way to a host"
  static let example = "traceroute 10.2.0.5"

  /// What it sends at each hop.
  private enum Method {
    case datagram, echo, connection
  }

  private struct Settings {
    var method: Method
    var address: IPAddress
    var probes: Int
    var port: Int?

    /// Of its first packet.
    var traffic: Traffic {
      switch method {
      case .datagram: .udp(port: port ?? 33_434)
      case .echo: .icmp
      case .connection: .tcp(port: port ?? 80)
      }
    }
  }

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "nIT46F", valued: "mqwpNz",
      long: ["icmp": "I", "tcp": "T", "max-hops": "m", "queries": "q", "wait": "w", "port": "p"])
    guard let options = options(call, description, in: &context) else { return 2 }
    guard let host = options.operands.first else {
      return misuse("a host is needed", in: &context)
    }
    guard let most = GivenNumber(options.value("m") ?? "30", in: 1...255)?.value else {
      context.printError("max hops cannot be more than 255\n")
      return 2
    }
    guard let probes = GivenNumber(options.value("q") ?? "3", in: 1...10)?.value else {
      context.printError("no more than 10 probes per hop\n")
      return 2
    }
    guard let patience = WaitingTime(parsing: options.value("w") ?? "5") else {
      context.printError("bad wait specifications `\(options.value("w") ?? "")' used\n")
      return 2
    }
    let address: IPAddress
    do {
      address = try HostNames.resolve(host, AddressFamily(options), in: &context)
    } catch {
      context.printError(
        "\(host): \(error.message)\nCannot handle \"host\" cmdline arg `\(host)' on position 1 "
          + "(argc 1)\n")
      return 2
    }
    guard context.hasAddress(toReach: address) else {
      context.printError("connect: Network is unreachable\n")
      return 1
    }
    let length = address.isVersion4 ? 60 : 80
    context.print(
      "traceroute to \(host) (\(address)), \(most) hops max, \(length) byte packets\n")
    let settings = Settings(
      method: options.has("I") ? .echo : options.has("T") ? .connection : .datagram,
      address: address, probes: probes, port: options.value("p").flatMap(Int.init))
    let start = context.cloud.now
    // Over public addresses one router of AWS's edge counts, and it keeps silent.
    let isOwn = address.version6.map { context.cloud.network.interface(withIPv6Address: $0) != nil }
    let silentHops = address.isGlobal && isOwn != true ? 1 : 0
    for hop in 1...most {
      let times = hop <= silentHops ? nil : probe(settings, hop: hop, in: &context)
      context.print("\(Padding.right(String(hop), width: 2))  ")
      guard let times else {
        context.print(Array(repeating: "*", count: probes).joined(separator: " ") + "\n")
        context.spend(milliseconds: patience.milliseconds)
        continue
      }
      let name =
        options.has("n") ? "\(address)" : "\(name(of: address, host, context)) (\(address))"
      context.print("\(name)  " + times.joined(separator: "  ") + "\n")
      return 0
    }
    context.recordLoss(by: "traceroute", to: address, settings.traffic, at: start)
    return 0
  }

  /// What the address points back to; itself where it points to nothing.
  private static func name(
    of address: IPAddress, _ host: String, _ context: ShellContext
  ) -> String {
    let vpc = HostNames.vpc(of: context)
    guard vpc?.resolvesNames ?? true else { return address.description }
    return HostNames.name(of: address, seenFrom: vpc, in: context) ?? address.description
  }

  /// Datagrams go to high ports, which an instance answers with port unreachable; `nil` when
  /// nothing came back.
  private static func probe(_ settings: Settings, hop: Int, in context: inout ShellContext)
    -> [String]?
  {
    var answers: [String] = []
    let target = context.wireAddress(of: settings.address)
    for attempt in 0..<settings.probes {
      context.spend(steps: Cost.probe)
      let own = context.shell.chance.integer(in: 32_768...60_999)
      let source = context.cloud.fabric.sourceAddress(of: context.endpoint, to: target)
      let packet: Packet =
        switch settings.method {
        case .datagram:
          .datagram(
            from: source, port: own, to: target,
            port: (settings.port ?? 33_434) + (hop - 1) * settings.probes + attempt, dataLength: 32)
        case .echo:
          .echoRequest(from: source, to: target, identifier: own, dataLength: 32)
        case .connection:
          .connectionRequest(from: source, port: own, to: target, port: settings.port ?? 80)
        }
      let roundTrip = context.cloud.fabric.send(packet, from: context.endpoint)
      guard roundTrip.isAnswered else { continue }
      let isFar = context.shell.host == .ownComputer
      let range =
        isFar
        ? 140_000...152_000
        : context.cloud.fabric.timeBetweenRegions(of: roundTrip) ?? 450...1_100
      answers.append(PingText.time(context.shell.chance.integer(in: range)) + " ms")
    }
    return answers.isEmpty ? nil : answers
  }
}
