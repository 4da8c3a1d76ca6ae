extension StringProtocol {
  /// Columns that the text takes on a terminal; it must hold no escape sequences.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// As much of the beginning as fits.
  func prefix(columns: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += String(character).displayWidth
        return used <= columns
      })
  }

  /// Cut with an ellipsis if it does not fit.
  public func truncated(to columns: Int) -> String {
    guard displayWidth > columns else { return String(self) }
    return prefix(columns: Swift.max(0, columns - 1)) + "…"
  }

  /// Filled up with spaces on the right.
  public func padded(to columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - displayWidth))
  }
}
