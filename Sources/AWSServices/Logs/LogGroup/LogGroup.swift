import DataPlane
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
    place(ofStream: name).map { streams[$0] }
  }

  func place(ofStream name: String) -> Int? {
    let place = insertionPlace(ofStream: name)
    return place < streams.count && streams[place].name == name ? place : nil
  }

  /// Makes a stream, or finds the one of that name.
  @discardableResult
  mutating func makeStream(named name: String, at instant: Instant) -> Int {
    let place = insertionPlace(ofStream: name)
    if place == streams.count || streams[place].name != name {
      streams.insert(LogStream(name: name, createdAt: instant), at: place)
    }
    return place
  }

  mutating func removeStream(at place: Int) { streams.remove(at: place) }

  mutating func append(_ events: [LogEvent], toStreamAt place: Int) {
    streams[place].append(events)
  }

  private func insertionPlace(ofStream name: String) -> Int {
    streams.partitioningIndex { $0.name >= name }
  }

  /// What DescribeLogGroups calls `storedBytes`.
  var storedSize: Int {
    streams.reduce(0) { $1.events.reduce($0) { $0 + $1.storedSize } }
  }
}
