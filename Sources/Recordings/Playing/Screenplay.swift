import Foundations
import LabSession
import LabShell
import Lessons
public import Presentation
import Tutor

/// What a terminal showed of a session, and when: the source of every recording that plays.
///
/// All text in it is safe to show, so that none of the forms has to be clever about escapes.
public struct Screenplay: Equatable, Sendable {
  /// A text in one style.
  public struct Span: Equatable, Sendable {
    public var text: String
    public var style: TextStyle

    init(_ text: String, _ style: TextStyle = .plain) {
      self.text = text
      self.style = style
    }
  }

  public enum Action: Equatable, Sendable {
    /// Appears at once.
    case show([Span])
    /// Appears letter by letter, in so many milliseconds.
    case type(String, milliseconds: Int)
    /// A checkpoint passed.
    case mark(String)
  }

  public struct Beat: Equatable, Sendable {
    /// Milliseconds since the beginning.
    public var time: Int
    public var action: Action
  }

  public let title: String
  public let size: TerminalSize
  public private(set) var beats: [Beat] = []
  /// Milliseconds from the beginning to the last thing shown.
  public private(set) var duration = 0

  /// - Parameter events: only what these events showed.
  public init(
    of session: PlayedSession, size: TerminalSize = TerminalSize(), idleLimit: Double = 2,
    events: Set<Int>? = nil
  ) {
    title = DisplayText.sanitized(session.lesson.title).joinedLines
    self.size = size
    let writer = ScreenWriter(columns: size.columns)
    var pace = Pace(idleLimit: idleLimit)
    var beats: [Beat] = []
    func add(_ action: Action) {
      if case .show(let spans) = action, spans.isEmpty { return }
      beats.append(Beat(time: pace.now, action: action))
    }
    var isFirst = true
    session.play { event in
      if let events, !events.contains(event.number) {
        pace.pass(event.wallClock)
        return
      }
      if isFirst, events == nil { add(.show(writer.spans(of: event.before.introduction))) }
      isFirst = false
      let typing = writer.typing(of: event)
      pace.wait(until: event.wallClock, typing: typing)
      for (index, line) in typing.lines.enumerated() {
        add(.show(line.before))
        let milliseconds = typing.milliseconds(ofLine: index)
        if !line.text.isEmpty { add(.type(line.text, milliseconds: milliseconds)) }
        pace.advance(by: milliseconds)
        if line.isEntered { add(.show([Span("\n")])) }
      }
      if !typing.lines.isEmpty { pace.advance(by: Pace.answering) }
      for part in writer.parts(of: event.response.messages) {
        pace.advance(by: part.milliseconds)
        add(.show(part.spans))
      }
      for label in Self.marks(of: event) { add(.mark(label)) }
    }
    pace.advance(by: Pace.answering)
    self.beats = beats
    duration = pace.now
  }

  /// The checkpoints that an input made pass.
  private static func marks(of event: PlayedSession.Event) -> [String] {
    let checkpoints = event.after.lesson.steps.flatMap(\.checkpoints)
    return zip(event.before.state.tutor.checkpoints, event.after.state.tutor.checkpoints)
      .compactMap { before, after in
        guard before.status != .passed, after.status == .passed else { return nil }
        let title = checkpoints.first { $0.id == after.id }?.title ?? after.id
        return DisplayText.sanitized(title).joinedLines
      }
  }
}

/// Columns and rows of a terminal.
public struct TerminalSize: Equatable, Sendable {
  public let columns: Int
  public let rows: Int

  public init(columns: Int = 100, rows: Int = 30) {
    self.columns = columns
    self.rows = rows
  }
}

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
