import ArgumentParser
import Foundations
import LabSession
import Presentation

/// A moment of a recorded session: the number of an event, or a checkpoint by its id, which means
/// the event at which it passed first.
struct MomentArgument: ExpressibleByArgument {
  private let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// The event's number, as the record has it.
  func event(in transcript: Transcript, of file: String) throws(CommandFailure) -> Int {
    if let number = GivenNumber(text)?.value {
      let last = transcript.events.last?.number ?? 0
      guard (0...last).contains(number) else {
        throw CommandFailure(
          "\(file) has the events 1 to \(last), and no \(number)", status: .usage)
      }
      return number
    }
    if let marker = SessionMarker.all(in: transcript).first(where: {
      $0.checkpoint == text && $0.standing == .passed
    }) {
      return marker.event
    }
    throw CommandFailure(
      """
      '\(text)' is neither an event's number nor a checkpoint that passed in \(file); \
      'vpclab replay \(file) --markers' lists them
      """, status: .usage)
  }
}

/// An event at which a checkpoint passed or was lost, as the record claims.
struct SessionMarker {
  let event: Int
  let checkpoint: String
  let standing: CheckpointChange.Standing
  let points: Int
  let seconds: Double?

  static func all(in transcript: Transcript) -> [SessionMarker] {
    transcript.events.flatMap { event -> [SessionMarker] in
      guard case .input(_, let outcome) = event.kind, let progress = outcome.progress else {
        return []
      }
      return progress.changes.map {
        SessionMarker(
          event: event.number, checkpoint: $0.checkpoint, standing: $0.standing,
          points: progress.points, seconds: event.wallClock)
      }
    }
  }
}
