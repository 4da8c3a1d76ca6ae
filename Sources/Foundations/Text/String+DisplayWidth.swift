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
