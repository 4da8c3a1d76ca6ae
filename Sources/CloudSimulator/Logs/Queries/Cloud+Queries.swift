import AWSModel
import Documents
import LogsInsights

extension Cloud {
  func logQuery(_ request: Request) throws(AWSError) -> LogQuery {
    let id = request["queryId"]?.string ?? ""
    guard let query = logQueries.last(where: { $0.id == id }) else {
      throw .resourceNotFound("The specified query does not exist.")
    }
    return query
  }

  /// The groups that StartQuery names, in one of three ways.
  func queriedLogGroups(_ request: Request) throws(AWSError) -> [LogGroup] {
    let names = request["logGroupNames"]?.array?.compactMap(\.string)
    let identifiers = request["logGroupIdentifiers"]?.array?.compactMap(\.string)
    let given = [request["logGroupName"]?.string.map { [$0] }, names, identifiers]
      .compactMap { $0 }
    guard given.count == 1, let wanted = given.first, !wanted.isEmpty else {
      throw .invalidParameter(
        "A query must name its log groups in one of logGroupName, logGroupNames and "
          + "logGroupIdentifiers.")
    }
    guard wanted.count <= 50 else { throw .invalidParameter("A query has at most 50 log groups.") }
    var groups: [LogGroup] = []
    for identifier in wanted {
      let name = logGroupName(inIdentifier: identifier)
      guard let group = logGroup(named: name) else {
        throw .resourceNotFound("Log group '\(name)' does not exist for account ID '\(account)'")
      }
      groups.append(group)
    }
    return groups
  }

  /// The events of a group within the period, stream by stream.
  func records(of group: LogGroup, in period: ClosedRange<Int>) -> [LogRecord] {
    let log = "\(account):\(group.name)"
    return group.streams.flatMap { stream in
      let first = stream.firstIndex(notBefore: Instant(milliseconds: period.lowerBound))
      let end = stream.firstIndex(notBefore: Instant(milliseconds: period.upperBound) + 1)
      return (first..<max(first, end)).map { place in
        let event = stream.events[place]
        return LogRecord(
          timestamp: event.timestamp.milliseconds,
          ingestionTime: event.ingestedAt.milliseconds, message: event.message,
          stream: stream.name, log: log, ordinal: place)
      }
    }
  }

  /// `12ab34cd-12ab-4cd3-a12b-12ab34cd56ef`
  mutating func newUUID() -> String {
    let digits = Array(identifiers.hexadecimal(digits: 32))
    let groups = [0..<8, 8..<12, 13..<16, 17..<20, 20..<32].map { String(digits[$0]) }
    return "\(groups[0])-\(groups[1])-4\(groups[2])-a\(groups[3])-\(groups[4])"
  }
}

extension Cloud {
  /// How many queries are kept; the service keeps a week's.
  private static let queriesKept = 100

  mutating func remember(_ query: LogQuery) {
    logQueries.append(query)
    logQueries.removeFirst(max(0, logQueries.count - Self.queriesKept))
  }
}
