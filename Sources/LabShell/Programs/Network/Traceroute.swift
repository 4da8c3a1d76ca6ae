import CloudSimulator

/// `traceroute`, which shows no router of a VPC: the first hop is the target (PING-11).
enum Traceroute: Program {
  static let names = ["traceroute"]
  static let synopsis = "traceroute [-n] [-m HOPS] [-q PROBES] HOST"
  static let summary = "show the hops on the way to a host"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, .init(flags: "nIT", valued: "mqwp"), in: &runtime)
    else { return 2 }
    guard let host = options.operands.first else {
      return misuse("a host is needed", in: &runtime)
    }
    guard let most = Int(options.value("m") ?? "30"), (1...255).contains(most),
      let probes = Int(options.value("q") ?? "3"), (1...10).contains(probes)
    else { return misuse("hops are 1 to 255, probes 1 to 10", in: &runtime) }
    guard let address = HostNames.address(of: host, in: runtime) else {
      runtime.complain(
        "\(host): Name or service not known\nCannot handle \"host\" cmdline arg `\(host)' on "
          + "position 1 (argc 1)\n")
      return 2
    }
    runtime.print("traceroute to \(host) (\(address)), \(most) hops max, 60 byte packets\n")
    // Over public addresses one router of AWS's edge counts, and it keeps silent.
    let silentHops = address.isGlobal ? 1 : 0
    for hop in 1...most {
      let times = hop <= silentHops ? nil : probe(address, times: probes, hop: hop, in: &runtime)
      runtime.print("\(Column.right(String(hop), width: 2))  ")
      guard let times else {
        runtime.print(Array(repeating: "*", count: probes).joined(separator: " ") + "\n")
        runtime.spend(milliseconds: 5_000)
        continue
      }
      let name = options.has("n") ? "\(address)" : "\(host) (\(address))"
      runtime.print("\(name)  " + times.joined(separator: "  ") + "\n")
      return 0
    }
    return 0
  }

  /// Sends probes to high UDP ports, which an instance answers with port unreachable; `nil` when
  /// nothing came back.
  private static func probe(
    _ address: IPv4Address, times: Int, hop: Int, in runtime: inout Runtime
  ) -> [String]? {
    var answers: [String] = []
    for attempt in 0..<times {
      let packet = Packet.datagram(
        from: runtime.cloud.sourceAddress(of: runtime.endpoint),
        port: runtime.shell.chance.integer(in: 32_768...60_999),
        to: runtime.wireAddress(of: address), port: 33_434 + (hop - 1) * times + attempt,
        dataLength: 32)
      let roundTrip = runtime.cloud.send(packet, from: runtime.endpoint)
      guard roundTrip.isAnswered else { continue }
      let isFar = runtime.shell.place == .ownComputer
      let range = isFar ? 140_000...152_000 : 450...1_100
      answers.append(PingRun.time(runtime.shell.chance.integer(in: range)) + " ms")
    }
    return answers.isEmpty ? nil : answers
  }
}
