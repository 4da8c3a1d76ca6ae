/// A query in Logs Insights QL, parsed, checked and planned.
public struct InsightsQuery: Sendable {
  /// As given.
  public let text: String
  /// Which log groups the query reads, if it says so itself.
  public let source: QuerySource?
  let plan: Plan

  /// The most characters that a query has in the service.
  public static let serviceLength = InsightsParser.serviceLength

  init(text: String, source: QuerySource?, plan: Plan) {
    self.text = text
    self.source = source
    self.plan = plan
  }

  /// The names of the result's columns in the order of display.
  public var columns: [String] { plan.shown.map(\.name) }

  /// Whether rows are statistics and not log events.
  public var isAggregated: Bool { plan.isAggregated }

  /// The periods whose records the query wants to see when it is run over one: that one, and with
  /// `diff` an earlier one of the same length. Epoch milliseconds, both ends included.
  public func periods(for period: ClosedRange<Int>) -> [ClosedRange<Int>] {
    [plan.comparison?.period(before: period), period].compactMap { $0 }
  }

  /// The queries inside this one, which must be run before it.
  public var subqueries: [InsightsQuery] { plan.subqueries.map(\.query) }

  /// The keywords of its commands, in lower case.
  public var keywords: [String] { plan.keywords }

  /// The fields of `filterIndex`: log groups that are not indexed on all of them are not read.
  public var indexedFields: [String] { plan.indexedFields }
}

/// A query made ready: what is read from the records, what is done with it, and what is shown.
struct Plan: Sendable {
  var sourceFields: [SourceField]
  var slotCount: Int
  var stages: [any Stage]
  /// Before this stage the records that match are counted.
  var matchPoint: Int
  var shown: [ShownColumn]
  /// Every name that the query gives, for suggestions.
  var aliases: [String]
  var isAggregated: Bool
  /// Set by `diff`: records of this period are read too.
  var comparison: ComparedPeriod?
  /// Queries inside this one, to be run before it.
  var subqueries: [Subquery] = []
  /// The keywords of its commands, in lower case.
  var keywords: [String] = []
  /// The columns of the last `stats` that tell its groups apart.
  var groupColumns: [String] = []
  /// Fields that log groups must be indexed on to be read.
  var indexedFields: [String] = []
  /// What to tell of the query itself.
  var notices: [QueryNotice] = []
}

/// A column of the result and where its values are.
struct ShownColumn: Equatable, Sendable {
  var name: String
  var slot: Int
}

/// A field that the query reads from the records, and the slot that it goes to.
struct SourceField: Sendable {
  enum Origin: Equatable, Sendable {
    case system(SystemField)
    /// Discovered: the column of a flow log record if its name is one, and a path in JSON messages.
    case discovered(flowLogColumn: Int?)
  }

  var name: FieldName
  var origin: Origin
  var slot: Int
}

/// A query inside another, which must be run before it, and what is made of its rows.
struct Subquery: Sendable {
  var query: InsightsQuery
  /// Where it stands in the outer query.
  var range: Range<Int>
  /// The column by whose values rows are found; `nil` when they are taken by their place.
  var key: Int?
  /// Where the columns go in the outer query, for each column of the result; empty for `in ( … )`.
  var slots: [Int] = []
  /// The most distinct keys.
  var keyLimit = Int.max

  /// More rows than a query gives are more than a subquery may have.
  static let rowLimit = LimitStage.range.upperBound
}

/// The time key of a `stats`, for filling the gaps between its bins.
struct TimeBins: Sendable {
  var period: Period
  var slot: Int
  /// The slots of the other keys.
  var others: [Int]
}

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
