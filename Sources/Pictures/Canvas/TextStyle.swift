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

/// How wide characters are in the fonts that pictures ask for, in thousandths of the font's size.
///
/// Nobody knows which font a reader has. For ASCII these are the greater of Arial's and DejaVu
/// Sans's, for everything else what 90 of 100 characters of its class stay within; so text takes at
/// most the room that was kept for it.
enum GlyphWidths {
  static let regular: [UInt16] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667,
    611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
    667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
  static let bold: [UInt16] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 556, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
  ]
  /// A column of the fixed-width fonts: Menlo and DejaVu Sans Mono are the widest.
  static let column: Double = 602

  static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Double {
    let table = isBold ? bold : regular
    let index = Int(scalar.value) - 0x20
    if table.indices.contains(index) { return Double(table[index]) }
    switch scalar.displayWidth {
    case 0: return 0
    // Ideographs fill a square; emoji a little more.
    case 2: return scalar.properties.isEmojiPresentation ? 1300 : 1000
    default: break
    }
    let width: Double =
      switch scalar.value {
      case 0x600...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: 900
      // Indic and other scripts of South and South-East Asia have wide letters.
      case 0x900...0x10FF, 0x1780...0x17FF: 1000
      case 0x2000...0x2BFF: 1000
      default: scalar.properties.isUppercase ? 830 : 690
      }
    return isBold ? width * 1.12 : width
  }
}
