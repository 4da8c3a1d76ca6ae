import ArgumentParser
import LogFiles
import LogsInsights
import Presentation
import SystemCalls
import TerminalUI

/// `vpclab insights`: Logs Insights over flow logs on this machine.
struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insights",
    abstract: "Run a Logs Insights query over downloaded flow logs.",
    discussion: """
      Files may be plain or packed with gzip, zstd, bzip2 or xz: flow logs as in S3 or exported from \
      CloudWatch, what the AWS CLI, Firehose, subscriptions and the console give as JSON, text or \
      CSV. A header line or --format names the columns of a custom format. Folders are read whole, \
      hidden files left out. Columns have the names of Logs Insights (srcAddr, startTime, tcpFlags) \
      and their own (srcaddr, start, `tcp-flags`).

        vpclab insights 'stats sum(bytes) as b by srcAddr | sort b desc | limit 10' logs/
        vpclab insights --sample unanswered logs/
        vpclab insights --table names=eni.csv \
          'lookup names eni as interfaceId OUTPUT name | stats sum(bytes) by name' logs/

      Exit status: 0 done, 6 if a file could not be read as a whole (the others are), 64 for a query \
      that cannot be understood.
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv, chart, svg
  }

  @Argument(
    help: """
      The query, in quotes, unless --query-file or --sample gives it; then log files and folders. \
      - or nothing: standard input.
      """)
  var arguments: [String] = []

  @Option(help: "A file with the query, of any length; - is standard input.")
  var queryFile: String?

  @Option(
    help: """
      A ready question: \(SampleQuestion.all.map(\.name).joined(separator: ", ")).
      """)
  var sample: String?

  @Option(help: "The records' format, as in '${srcaddr} ${dstaddr} ${action}'.")
  var format: String?

  @Option(
    name: .customLong("table"),
    help: "name=file.csv: a table for lookup and cidrlookup, its first line the columns.")
  var tables: [String] = []

  @Option(
    parsing: .unconditional,
    help: "Only records from then on: 2026-03-02T14:30:00Z, -1h, seconds since 1970.")
  var start: String?

  @Option(parsing: .unconditional, help: "Only records up to then, as --start.")
  var end: String?

  @Flag(help: "Go on reading one growing file or pipe, and show the result so far each second.")
  var follow = false

  @Option(
    parsing: .unconditional,
    help: "How many threads work at once; by default one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if queryFile != nil, sample != nil {
      throw ValidationError("--query-file and --sample exclude each other")
    }
    if queryFile == nil, sample == nil, arguments.isEmpty {
      throw ValidationError("Missing expected argument '<query>'")
    }
    if typed, output != .json, output != .jsonl {
      throw ValidationError("--typed goes with --output json or jsonl")
    }
  }

  @Option(
    help: """
      table or chart for people, svg for a picture; json, jsonl (a line for each row) or csv for \
      machines.
      """)
  var output = OutputFormat.table

  @Flag(help: "Numbers as numbers in JSON; else all values are texts, as in the service.")
  var typed = false

  private var files: [String] {
    queryFile == nil && sample == nil ? Array(arguments.dropFirst()) : arguments
  }

  func run() throws {
    let now = WallClock.now * 1_000
    let messages = StandardStreams(of: .foreignFile)
    let query = try parsedQuery()
    if let question = try question() {
      try messages.writeMessage("\(question.explanation)\n\n\(question.query)\n\n")
    }
    let layout = try parsedLayout()
    let period = try InsightsPeriod(start: start, end: end, now: now)
    let found = LogFileSearch.files(in: files.isEmpty ? ["-"] : files)
    if found.isEmpty {
      throw CommandFailure(
        "there is no file in \(files.joined(separator: ", "))", status: .inputOutputFailed)
    }
    let wanted = found.filter { period?.mayBeIn($0) ?? true }
    try check(query, for: wanted)
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      try messages.writeMessage("Type or paste records; Ctrl-D on a line of its own ends them.\n")
    }
    if !layout.unknownNames.isEmpty {
      try messages.writeMessage(
        "vpclab: --format: no version of flow logs up to 11 has "
          + layout.unknownNames.joined(separator: ", ") + "; taken as it is\n")
    }
    if follow { return try runFollowing(query, found, layout, period, now) }
    let run = QueryRun(
      query: query, files: wanted, layout: layout, jobs: jobs ?? WorkerThreads.available, now: now,
      period: period?.range)
    let (result, failures) = run.result()
    for failure in failures {
      try messages.writeMessage("vpclab: cannot read \(failure.name): \(failure.message)\n")
    }
    let hasRead = result.statistics.recordsScanned > 0 || failures.count < wanted.count
    if hasRead || wanted.isEmpty || output == .json {
      try show(result, failures)
      for notice in result.notices { try messages.writeMessage("vpclab: \(notice.message)\n") }
      let skipped = found.count - wanted.count
      if skipped > 0 {
        try messages.writeMessage(
          """
          vpclab: \(skipped) of \(found.count) files passed over, which are of another time by \
          their names\n
          """)
      }
      try messages.writeMessage(Self.summary(result) + "\n")
    }
    if !failures.isEmpty { throw ExitStatus.inputOutputFailed.code }
  }

  private func runFollowing(
    _ query: InsightsQuery, _ files: [LogFile], _ layout: FlowLogLayout, _ period: InsightsPeriod?,
    _ now: Int
  ) throws {
    guard files.count == 1, let file = files.first else {
      throw CommandFailure("--follow takes one file", status: .usage)
    }
    guard query.subqueries.isEmpty else {
      throw CommandFailure(
        "--follow: a query inside another must be run to its end first", status: .usage)
    }
    let isScreen = isatty(STDOUT_FILENO) == 1 && (output == .table || output == .chart)
    let messages = StandardStreams(of: .foreignFile)
    let run = FollowRun(
      query: query, file: file, layout: layout, now: now, period: period?.range)
    try run.run { result in
      if isScreen { try TextOutput.standardOutput.write("\u{1B}[H\u{1B}[2J") }
      try show(result, [])
      try messages.writeMessage(Self.summary(result) + "\n")
    }
  }

  private func question() throws(CommandFailure) -> SampleQuestion? {
    guard let sample else { return nil }
    guard let question = SampleQuestion.all.first(where: { $0.name == sample }) else {
      throw CommandFailure(
        "--sample \(sample): there are \(SampleQuestion.all.map(\.name).joined(separator: ", "))",
        status: .usage)
    }
    return question
  }

  private func queryText() throws(CommandFailure) -> String {
    if let question = try question() { return question.query }
    if let queryFile {
      let bytes = try TextFile.bytes(of: queryFile, atMost: Self.queryLimit)
      return String(decoding: bytes, as: UTF8.self)
    }
    return arguments.first ?? ""
  }

  private static let queryLimit = 64 << 20

  private func parsedTables() throws(CommandFailure) -> [LookupTable] {
    var found: [LookupTable] = []
    for table in tables {
      guard let equals = table.firstIndex(of: "="), equals > table.startIndex else {
        throw CommandFailure("--table \(table): write name=file.csv", status: .usage)
      }
      let path = String(table[table.index(after: equals)...])
      let bytes = try TextFile.bytes(of: path, atMost: LookupTable.sizeLimit)
      do throws(LookupTableError) {
        found.append(try LookupTable(name: String(table[..<equals]), csv: bytes))
      } catch {
        throw CommandFailure("--table \(path): \(error)", status: .inputOutputFailed)
      }
    }
    return found
  }

  private func parsedQuery() throws(CommandFailure) -> InsightsQuery {
    let text = try queryText()
    let tables = try parsedTables()
    do throws(QueryError) {
      return try InsightsQuery(
        parsing: text, tables: tables,
        maximumLength: queryFile == nil ? InsightsQuery.serviceLength : Self.queryLimit)
    } catch {
      throw CommandFailure(StyledText(error.rendering + Self.advice(on: text)), status: .usage)
    }
  }

  /// For whoever has forgotten the query.
  private static func advice(on text: String) -> String {
    guard access(text, F_OK) == 0 else { return "" }
    return "\nhelp: it is a file; the query comes first: vpclab insights 'stats count(*)' FILE"
  }

  private func check(_ query: InsightsQuery, for files: [LogFile]) throws(CommandFailure) {
    do throws(QueryError) {
      try query.checkForFiles(canBeReadAgain: !files.contains(where: \.comesOnce))
    } catch {
      throw CommandFailure(StyledText(error.rendering), status: .usage)
    }
  }

  private func parsedLayout() throws(CommandFailure) -> FlowLogLayout {
    guard let format else { return .standard }
    do throws(FlowLogLayoutError) {
      return try FlowLogLayout(format: format)
    } catch {
      throw CommandFailure("--format: \(error)", status: .usage)
    }
  }

  private func show(_ result: QueryResult, _ failures: [UnreadableFile]) throws {
    let streams = StandardStreams()
    let palette = Palette(for: .standardOutput)
    let table = QueryResultTable(result)
    switch output {
    case .json:
      try streams.write(
        QueryResultDocument(result: result, failures: failures, isTyped: typed).text)
    case .jsonl:
      try streams.write(
        QueryResultDocument(result: result, failures: failures, isTyped: typed).lines)
    // Values of both are made safe one by one; what is left are our own colours and line ends.
    case .csv: try TextOutput.standardOutput.write(table.csv)
    case .table:
      try TextOutput.standardOutput.write(table.text(in: .standardOutput, palette: palette))
    case .chart, .svg:
      guard let chart = chart(of: table, palette) else {
        if result.rows.isEmpty { return }
        throw CommandFailure(
          "a chart needs a column of numbers, as from stats count(*) by srcAddr", status: .usage)
      }
      try TextOutput.standardOutput.write(chart)
    }
  }

  private func chart(of table: QueryResultTable, _ palette: Palette) -> String? {
    if output == .svg { return Chart(table).map { ChartPicture(chart: $0).text } }
    let layout = Layout(for: Terminal())
    return layout.form == .spoken
      ? table.chartTable(in: layout) : table.chart(in: layout, palette: palette)
  }

  private static func summary(_ result: QueryResult) -> String {
    let statistics = result.statistics
    let (rows, matched) = (result.rows.count, statistics.recordsMatched)
    // Commands such as fillmissing and expand make rows.
    let share =
      rows <= matched ? "\(rows) of \(matched) matched" : "\(rows) rows of \(matched) matched"
    return """
      \(share), \(statistics.recordsScanned) records scanned \
      (\(ByteCount.text(statistics.bytesScanned)))
      """
  }
}
