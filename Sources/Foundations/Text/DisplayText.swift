/// The one choke point between foreign text and a terminal.
///
/// Names, commands, answers and file contents come from people and files we do not know; a terminal
/// obeys what it is shown. The rule looks at single characters and never at sequences, so there is
/// no unterminated sequence to be clever about. Our own colours are added afterwards.
public enum DisplayText {
  /// The text with every character that could command a terminal, turn the direction of writing or
  /// hide itself written as a visible escape: `\x1b`, `\u{202e}`. Only newline and tab stay.
  public static func sanitized(_ text: String) -> String {
    let isHarmless = text.utf8.allSatisfy { byte in
      (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09
    }
    if isHarmless { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isSafeToShow {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    return String(shown)
  }

  /// The same for bytes: those that are no UTF-8 are written `\xff`.
  public static func sanitized(bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var shown = ""
    var position = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        shown += sanitized(String(Unicode.UTF8.decode(encoded)))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] {
          shown += "\\x" + String(byte, radix: 16)
        }
        position += length
      case .emptyInput:
        return shown
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    guard scalar.value < 0x80 else { return "\\u{\(digits)}" }
    return "\\x" + (digits.count == 1 ? "0" : "") + digits
  }
}

extension StringProtocol {
  /// Columns that the text takes on a terminal; it must hold no escape sequences.
  public var displayWidth: Int {
    // Plain text, which most is, takes a column for each byte, and looking up characters takes long.
    let plainWidth = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { (0x20...0x7E).contains($0) } ? bytes.count : nil
    }
    if let width = plainWidth ?? nil { return width }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// Columns that Python programs count for it, the AWS CLI among them.
  public var pythonDisplayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.pythonDisplayWidth }
  }

  /// As much of the beginning as fits.
  public func prefix(columns: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += String(character).displayWidth
        return used <= columns
      })
  }

  /// Cut with an ellipsis if it does not fit.
  public func truncated(to columns: Int, ellipsis: String = "…") -> String {
    guard displayWidth > columns else { return String(self) }
    let room = columns - ellipsis.displayWidth
    return room < 0 ? prefix(columns: columns) : prefix(columns: room) + ellipsis
  }

  /// Filled up with blanks on the right.
  public func padded(to columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - displayWidth))
  }
}

extension Unicode.Scalar {
  /// The property East_Asian_Width, of which only this much matters (Unicode Standard Annex 11).
  enum EastAsianWidth {
    /// `W` and `F`: two columns everywhere.
    case wide
    /// `A`: two columns among East Asian text, else one.
    case ambiguous
    case narrow
  }

