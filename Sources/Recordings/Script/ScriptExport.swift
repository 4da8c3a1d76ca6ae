import Documents
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

/// An input as it stands in a script: as it was typed where a script reads that as this very input,
/// else as a directive, which can say everything.
struct ScriptLine {
  let text: String

  init(_ event: PlayedSession.Event) {
    switch event.input {
    case .command(let command, _):
      let isOneInput = Self.isSafe(command.text) && Self.isReadAsOne(command)
      text = isOneInput ? command.text : Directive.step(.input(event.input)).line
    case .proceed, .interrupt, .hangUp: text = Directive.step(.input(event.input)).line
    case .answer(let prompt, let answer):
      text = Self.line(
        of: event,
        Self.words(["answer", prompt], rest: answer) ?? Self.words(["answer", prompt, answer]))
    case .form(let wizard, let values):
      let fields = values.map { "\($0.name)=\($0.value.string ?? $0.value.json(.line))" }
      text = Self.line(of: event, Self.words(["wizard", wizard] + fields))
    }
  }

  /// The line as a word of the tutor where that does the very same, else the directive.
  private static func line(of event: PlayedSession.Event, _ line: String?) -> String {
    guard let line, isSafe(line), isReadAsOne(ParsedInput(line)), isSame(line, as: event) else {
      return Directive.step(.input(event.input)).line
    }
    return line
  }

  /// Whether the line, carried out instead, leads to the same lab and the same record.
  private static func isSame(_ line: String, as event: PlayedSession.Event) -> Bool {
    var lab = event.before
    lab.nextEvent = event.number
    let response = lab.apply(.command(line), in: event.window)
    return response.status == event.response.status
      && response.messages.filter(\.isPrinted) == event.response.messages.filter(\.isPrinted)
      && lab.state == event.after.state
  }

  /// Whether it shows itself as it is: no control character, nothing that hides.
  private static func isSafe(_ text: String) -> Bool { DisplayText.sanitized(text) == text }

  /// Whether a script has it as one input, whatever follows.
  private static func isReadAsOne(_ command: ParsedInput) -> Bool {
    let items = SessionScript(command.text + "\ntrue\n").items
    return items.map(\.step) == [.input(.command(command)), .input(.command("true"))]
  }

  /// A line of the tutor whose words are these, and whose end is a person's text as it is.
  private static func words(_ words: [String], rest: String) -> String? {
    let line = (words + [rest]).joined(separator: " ")
    guard let read = read(line), Array(read.prefix(words.count - 1)) == Array(words.dropFirst()),
      read.dropFirst(words.count - 1).joined(separator: " ") == rest, !rest.isEmpty
    else { return nil }
    return line
  }

  /// A line of the tutor whose words are these, in quotes where that is needed; `nil` where no
  /// quotes of a tutor's line can hold one of them.
  private static func words(_ words: [String]) -> String? {
    let quoted = words.map { word in
      let candidates = [word, quotedValue(word, "'"), quotedValue(word, "\""), "\"\(word)\""]
      // `note` takes any word.
      return candidates.first { read("note \($0)") == [word] } ?? ""
    }
    let line = quoted.joined(separator: " ")
    return read(line) == Array(words.dropFirst()) ? line : nil
  }

  /// Quotes around what stands behind the first `=`, or around the whole.
  private static func quotedValue(_ word: String, _ quote: Character) -> String {
    guard let sign = word.firstIndex(of: "=") else { return "\(quote)\(word)\(quote)" }
    return "\(word[...sign])\(quote)\(word[word.index(after: sign)...])\(quote)"
  }

  /// The words behind the tutor's own, as long as they depend on no variable.
  private static func read(_ line: String) -> [String]? {
    guard case .word(let words) = ParsedInput(line).content else { return nil }
    let read = words.arguments { _ in nil }
    return read == words.arguments({ _ in "\u{1}" }) ? read : nil
  }
}

extension LabMessage {
  var isPrinted: Bool { if case .printed = self { true } else { false } }
}
