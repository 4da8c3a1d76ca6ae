import AWSModel
import DataPlane
import Documents
import Foundations
import LogsInsights
import NetworkModel

enum StartQuery: Operation {
  static let description = OperationDescription(
    .logs, "StartQuery", "Starts a Logs Insights query over log groups.",
    input: """
      queryLanguage:enum(CWLI|SQL|PPL) logGroupName:str logGroupNames:[str]
      logGroupIdentifiers:[str] startTime*:int endTime*:int queryString*:str limit:int
      """,
    output: "queryId:str")

  private static let limits = 1...100_000

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let language = request["queryLanguage"]?.string ?? "CWLI"
    guard language == "CWLI" else {
      throw .invalidParameter(
        "queryLanguage \(language) is not supported.",
        advice: "vpclab runs queries in Logs Insights QL; leave --query-language out.")
    }
    let limit = request["limit"]?.integer
    if let limit, !limits.contains(limit) { throw .outOfRange(limit, "limit", limits) }
    let text = request["queryString"]?.string ?? ""
    let query = try parse(text, with: cloud.queryDefinitions.all.map(\.savedQuery))
    let scope = try QueryScope(of: query, request, in: cloud)
    let period = try period(request, query, now: cloud.now)
    try check(period, against: scope.groups, query)
    let result = scope.run(query, over: period, limit: limit, in: cloud)
    let skipped = scope.skippedAmount(in: period, of: cloud)
    let started = LogQuery(
      id: cloud.newUUID(), text: text, logGroupNames: scope.groups.map(\.name),
      period: period.lowerBound / 1000...period.upperBound / 1000, startedAt: cloud.now,
      namesItsGroups: query.source != nil, logGroupsScanned: scope.groupCount,
      recordsSkipped: skipped.records, bytesSkipped: skipped.bytes, result: result)
    cloud.remember(started)
    return ["queryId": .string(started.id)]
  }

  private static func parse(
    _ text: String, with saved: [SavedQuery]
  ) throws(AWSError) -> InsightsQuery {
    do throws(QueryError) {
      return try InsightsQuery(parsing: try SavedQueryExpansion.expand(text, with: saved))
    } catch {
      throw AWSError(QueryError.code, error.message, advice: error.rendering)
    }
  }

  /// Milliseconds, both included, from seconds since 1970; whoever gives milliseconds is
  /// understood, as the service does. The last second counts whole. A SOURCE may say otherwise.
  private static func period(
    _ request: Request, _ query: InsightsQuery, now: Instant
  ) throws(AWSError) -> ClosedRange<Int> {
    func seconds(_ name: String) -> Int {
      let time = request[name]?.integer ?? 0
      return time > 99_999_999_999 ? time / 1000 : time
    }
    let (start, end) = (seconds("startTime"), seconds("endTime"))
    guard start >= 0, end >= start else {
      throw .invalidParameter(
        "Query's end time is before its start time.",
        advice: "--start-time and --end-time are seconds since 1970, as date +%s prints them.")
    }
    let period = start * 1000...end * 1000 + 999
    return query.source?.period(within: period, now: now.milliseconds) ?? period
  }

  /// A query that ends before its groups began finds nothing, and the service says so.
  private static func check(
    _ period: ClosedRange<Int>, against groups: [LogGroup], _ query: InsightsQuery
  ) throws(AWSError) {
    let firstMoments = groups.map { group in
      min(
        group.createdAt,
        group.streams.compactMap { $0.events.first?.timestamp }.min() ?? group.createdAt)
    }
    guard !groups.isEmpty, firstMoments.allSatisfy({ $0.seconds > period.upperBound / 1000 })
    else { return }
    throw AWSError(
      QueryError.code,
      "Query's end date and time is either before the log groups creation time or exceeds the log "
        + "groups log retention settings ([0,\(query.text.unicodeScalars.count)])")
  }
}
