import Documents
import Foundations
import LabSession
import LabShell
import Lessons
import Presentation
import Tutor

/// Writes what a terminal of some width shows.
struct ScreenWriter {
  private let layout: Layout

  init(columns: Int) { layout = Layout(columns: columns) }

  /// What the lab answers.
  func spans(of messages: [LabMessage]) -> [Screenplay.Span] {
    messages.flatMap { message in
      switch message {
      case .printed(.standardOutput(let text)), .printed(.standardError(let text)):
        [Screenplay.Span(DisplayText.sanitized(text))]
      default: spans(of: layout.lines(of: message))
      }
    }.filter { !$0.text.isEmpty }
  }

  /// The same in parts that appear one after the other: the replies of a ping come as they came.
  func parts(of messages: [LabMessage]) -> [(milliseconds: Int, spans: [Screenplay.Span])] {
    var parts: [(milliseconds: Int, spans: [Screenplay.Span])] = [(0, [])]
    for message in messages {
      guard case .printed(.standardOutput(let text)) = message, text.hasPrefix("PING ") else {
        parts[parts.count - 1].spans += spans(of: [message])
        continue
      }
      var hasReplies = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isReply = line.contains(" bytes from ")
        hasReplies = hasReplies || isReply
        if isReply { parts.append((250, [])) }
        // Nobody answered: the silence is what there is to see.
        if line.hasPrefix("--- "), !hasReplies { parts.append((1500, [])) }
        parts[parts.count - 1].spans.append(Screenplay.Span(DisplayText.sanitized("\(line)\n")))
      }
      // The last line had its end already.
      let last = parts[parts.count - 1].spans.removeLast()
      let rest = String(last.text.dropLast())
      if !rest.isEmpty { parts[parts.count - 1].spans.append(Screenplay.Span(rest)) }
    }
    return parts
  }

  private func spans(of lines: [StyledLine]) -> [Screenplay.Span] {
    lines.flatMap { spans(of: $0) + [Screenplay.Span("\n")] }
  }

  private func spans(of line: StyledLine) -> [Screenplay.Span] {
    line.spans.map { Screenplay.Span($0.text, $0.style) }
  }

  /// What a person types, behind the prompts that they see.
  func typing(of event: PlayedSession.Event) -> Typing {
    let prompt = spans(of: StyledLine(promptOf: event.seenBefore)) + [Screenplay.Span(" ")]
    switch event.input {
    case .command(let command, _):
      let lines = command.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return Typing(
        lines: lines.enumerated().map { index, line in
          Typing.Line(
            before: index == 0 ? prompt : [Screenplay.Span("> ", .faint)], text: shown(line))
        })
    case .proceed(let packets): return Typing(packets: packets)
    case .interrupt:
      return Typing(lines: [Typing.Line(before: [], text: "^C", isEntered: false)])
    case .hangUp: return Typing()
    case .answer(let id, let text): return answering(id, with: text, in: event.before.lesson)
    case .form(let wizard, let values): return filling(wizard, values, in: event.before)
    }
  }

  private func answering(_ id: String, with text: String, in lesson: Lesson) -> Typing {
    var question: [Screenplay.Span] = []
    if let prompt = lesson.prompts.first(where: { $0.id == id }) {
      question = spans(of: layout.linesOfQuestion(heading: prompt.heading, text: prompt.text))
    }
    let label = [Screenplay.Span("  Your answer", .faint), Screenplay.Span(" (Enter: later): ")]
    let line = shown(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return Typing(lines: [Typing.Line(before: question + label, text: line)])
  }

  /// A form's questions, as they are asked on the screen.
  private func filling(_ id: String, _ values: JSONObject, in lab: Lab) -> Typing {
    let texts = values.map { (id: $0.name, value: $0.value.string ?? $0.value.json(.line)) }
    let given = FormValues(texts)
    let wizard = WizardRegistry.wizard(named: id)
    let fields = wizard?.fields(in: lab.state.cloud, given: given) ?? []
    var lines = texts.map { text in
      let field = fields.first { $0.id == text.id }
      let label = shown(field?.label ?? text.id)
      return Typing.Line(
        before: [Screenplay.Span("  \(label)\(label.hasSuffix("?") ? "" : ":") ")],
        text: shown(
          text.value.split(whereSeparator: \.isNewline).joined(separator: " ")))
    }
    let heading = Screenplay.Span("\(shown(wizard?.title ?? id))\n", .heading)
    if lines.isEmpty { lines = [Typing.Line(before: [], text: "")] }
    lines[0].before.insert(heading, at: 0)
    return Typing(lines: lines)
  }

  private func shown(_ text: some StringProtocol) -> String {
    DisplayText.sanitized(String(text)).joinedLines
  }
}

/// Where on a terminal every text of a recording stands, as if it had no last row.
struct ScreenGrid {
  struct Piece {
    var row: Int
    var column: Int
    var text: String
    /// Columns that it takes.
    var width: Int
    var style: TextStyle
    var time: Int
    /// How long it takes to be typed; 0 for what appears at once.
    var milliseconds = 0
  }

  private let columns: Int
  private var column = 0
  private(set) var pieces: [Piece] = []
  /// When each row was first written to.
  private(set) var rowTimes: [Int] = []

  /// Without those below the last text.
  var rowCount: Int { (pieces.last?.row ?? 0) + 1 }
  private var row: Int { max(0, rowTimes.count - 1) }

  init(columns: Int) { self.columns = columns }

  mutating func add(_ beat: Screenplay.Beat) {
    switch beat.action {
    case .show(let spans):
      for span in spans { write(span.text, span.style, at: beat.time, for: 0) }
    case .type(let text, let milliseconds): write(text, .plain, at: beat.time, for: milliseconds)
    case .mark: break
    }
  }

  private mutating func write(_ text: String, _ style: TextStyle, at time: Int, for duration: Int) {
    let letters = max(1, text.count)
    var typed = 0
    var piece = ""
    var start = 0
    func moment(_ letter: Int) -> Int { time + duration * letter / letters }
    func flush(_ grid: inout ScreenGrid) {
      defer { (piece, start) = ("", typed) }
      guard !piece.isEmpty else { return }
      let width = piece.displayWidth
      // Blanks alone show nothing, unless they have a ground.
      if style != .plain || piece.contains(where: { $0 != " " }) {
        grid.pieces.append(
          Piece(
            row: grid.row, column: grid.column - width, text: piece, width: width, style: style,
            time: moment(start), milliseconds: moment(typed) - moment(start)))
      }
    }
    for character in text {
      if rowTimes.isEmpty { rowTimes.append(time) }
      if character == "\n" {
        flush(&self)
        beginRow(at: moment(typed))
      } else {
        let shown =
          character == "\t" ? String(repeating: " ", count: 8 - column % 8) : String(character)
        let width = shown.displayWidth
        if column + width > columns {
          flush(&self)
          beginRow(at: moment(typed))
        }
        piece += shown
        column += width
      }
      typed += 1
    }
    flush(&self)
  }

  private mutating func beginRow(at time: Int) {
    rowTimes.append(time)
    column = 0
  }
}
