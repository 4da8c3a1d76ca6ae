/// The lines of a text, without their newlines and without an empty one at the end.
enum TextLines {
  static func of(_ text: String) -> [Substring] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines as a text again, each ended by a newline.
  static func joined(_ lines: some Sequence<Substring>) -> String {
    var text = ""
    for line in lines {
      text += line
      text += "\n"
    }
    return text
  }
}
