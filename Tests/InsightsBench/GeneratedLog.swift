import SystemCalls

/// Flow log records: 50,000 pairs of addresses, some far busier than others, over 24 hours.
enum GeneratedLog {
  static let pairs = 50_000
  static let start = 1_700_000_000

  struct Failure: Error {
    var code: Int32
  }

  static func write(_ records: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(code: errno) }
    defer { fclose(file) }
    var chance = Chance(seed: 7)
    let addresses = (0..<pairs).map { _ in
      Array(
        ("10.\(chance.below(4)).\(chance.below(256)).\(chance.below(256)) "
          + "10.1.\(chance.below(256)).\(chance.below(256)) ").utf8)
    }
    let interfaces = (0..<40).map { number in
      let digits = String(number, radix: 16)
      let zeros = String(repeating: "0", count: 16 - digits.count)
      return Array("2 123456789012 eni-0\(zeros)\(digits) ".utf8)
    }
    let ports = [22, 53, 80, 443, 3306].map { Array(" \($0) 6 ".utf8) }
    var text: [UInt8] = []
    for number in 0..<records {
      text += interfaces[chance.below(interfaces.count)]
      text += addresses[chance.skewed(pairs)]
      append(1_024 + chance.below(64_512), &text)
      text += ports[chance.below(ports.count)]
      let packets = chance.packets()
      append(packets, &text)
      text.append(0x20)
      append(packets * (40 + chance.below(1_460)), &text)
      text.append(0x20)
      let instant = start + number * 86_400 / records
      append(instant, &text)
      text.append(0x20)
      append(instant + 60, &text)
      text += Array((chance.below(10) == 0 ? " REJECT OK\n" : " ACCEPT OK\n").utf8)
      if text.count > 1 << 20 || number == records - 1 {
        guard fwrite(text, 1, text.count, file) == text.count else { throw Failure(code: errno) }
        text.removeAll(keepingCapacity: true)
      }
    }
  }

  private static func append(_ number: Int, _ text: inout [UInt8]) {
    var scale = 1
    while number / scale > 9 { scale *= 10 }
    while scale > 0 {
      text.append(UInt8(48 + number / scale % 10))
      scale /= 10
    }
  }
}
