extension Layout {
  /// The sign before a line that says how something stands.
  public enum Mark: Sendable, CaseIterable {
    /// A checkpoint.
    case checkpointPassed, checkpointOpen, checkpointLost
    /// A requirement of a checkpoint.
    case holds, fails, waits
    /// Where the learner is in a list of steps.
    case here
    /// What a packet passed, and what dropped it.
    case packetPassed, packetDropped
    case warning
  }

  /// The sign with a blank behind it; a screen reader gets a word.
  public func mark(_ mark: Mark) -> StyledText {
    sign(of: mark).styled(style(of: mark)) + " "
  }

  private func sign(of mark: Mark) -> StyledText {
    switch (mark, form) {
    case (.checkpointPassed, .spoken): "Passed:"
    case (.checkpointOpen, .spoken): "Open:"
    case (.checkpointLost, .spoken): "Lost:"
    case (.holds, .spoken): "Holds:"
    case (.fails, .spoken): "Fails:"
    case (.waits, .spoken): "Not looked at yet:"
    case (.here, .spoken): "You are here:"
    case (.packetPassed, .spoken): "Goes through:"
    case (.packetDropped, .spoken): "Dropped:"
    case (.warning, .spoken): "Note:"
    case (.checkpointPassed, _): StyledText("[x]")
    case (.checkpointOpen, _): "[ ]"
    case (.checkpointLost, _): "[!]"
    case (.holds, .drawn): "✓"
    case (.fails, .drawn): "✗"
    case (.waits, .drawn): "·"
    case (.holds, .ascii): StyledText("ok")
    case (.fails, .ascii): StyledText("NO")
    case (.waits, .ascii): "--"
    case (.here, .drawn), (.here, .ascii): " > "
    case (.packetPassed, .drawn), (.packetPassed, .ascii): ">"
    case (.packetDropped, .drawn), (.packetDropped, .ascii): StyledText("X")
    case (.warning, .drawn), (.warning, .ascii): "!"
    }
  }

  private func style(of mark: Mark) -> TextStyle {
    switch mark {
    case .checkpointPassed, .holds, .packetPassed: .passed
    case .checkpointLost, .fails, .packetDropped: .lost
    case .checkpointOpen, .here: .plain
    case .waits: .faint
    case .warning: .warning
    }
  }
}

/// A bar beside a number, for the eye alone.
public enum Bar {
  /// So many columns long for a share of 1; in eighths of a character where those can be drawn, so
  /// that small differences show. A screen reader gets none, since the number says it.
  public static func text(share: Double, columns: Int, form: Layout.Form) -> String {
    let length = min(max(share, 0), 1) * Double(columns)
    switch form {
    case .drawn:
      let eighths = Int((length * 8).rounded())
      return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    case .ascii: return String(repeating: "#", count: Int(length.rounded()))
    case .spoken: return ""
    }
  }

  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
