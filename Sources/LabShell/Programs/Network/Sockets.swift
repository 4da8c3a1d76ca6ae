import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `ss`: what listens on a fresh Amazon Linux 2023, and who is connected by SSH.
enum SocketStatistics: Program {
  static let names = ["ss"]
  static let synopsis = "ss [-tulnap]"
  static let summary = "show the instance's sockets"
  static let example = "ss -tln"
  static let availability = ProgramAvailability.instances

  private struct Socket {
    var network: String
    var state: String
    var queue: (received: Int, sent: Int)
    var local: String
    var peer: String
  }

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "tulnap4H", valued: "",
      long: [
        "tcp": "t", "udp": "u", "listening": "l", "numeric": "n", "all": "a", "processes": "p",
      ])
    guard let options = options(call, description, in: &context) else { return 255 }
    let both = options.has("t") == options.has("u")
    let shown = sockets(in: context).filter { socket in
      let isOfKind = both || (socket.network == "tcp") == options.has("t")
      let isListening = socket.state != "ESTAB"
      return isOfKind && (options.has("a") || isListening == options.has("l"))
    }
    var rows = [
      ["Netid", "State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port", "Process"]
    ]
    rows += shown.map {
      [
        $0.network, $0.state, String($0.queue.received), String($0.queue.sent), $0.local, $0.peer,
        "",
      ]
    }
    if !both { rows = rows.map { Array($0.dropFirst()) } }
    if options.has("H") { rows.removeFirst() }
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].utf8.count }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        index == row.count - 3 || index == row.count - 2
          ? Padding.right(cell, width: widths[index]) : Padding.left(cell, width: widths[index])
      }
      context.print(cells.joined(separator: " ") + "\n")
    }
    return 0
  }

  private static func sockets(in context: ShellContext) -> [Socket] {
    guard let instance = context.shell.host.instance,
      let address = context.interface?.primaryAddress
    else { return [] }
    let listening = [
      Socket(
        network: "udp", state: "UNCONN", queue: (0, 0), local: "127.0.0.1:323", peer: "0.0.0.0:*"),
      Socket(
        network: "udp", state: "UNCONN", queue: (0, 0), local: "\(address)%ens5:68",
        peer: "0.0.0.0:*"),
      Socket(
        network: "tcp", state: "LISTEN", queue: (0, 128), local: "0.0.0.0:22", peer: "0.0.0.0:*"),
      Socket(network: "tcp", state: "LISTEN", queue: (0, 128), local: "[::]:22", peer: "[::]:*"),
    ]
    let servers = (context.cloud.network.instances[instance]?.software.openPorts ?? []).map {
      Socket(
        network: "tcp", state: "LISTEN", queue: (0, 511), local: "*:\($0)", peer: "*:*")
    }
    let sessions = context.cloud.fabric.instanceConnectSessions.filter { $0.instance == instance }
      .map {
        Socket(
          network: "tcp", state: "ESTAB", queue: (0, 0), local: "\(address):22",
          peer: "\($0.serviceAddress):\($0.servicePort)")
      }
    return listening + servers + sessions
  }
}

/// `nc`, which Amazon Linux 2023 has from Nmap (`ncat` 7.93).
enum Netcat: Program {
  static let names = ["nc", "ncat"]
  static let synopsis = "nc [-46zuv] [-w SECONDS] HOST PORT"
  static let summary = "try whether a TCP or UDP port can be reached"
  static let example = "nc -zv 10.2.0.5 22"

