import DataPlane
import Documents
public import Foundations
public import NetworkModel

/// Log streams that share settings.
public struct LogGroup: Equatable, Sendable {
  /// What a group can do, chosen once (CWL-02).
  public enum Class: String, CaseIterable, Sendable {
    case standard = "STANDARD"
    case infrequentAccess = "INFREQUENT_ACCESS"
    case delivery = "DELIVERY"
  }

  public let name: String
  public var createdAt: Instant
  /// `nil`: never expire.
  public var retentionInDays: Int?
  public var logClass: Class
  /// In the order of their names, which is how they are listed and found.
  public private(set) var streams: [LogStream] = []
  /// In the order of their names.
  var metricFilters: [MetricFilter] = []
  public var tags: [Tag]

  init(
    name: String, createdAt: Instant, logClass: Class = .standard, tags: [Tag] = []
  ) {
    self.name = name
    self.createdAt = createdAt
    self.logClass = logClass
    self.tags = tags
  }

  public func stream(named name: String) -> LogStream? {
    index(ofStream: name).map { streams[$0] }
  }

  func index(ofStream name: String) -> Int? {
    let index = insertionPlace(ofStream: name)
    return index < streams.count && streams[index].name == name ? index : nil
  }

  /// Makes a stream, or finds the one of that name.
  @discardableResult
  mutating func makeStream(named name: String, at instant: Instant) -> Int {
    let index = insertionPlace(ofStream: name)
    if index == streams.count || streams[index].name != name {
      streams.insert(LogStream(name: name, createdAt: instant), at: index)
    }
    return index
  }

  mutating func removeStream(at index: Int) { streams.remove(at: index) }

  mutating func append(_ events: [LogEvent], toStreamAt index: Int) {
    streams[index].append(events)
  }

  private func insertionPlace(ofStream name: String) -> Int {
    streams.partitioningIndex { $0.name >= name }
  }

  /// What DescribeLogGroups calls `storedBytes`.
  var storedSize: Int {
    streams.reduce(0) { $0 + $1.events.storedSize }
  }
}

extension LogGroup {
  /// The group as DescribeLogGroups shows it; `arn` is the group's without `:*`.
  func document(arn: String) -> JSONValue {
    var members: JSONObject = [
      "logGroupName": .string(name), "creationTime": .integer(createdAt.milliseconds),
    ]
    members["retentionInDays"] = retentionInDays.map(JSONValue.integer)
    members["metricFilterCount"] = .integer(metricFilters.count)
    members["arn"] = .string("\(arn):*")
    members["storedBytes"] = .integer(storedSize)
    members["logGroupClass"] = .string(logClass.rawValue)
    members["logGroupArn"] = .string(arn)
    return .object(members)
  }
}

extension LogStream {
  /// The stream as DescribeLogStreams shows it; times of events are absent before the first
  /// (CWL-05).
  func document(groupARN: String) -> JSONValue {
    var members: JSONObject = [
      "logStreamName": .string(name), "creationTime": .integer(createdAt.milliseconds),
    ]
    members["firstEventTimestamp"] = (events.first?.timestamp.milliseconds).map(JSONValue.integer)
    members["lastEventTimestamp"] = (events.last?.timestamp.milliseconds).map(JSONValue.integer)
    members["lastIngestionTime"] = (lastIngestionAt?.milliseconds).map(JSONValue.integer)
    members["uploadSequenceToken"] = .string(uploadSequenceToken)
    members["arn"] = .string("\(groupARN):log-stream:\(name)")
    members["storedBytes"] = 0
    return .object(members)
  }

  /// Ignored since 2023, but still shown (CWL-12).
  var uploadSequenceToken: String {
    var chance = RandomSource(
      seed: UInt64(truncatingIfNeeded: createdAt.milliseconds &+ events.count), stream: name)
    return "490" + chance.decimal(digits: 53)
  }
}

extension LogGroup: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    guard member == "LogGroupName" || member == "logGroupName" else { return [] }
    return cloud.logGroups.map { ResourceReference($0.name) }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    cloud.logGroups.contains { $0.name == reference }
  }
}
