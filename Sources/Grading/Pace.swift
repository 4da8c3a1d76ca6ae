import LabSession
import Tutor

/// How fast a session went by the wall clock that the file tells, which nobody can check.
public struct Pace: Equatable, Sendable {
  public var seconds: Double
  /// Of those, the part in which nothing was typed for longer than ``longestThought``.
  public var pauses: Double
  /// Of all that was typed.
  public var characters: Int
  /// Inputs of more than a few characters that came faster than anybody types.
  public var fastInputs: Int
  /// The first event whose clock stands before the one of an event before it.
  public var clockGoesBackAt: Int?

  /// More characters a second than anybody types: pasted, or played from a script.
  public static let fastestTyping = 25.0
  /// Five minutes without an input are a pause, not work.
  public static let longestThought = 300.0

  /// Fewer characters than a few commands have say nothing of a pace.
  public static let fewestCharacters = 200

  public var isFasterThanTyping: Bool {
    characters >= Self.fewestCharacters
      && Double(characters) > Self.fastestTyping * max(seconds, 0.001)
  }

  public init(
    seconds: Double, pauses: Double = 0, characters: Int, fastInputs: Int = 0,
    clockGoesBackAt: Int? = nil
  ) {
    self.seconds = seconds
    self.pauses = pauses
    self.characters = characters
    self.fastInputs = fastInputs
    self.clockGoesBackAt = clockGoesBackAt
  }

  /// `nil` where the file tells no wall clock, or nothing was typed.
  init?(of transcript: Transcript) {
    guard let seconds = transcript.wallClock else { return nil }
    self.init(seconds: seconds, characters: 0)
    var last = 0.0
    for event in transcript.events {
      let typed =
        if case .input(let input, _) = event.kind { Self.characters(of: input) } else { 0 }
      characters += typed
      guard let now = event.wallClock else { continue }
      let gap = now - last
      if gap < 0, clockGoesBackAt == nil { clockGoesBackAt = event.number }
      if gap > Self.longestThought { pauses += gap }
      if typed > 20, gap >= 0, Double(typed) > Self.fastestTyping * max(gap, 0.001) {
        fastInputs += 1
      }
      last = now
    }
    guard characters > 0 else { return nil }
  }

  private static func characters(of input: Input) -> Int {
    switch input {
    case .command(let input, _): input.text.utf8.count
    case .answer(_, let text): text.utf8.count
    case .form, .proceed, .interrupt, .hangUp: 0
    }
  }
}

/// The learner's time, given to the step that the tutor showed when an input came.
struct StepTimes {
  private(set) var seconds: [Double]
  private(set) var isKnown = false
  private var last = 0.0

  init(steps: Int) { seconds = Array(repeating: 0, count: steps) }

  mutating func add(_ event: TranscriptEvent, during step: Int?) {
    guard let now = event.wallClock else { return }
    isKnown = true
    let gap = now - last
    last = now
    guard let step, seconds.indices.contains(step), gap > 0, gap <= Pace.longestThought else {
      return
    }
    seconds[step] += gap
  }
}
