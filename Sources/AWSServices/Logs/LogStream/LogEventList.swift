import Foundations

/// Events in order of time, in chunks that copies share.
///
/// A log only ever grows at its end, while `undo` keeps two hundred states of the account: with one
/// array, each of them would hold its own copy of everything.
public struct LogEventList: RandomAccessCollection, Equatable, Sendable {
  /// Small enough to be copied after each `undo` state, large enough to keep few chunks.
  private static let chunkSize = 128

  /// Each of exactly `chunkSize` events.
  private var chunks: [[LogEvent]] = []
  /// Fewer than `chunkSize` events.
  private var rest: [LogEvent] = []
  /// What CloudWatch counts for them all, in bytes.
  public private(set) var storedSize = 0

  public init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { chunks.count * Self.chunkSize + rest.count }

  public subscript(position: Int) -> LogEvent {
    let (chunk, index) = position.quotientAndRemainder(dividingBy: Self.chunkSize)
    return chunk < chunks.count ? chunks[chunk][index] : rest[index]
  }

  mutating func append(contentsOf events: some Sequence<LogEvent>) {
    for event in events {
      storedSize += event.storedSize
      rest.append(event)
      guard rest.count == Self.chunkSize else { continue }
      chunks.append(rest)
      rest = []
    }
    assert(isWellFormed)
  }

  /// Removes the events from there on, and answers them.
  mutating func removeSuffix(from position: Int) -> [LogEvent] {
    let removed = Array(self[position...])
    let kept = position / Self.chunkSize
    let partial = kept < chunks.count ? chunks[kept] : rest
    rest = Array(partial.prefix(position % Self.chunkSize))
    chunks.removeSubrange(Swift.min(kept, chunks.count)...)
    storedSize -= removed.reduce(0) { $0 + $1.storedSize }
    assert(isWellFormed)
    return removed
  }

  /// Looking only at the ends: it is asked after every change.
  private var isWellFormed: Bool {
    rest.count < Self.chunkSize && chunks.last.map { $0.count == Self.chunkSize } ?? true
      && storedSize >= 0
  }
}
