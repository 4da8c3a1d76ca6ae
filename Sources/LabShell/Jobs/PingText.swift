import DataPlane
import Foundations
import NetworkModel

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
