import AWSModel
import DataPlane
import Documents
import Foundations
import LogsInsights
import NetworkModel

enum StartQuery: Operation {
  static let description = OperationDescription(
    .logs, "StartQuery", "Starts a Logs Insights query over log groups.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let language = request["queryLanguage"]?.string ?? "CWLI"
    guard language == "CWLI" else {
      throw .invalidParameter(
        "queryLanguage \(language) is not supported.",
        advice: "vpclab runs queries in Logs Insights QL; leave --query-language out.")
    }
    let limit = request["limit"]?.integer
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

enum GetQueryResults: Operation {
  static let description = OperationDescription(
    .logs, "GetQueryResults", "Shows what a Logs Insights query found.")
  static let omittedFromDigest: String? = "follows from DescribeQueries and the events"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let query = try cloud.logQuery(request)
    let page = try LogsPaging.response(
      "results", query.rows, for: request, limit: "maxItems", ofAtMost: 10_000,
      default: 10_000, LogQuery.document(of:))
    var response: JSONObject = ["queryLanguage": "CWLI"]
    response["results"] = page["results"]
    response["statistics"] = query.statisticsDocument
    response["status"] = query.status
    response["nextToken"] = page["nextToken"]
    return response
  }
}

enum DescribeQueries: Operation {
  static let description = OperationDescription(
    .logs, "DescribeQueries",
    "Lists the Logs Insights queries that were started, the newest first.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let group = request["logGroupName"]?.string
    if let group, cloud.logGroup(named: group) == nil {
      throw .resourceNotFound("The specified log group does not exist.")
    }
    let isListed = (request["queryLanguage"] ?? "CWLI") == "CWLI"
    let status = request["status"]
    let queries = cloud.logQueries.reversed().filter { query in
      isListed && (status ?? query.status) == query.status
        && (group.map { query.logGroupNames.contains($0) } ?? true)
    }
    return try LogsPaging.response(
      "queries", queries, for: request, limit: "maxResults", ofAtMost: 1000, default: 1000,
      \.document)
  }
}

enum StopQuery: Operation {
  static let description = OperationDescription(
    .logs, "StopQuery", "Stops a Logs Insights query that is still running.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let query = try cloud.logQuery(request)
    // Queries are complete as soon as they are started, so there is never one left to stop (INQ-11).
    throw .invalidParameter(
      "The specified query is not running.",
      advice: "It ended at once; aws logs get-query-results --query-id \(query.id) shows its rows.")
  }
}

enum GetLogRecord: Operation {
  static let description = OperationDescription(
    .logs, "GetLogRecord", "Shows all fields of one log event, found by a query's @ptr.",
    refusing: ["unmask"])
  static let omittedFromDigest: String? = "GetLogEvents has the events"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    guard let pointer = RecordPointer(request["logRecordPointer"]?.string ?? "") else {
      throw .invalidParameter(
        "The specified logRecordPointer is invalid.",
        advice: "It is the value of @ptr in a row of aws logs get-query-results.")
    }
    guard let record = cloud.record(at: pointer) else {
      throw .resourceNotFound("The specified log record does not exist.")
    }
    let fields = RecordFields.all(of: record).map { ($0.name, JSONValue.string($0.value)) }
    return ["logRecord": .object(JSONObject(fields))]
  }
}

enum PutQueryDefinition: Operation {
  static let description = OperationDescription(
    .logs, "PutQueryDefinition", "Saves a Logs Insights query under a name, or changes one.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let parameters = try parameters(request)
    let language = request["queryLanguage"]?.string ?? "CWLI"
    guard language == "CWLI" else {
      throw .invalidParameter(
        parameters.isEmpty
          ? "queryLanguage \(language) is not supported."
          : "Parameters are only supported for CWLI query language",
        advice: "vpclab runs queries in Logs Insights QL; leave --query-language out.")
    }
    let name = request["name"]?.string ?? ""
    let query = request["queryString"]?.string ?? ""
    let groups = (request["logGroupNames"]?.array ?? []).compactMap(\.string)
    for group in groups { try LogsName.checkGroup(cloud.logGroupName(inIdentifier: group)) }
    try check(parameters, of: query)
    let token = request["clientToken"]?.string
    if let token, let made = cloud.queryDefinitions.all.first(where: { $0.clientToken == token }) {
      return ["queryDefinitionId": .string(made.id)]
    }
    let index = try index(request, in: cloud)
    // Nothing is kept of what a definition was before (API_PutQueryDefinition).
    let definition = QueryDefinition(
      id: index.map { cloud.queryDefinitions.all[$0].id } ?? cloud.newUUID(), name: name,
      text: query, logGroupNames: groups, parameters: parameters, modifiedAt: cloud.now,
      clientToken: token)
    if let index {
      cloud.queryDefinitions.all[index] = definition
    } else {
      guard cloud.queryDefinitions.all.count < QueryDefinitions.limit else {
        throw LogsQuota.exceeded(QueryDefinitions.limit, "saved queries")
      }
      cloud.queryDefinitions.all.append(definition)
    }
    return ["queryDefinitionId": .string(definition.id)]
  }

  private static func index(_ request: Request, in cloud: Cloud) throws(AWSError) -> Int? {
    guard let id = request["queryDefinitionId"]?.string else { return nil }
    return try cloud.index(ofQueryDefinition: id)
  }

  private static func parameters(
    _ request: Request
  ) throws(AWSError) -> [QueryDefinition.Parameter] {
    (request["parameters"]?.array ?? []).map { parameter in
      QueryDefinition.Parameter(
        name: parameter["name"]?.string ?? "", defaultValue: parameter["defaultValue"]?.string,
        description: parameter["description"]?.string)
    }
  }

  /// The texts are those of CWL_Insights-Saving-Queries, "Common errors".
  private static func check(
    _ parameters: [QueryDefinition.Parameter], of query: String
  ) throws(AWSError) {
    let names = parameters.map(\.name)
    guard Set(names).count == names.count else {
      throw .invalidParameter("Duplicate parameter name")
    }
    if let name = names.first(where: { !SavedQuery.isParameterName($0) }) {
      throw .invalidParameter(
        TextConstraint.message(
          name, "parameters",
          "Member must satisfy regular expression pattern: [a-zA-Z_][a-zA-Z0-9_]*"))
    }
    let placeholders = SavedQuery.placeholders(in: query)
    if let name = names.first(where: { !placeholders.contains($0) }) {
      throw .invalidParameter(
        "Required parameters not found in queryString",
        advice: "The query has no {{\(name)}}; every parameter stands between braces in it.")
    }
  }
}

enum DescribeQueryDefinitions: Operation {
  static let description = OperationDescription(
    .logs, "DescribeQueryDefinitions", "Lists the saved Logs Insights queries.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["queryDefinitionNamePrefix"]?.string
    let isListed = (request["queryLanguage"] ?? "CWLI") == "CWLI"
    let definitions = cloud.queryDefinitions.all.filter {
      isListed && $0.name.hasPrefix(prefix ?? "")
    }
    return try LogsPaging.response(
      "queryDefinitions", definitions, for: request, limit: "maxResults", ofAtMost: 1_000,
      default: 1_000, \.document)
  }
}

enum DeleteQueryDefinition: Operation {
  static let description = OperationDescription(
    .logs, "DeleteQueryDefinition", "Deletes a saved Logs Insights query.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = request["queryDefinitionId"]?.string ?? ""
    cloud.queryDefinitions.all.remove(at: try cloud.index(ofQueryDefinition: id))
    return ["success": true]
  }
}
