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
    if properties.isEmojiPresentation { return 2 }
    return Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The blocks that Unicode's EastAsianWidth calls wide or full-width.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
