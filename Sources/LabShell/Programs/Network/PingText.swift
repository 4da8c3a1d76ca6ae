import CloudSimulator

/// What a `ping` prints, in front or in the background (PING-01 to PING-03).
struct PingText {
  let options: PingOptions
  let address: IPv4Address

  /// PING-01
  var heading: String {
    let length = options.dataLength
    return "PING \(options.host) (\(address)) \(length)(\(length + 28)) bytes of data.\n"
  }

  /// PING-02
  func line(for reply: PingReply, at moment: Instant? = nil) -> String {
    let isNamed = !options.isNumeric && options.host != address.description
    let sender = isNamed ? "\(name) (\(address))" : "\(address)"
    let start =
      time(moment)
      + "\(reply.length) bytes from \(sender): icmp_seq=\(reply.sequence) ttl=\(reply.ttl)"
    return carriesTime ? start + " time=\(Self.time(reply.microseconds)) ms\n" : start + "\n"
  }

  /// What `-O` says when the next packet leaves.
  func silence(after sequence: Int, at moment: Instant) -> String {
    time(moment) + "no answer yet for icmp_seq=\(sequence)\n"
  }

  /// `[1790000123.456000] `, where `-D` asks for it.
  private func time(_ moment: Instant?) -> String {
    guard options.showsTime, let moment else { return "" }
    let fraction = Column.zeros(moment.milliseconds % 1_000, width: 3)
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
    if HostNames.isLoopback(address) { return "localhost" }
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
