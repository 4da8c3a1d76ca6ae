import Documents
import Foundations
import LabSession
import LabShell
import Lessons
import Presentation
import Tutor

/// A session as a tape for VHS (github.com/charmbracelet/vhs), which types it into a real terminal
/// and films that.
///
/// What is filmed is `vpclab` itself on the same seed, so it shows what it showed then.
public enum VHSTape {
  public static func text(of session: PlayedSession, size: TerminalSize, idleLimit: Double)
    -> String
  {
    let header = session.transcript.header
    var tape = Tape()
    tape.comment(DisplayText.sanitized(session.lesson.title).joinedLines)
    tape.comment("To film it: vhs THIS-FILE")
    let name = header.lesson.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    tape.lines += [
      "Output \"\(name).gif\"", "Require vpclab", "", "Set Shell \"bash\"", "Set FontSize 16",
      "Set Width \(size.columns * 10 + 60)", "Set Height \(size.rows * 20 + 60)",
      "Set TypingSpeed 30ms", "Set WaitTimeout 60s", "", "Hide",
    ]
    tape.type(
      "XDG_STATE_HOME=$(mktemp -d) vpclab start --new --seed \(header.seed) --now \(header.startedAt) "
        + "--learner '' \(name)")
    tape.enter()
    tape.lines += ["Wait+Line \(Tape.prompt)", "Show", ""]
    var pace = Pace(idleLimit: idleLimit)
    var asked: Question?
    session.play { event in
      let before = pace.now
      let writer = ScreenWriter(columns: size.columns)
      pace.wait(until: event.wallClock, typing: writer.typing(of: event))
      tape.sleep(pace.now - before)
      play(event, after: asked, on: &tape)
      asked = event.response.questions.first
    }
    tape.lines += ["Sleep 3s", ""]
    return tape.lines.joined(separator: "\n")
  }

  private static func play(
    _ event: PlayedSession.Event, after asked: Question?, on tape: inout Tape
  ) {
    switch event.input {
    case .command(let command, _):
      // Who asks is answered by the line that follows, which says the same without a form.
      if case .fillIn? = event.response.questions.first { return }
      if case .answer? = event.response.questions.first { return }
      if event.response.questions.contains(.quit), !event.isLast { return }
      let lines = command.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for line in lines {
        tape.type(String(line))
        tape.enter()
      }
      if !event.goesOn { tape.wait() }
    case .proceed(let packets):
      tape.sleep(250 * packets)
      if !event.goesOn { tape.wait() }
    case .interrupt:
      tape.lines.append("Ctrl+C")
      tape.wait()
    case .hangUp: break
    case .answer(let prompt, let text):
      let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      tape.type("answer \(prompt) \(words)")
      tape.enter()
      tape.wait()
    case .form(let wizard, let values):
      let line = ScriptLine(event).text
      let fields = values.map { "\($0.name)='\($0.value.string ?? "")'" }.joined(separator: " ")
      tape.type(line.hasPrefix("#") ? "wizard \(wizard) \(fields)".joinedLines : line)
      tape.enter()
      tape.wait()
    }
  }

  /// Lines of a tape. Its language has no escapes, so a text is typed in pieces that each fit between
  /// a pair of quotes.
  private struct Tape {
    static let prompt = #"/(\$|%) ?$/"#

    var lines: [String] = []

    mutating func comment(_ text: String) { lines.append("# \(text)") }

    mutating func type(_ text: String) {
      let shown = DisplayText.sanitized(text.replacing("\t", with: "    ")).joinedLines
      var rest = shown[...]
      while !rest.isEmpty {
        // The quotes that hold the longest piece.
        let pieces = ["\"", "'", "`"].map { quote -> (quote: Character, text: Substring) in
          (Character(quote), rest.prefix { $0 != Character(quote) })
        }
        guard let best = pieces.max(by: { $0.text.count < $1.text.count }) else { return }
        lines.append("Type \(best.quote)\(best.text)\(best.quote)")
        rest = rest.dropFirst(best.text.count)
      }
    }

    mutating func enter() { lines.append("Enter") }

    mutating func wait() { lines.append("Wait+Line \(Self.prompt)") }

    mutating func sleep(_ milliseconds: Int) {
      if milliseconds > 0 { lines.append("Sleep \(milliseconds)ms") }
    }
  }
}