  private static let banner = "Ncat: Version 7.93 ( https://nmap.org/ncat )\n"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let options: Options
    do {
      options = try Options(
        call.arguments,
        .init(
          flags: "zvnu46", valued: "wp",
          long: ["udp": "u", "verbose": "v", "wait": "w", "nodns": "n", "zero": "z"]))
    } catch {
      context.printError(
        "nc: \(error.message)\nNcat: Try `--help' or man(1) ncat for more information, usage "
          + "options and help. QUITTING.\n")
      return 2
    }
    guard let host = options.operands.first else {
      return quit("You must specify a host to connect to", in: &context)
    }
    let isVerbose = options.has("v")
    if isVerbose { context.printError(banner) }
    let word = options.operands.dropFirst().first ?? "31337"
    guard let port = GivenNumber(word, in: 1...65_535)?.value else {
      return quit("Invalid port number \"\(word)\"", in: &context)
    }
    guard options.operands.count <= 2 else {
      return quit("Got more than one port specification: " + word, in: &context)
    }
    guard let patience = WaitingTime(parsing: options.value("w") ?? "10"),
      (1...600_000).contains(patience.milliseconds)
    else { return quit("Invalid -w timeout", in: &context) }
    let address: IPAddress
    do {
      address = try HostNames.resolve(host, AddressFamily(options), in: &context)
    } catch {
      return quit("Could not resolve hostname \"\(host)\": \(error.message)", in: &context)
    }
    guard context.hasAddress(toReach: address) else {
      context.printError("Ncat: Network is unreachable.\n")
      return 1
    }
    return options.has("u")
      ? sendDatagram(to: address, port, options, in: &context)
      : connect(to: address, port, options, patience.milliseconds, in: &context)
  }

  private static func quit(_ message: String, in context: inout ShellContext) -> Int {
    context.printError("Ncat: \(message). QUITTING.\n")
    return 2
  }

  private static func connect(
    to address: IPAddress, _ port: Int, _ options: Options, _ patience: Int,
    in context: inout ShellContext
  ) -> Int {
    let start = context.cloud.now
    let attempt = context.cloud.connect(
      from: context.endpoint, to: context.wireAddress(of: address), port: port,
      timeoutMilliseconds: patience)
    if attempt.outcome != .connected {
      context.recordLoss(by: "nc", to: address, .tcp(port: port), at: start)
    }
    // With -z alone it tells by its status only.
    let isSilent = options.has("z") && !options.has("v")
    switch attempt.outcome {
    case .connected:
      if options.has("v") { context.printError("Ncat: Connected to \(address):\(port).\n") }
      if !options.has("z"), port == 22 { context.print("SSH-2.0-OpenSSH_8.7\n") }
      if options.has("v") {
        let seconds = Decimal.text(max(1, attempt.microseconds / 10_000), places: 2)
        let received = options.has("z") || port != 22 ? 0 : 21
        context.printError(
          "Ncat: 0 bytes sent, \(received) bytes received in \(seconds) seconds.\n")
      }
      return 0
    case .refused:
      if !isSilent { context.printError("Ncat: Connection refused.\n") }
      return 1
    case .timedOut:
      if !isSilent { context.printError("Ncat: TIMEOUT.\n") }
      return 1
    }
  }

  /// A datagram that nobody answers counts as sent: that a port is closed shows only where its
  /// refusal comes back.
  private static func sendDatagram(
    to address: IPAddress, _ port: Int, _ options: Options, in context: inout ShellContext
  ) -> Int {
    let isVerbose = options.has("v")
    if isVerbose { context.printError("Ncat: Connected to \(address):\(port).\n") }
    let packet = Packet.datagram(
      from: context.cloud.fabric.sourceAddress(of: context.endpoint, to: address),
      port: context.shell.chance.integer(in: 32_768...60_999),
      to: context.wireAddress(of: address), port: port, dataLength: 1)
    let isRefused = context.cloud.fabric.send(packet, from: context.endpoint).isAnswered
    if !isRefused {
      context.recordLoss(by: "nc", to: address, .udp(port: port), at: context.cloud.now)
    }
    if isRefused {
      context.spend(milliseconds: 10)
      if isVerbose { context.printError("Ncat: Connection refused.\n") }
      return 1
    }
    context.spend(milliseconds: 2_010)
    if isVerbose {
      context.printError(
        """
        Ncat: UDP packet sent successfully
        Ncat: 1 bytes sent, 0 bytes received in 2.01 seconds.

        """)
    }
    return 0
  }
}