  /// From EastAsianWidth.txt of Unicode 14; ranges go on over what is not assigned.
  var eastAsianWidth: EastAsianWidth {
    switch value {
    case ..<0xA1: .narrow
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3,
      0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1,
      0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA,
      0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C,
      0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C,
      0x2B50, 0x2B55, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F004,
      0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
      0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
      0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440, 0x1F442...0x1F4FC,
      0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A, 0x1F595...0x1F596,
      0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2,
      0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0,
      0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6,
      0x20000...0x3134A:
      .wide
    case 0xA1, 0xA4, 0xA7...0xA8, 0xAA, 0xAD...0xAE, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xC6,
      0xD0,
      0xD7...0xD8, 0xDE...0xE1, 0xE6, 0xE8...0xEA, 0xEC...0xED, 0xF0, 0xF2...0xF3,
      0xF7...0xFA, 0xFC, 0xFE, 0x101, 0x111, 0x113, 0x11B, 0x126...0x127, 0x12B,
      0x131...0x133, 0x138, 0x13F...0x142, 0x144, 0x148...0x14B, 0x14D, 0x152...0x153,
      0x166...0x167, 0x16B, 0x1CE, 0x1D0, 0x1D2, 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC, 0x251,
      0x261, 0x2C4, 0x2C7, 0x2C9...0x2CB, 0x2CD, 0x2D0, 0x2D8...0x2DB, 0x2DD, 0x2DF,
      0x300...0x36F, 0x391...0x3A9, 0x3B1...0x3C1, 0x3C3...0x3C9, 0x401, 0x410...0x44F, 0x451,
      0x2010, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D, 0x2020...0x2022,
      0x2024...0x2027, 0x2030, 0x2032...0x2033, 0x2035, 0x203B, 0x203E, 0x2074, 0x207F,
      0x2081...0x2084, 0x20AC, 0x2103, 0x2105, 0x2109, 0x2113, 0x2116, 0x2121...0x2122,
      0x2126, 0x212B, 0x2153...0x2154, 0x215B...0x215E, 0x2160...0x216B, 0x2170...0x2179,
      0x2189, 0x2190...0x2199, 0x21B8...0x21B9, 0x21D2, 0x21D4, 0x21E7, 0x2200,
      0x2202...0x2203, 0x2207...0x2208, 0x220B, 0x220F, 0x2211, 0x2215, 0x221A,
      0x221D...0x2220, 0x2223, 0x2225, 0x2227...0x222C, 0x222E, 0x2234...0x2237,
      0x223C...0x223D, 0x2248, 0x224C, 0x2252, 0x2260...0x2261, 0x2264...0x2267,
      0x226A...0x226B, 0x226E...0x226F, 0x2282...0x2283, 0x2286...0x2287, 0x2295, 0x2299,
      0x22A5, 0x22BF, 0x2312, 0x2460...0x24E9, 0x24EB...0x254B, 0x2550...0x2573,
      0x2580...0x258F, 0x2592...0x2595, 0x25A0...0x25A1, 0x25A3...0x25A9, 0x25B2...0x25B3,
      0x25B6...0x25B7, 0x25BC...0x25BD, 0x25C0...0x25C1, 0x25C6...0x25C8, 0x25CB,
      0x25CE...0x25D1, 0x25E2...0x25E5, 0x25EF, 0x2605...0x2606, 0x2609, 0x260E...0x260F,
      0x261C, 0x261E, 0x2640, 0x2642, 0x2660...0x2661, 0x2663...0x2665, 0x2667...0x266A,
      0x266C...0x266D, 0x266F, 0x269E...0x269F, 0x26BF, 0x26C6...0x26CD, 0x26CF...0x26D3,
      0x26D5...0x26E1, 0x26E3, 0x26E8...0x26E9, 0x26EB...0x26F1, 0x26F4, 0x26F6...0x26F9,
      0x26FB...0x26FC, 0x26FE...0x26FF, 0x273D, 0x2776...0x277F, 0x2B56...0x2B59,
      0x3248...0x324F, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFFFD, 0x1F100...0x1F10A,
      0x1F110...0x1F12D, 0x1F130...0x1F169, 0x1F170...0x1F18D, 0x1F18F...0x1F190,
      0x1F19B...0x1F1AC, 0xE0100...0xE01EF, 0xF0000...0x10FFFD:
      .ambiguous
    default: .narrow
    }
  }
}

extension Unicode.Scalar {
  public var isControl: Bool { properties.generalCategory == .control }

  /// Whether a terminal shows it and does nothing else.
  public var isSafeToShow: Bool {
    switch properties.generalCategory {
    case .control: self == "\n" || self == "\t"
    // Format covers the controls of direction, zero-width characters, soft hyphens and tags.
    case .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: !(0xE0000...0xE0FFF).contains(value)
    }
  }

  /// Columns that it takes on a terminal: 0, 1 or 2.
  public var displayWidth: Int {
    if value < 0x300 { return isControl ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // Emoji of later versions of Unicode, too.
    return eastAsianWidth == .wide || properties.isEmojiPresentation ? 2 : 1
  }

  /// Columns that Python programs count, the AWS CLI among them: two for what is wide or ambiguous,
  /// and for what Python's Unicode does not know; one for everything else, even what is not seen.
  public var pythonDisplayWidth: Int {
    eastAsianWidth != .narrow || properties.generalCategory == .unassigned ? 2 : 1
  }
}
