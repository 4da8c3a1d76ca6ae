/// Text padded with blanks to a width.
enum Padding {
  static func right(_ text: String, width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }

  static func left(_ text: String, width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
