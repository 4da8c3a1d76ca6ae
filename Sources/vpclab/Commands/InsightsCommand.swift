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
      Files may be plain or gzip, in the default format, with a header line as in S3, or in the \
      format given. Folders are read whole, hidden files left out. Columns have the names of Logs \
      Insights (srcAddr, startTime, tcpFlags) and their own (srcaddr, start, `tcp-flags`).

        vpclab insights 'stats sum(bytes) as b by srcAddr | sort b desc | limit 10' logs/

      Exit status: 0 done, 6 if a file could not be read (the others are), 64 for a query that \
      cannot be understood.
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, chart, svg
  }

  @Argument(help: "The query, in quotes.")
  var query: String

  @Argument(help: "Log files and folders; - or nothing: standard input.")
  var files: [String] = []

  @Option(help: "The records' format, as in '${srcaddr} ${dstaddr} ${action}'.")
  var format: String?

  @Option(help: "How many threads work at once; by default one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }

  @Option(help: "table or chart for people, json or csv for machines, svg for a picture.")
  var output = OutputFormat.table

  func run() throws {
    let query = try parsedQuery()
    let layout = try parsedLayout()
    let files = LogFileSearch.files(in: files.isEmpty ? ["-"] : files)
    if files.isEmpty {
      throw CommandFailure(
        "there is no file in \(self.files.joined(separator: ", "))", status: .inputOutputFailed)
    }
    try check(query, for: files)
    let messages = StandardStreams(of: .foreignFile)
    if self.files.isEmpty, isatty(STDIN_FILENO) == 1 {
      try messages.writeMessage("Type or paste records; Ctrl-D on a line of its own ends them.\n")
    }
    let run = QueryRun(
      query: query, files: files, layout: layout, jobs: jobs ?? WorkerThreads.available,
      now: WallClock.now * 1_000)
    let (result, failures) = run.result()
    for failure in failures {
      try messages.writeMessage("vpclab: cannot read \(failure.path): \(failure.message)\n")
    }
    if failures.count < files.count || output == .json {
      try show(result, failures)
      for notice in result.notices { try messages.writeMessage("vpclab: \(notice.message)\n") }
      try messages.writeMessage(Self.summary(result) + "\n")
    }
    if !failures.isEmpty { throw ExitStatus.inputOutputFailed.code }
  }

  private func parsedQuery() throws(CommandFailure) -> InsightsQuery {
    do throws(QueryError) {
      return try InsightsQuery(parsing: query)
    } catch {
      throw CommandFailure(error.rendering, status: .usage)
    }
  }

  private func check(_ query: InsightsQuery, for files: [LogFile]) throws(CommandFailure) {
    do throws(QueryError) {
      try query.checkForFiles(canBeReadAgain: !files.contains(where: \.comesOnce))
    } catch {
      throw CommandFailure(error.rendering, status: .usage)
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
    let table = FoundTable(result)
    switch output {
    case .json: try streams.write(FoundDocument(result: result, failures: failures).text)
    case .csv: try streams.write(table.csv)
    case .table:
      // Values are made safe one by one; what is left are our own colours.
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

  private func chart(of table: FoundTable, _ palette: Palette) -> String? {
    if output == .svg { return Chart(table).map { ChartPicture(chart: $0).text } }
    let layout = Layout(for: Terminal())
    return layout.form == .spoken
      ? table.chartTable(in: layout) : table.chart(in: layout, palette: palette)
  }

  private static func summary(_ result: QueryResult) -> String {
    let statistics = result.statistics
    return "\(result.rows.count) of \(statistics.recordsMatched) matched, "
      + "\(statistics.recordsScanned) records scanned (\(ByteCount.text(statistics.bytesScanned)))"
  }
}
