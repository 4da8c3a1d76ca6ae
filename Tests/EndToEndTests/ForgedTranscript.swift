import LabSession
import SessionStore

/// A transcript changed by somebody who knows the format: the chain of hashes is right again.
struct ForgedTranscript {
  private var transcript: Transcript

  init(_ bytes: [UInt8]) throws {
    transcript = try TranscriptReader.read(bytes)
  }

  var header: TranscriptHeader {
    get { transcript.header }
    set { transcript.header = newValue }
  }

  var events: [TranscriptEvent] {
    get { transcript.events }
    set { transcript.events = newValue }
  }

  /// Changes what an input is claimed to have led to; false if the event is no input.
  mutating func change(_ number: Int, _ body: (inout TranscriptEvent.Outcome) -> Void) -> Bool {
    guard case .input(let input, var outcome) = transcript.events[number - 1].kind else {
      return false
    }
    body(&outcome)
    transcript.events[number - 1].kind = .input(input, outcome)
    return true
  }

  var bytes: [UInt8] {
    var writer = TranscriptWriter()
    return writer.line(for: transcript.header)
      + transcript.events.flatMap { writer.line(for: $0) }
  }
}
