import DataPlane
public import Foundations
import NetworkModel

/// Log events of one source.
public struct LogStream: Equatable, Sendable {
  public let name: String
  public var createdAt: Instant
  /// In order of time, then of arrival.
  public private(set) var events = LogEventList()
  public private(set) var lastIngestionAt: Instant?

  init(name: String, createdAt: Instant) {
    self.name = name
    self.createdAt = createdAt
  }

  /// Adds events that are in order among themselves; later than all others, as they mostly are,
  /// costs nothing.
  mutating func append(_ batch: [LogEvent]) {
    guard let first = batch.first else { return }
    lastIngestionAt = first.ingestedAt
    let start = firstIndex(notBefore: first.timestamp + 1)
    guard start < events.count else {
      events.append(contentsOf: batch)
      return
    }
    let later = events.removeSuffix(from: start)
    // The standard library's sort is stable, so events of one moment stay in order of arrival.
    events.append(contentsOf: (later + batch).sorted { $0.timestamp < $1.timestamp })
  }

  /// The place of the first event at that moment or later.
  func firstIndex(notBefore instant: Instant) -> Int {
    events.partitioningIndex { $0.timestamp >= instant }
  }
}
