/// What the files of a query turned out to hold, piece by piece in their order.
struct FileTallies: Sendable {
  private var file = ""
  /// Lines of the file so far.
  private var lineCount = 0
  private var current = LineTally()
  private(set) var total = LineTally()
  /// Where the first line is that is no record, counted from 1.
  private(set) var firstText: (file: String, line: Int)?
  /// The first files with lines and no record among them, and how many there are.
  private(set) var emptyFiles: [String] = []
  private(set) var emptyFileCount = 0
  private(set) var hasFilesWithRecords = false

  private static let namedFiles = 3

  mutating func add(_ partial: PartialResult) {
    if partial.file != file { finishFile(partial.file) }
    current.add(partial.tally, after: lineCount)
    total.add(partial.tally, after: 0)
    if firstText == nil, let line = partial.tally.texts.first {
      firstText = (file, lineCount + line + 1)
    }
    lineCount += partial.lineCount
  }

  private mutating func finishFile(_ next: String) {
    if current.records + current.documents > 0 {
      hasFilesWithRecords = true
    } else if current.texts.count > 0 {
      if emptyFiles.count < Self.namedFiles { emptyFiles.append(file) }
      emptyFileCount += 1
    }
    (file, lineCount, current) = (next, 0, LineTally())
  }

  /// What to say of lines that are no records, to somebody who asks for columns.
  mutating func notices(_ layoutColumns: Int) -> [QueryNotice] {
    finishFile("")
    guard total.texts.count > 0, let firstText else { return [] }
    var notices: [QueryNotice] = []
    if hasFilesWithRecords {
      notices.append(
        .textLines(
          total.texts.count, of: total.texts.count + total.records + total.documents,
          file: firstText.file, line: firstText.line))
    }
    if emptyFileCount > 0 {
      notices.append(.filesWithoutRecords(emptyFiles, count: emptyFileCount))
    }
    if let columns = total.strangeColumns, columns != layoutColumns {
      notices.append(.otherFormat(columns: columns, expected: layoutColumns))
    }
    return notices
  }
}
