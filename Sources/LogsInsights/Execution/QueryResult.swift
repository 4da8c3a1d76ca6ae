/// What a query found.
public struct QueryResult: Equatable, Sendable {
  /// One value of a row.
  public struct Cell: Equatable, Sendable {
    public var field: String
    public var value: String

    public init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// The columns in the order of display, `@ptr` among them when rows are log events.
  public var columns: [String]
  /// The columns among them that tell the groups of the last `stats` apart; the others say something
  /// of each.
  public var groupColumns: [String] = []
  /// A row leaves out what is missing in it.
  public var rows: [[Cell]]
  public var statistics: QueryStatistics
  /// What the person who asked should know: fields that no record had, matches given up.
  public var notices: [QueryNotice]
}

/// How much a query read, as `GetQueryResults` reports it.
public struct QueryStatistics: Equatable, Sendable {
  /// Records that passed all filters before the first `stats`, `limit` or the like.
  ///
  /// NODATA and SKIPDATA records of a flow log do not count when the query groups by the columns
  /// that they leave empty; that is how "10 of 845 matched, 859 records scanned" comes about
  /// (INQ-09).
  public var recordsMatched = 0
  public var recordsScanned = 0
  /// Bytes of the messages read.
  public var bytesScanned = 0

  public init(recordsMatched: Int = 0, recordsScanned: Int = 0, bytesScanned: Int = 0) {
    self.recordsMatched = recordsMatched
    self.recordsScanned = recordsScanned
    self.bytesScanned = bytesScanned
  }

  static func += (left: inout QueryStatistics, right: QueryStatistics) {
    left.recordsMatched += right.recordsMatched
    left.recordsScanned += right.recordsScanned
    left.bytesScanned += right.bytesScanned
  }
}

extension QueryResult.Cell {
  /// The bytes that keeping the cell keeps: a string of up to 15 bytes stands where it is, and its
  /// column's name belongs to all rows.
  var memory: Int {
    let size = MemoryLayout<Self>.stride
    return value.utf8.count <= 15 ? size : size + 32 + value.utf8.count
  }
}

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
