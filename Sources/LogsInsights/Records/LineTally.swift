/// What the lines of some pieces of a file turned out to be.
struct LineTally: Equatable, Sendable {
  /// Records of a layout.
  var records = 0
  /// JSON objects.
  var documents = 0
  /// Lines that are neither.
  var texts = LinesOfAKind()
  /// Lines that are longer than any record, and were left out.
  var longLines = LinesOfAKind()
  /// So many columns has the first text that looks like a record of another format.
  var strangeColumns: Int?

  /// Adds what was found in the lines after these.
  mutating func add(_ later: LineTally, after lines: Int) {
    records += later.records
    documents += later.documents
    texts.add(later.texts, after: lines)
    longLines.add(later.longLines, after: lines)
    strangeColumns = strangeColumns ?? later.strangeColumns
  }
}

/// How many lines of a kind there are, and which is the first, counted from 0.
struct LinesOfAKind: Equatable, Sendable {
  private(set) var count = 0
  private(set) var first: Int?

  mutating func note(line: Int) {
    count += 1
    first = first ?? line
  }

  mutating func add(_ later: LinesOfAKind, after lines: Int) {
    count += later.count
    first = first ?? later.first.map { $0 + lines }
  }
}
