import LabSession
import Tutor

/// How fast a session went by the wall clock that the file tells, which nobody can check.
public struct Pace: Equatable, Sendable {
  public var seconds: Double
  /// Of all that was typed.
  public var characters: Int

  /// More characters a second than anybody types: pasted, or played from a script.
  public static let fastestTyping = 25.0

  public var isFasterThanTyping: Bool {
    Double(characters) > Self.fastestTyping * max(seconds, 0.001)
  }

  public init(seconds: Double, characters: Int) {
    self.seconds = seconds
    self.characters = characters
  }

  /// `nil` where the file tells no wall clock, or nothing was typed.
  init?(of transcript: Transcript) {
    guard let seconds = transcript.wallClock else { return nil }
    let characters = transcript.inputs.map { input in
      switch input {
      case .command(let input, _): input.text.utf8.count
      case .answer(_, let text): text.utf8.count
      case .form, .proceed, .interrupt: 0
      }
    }.reduce(0, +)
    guard characters > 0 else { return nil }
    self.init(seconds: seconds, characters: characters)
  }
}
