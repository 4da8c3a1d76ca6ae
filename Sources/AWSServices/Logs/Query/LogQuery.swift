import AWSModel
import DataPlane
import Documents
public import Foundations
public import LogsInsights
import NetworkModel

/// A Logs Insights query that was started, with what it found (INQ-08).
///
/// The result is fixed when the query is started: events that arrive later do not change it.
public struct LogQuery: Equatable, Sendable {
  public let id: String
  public let text: String
  public let logGroupNames: [String]
  /// Seconds since 1970, both included.
  public let period: ClosedRange<Int>
  public let startedAt: Instant
  /// Whether the text begins with SOURCE.
  let namesItsGroups: Bool
  let logGroupsScanned: Int
  let recordsSkipped: Int
  let bytesSkipped: Int
  public let result: QueryResult
}

extension LogQuery {
  var rows: [[QueryResult.Cell]] { result.rows }

  /// Every value is text, and a row leaves out what is missing in it.
  static func document(of row: [QueryResult.Cell]) -> JSONValue {
    .array(row.map { ["field": .string($0.field), "value": .string($0.value)] })
  }

  /// Counts are fractions in the model, so they print as `618.0`.
  var statisticsDocument: JSONValue {
    let statistics = result.statistics
    return [
      "recordsMatched": .number(Double(statistics.recordsMatched)),
      "recordsScanned": .number(Double(statistics.recordsScanned)),
      "estimatedRecordsSkipped": .number(Double(recordsSkipped)),
      "bytesScanned": .number(Double(statistics.bytesScanned)),
      "estimatedBytesSkipped": .number(Double(bytesSkipped)),
      "logGroupsScanned": .number(Double(logGroupsScanned)),
    ]
  }

  /// A query takes no simulated time, so it is over as soon as it is started.
  var status: JSONValue { result.notices.contains(where: \.isFailure) ? "Failed" : "Complete" }

  /// As DescribeQueries shows it, its groups and period in front of the text unless it says itself
  /// which it reads.
  var document: JSONValue {
    let sources = logGroupNames.map { "\"\($0)\"" }.joined(separator: ", ")
    let source = "SOURCE \(sources) START=\(period.lowerBound)000 END=\(period.upperBound)999 | "
    return [
      "queryLanguage": "CWLI", "queryId": .string(id),
      "queryString": .string(namesItsGroups ? text : source + text), "status": status,
      "createTime": .integer(startedAt.milliseconds),
      "logGroupName": .string(logGroupNames.first ?? ""), "queryDuration": 0,
      "bytesScanned": .number(Double(result.statistics.bytesScanned)),
    ]
  }
}

/// The saved queries of the account, in the order of their making.
public struct QueryDefinitions: Equatable, Sendable {
  public internal(set) var all: [QueryDefinition] = []

  /// How many an account may have in a Region.
  static let limit = 1_000

  func index(of id: String) -> Int? { all.firstIndex { $0.id == id } }
}

/// A saved Logs Insights query.
public struct QueryDefinition: Equatable, Sendable {
  public struct Parameter: Equatable, Sendable {
    public var name: String
    public var defaultValue: String?
    public var description: String?
  }

  public let id: String
  public var name: String
  public var text: String
  public var logGroupNames: [String]
  public var parameters: [Parameter]
  public var modifiedAt: Instant
  /// The token that made it, by which a repeated call is known.
  var clientToken: String?

  var savedQuery: SavedQuery {
    SavedQuery(
      name: name, text: text,
      parameters: parameters.map { .init(name: $0.name, defaultValue: $0.defaultValue) })
  }

  var document: JSONValue {
    var members: JSONObject = [
      "queryLanguage": "CWLI", "queryDefinitionId": .string(id), "name": .string(name),
      "queryString": .string(text), "lastModified": .integer(modifiedAt.milliseconds),
      "logGroupNames": .array(logGroupNames.map(JSONValue.string)),
    ]
    if !parameters.isEmpty {
      members["parameters"] = .array(
        parameters.map { parameter in
          var members: JSONObject = ["name": .string(parameter.name)]
          members["defaultValue"] = parameter.defaultValue.map(JSONValue.string)
          members["description"] = parameter.description.map(JSONValue.string)
          return .object(members)
        })
    }
    return .object(members)
  }
}

/// The log groups that a query and the queries inside it read.
struct QueryScope {
  let groups: [LogGroup]
  /// Those of the groups that are not indexed on a field of `filterIndex`.
  private let skipped: [LogGroup]
  private let sources: [(source: QuerySource, groups: [LogGroup])]

  /// Finds the groups, and refuses what their class does not allow.
  init(of query: InsightsQuery, _ request: Request, in cloud: Cloud) throws(AWSError) {
    let named = try cloud.queriedLogGroups(request, query.source)
    groups = named
    skipped = named.filter { group in
      !query.indexedFields.allSatisfy { cloud.isIndexed(group, on: $0) }
    }
    var sources: [(source: QuerySource, groups: [LogGroup])] = []
    for source in query.subqueries.compactMap(\.source) {
      sources.append((source, try cloud.logGroups(of: source)))
    }
    self.sources = sources
    try Self.check(query, over: groups)
  }

  /// How many groups are read.
  var groupCount: Int { Set((read + sources.flatMap(\.groups)).map(\.name)).count }

  private var read: [LogGroup] {
    groups.filter { group in !skipped.contains { $0.name == group.name } }
  }

  /// How many records, and how many bytes of messages, are passed over.
  func skippedAmount(
    in period: ClosedRange<Int>, of cloud: Cloud
  ) -> (records: Int, bytes: Int) {
    let records = skipped.flatMap { cloud.records(of: $0, in: period) }
    return (records.count, records.reduce(0) { $0 + $1.message.utf8.count })
  }

  /// What groups of the class Infrequent Access do not have (INQ-07).
  private static func check(
    _ query: InsightsQuery, over groups: [LogGroup]
  ) throws(AWSError) {
    guard let group = groups.first(where: { $0.logClass == .infrequentAccess }) else { return }
    let refused = ["pattern", "diff", "logcompare", "filterindex"]
    if let keyword = query.keywords.first(where: refused.contains) {
      throw AWSError(
        QueryError.code,
        "Command \(keyword) is not supported for log groups in the Infrequent Access log class",
        advice: "\(group.name) is such a group.")
    }
    if query.keywords.count(where: { $0 == "stats" }) > 2 {
      throw AWSError(
        QueryError.code,
        "At most 2 stats commands are allowed in a query over log groups in the Infrequent Access "
          + "log class",
        advice: "\(group.name) is such a group.")
    }
  }

  /// Runs the query over milliseconds, both included.
  func run(
    _ query: InsightsQuery, over period: ClosedRange<Int>, limit: Int?, in cloud: Cloud
  ) -> QueryResult {
    // What lies between two periods is read too; the query itself passes over it.
    let periods = query.periods(for: period)
    let reach =
      (periods.map(\.lowerBound).min() ?? period.lowerBound)...period.upperBound
    return query.run(
      over: read.flatMap { cloud.records(of: $0, in: reach) }, period: period, limit: limit,
      now: cloud.now.milliseconds
    ) { source, period in
      let groups = sources.first { $0.source == source }?.groups ?? []
      return groups.flatMap { cloud.records(of: $0, in: period ?? reach) }
    }
  }
}
