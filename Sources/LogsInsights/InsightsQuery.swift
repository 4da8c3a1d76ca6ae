/// A query in Logs Insights QL, parsed, checked and planned.
public struct InsightsQuery: Sendable {
  /// As given.
  public let text: String
  let plan: Plan

  /// Throws the first thing that is wrong with the text, found before any record is read.
  public init(parsing text: String) throws(QueryError) {
    let bytes = Array(text.utf8)
    do throws(Diagnostic) {
      plan = try Self.plan(bytes)
    } catch {
      throw QueryError(error, in: bytes)
    }
    self.text = text
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

  /// Runs the query over records at hand.
  public func run(
    over records: some Sequence<LogRecord>, period: ClosedRange<Int>? = nil, limit: Int? = nil,
    now: Int = 0
  ) -> QueryResult {
    var execution = QueryExecution(self, period: period, limit: limit, now: now)
    execution.consume(records)
    return execution.finish()
  }

  private static func plan(_ bytes: [UInt8]) throws(Diagnostic) -> Plan {
    var parser = try Parser(bytes)
    var planner = Planner(text: bytes)
    repeat {
      let range = parser.current.range
      let command = try command(&parser)
      if planner.isDeduplicated, !(command is LimitCommand) {
        let expected = "nothing but limit after dedup; dedup keeps the first record in sort order"
        let symbol = String(decoding: bytes[range], as: UTF8.self)
        throw Diagnostic(.unexpected(symbol: symbol, expected: expected), at: range)
      }
      try command.plan(in: &planner, at: range)
    } while try parser.skipSymbol("|")
    guard parser.isAtEnd else { throw parser.unexpected("| and another command, or the end") }
    return try planner.finish()
  }

  private static func command(_ parser: inout Parser) throws(Diagnostic) -> any Command {
    guard case .name(let name) = parser.current.kind, let word = name.word?.lowercased() else {
      throw parser.unexpected("a command such as fields, filter or stats")
    }
    if CommandRegistry.unsupported.contains(word) {
      throw Diagnostic(.unsupportedCommand(word), at: name.range)
    }
    guard let type = CommandRegistry.command(word) else {
      throw Diagnostic(.unknownCommand(name.text), at: name.range)
    }
    try parser.advance()
    return try type.init(parsing: &parser)
  }
}
