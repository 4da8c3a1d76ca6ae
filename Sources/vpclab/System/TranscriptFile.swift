import LabSession

/// A transcript named on the command line.
struct TranscriptFile {
  let path: String
  let transcript: Transcript
  /// What is wrong behind the part that was read.
  let damage: CommandFailure?

  /// All of it, which must be whole.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    damage = nil
    let bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes)
    } catch {
      throw CommandFailure(error, file: path)
    }
  }

  /// What precedes the first damage.
  init(wholePartOf path: String) throws(CommandFailure) {
    self.path = path
    let bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    let (transcript, error) = TranscriptReader.readLongestPrefix(bytes)
    let damage = error.map { CommandFailure($0, file: path) }
    guard let transcript else {
      throw damage ?? CommandFailure(TranscriptError(.notATranscript, line: 1), file: path)
    }
    self.transcript = transcript
    self.damage = damage
  }

  /// Ready to be carried out again with the lesson's version that it was recorded with.
  func replay(with shelf: LessonShelf) throws(CommandFailure) -> Replay {
    let lesson = try shelf.lesson(of: transcript.header)
    do throws(ReplayError) {
      return try Replay(transcript, lesson: lesson)
    } catch {
      throw CommandFailure(error, file: path)
    }
  }
}
