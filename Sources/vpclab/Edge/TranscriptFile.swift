import LabSession

/// A transcript named on the command line.
struct TranscriptFile {
  let path: String
  let transcript: Transcript

  init(_ path: String) throws(CommandFailure) {
    self.path = path
    let bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    do throws(TranscriptError) {
      transcript = try TranscriptReader.read(bytes)
    } catch {
      throw CommandFailure(error, file: path)
    }
  }

  /// Ready to be carried out again with the lesson that this machine has.
  func replay(with shelf: LessonShelf) throws(CommandFailure) -> Replay {
    let lesson = try shelf.lesson(transcript.header.lesson)
    do throws(ReplayError) {
      return try Replay(transcript, lesson: lesson)
    } catch {
      throw CommandFailure(error, file: path)
    }
  }
}
