/// Collects the words of a command, splitting results of unquoted expansions at blanks.
struct FieldSplitter {
  private(set) var fields: [String] = []
  /// The field being built; `nil` when nothing has been added to it, not even an empty quote.
  private var current: String?
  private var bytes = 0

  var isWithinLimit: Bool { bytes <= Limits.wordBytes }

  /// Adds text that stays in one piece, even when empty.
  mutating func append(_ text: String) {
    bytes += text.utf8.count
    current = (current ?? "") + text
  }

  /// Adds text that ends the field at each run of blanks, tabs and newlines.
  mutating func split(_ text: String) {
    bytes += text.utf8.count
    let bytes = text.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if Self.isSeparator(bytes[start]) {
        finishWord()
        start = bytes[start...].firstIndex { !Self.isSeparator($0) } ?? bytes.endIndex
      } else {
        let end = bytes[start...].firstIndex(where: Self.isSeparator) ?? bytes.endIndex
        current = (current ?? "") + text[start..<end]
        start = end
      }
    }
  }

  mutating func finishWord() {
    if let current { fields.append(current) }
    current = nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "\n")
  }
}
