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
