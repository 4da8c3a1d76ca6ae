import CloudSimulator

/// One run of `ping`: packets, lines and the clock.
struct PingRun {
  private let command: String
  private let options: PingOptions
  private let address: IPv4Address
  private let lines: PingText
  private let start: Instant
  private let most: Int
  private var statistics = PingStatistics()
  private var lastSent: Instant
  private var text = ""

  /// Sends the packets, prints what `ping` prints and notes the event.
  static func run(
    _ call: ProgramCall, _ options: PingOptions, to address: IPv4Address,
    in runtime: inout Runtime
  ) {
    var run = PingRun(call, options, to: address, in: runtime)
    run.send(in: &runtime)
  }

  private init(
    _ call: ProgramCall, _ options: PingOptions, to address: IPv4Address, in runtime: Runtime
  ) {
    command = ([call.name] + call.arguments).joined(separator: " ")
    self.options = options
    self.address = address
    lines = PingText(options: options, address: address)
    start = runtime.cloud.now
    lastSent = start
    let patience =
      runtime.interruptedAfter ?? (options.isEndless ? Ping.packetsWithoutTerminal : .max)
    most = max(1, min(patience, Self.maximumPackets))
  }

  private static let maximumPackets = 3_600

  private mutating func send(in runtime: inout Runtime) {
    let length = options.dataLength
    text = lines.heading
    let identifier = runtime.shell.chance.integer(in: 2_000...32_767)
    let target = runtime.wireAddress(of: address)
    var isInterrupted = false
    while true {
      lastSent = runtime.cloud.now
      let ping = runtime.cloud.ping(
        target, from: runtime.endpoint, identifier: identifier,
        sequence: statistics.transmitted + 1, dataLength: length)
      statistics.count(ping.reply)
      if let reply = ping.reply, !options.isQuiet {
        text += lines.line(for: reply, at: runtime.cloud.now)
      }
      if isFinished { break }
      if statistics.transmitted >= most {
        isInterrupted = true
        break
      }
      // The next packet is 20 to 46 ms late on real instances (PING-04).
      let pause = options.intervalMilliseconds + runtime.shell.chance.integer(in: 20...46)
      if let deadline = options.deadlineMilliseconds,
        runtime.cloud.now - start + pause >= deadline
      {
        runtime.spend(milliseconds: start + deadline - runtime.cloud.now)
        break
      }
      runtime.spend(milliseconds: pause)
      if options.reportsSilence, !options.isQuiet, ping.reply == nil {
        text += lines.silence(after: statistics.transmitted, at: runtime.cloud.now)
      }
    }
    finish(isInterrupted: isInterrupted, in: &runtime)
  }

  /// Whether all packets were sent; with `-w`, all that `-c` asks for must have been answered.
  private var isFinished: Bool {
    guard let count = options.count else { return false }
    return options.deadlineMilliseconds == nil
      ? statistics.transmitted >= count : statistics.received >= count
  }

  private mutating func finish(isInterrupted: Bool, in runtime: inout Runtime) {
    let sentFor = lastSent - start
    if isInterrupted {
      text += "^C"
      runtime.wasInterrupted = true
      runtime.spend(milliseconds: 500)
    } else if options.deadlineMilliseconds == nil {
      runtime.spend(milliseconds: lingerMilliseconds)
    }
    text += lines.summary(of: statistics, milliseconds: sentFor)
    runtime.print(text)
    runtime.events.append(
      .pinged(
        LabEvent.Ping(
          from: runtime.shell.place.instance, command: command, address: address,
          sent: statistics.transmitted, received: statistics.received, transcript: text,
          at: start)))
  }

  /// How long `ping` waits for answers after its last packet.
  private var lingerMilliseconds: Int {
    if statistics.received == statistics.transmitted { return statistics.maximum / 1_000 + 1 }
    if statistics.received == 0 { return options.lingerMilliseconds }
    return max(statistics.maximum / 500, options.intervalMilliseconds)
  }
}
