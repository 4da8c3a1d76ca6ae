import Foundations
import Presentation

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
