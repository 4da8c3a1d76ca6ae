import Foundations

/// How a line of text looks, and how much room it takes.
struct TextStyle: Sendable {
  var size = 13.0
  var isBold = false
  var isMonospaced = false
  var paint = Paint.ink

  static let body = TextStyle()
  static let label = TextStyle(size: 12, paint: .muted)
  static let strong = TextStyle(isBold: true)
  static let heading = TextStyle(size: 19, isBold: true)
  static let subheading = TextStyle(size: 15, isBold: true)
  static let code = TextStyle(size: 12.5, isMonospaced: true)

  func painted(_ paint: Paint) -> TextStyle {
    var style = self
    style.paint = paint
    return style
  }

  /// The room that a line takes at most.
  func width(of text: some StringProtocol) -> Double {
    if isMonospaced { return Double(text.displayWidth) * GlyphWidths.column * size / 1000 }
    return text.unicodeScalars.reduce(0) {
      $0 + GlyphWidths.width(of: $1, isBold: isBold)
    } * size / 1000
  }

  /// As much as fits, an ellipsis behind it where something is left out.
  func fitted(_ text: String, in room: Double) -> String {
    guard width(of: text) > room else { return text }
    var used = width(of: "…")
    guard used <= room else { return "" }
    let kept = text.prefix { character in
      used += width(of: String(character))
      return used <= room
    }
    return kept + "…"
  }

  /// The text in lines, broken between words, else behind the marks within ids and ARNs, else
  /// anywhere.
  ///
  /// - Parameter most: the lines that there are at most; the last one ends in an ellipsis then.
  func lines(_ text: String, in room: Double, most: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in pieces(of: text) {
      let taken = width(of: piece)
      if used + taken <= room || (piece == " " && !line.isEmpty) {
        line += piece
        used += taken
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, used) = ("", 0)
      if piece == " " { continue }
      for character in piece {
        let wide = width(of: String(character))
        if used + wide > room, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += wide
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    lines = lines.map(Self.withoutTrailingBlanks)
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [fitted(lines[(most - 1)...].joined(separator: " "), in: room)]
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Words, blanks, and parts of words up to a mark after which a line may end.
  func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pieces.append(" ") }
      // An id stays whole; names that are longer than one end at hyphens, too.
      let marks = word.count > 24 ? "/:,-_" : "/:,"
      var piece = ""
      for character in word {
        piece.append(character)
        let isWide = character.unicodeScalars.contains { $0.displayWidth > 1 }
        if isWide || marks.contains(character) {
          pieces.append(piece)
          piece = ""
        }
      }
      if !piece.isEmpty { pieces.append(piece) }
    }
    return pieces
  }
}
