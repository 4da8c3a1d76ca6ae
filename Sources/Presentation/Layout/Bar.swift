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
