import LogFiles
import LogsInsights
import Presentation

/// A query over a file or pipe that grows, with the result so far now and then.
struct FollowRun {
  let query: InsightsQuery
  let file: LogFile
  let layout: FlowLogLayout
  let now: Int
  var period: ClosedRange<Int>?

  /// So often something new is shown at most.
  private static let pause = Duration.seconds(1)
  private static let patience = 200

  /// Goes on until a pipe ends, the query is satisfied, or somebody presses Ctrl-C.
  func run(_ show: (QueryResult) throws -> Void) throws {
    let source: FollowedFile
    do throws(LogFileError) { source = try FollowedFile(file) } catch { throw failure(error) }
    var execution = QueryExecution(query, period: period, now: now, countsAllMatches: true)
    var layout = layout
    var offset = 0
    var isNew = true
    var last = ContinuousClock.now - Self.pause
    while let lines = try nextLines(of: source) {
      if !lines.isEmpty {
        execution.consume(lines: lines, layout: &layout, file: file.path, offset: offset)
        offset += lines.count
        isNew = true
      }
      if execution.isSatisfied { break }
      guard isNew, ContinuousClock.now - last >= Self.pause else { continue }
      var sofar = execution
      try show(sofar.finish())
      (isNew, last) = (false, ContinuousClock.now)
    }
    if isNew || execution.isSatisfied { try show(execution.finish()) }
  }

  private func nextLines(of source: FollowedFile) throws(CommandFailure) -> [UInt8]? {
    do throws(LogFileError) { return try source.next(within: Self.patience) } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: LogFileError) -> CommandFailure {
    let name = UnreadableFile(path: file.path, error: error).name
    return CommandFailure("cannot read \(name): \(error)", status: .inputOutputFailed)
  }
}
