import AWSModel
import Documents
import LogsInsights

enum StartQuery: Operation {
  static let description = OperationDescription(
    .logs, "StartQuery", "Starts a Logs Insights query over log groups.",
    input: """
      queryLanguage:enum(CWLI|SQL|PPL) logGroupName:str logGroupNames:[str]
      logGroupIdentifiers:[str] startTime*:int endTime*:int queryString*:str limit:int
      """,
    output: "queryId:str")

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
    if let limit, !(1...10_000).contains(limit) { throw .outOfRange(limit, "limit", 1...10_000) }
    let groups = try cloud.queriedLogGroups(request)
    let period = try period(request)
    let query = try parse(request["queryString"]?.string ?? "")
    try check(period, against: groups, query)
    // Both bounds are included, so the last second counts as a whole.
    let milliseconds = period.lowerBound * 1000...period.upperBound * 1000 + 999
    let records = groups.flatMap { cloud.records(of: $0, in: milliseconds) }
    let result = query.run(
      over: records, period: milliseconds, limit: limit, now: cloud.now.milliseconds)
    let started = LogQuery(
      id: cloud.newUUID(), text: query.text, logGroupNames: groups.map(\.name), period: period,
      startedAt: cloud.now, result: result)
    cloud.remember(started)
    return ["queryId": .string(started.id)]
  }

  private static func parse(_ text: String) throws(AWSError) -> InsightsQuery {
    do {
      return try InsightsQuery(parsing: text)
    } catch {
      throw AWSError(QueryError.code, error.message, advice: error.rendering)
    }
  }

  /// Seconds since 1970; whoever gives milliseconds is understood, as the service does.
  private static func period(_ request: Request) throws(AWSError) -> ClosedRange<Int> {
    func seconds(_ name: String) -> Int {
      let time = request[name]?.integer ?? 0
      return time > 99_999_999_999 ? time / 1000 : time
    }
    let start = seconds("startTime")
    let end = seconds("endTime")
    guard start >= 0, end >= start else {
      throw .invalidParameter(
        "Query's end time is before its start time.",
        advice: "--start-time and --end-time are seconds since 1970, as date +%s prints them.")
    }
    return start...end
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
    guard firstMoments.allSatisfy({ $0.seconds > period.upperBound }) else { return }
    throw AWSError(
      QueryError.code,
      "Query's end date and time is either before the log groups creation time or exceeds the log "
        + "groups log retention settings ([0,\(query.text.unicodeScalars.count)])")
  }
}
