import AWSModel
import DataPlane
import Foundations
import LogsInsights
import NetworkModel

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
