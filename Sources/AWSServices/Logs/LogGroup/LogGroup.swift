import AWSModel
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

extension Cloud {
  /// `arn:aws:logs:us-west-2:123456789012:log-group:NAME`, without the `:*` at its end (CWL-04).
  func logGroupARN(_ name: String) -> String {
    "arn:aws:logs:\(region):\(account):log-group:\(name)"
  }

  func index(ofLogGroup name: String) -> Int? { logGroups.firstIndex { $0.name == name } }

  public func logGroup(named name: String) -> LogGroup? {
    logGroups.first { $0.name == name }
  }

  /// The place of the group that a request names, by name or, where the operation has it, by
  /// identifier, which is a name or an ARN.
  func logGroupPlace(_ request: Request) throws(AWSError) -> Int {
    let name = request["logGroupName"]?.string
    let identifier = request["logGroupIdentifier"]?.string
    guard name == nil || identifier == nil else {
      throw .invalidParameter(
        "LogGroup name and LogGroup identifier cannot be specified at the same time.")
    }
    guard let wanted = name ?? identifier.map(logGroupName(inIdentifier:)) else {
      throw .invalidParameter("LogGroup name or LogGroup identifier must be specified.")
    }
    try LogsName.checkGroup(wanted)
    guard let index = index(ofLogGroup: wanted) else {
      throw .resourceNotFound("The specified log group does not exist.")
    }
    return index
  }

  /// The stream that a request names and its group's place.
  func logStreamIndexes(
    _ request: Request
  ) throws(AWSError) -> (group: Int, stream: Int) {
    let group = try logGroupPlace(request)
    let name = request["logStreamName"]?.string ?? ""
    try LogsName.checkStream(name)
    guard let stream = logGroups[group].index(ofStream: name) else {
      throw .resourceNotFound("The specified log stream does not exist.")
    }
    return (group, stream)
  }

  /// The group's place for a tag operation, which names it by ARN.
  func logGroupPlace(taggedIn request: Request) throws(AWSError) -> Int {
    let arn = request["resourceArn"]?.string ?? ""
    guard arn.hasPrefix("arn:"), let index = index(ofLogGroup: logGroupName(inIdentifier: arn))
    else { throw .resourceNotFound("The specified resource does not exist.") }
    return index
  }

  /// The name in `arn:aws:logs:REGION:ACCOUNT:log-group:NAME` with or without `:*`; other text
  /// already is a name.
  func logGroupName(inIdentifier identifier: String) -> String {
    guard identifier.hasPrefix("arn:") else { return identifier }
    let parts = identifier.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 6, omittingEmptySubsequences: false
    ).map(Substring.init)
    guard parts.count == 7, parts[5] == "log-group" else { return identifier }
    return String(parts[6].hasSuffix(":*") ? parts[6].dropLast(2) : parts[6])
  }
}

/// Tags as CloudWatch Logs has them: an object of keys and values.
enum LogsTags {
  static func add(_ value: JSONValue?, to tags: [Tag]) throws(AWSError) -> [Tag] {
    var tags = tags
    for (key, value) in value?.members ?? [:] {
      let tag = Tag(key: key, value: value.string ?? "")
      if let index = tags.firstIndex(where: { $0.key == key }) {
        tags[index] = tag
      } else {
        tags.append(tag)
      }
    }
    guard tags.count <= 50 else {
      throw AWSError(
        "TooManyTagsException", "The resource has more than 50 tags and no tag was added.")
    }
    return tags
  }

  static func remove(_ keys: JSONValue?, from tags: [Tag]) -> [Tag] {
    let keys = (keys?.array ?? []).compactMap(\.string)
    return tags.filter { !keys.contains($0.key) }
  }

  static func document(_ tags: [Tag]) -> JSONValue {
    .object(JSONObject(tags.map { ($0.key, .string($0.value)) }))
  }
}
