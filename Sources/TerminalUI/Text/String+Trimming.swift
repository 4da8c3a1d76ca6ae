extension StringProtocol {
  /// Without blanks at either end.
  var trimmingSpaces: String {
    let beginning = drop { $0.isWhitespace }
    let end = beginning.reversed().drop { $0.isWhitespace }.count
    return String(beginning.prefix(end))
  }
}
