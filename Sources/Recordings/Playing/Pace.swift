import Foundations

/// When things happen in a recording: as the session's clock has it, with pauses that nobody watches
/// cut short, and never faster than can be read.
struct Pace {
  /// Milliseconds until a command answers, so that the eye sees what led to what.
  static let answering = 120
  /// Before somebody types, however fast a script was.
  private static let leastPause = 300.0
  /// Where the clock says nothing.
  private static let usualPause = 1000.0

  private let idleLimit: Double
  private(set) var now = 0
  private var lastClock = 0.0

  /// - Parameter idleLimit: the longest pause, in seconds.
  init(idleLimit: Double) { self.idleLimit = idleLimit * 1000 }

  /// Waits until the session's clock shows `clock`, less the time that the typing takes.
  mutating func wait(until clock: Double?, typing: Typing) {
    let passed = pass(clock)
    let pause: Double
    if let packets = typing.packets {
      // What runs by itself: four packets a second, as the terminal shows them.
      pause = max(passed ?? 0, 250 * Double(min(packets, 1000)))
    } else {
      pause = max((passed ?? Self.usualPause) - Double(typing.milliseconds), Self.leastPause)
    }
    advance(by: GivenNumber(clamping: min(pause, idleLimit)).value)
  }

  /// The milliseconds that the session's clock has moved on; `nil` where nobody knows.
  @discardableResult mutating func pass(_ clock: Double?) -> Double? {
    guard let clock else { return nil }
    defer { lastClock = max(lastClock, clock) }
    return min(max(0, clock - lastClock), 1e6) * 1000
  }

  mutating func advance(by milliseconds: Int) { now += milliseconds }
}

/// What somebody types for one input, on one line or several.
struct Typing {
  struct Line {
    /// The prompt, and what stands before it.
    var before: [Screenplay.Span]
    var text: String
    /// Whether Enter follows.
    var isEntered = true
  }

  var lines: [Line] = []
  /// For a ping that goes on: nobody types, so many packets are waited for.
  var packets: Int?

  /// A fast typist's, and nobody wants to watch more than two seconds of it.
  var milliseconds: Int {
    let letters = lines.reduce(0) { $0 + $1.text.count }
    return min(35 * letters, 2000)
  }

  func milliseconds(ofLine index: Int) -> Int {
    let letters = lines.reduce(0) { $0 + $1.text.count }
    return letters == 0 ? 0 : milliseconds * lines[index].text.count / letters
  }
}
