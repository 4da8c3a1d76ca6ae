import Foundations
import Presentation

/// A moment of a session as a picture that moves, for a page that shows pictures and no players.
///
/// It plays once, by style sheets alone. Whoever wants no motion, and a program that knows none, shows
/// how it ended. Nothing in it comes from elsewhere.
public enum AnimatedSVG {
  private static let cell = (width: 8.4, height: 19.0)
  private static let margin = 16.0

  public static func text(of play: Screenplay) -> String {
    var grid = ScreenGrid(columns: play.size.columns)
    for beat in play.beats { grid.add(beat) }
    let rows = min(grid.rowCount, play.size.rows)
    let hidden = grid.rowCount - rows
    let width = number(Double(play.size.columns) * cell.width + 2 * margin)
    let height = number(Double(rows) * cell.height + 2 * margin)
    let typed = play.beats.compactMap { beat -> String? in
      if case .type(let text, _) = beat.action { text } else { nil }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title desc">
      <title id="title">\(play.title.escapedForXML)</title>
      <desc id="desc">A terminal. Typed: \(typed.joined(separator: "; ").escapedForXML)</desc>
      <style>
      \(style)
      \(scrolling(of: grid, rows: rows, in: play.duration))
      @media (prefers-reduced-motion: reduce) { .at, .typed, .page { animation: none } }
      </style>
      <rect class="ground" width="100%" height="100%" rx="8"/>
      <svg x="0" y="\(number(margin))" width="\(width)" height="\(number(Double(rows) * cell.height))">
      <g class="page" transform="translate(0 \(number(-Double(hidden) * cell.height)))">
      \(grid.pieces.map(element).joined(separator: "\n"))
      </g>
      </svg>
      </svg>

      """
  }

  private static func element(_ piece: ScreenGrid.Piece) -> String {
    let x = margin + Double(piece.column) * cell.width
    let top = Double(piece.row) * cell.height
    let width = number(Double(piece.width) * cell.width)
    let delay = "animation-delay:\(number(Double(piece.time) / 1000))s"
    let ground =
      piece.style.hasGround
      ? "<rect class=\"\(piece.style.rawValue)-ground\" x=\"\(number(x))\" y=\"\(number(top))\" "
        + "width=\"\(width)\" height=\"\(number(cell.height))\"/>" : ""
    let motion =
      piece.milliseconds == 0
      ? "class=\"at\" style=\"\(delay)\""
      : "class=\"typed\" style=\"\(delay);animation-duration:\(number(Double(piece.milliseconds) / 1000))s;"
        + "animation-timing-function:steps(\(max(1, piece.width)))\""
    return "<g \(motion)>\(ground)<text class=\"\(piece.style.rawValue)\" x=\"\(number(x))\" "
      + "y=\"\(number(top + cell.height * 0.75))\" textLength=\"\(width)\" "
      + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">\(piece.text.escapedForXML)</text></g>"
  }

  /// The page moves up when a line appears below its last row.
  private static func scrolling(of grid: ScreenGrid, rows: Int, in duration: Int) -> String {
    guard grid.rowCount > rows, duration > 0 else { return "" }
    let stops = grid.rowTimes.prefix(grid.rowCount).enumerated().dropFirst(rows).map { row, time in
      "\(number(Double(time) * 100 / Double(duration)))% { transform: translateY("
        + "\(number(-Double(row - rows + 1) * cell.height))px) }"
    }
    return """
      @keyframes page { 0% { transform: none } \(stops.joined(separator: " ")) }
      .page { animation: page \(number(Double(duration) / 1000))s step-end both }
      """
  }

  private static let style = """
    text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1d1f21 }
    .ground { fill: #fbfbf9; stroke: #c9ccd0 } .faint { fill: #5c6166 }
    .heading, .emphasis, .place { font-weight: 700 } .command, .place { fill: #8a1f7a }
    .passed-ground { fill: #bfe8c5 } .warning-ground { fill: #ffe08a } .lost-ground { fill: #b3261e }
    .lost { fill: #ffffff }
    @media (prefers-color-scheme: dark) { text { fill: #e6e6e3 } .ground { fill: #15171a; stroke: #3c4147 }
      .faint { fill: #a2a8ae } .command, .place { fill: #e8a0dc } .passed-ground { fill: #1f5d2c }
      .warning-ground { fill: #6b5200 } .lost { fill: #ffffff } }
    .at { animation: show 1ms both } @keyframes show { from { opacity: 0 } }
    .typed { animation: typed 1s both }
    @keyframes typed { from { clip-path: inset(0 100% 0 0) } to { clip-path: inset(0) } }
    """

  /// At most three digits behind the point.
  private static func number(_ value: Double) -> String {
    let thousandths = GivenNumber(clamping: value * 1000).value
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(String(rest + 1000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}

extension TextStyle {
  /// Whether it has a background of its own.
  fileprivate var hasGround: Bool {
    switch self {
    case .passed, .lost, .warning: true
    case .plain, .heading, .emphasis, .faint, .command, .place: false
    }
  }
}

extension String {
  /// As text of a document, without the scalars that XML has not.
  var escapedForXML: String {
    escapedForHTML.replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
  }
}
