import Documents
import Presentation

/// A session for asciinema and its players: NDJSON of what a terminal was sent, and when
/// (docs.asciinema.org/manual/asciicast/v2 and v3).
public enum Asciicast {
  public enum Version: Sendable {
    /// Times since the beginning; read by every player.
    case two
    /// Times since the event before; what asciinema 3 writes.
    case three
  }

  /// Letters that appear together, so that a long input does not fill the file.
  private static let framesPerInput = 40

  public static func text(of play: Screenplay, version: Version) -> String {
    var lines = [header(of: play, version: version).json(.line, ascii: true)]
    var last = 0
    func add(_ code: Character, _ text: String, at time: Int) {
      let shown = version == .two ? time : time - last
      last = time
      let data = JSONValue.string(text).json(.line, ascii: true)
      lines.append("[\(seconds(shown)), \"\(code)\", \(data)]")
    }
    for beat in play.beats {
      switch beat.action {
      case .show(let spans): add("o", spans.map(sequence).joined(), at: beat.time)
      case .mark(let label): add("m", label, at: beat.time)
      case .type(let text, let milliseconds):
        let letters = Array(text)
        let step = max(1, (letters.count + framesPerInput - 1) / framesPerInput)
        for start in stride(from: 0, to: letters.count, by: step) {
          let part = String(letters[start..<min(start + step, letters.count)])
          add("o", part, at: beat.time + milliseconds * start / letters.count)
        }
      }
    }
    if version == .three { add("x", "0", at: play.duration) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func header(of play: Screenplay, version: Version) -> JSONValue {
    switch version {
    case .two:
      [
        "version": 2, "width": .integer(play.size.columns), "height": .integer(play.size.rows),
        "title": .string(play.title),
      ]
    case .three:
      [
        "version": 3,
        "term": ["cols": .integer(play.size.columns), "rows": .integer(play.size.rows)],
        "title": .string(play.title),
      ]
    }
  }

  /// Three digits, as asciinema writes them: sums of them do not drift.
  private static func seconds(_ milliseconds: Int) -> String {
    let fraction = String(milliseconds % 1000 + 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }

  /// The text as a terminal is sent it. Its escapes are the only ones in the file.
  private static func sequence(_ span: Screenplay.Span) -> String {
    let text = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    guard let code = code(of: span.style) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// SGR parameters, as the program's own palette has them.
  private static func code(of style: TextStyle) -> String? {
    switch style {
    case .plain: nil
    case .heading, .emphasis: "1"
    case .faint: "90"
    case .passed: "30;42"
    case .lost: "97;41"
    case .warning: "30;43"
    case .command: "35"
    case .place: "1;35"
    }
  }
}
