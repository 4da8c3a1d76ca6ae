import Documents
import Foundations
import LabSession
import Presentation

/// A session as one page that plays it, by itself: no file beside it, no network, no library.
///
/// The whole text stands in the page, so that it is read, searched and printed without its script;
/// the script plays the same text from data that no browser runs. The page's policy names the
/// script's digest and allows nothing else.
public enum HTMLPage {
  public static func text(of play: Screenplay) -> String {
    let script = HTMLPlayer.script
    let digest = Base64.text(of: MessageDigest.sha256(Array(script.utf8)))
    let title = play.title.escapedForHTML
    let chapters = play.beats.compactMap { beat -> (time: Int, label: String)? in
      if case .mark(let label) = beat.action { (beat.time, label) } else { nil }
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'sha256-\(digest)'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTMLPlayer.style)
      .screen { height: calc(\(play.size.rows) * 1.35em + 1.5em); }
      </style>
      </head>
      <body>
      <header><h1>\(title)</h1>
      <p>A session at the terminal, carried out again by vpclab: a simulated account, no real one.</p></header>
      <main>
      <section aria-label="Player">
      <div class="screen" id="screen" role="region" aria-label="Terminal" tabindex="0"><pre id="text">\
      \(body(of: play))</pre></div>
      <div class="controls" id="controls" hidden>
      <button type="button" id="play" aria-keyshortcuts="Space">Play</button>
      <button type="button" id="back" aria-keyshortcuts="[">← Chapter</button>
      <button type="button" id="next" aria-keyshortcuts="]">Chapter →</button>
      <input type="range" id="position" min="0" max="\(play.duration)" step="100" value="0" aria-label="Position">
      <output id="clock" for="position">0:00</output>
      <label>Speed <select id="speed"><option>0.5</option><option selected>1</option><option>2</option>\
      <option>4</option><option>8</option></select></label>
      </div>
      <p class="keys" id="keys" hidden>Keys: Space plays and pauses, ← and → go 5 seconds, [ and ] to chapters, \
      . one thing more, Home and End.</p>
      </section>
      <nav aria-label="Chapters"><h2>Chapters</h2>
      \(list(of: chapters))
      </nav>
      </main>
      <script type="application/json" id="recording">\(data(of: play))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  /// All that was ever on the screen.
  private static func body(of play: Screenplay) -> String {
    play.beats.map { beat in
      switch beat.action {
      case .show(let spans): spans.map(element).joined()
      case .type(let text, _): "<b>\(text.escapedForHTML)</b>"
      case .mark: ""
      }
    }.joined()
  }

  private static func element(_ span: Screenplay.Span) -> String {
    let text = span.text.escapedForHTML
    return span.style == .plain ? text : "<i class=\"\(span.style.rawValue)\">\(text)</i>"
  }

  private static func list(of chapters: [(time: Int, label: String)]) -> String {
    guard !chapters.isEmpty else { return "<p>No checkpoint passed.</p>" }
    let items = chapters.map { chapter in
      "<li><button type=\"button\" data-time=\"\(chapter.time)\">\(chapter.label.escapedForHTML)</button> "
        + "<span>\(clock(chapter.time))</span></li>"
    }
    return "<ol id=\"chapters\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return "\(seconds / 60):\(String(seconds % 60 + 100).dropFirst())"
  }

  /// The beats as JSON in which no character means anything to HTML.
  private static func data(of play: Screenplay) -> String {
    let beats = play.beats.map { beat -> JSONValue in
      switch beat.action {
      case .show(let spans):
        [
          .integer(beat.time), "o",
          .array(spans.map { [.string($0.style.rawValue), .string($0.text)] }),
        ]
      case .type(let text, let milliseconds):
        [.integer(beat.time), "t", .string(text), .integer(milliseconds)]
      case .mark(let label): [.integer(beat.time), "m", .string(label)]
      }
    }
    let document: JSONValue = ["duration": .integer(play.duration), "beats": .array(beats)]
    return document.json(.compact, ascii: true).replacing("<", with: #"\u003c"#)
      .replacing(">", with: #"\u003e"#).replacing("&", with: #"\u0026"#)
  }
}

extension String {
  /// As text or in a quoted attribute.
  var escapedForHTML: String {
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
