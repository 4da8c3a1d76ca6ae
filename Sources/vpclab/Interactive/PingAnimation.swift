import LabShell
import TerminalUI
import Tutor

/// Shows a ping's answer packet by packet, at four times a ping's pace since nobody should have to
/// wait; Ctrl-C shows the rest at once.
///
/// The lab's clock has moved on already: this is for the eye only, and nothing depends on it.
struct PingAnimation {
  let signals: TerminalSignals
  let isWanted: Bool

  static let millisecondsPerPacket = 250

  func plays(_ text: String) -> Bool {
    isWanted && text.hasPrefix("PING ")
  }

  func play(
    _ text: String, write: (String) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    let (body, statistics) = Self.parts(of: text)
    var isHurried = false
    var packets = 0
    for line in body {
      if line.contains("icmp_seq=") {
        if packets > 0 {
          isHurried =
            isHurried || signals.pause(milliseconds: Self.millisecondsPerPacket) != .elapsed
        }
        packets += 1
      }
      try write(line + "\n")
    }
    // What was lost printed nothing, but it was waited for.
    let lost = min(10, max(0, Self.transmitted(statistics) - packets))
    for _ in 0..<lost where !isHurried {
      isHurried = signals.pause(milliseconds: Self.millisecondsPerPacket) != .elapsed
    }
    try write(statistics)
  }

  /// What a ping has printed before its statistics.
  static func withoutStatistics(_ outputs: [LabMessage]) -> String {
    let text = standardOutput(of: outputs)
    let (body, statistics) = parts(of: text)
    guard !statistics.isEmpty else { return text }
    return body.map { $0 + "\n" }.joined()
  }

  /// The outputs without what is on the screen already after Ctrl-C: the packets so far, and the
  /// `^C`, which the terminal echoes.
  static func rest(of outputs: [LabMessage], after shown: String) -> [LabMessage] {
    guard !shown.isEmpty, standardOutput(of: outputs).hasPrefix(shown) else { return outputs }
    var hidden = shown.count
    return outputs.map { output in
      guard case .printed(.standardOutput(let text)) = output, hidden > 0 else { return output }
      let cut = min(hidden, text.count)
      hidden -= cut
      let rest = text.dropFirst(cut)
      return .printed(.standardOutput(String(rest.hasPrefix("^C") ? rest.dropFirst(2) : rest)))
    }
  }

  private static func standardOutput(of outputs: [LabMessage]) -> String {
    outputs.map { output in
      if case .printed(.standardOutput(let text)) = output { text } else { "" }
    }.joined()
  }

  /// The lines before the statistics, and the statistics with the blank line before them.
  private static func parts(of text: String) -> (body: [String], statistics: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("--- ") }), start > 0 else {
      return (lines.last == "" ? lines.dropLast() : lines, "")
    }
    return (Array(lines[..<(start - 1)]), lines[(start - 1)...].joined(separator: "\n"))
  }

  /// `3 packets transmitted, …`
  private static func transmitted(_ statistics: String) -> Int {
    let line = statistics.split(separator: "\n").first { $0.contains("packets transmitted") }
    return line?.split(separator: " ").first.flatMap { Int($0) } ?? 0
  }
}
