import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// A `ping` that runs in the foreground, or in the background after `&`.
///
/// The cloud sends its packets while time passes; the shell shows what came of them.
struct Job: Equatable, Sendable {
  /// `%1`, `%2`, … in each session; 0 until it goes into the background.
  var number = 0
  /// As `[1] 2345` says it.
  let processID: Int
  /// As typed, without the `&`.
  var command: String
  let options: PingOptions
  let address: IPAddress
  /// The process in the cloud.
  let ping: PingReference
  /// The instance where it runs, `nil` for the learner's own computer.
  let instance: ResourceID<Instance>?
  /// The SSH connection that carries the output of `connect INSTANCE ping …`.
  let channel: InstanceConnectSession?
  /// Packets whose lines have been shown.
  var shown = 0

  var text: PingText { PingText(options: options, address: address) }
}

/// The options of `ping`, as iputils reads them.
struct PingOptions: Equatable, Sendable {
  enum Failure: Error, Equatable {
    case misuse(String)
    /// A number that is none or out of range: iputils ends with 1 then, and not with 2.
    case badArgument(String)
    case noDestination
  }

  /// `nil` sends until interrupted.
  var count: Int?
  var intervalMilliseconds = 1_000
  /// `-W`: how long to wait for the answer to the last packet.
  var lingerMilliseconds = 10_000
  /// `-w`: when to end in any case.
  var deadlineMilliseconds: Int?
  var dataLength = 56
  var isQuiet = false
  var isNumeric = false
  /// `-O`: says before each packet that the last one is unanswered.
  var reportsSilence = false
  /// `-D`: the time before each line.
  var showsTime = false
  var host = ""
  var family = AddressFamily.any

  /// How many packets a `ping` without end sends in a script, where nobody presses Ctrl-C.
  static let packetsWithoutTerminal = 5

  private static let description = Options.Description(
    flags: "46AbBdDfLnOqrRUv", valued: "ciWwsIlmpQSt")

  init(_ arguments: [String]) throws(Failure) {
    let options: Options
    do {
      options = try Options(arguments, Self.description)
    } catch {
      throw .misuse(error.message)
    }
    family = AddressFamily(options)
    if let text = options.value("c") {
      count = GivenNumber(clamping: try Self.number(text, 1...Int.max)).value
    }
    if let text = options.value("i") {
      intervalMilliseconds = try Self.seconds(text)
      guard intervalMilliseconds >= 200 else {
        throw .misuse("cannot flood; minimal interval allowed for user is 200ms")
      }
    }
    if let text = options.value("W") { lingerMilliseconds = try Self.seconds(text) }
    if let text = options.value("w") {
      deadlineMilliseconds = try Self.number(text, 0...2_147_483_647) * 1_000
    }
    if let text = options.value("s") {
      dataLength = try Self.number(text, 0...2_147_483_647)
      guard dataLength <= 65_507 else {
        throw .misuse("packet size \(dataLength) is too large. Maximum is 65507")
      }
    }
    isQuiet = options.has("q")
    isNumeric = options.has("n")
    reportsSilence = options.has("O")
    showsTime = options.has("D")
    guard let host = options.operands.last else { throw .noDestination }
    self.host = host
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) throws(Failure) -> Int {
    guard let number = Int(text) else { throw .badArgument("invalid argument: '\(text)'") }
    guard range.contains(number) else {
      throw .badArgument(
        "invalid argument: '\(text)': out of range: \(range.lowerBound) <= value <= "
          + "\(range.upperBound)")
    }
    return number
  }

  private static func seconds(_ text: String) throws(Failure) -> Int {
    guard text.last?.isNumber == true, let time = WaitingTime(parsing: text) else {
      throw .misuse("bad timing interval: '\(text)'")
    }
    return time.milliseconds
  }
}

extension PingOptions {
  /// 0 when at least one answer came; with both `-c` and `-w` all of them must (PING-05).
  func status(received: Int) -> Int {
    if let count = count, deadlineMilliseconds != nil {
      return received >= count ? 0 : 1
    }
    return received > 0 ? 0 : 1
  }
}

/// What a `ping` prints (PING-01, PING-02, PING-03).
struct PingText {
  let options: PingOptions
  let address: IPAddress

  /// PING-01
  var heading: String {
    let length = options.dataLength
    // Over IPv6 it does not reckon what the headers add.
    guard address.isVersion4 else {
      return "PING \(options.host)(\(address)) \(length) data bytes\n"
    }
    return "PING \(options.host) (\(address)) \(length)(\(length + 28)) bytes of data.\n"
  }

  /// The lines that came with the packets from that one on.
  func lines(of packets: [PingProcess.Packet], from first: Int = 0) -> [String] {
    guard !options.isQuiet else { return [] }
    var lines: [String] = []
    for (index, packet) in packets.enumerated().dropFirst(first) {
      if options.reportsSilence, index > 0, packets[index - 1].reply == nil {
        lines.append(silence(after: index, at: packet.sentAt))
      }
      if let reply = packet.reply { lines.append(line(for: reply, at: packet.sentAt)) }
    }
    return lines
  }

  /// PING-02
  private func line(for reply: PingReply, at moment: Instant) -> String {
    let isNamed = !options.isNumeric && options.host != address.description
    let sender = isNamed ? "\(name) (\(address))" : "\(address)"
    let start =
      time(moment)
      + "\(reply.length) bytes from \(sender): icmp_seq=\(reply.sequence) ttl=\(reply.ttl)"
    return carriesTime ? start + " time=\(Self.time(reply.microseconds)) ms\n" : start + "\n"
  }

  /// What `-O` says when the next packet leaves.
  private func silence(after sequence: Int, at moment: Instant) -> String {
    time(moment) + "no answer yet for icmp_seq=\(sequence)\n"
  }

  /// `[1790000123.456000] `, where `-D` asks for it.
  private func time(_ moment: Instant) -> String {
    guard options.showsTime else { return "" }
    let fraction = (moment.milliseconds % 1_000).padded(to: 3)
    return "[\(moment.seconds).\(fraction)000] "
  }

  /// PING-03
  func summary(of statistics: PingStatistics, milliseconds: Int) -> String {
    let loss = Decimal.percentage(
      statistics.transmitted - statistics.received, of: statistics.transmitted)
    let head = """

      --- \(options.host) ping statistics ---
      \(statistics.transmitted) packets transmitted, \(statistics.received) received, \
      \(loss)% packet loss, time \(milliseconds)ms

      """
    guard statistics.received > 0, carriesTime else { return head + "\n" }
    let times = [
      statistics.minimum, statistics.average, statistics.maximum, statistics.deviation,
    ].map { Decimal.text($0, places: 3) }
    return head + "rtt min/avg/max/mdev = \(times.joined(separator: "/")) ms\n"
  }

  /// What the address's own name is, as far as there is one.
  private var name: String {
    if address.isLoopback { return "localhost" }
    return InternetHost.known(address)?.name ?? options.host
  }

  /// The time of sending travels in the data and needs 16 bytes there.
  private var carriesTime: Bool { options.dataLength >= 16 }

  /// Three significant digits, as iputils prints them.
  static func time(_ microseconds: Int) -> String {
    if microseconds >= 99_950 { return String((microseconds + 500) / 1_000) }
    if microseconds >= 9_995 { return Decimal.text((microseconds + 50) / 100, places: 1) }
    if microseconds >= 1_000 { return Decimal.text((microseconds + 5) / 10, places: 2) }
    return Decimal.text(microseconds, places: 3)
  }
}
