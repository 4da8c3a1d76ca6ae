import LogsInsights

/// Lines as they are found in files, and some that should not be: the same for the same seed.
struct RandomLog {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  static let header =
    "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start "
    + "end action log-status"

  /// One line without its end.
  mutating func line() -> String {
    let start = 1_700_000_000 + below(2_000)
    switch below(40) {
    case 0: return "2 123456789012 eni-0a - - - - - - - \(start) \(start + 60) - NODATA"
    case 1: return "2 123456789012 eni-0a - - - - - - - \(start) \(start + 60) - SKIPDATA"
    case 2: return "2 123456789012 eni-0a 10.0.0.1 10.0.0.2 1 2 6 1 5 \(start)"
    case 3: return "a line of text with REJECT and 10.1.7.5 in it"
    case 4: return ""
    case 5: return #"{"srcAddr": "10.0.0.\#(below(4))", "bytes": \#(below(900)), "deep": {"x": 1}}"#
    case 6: return #"{"action": "RE\u004AECT", "srcAddr": "10.0.0.9", "bytes": "12.5"}"#
    case 7: return Self.header
    case 8: return "2  123456789012 eni-0a 10.0.0.1 10.0.0.2 1 2 6 1 5 \(start) 6 ACCEPT OK"
    case 9: return " "
    case 10: return flow(start, bytes: pick(["9223372036854775807", "-9223372036854775808"]))
    case 11: return flow(start, bytes: pick(["123456789012345678901", "1.25", "0007", "1e3", "x"]))
    case 12: return flow(start, source: "fd00:0:0:0:0:0:0:\(below(3))", bytes: "7")
    case 13: return flow(start, source: String(repeating: "long", count: 9), bytes: "8")
    case 14: return flow(start, bytes: "1", interface: String(repeating: "!", count: below(300)))
    case 15: return flow(start, source: "été.10.1.7.5", bytes: "3")
    default: return flow(start, bytes: String(below(100_000)))
    }
  }

  private mutating func flow(
    _ start: Int, source: String? = nil, bytes: String, interface: String = ""
  ) -> String {
    let source = source ?? "10.0.\(below(2)).\(below(5))"
    let action = below(6) == 0 ? "REJECT" : "ACCEPT"
    return
      "2 123456789012 eni-0123456789abcde\(below(8))\(interface) \(source) 10.1.\(below(9)).\(below(9)) "
      + "\(below(65_536)) \(pick([22, 53, 80, 443])) 6 \(below(50)) \(bytes) \(start) \(start + 60) "
      + "\(action) OK"
  }

  /// Whole lines; some end as on Windows, the last perhaps not at all.
  mutating func text(lines: Int) -> [UInt8] {
    var text: [UInt8] = []
    let isWindows = below(4) == 0
    for _ in 0..<lines {
      text += Array(line().utf8)
      text += Array((isWindows && below(2) == 0 ? "\r\n" : "\n").utf8)
    }
    if below(3) == 0, !text.isEmpty { text.removeLast() }
    return text
  }

  /// The records that the lines are, read the simplest way.
  static func records(_ text: [UInt8]) -> [LogRecord] {
    text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let message = String(decoding: line, as: UTF8.self)
      guard !message.isEmpty, message != header else { return nil }
      return LogRecord(timestamp: time(of: message), message: message, stream: "file")
    }
  }

  /// When a record of the default format was made; `Int.min` for other lines, which do not tell.
  private static func time(of message: String) -> Int {
    let columns = message.split(separator: " ")
    guard columns.count == 14, columns[0] == "2",
      ["OK", "NODATA", "SKIPDATA"].contains(columns[13]),
      let start = Int(columns[10])
    else { return .min }
    return start * 1_000
  }
}
