import Synchronization

/// How much text the functions of a running query may still make.
///
/// A function's text may be the next one's argument, so that a short query could double a line until
/// no memory holds it. Whoever finds no room gives nothing, and the query has failed. Counted apart
/// from values, as `AbandonedMatches` is.
final class MadeText: Sendable {
  /// Bytes that may be made at once, whatever was read.
  static let capacity = 32 << 20

  /// How many bytes more may be made for each that is read of a file, which may have any length.
  private static let refill = 64

  private let room = Atomic(capacity)
  private let isOver = Atomic(false)

  /// Whether a function was refused room.
  var isExhausted: Bool { isOver.load(ordering: .relaxed) }

  /// So many bytes of a file were read.
  func note(read count: Int) {
    let more = min(count, Self.capacity) * Self.refill
    // Several parts may do so at once; a sum that is a little off does no harm.
    let now = room.load(ordering: .relaxed)
    if now < Self.capacity { room.add(min(more, Self.capacity - now), ordering: .relaxed) }
  }

  /// Begins anew, for a query that is run again.
  func reset() {
    room.store(Self.capacity, ordering: .relaxed)
    isOver.store(false, ordering: .relaxed)
  }

  /// Whether so many bytes may be made; asked before they are.
  func take(_ count: Int) -> Bool {
    guard !isExhausted else { return false }
    guard room.subtract(count, ordering: .relaxed).newValue >= 0 else {
      isOver.store(true, ordering: .relaxed)
      return false
    }
    return true
  }
}
