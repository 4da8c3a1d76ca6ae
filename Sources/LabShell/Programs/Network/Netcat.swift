import CloudSimulator

enum Netcat: Program {
  static let names = ["nc", "ncat"]
  static let synopsis = "nc -zv [-w SECONDS] HOST PORT"
  static let summary = "try whether a TCP port can be reached"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, .init(flags: "zvn4", valued: "w"), in: &runtime)
    else { return 2 }
    guard options.operands.count == 2, let port = Int(options.operands[1]),
      (1...65_535).contains(port)
    else { return misuse("a host and a port from 1 to 65535 are needed", in: &runtime) }
    guard let patience = WaitingTime(parsing: options.value("w") ?? "10"),
      (1...600_000).contains(patience.milliseconds)
    else { return misuse("-w needs 1 to 600 seconds", in: &runtime) }
    let isVerbose = options.has("v")
    if isVerbose { runtime.complain("Ncat: Version 7.93 ( https://nmap.org/ncat )\n") }
    let host = options.operands[0]
    guard let address = HostNames.address(of: host, in: runtime) else {
      runtime.complain(
        "Ncat: Could not resolve hostname \"\(host)\": Name or service not known. QUITTING.\n")
      return 2
    }
    let attempt = runtime.cloud.connect(
      from: runtime.endpoint, to: runtime.wireAddress(of: address), port: port,
      timeoutMilliseconds: patience.milliseconds)
    switch attempt.outcome {
    case .connected:
      if isVerbose {
        let seconds = Decimal.text(max(1, attempt.microseconds / 10_000), places: 2)
        runtime.complain(
          """
          Ncat: Connected to \(address):\(port).
          Ncat: 0 bytes sent, 0 bytes received in \(seconds) seconds.

          """)
      }
      return 0
    case .refused:
      runtime.complain("Ncat: Connection refused.\n")
      return 1
    case .timedOut:
      runtime.complain("Ncat: TIMEOUT.\n")
      return 1
    }
  }
}
