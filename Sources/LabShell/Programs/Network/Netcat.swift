import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `nc`, which Amazon Linux 2023 has from Nmap (`ncat` 7.93).
enum Netcat: Program {
  static let names = ["nc", "ncat"]
  static let synopsis = "nc [-46zuv] [-w SECONDS] HOST PORT"
  static let summary = "try whether a TCP or UDP port can be reached"

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
