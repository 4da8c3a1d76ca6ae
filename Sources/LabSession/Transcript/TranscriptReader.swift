/// Reads transcript bytes line by line.
///
/// The file may come from anyone, so nothing in it is trusted and nothing in it can crash us.
public enum TranscriptReader {
  /// What to do with bytes after the last line break.
  public enum Tail: Sendable {
    /// A crash may have torn the last line: leave it out and say so.
    case cut
    /// Whoever hands in half a line handed in a damaged file.
    case refuse
  }

  public static func read(_ bytes: [UInt8], tail: Tail = .refuse) throws(TranscriptError)
    -> Transcript
  {
    let (transcript, error) = readLongestPrefix(bytes)
    if let error { throw error }
    guard let transcript else { throw TranscriptError(.notATranscript, line: 1) }
    if transcript.hasTornTail && tail == .refuse {
      throw TranscriptError(.tornTail, line: transcript.validator.lines + 1)
    }
    return transcript
  }

  /// The whole lines up to the first one that can't be trusted, and why it can't.
  ///
  /// A line that merely is not complete is no damage here: `Transcript.hasTornTail` tells of it.
  public static func readLongestPrefix(_ bytes: [UInt8]) -> (Transcript?, TranscriptError?) {
    guard !bytes.isEmpty else { return (nil, TranscriptError(.empty, line: 1)) }
    var validator = TranscriptValidator()
    var header: TranscriptHeader?
    var events: [TranscriptEvent] = []
    var damage: TranscriptError?
    var start = 0
    while damage == nil, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      do throws(TranscriptError) {
        switch try validator.accept(bytes[start..<end]) {
        case .header(let first): header = first
        case .event(let event): events.append(event)
        }
        start = end + 1
      } catch {
        damage = error
      }
    }
    guard let header else {
      // A damaged header leaves nothing to keep.
      return (nil, damage ?? TranscriptError(.notATranscript, line: 1))
    }
    let transcript = Transcript(
      header: header, events: events, wholeBytes: start,
      hasTornTail: damage == nil && start < bytes.count, validator: validator)
    return (transcript, damage)
  }
}
