import Foundations
import LabSession
import LabShell
import Lessons
import Tutor

/// A session as a script that `vpclab run` plays to the same transcript.
public enum ScriptExport {
  public static func text(of session: PlayedSession) -> String {
    let header = session.transcript.header
    var lines = [
      "# A session of the lesson \(DisplayText.sanitized(header.lesson).joinedLines); to play it again:",
      "#   vpclab run \(DisplayText.sanitized(header.lesson).joinedLines) THIS-FILE",
      Directive.seed(header.seed).line, Directive.now(header.startedAt).line,
    ]
    var isFollowed = false
    var window = Lab.firstWindow
    // Waiting for packets of one number is one line.
    var waiting: (packets: Int, times: Int)?
    func flush() {
      if let waiting { lines.append(Directive.packets(waiting.packets, times: waiting.times).line) }
      waiting = nil
    }
    session.play { event in
      if event.window != window {
        flush()
        window = event.window
        lines.append(Directive.window(window).line)
      }
      if case .proceed(let packets) = event.input, !event.endsSitting {
        if waiting?.packets != packets { flush() }
        waiting = (packets, (waiting?.times ?? 0) + 1)
        return
      }
      flush()
      if case .command(_, let follows) = event.input, follows != isFollowed {
        isFollowed = follows
        lines.append((follows ? Directive.typed : .pasted).line)
      }
      lines.append(ScriptLine(event).text)
      if event.endsSitting {
        lines.append(Directive.step(.sitting).line)
      } else if !event.isLast, event.response.endsScript || event.response.questions.contains(.quit)
      {
        lines.append(Directive.step(.continuation).line)
      }
    }
    flush()
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// On one line: for a comment, which the line's end ends.
  var joinedLines: String { String(map { $0.isNewline ? " " : $0 }) }
}
