/// Something about a query that is no error and yet is probably not what was meant.
public enum QueryNotice: Equatable, Sendable {
  /// No record had this field; the second is what may have been meant. Names are case-sensitive.
  case unknownField(String, suggestion: String?)
  /// A regular expression was given up on so many texts, because it needed too much work.
  case abandonedMatches(Int)
  /// The query has failed: a query inside it gives so many rows or more.
  case tooManyRows(Int)
  /// The query has failed: the right side of its `join` has more than so many different keys.
  case tooManyKeys(Int)
  /// The query has failed: its functions make more text than so many bytes, whatever they read.
  case tooMuchText(Int)
  /// The query has failed: its rows take more memory than so many bytes and a few times what it reads.
  case tooManyColumns(Int)

  /// So many lines of the files were neither records nor documents; the first of them, from 1.
  case textLines(Int, of: Int, file: String, line: Int)
  /// No line of so many files is a record; the first of them.
  case filesWithoutRecords([String], count: Int)
  /// Lines look like records of a format with so many columns, which nothing has named.
  case otherFormat(columns: Int, expected: Int)
  /// The rows were more than a query gives unasked.
  case cut(Int)
  /// A period is longer than its unit allows and was lowered, as the service does.
  case cappedPeriod(String, used: String, better: String?)

  /// Whether there is no result because of it.
  public var isFailure: Bool {
    switch self {
    case .unknownField, .abandonedMatches, .textLines, .filesWithoutRecords, .otherFormat, .cut,
      .cappedPeriod:
      false
    case .tooManyRows, .tooManyKeys, .tooMuchText, .tooManyColumns: true
    }
  }

  public var message: String {
    switch self {
    case .unknownField(let name, let suggestion?):
      "no record has a field `\(name)`: did you mean `\(suggestion)`?"
    case .unknownField(let name, nil): "no record has a field `\(name)`"
    case .abandonedMatches(let count):
      "a regular expression needed too much work on \(count) "
        + (count == 1 ? "record, which counts" : "records, which count") + " as not matching"
    case .textLines(let count, let total, let file, let line):
      "\(count) of \(total) lines " + (count == 1 ? "is no record" : "are no records")
        + " and without columns; the first is line \(line) of \(Self.name(of: file))"
    case .filesWithoutRecords(let files, let count):
      "no line of " + files.map(Self.name(of:)).joined(separator: ", ")
        + (count > files.count ? " and \(count - files.count) more files" : "")
        + " is a flow log record or JSON"
    case .otherFormat(let columns, let expected):
      "lines have \(columns) columns, and the format has \(expected): name theirs with --format "
        + "'${version} ${account-id} …', as in the flow log's settings"
    case .cut(let limit):
      "cut at \(limit) rows: add limit to see more, at most \(LimitStage.range.upperBound)"
    case .cappedPeriod(let written, let used, let better):
      "\(written) counts as \(used), as in the service"
        + (better.map { "; write \($0)" } ?? "")
    case .tooManyRows(let limit): "a query inside another gives fewer than \(limit) rows"
    case .tooManyKeys(let limit):
      "the right side of a join has at most \(limit) different keys"
    case .tooMuchText(let limit):
      "the query makes more than \(limit >> 20) MiB of text, far more than it reads: let its functions "
        + "join less"
    case .tooManyColumns(let limit):
      "the rows of the result take more than \(limit >> 20) MiB, far more than the query reads: ask for "
        + "fewer columns, or for fewer rows with limit"
    }
  }

  /// Standard input has no name of its own.
  private static func name(of file: String) -> String { file == "-" ? "standard input" : file }
}
