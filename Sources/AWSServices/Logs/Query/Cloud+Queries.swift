import AWSModel
import DataPlane
import Documents
import Foundations
import LogsInsights
import NetworkModel

extension Cloud {
  func logQuery(_ request: Request) throws(AWSError) -> LogQuery {
    let id = request["queryId"]?.string ?? ""
    guard let query = logQueries.last(where: { $0.id == id }) else {
      throw .resourceNotFound("The specified query does not exist.")
    }
    return query
  }

  /// The groups that StartQuery names in one of three ways, or that its query does by SOURCE.
  func queriedLogGroups(
    _ request: Request, _ source: QuerySource?
  ) throws(AWSError) -> [LogGroup] {
    let names = request["logGroupNames"]?.array?.compactMap(\.string)
    let identifiers = request["logGroupIdentifiers"]?.array?.compactMap(\.string)
    let given = [request["logGroupName"]?.string.map { [$0] }, names, identifiers]
      .compactMap { $0 }
    if let source {
      guard given.isEmpty else {
        throw .invalidParameter(
          "A query that names its log groups by SOURCE cannot have logGroupName, logGroupNames or "
            + "logGroupIdentifiers.")
      }
      return try logGroups(of: source)
    }
    guard given.count == 1, let wanted = given.first, !wanted.isEmpty else {
      throw .invalidParameter(
        "A query must name its log groups in one of logGroupName, logGroupNames and "
          + "logGroupIdentifiers.")
    }
    guard wanted.count <= 50 else { throw .invalidParameter("A query has at most 50 log groups.") }
    return try logGroups(named: wanted)
  }

  private func logGroups(named identifiers: [String]) throws(AWSError) -> [LogGroup] {
    var groups: [LogGroup] = []
    for identifier in identifiers {
      let name = logGroupName(inIdentifier: identifier)
      guard let group = logGroup(named: name) else {
        throw .resourceNotFound("Log group '\(name)' does not exist for account ID '\(account)'")
      }
      if !groups.contains(where: { $0.name == name }) { groups.append(group) }
    }
    return groups
  }

  /// The groups that a SOURCE means; by name they must exist, by what they have in common there may
  /// be none (CWL_QuerySyntax-Source).
  func logGroups(of source: QuerySource) throws(AWSError) -> [LogGroup] {
    switch source.groups {
    case .named(let names): return try logGroups(named: names)
    case .selected(let selection):
      return logGroups.filter { group in
        (selection.prefixes.isEmpty || selection.prefixes.contains(where: group.name.hasPrefix))
          && (selection.accounts.isEmpty || selection.accounts.contains(account))
          && selection.classes.contains(group.logClass.rawValue)
          && (selection.dataSources.isEmpty || receivesFlowLogs(group.name, selection.dataSources))
          && selection.tags.allSatisfy { $0.matches(group.tags) }
      }
    }
  }

  /// Whether a group has an index on a field: only those that there are by default, as the lab has
  /// no index policies (CWL_QuerySyntax-FilterIndex).
  func isIndexed(_ group: LogGroup, on field: String) -> Bool {
    guard group.logClass == .standard else { return false }
    let everywhere = [
      "@logStream", "@aws.region", "@aws.account", "@source.log", "@data_source_name",
      "@data_source_type", "@data_format", "traceId", "severityText", "attributes.session.id",
    ]
    let ofFlowLogs = ["action", "logStatus", "region", "flowDirection", "type"]
    return everywhere.contains(field)
      || ofFlowLogs.contains(field) && receivesFlowLogs(group.name, ["amazon_vpc.flow"])
  }

  /// The one data source that writes to log groups here.
  private func receivesFlowLogs(_ group: String, _ dataSources: [String]) -> Bool {
    dataSources.contains("amazon_vpc.flow") && fabric.flowLogs.contains { $0.logGroupName == group }
  }

  /// The events of a group within the period, stream by stream.
  func records(of group: LogGroup, in period: ClosedRange<Int>) -> [LogRecord] {
    let log = "\(account):\(group.name)"
    return group.streams.flatMap { stream in
      let first = stream.firstIndex(notBefore: Instant(milliseconds: period.lowerBound))
      let end = stream.firstIndex(notBefore: Instant(milliseconds: period.upperBound) + 1)
      var ordinal = 0
      return (first..<max(first, end)).map { place in
        let event = stream.events[place]
        let isSameMoment = place > first && stream.events[place - 1].timestamp == event.timestamp
        ordinal = isSameMoment ? ordinal + 1 : 0
        return record(event, stream: stream.name, log: log, ordinal: ordinal)
      }
    }
  }

  /// The event that a `@ptr` leads to. Its ordinal counts the events of its moment in its stream, so
  /// that events which arrive late change no pointer.
  func record(at pointer: RecordPointer) -> LogRecord? {
    let prefix = "\(account):"
    guard pointer.log.hasPrefix(prefix),
      let group = logGroup(named: String(pointer.log.dropFirst(prefix.count))),
      let stream = group.stream(named: pointer.stream)
    else { return nil }
    let timestamp = Instant(milliseconds: pointer.timestamp)
    let place = stream.firstIndex(notBefore: timestamp) + pointer.ordinal
    guard pointer.ordinal >= 0, place < stream.events.count,
      stream.events[place].timestamp == timestamp
    else { return nil }
    return record(
      stream.events[place], stream: stream.name, log: pointer.log, ordinal: pointer.ordinal)
  }

  private func record(
    _ event: LogEvent, stream: String, log: String, ordinal: Int
  ) -> LogRecord {
    LogRecord(
      timestamp: event.timestamp.milliseconds, ingestionTime: event.ingestedAt.milliseconds,
      message: event.message, stream: stream, log: log, ordinal: ordinal)
  }

  func place(ofQueryDefinition id: String) throws(AWSError) -> Int {
    guard let place = queryDefinitions.place(of: id) else {
      throw .resourceNotFound("The specified query definition does not exist.")
    }
    return place
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

extension QuerySource.TagFilter {
  /// Whether tags have the key with one of the values; `*` stands for any characters, a leading `!`
  /// for "not".
  fileprivate func matches(_ tags: [Tag]) -> Bool {
    guard let value = tags.first(where: { $0.key == key })?.value else { return false }
    return values.isEmpty
      || values.contains { pattern in
        pattern.hasPrefix("!")
          ? !WildcardPattern(String(pattern.dropFirst())).matches(value)
          : WildcardPattern(pattern).matches(value)
      }
  }
}
