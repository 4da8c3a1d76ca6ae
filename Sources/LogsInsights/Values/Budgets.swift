import Synchronization

/// How much memory the rows that a running query keeps may take.
///
/// A short query can give each row hundreds of columns, so that ten thousand rows of short lines
/// would fill any memory. What the rows take beyond a few times what was read is bounded; a query
/// that is refused room has failed. Counted apart from values, as `MadeText` is.
final class RowBudget: Sendable {
  /// Bytes that may be kept at once, whatever was read.
  static let capacity = 48 << 20

  /// How many bytes more may be kept for each that is read: a line stays, and places of its columns.
  private static let refill = 2

  /// What a result may take as texts: so much, and so many bytes for each that was read. A row of many
  /// short columns takes some times as much as its line, since each is a text of its own.
  static let resultCapacity = 32 << 20
  private static let resultRefill = 6

  private let room = Atomic(capacity)
  private let bytesRead = Atomic(0)
  private let isOver = Atomic(false)

  /// Whether somebody was refused room.
  var isExhausted: Bool { isOver.load(ordering: .relaxed) }

  /// So many bytes of records were read.
  func note(read count: Int) {
    // Nothing is as long as half of all addresses, so that no sum overflows.
    let count = min(count, 1 << 40)
    room.add(count * Self.refill, ordering: .relaxed)
    bytesRead.add(count, ordering: .relaxed)
  }

  /// Says that so many bytes more are kept, or fewer.
  func keep(_ change: Int) {
    if room.subtract(change, ordering: .relaxed).newValue < 0 {
      isOver.store(true, ordering: .relaxed)
    }
  }

  /// The bytes that a result may take.
  var resultLimit: Int {
    Self.resultCapacity + bytesRead.load(ordering: .relaxed) * Self.resultRefill
  }

  /// Begins anew, for a query that is run again.
  func reset() {
    room.store(Self.capacity, ordering: .relaxed)
    bytesRead.store(0, ordering: .relaxed)
    isOver.store(false, ordering: .relaxed)
  }
}

extension Datum {
  /// What an array of its own bytes costs beside them.
  private static let header = 32

  /// The bytes that keeping the value keeps.
  var memory: Int {
    let size = MemoryLayout<Self>.stride
    return switch self {
    case .null, .boolean, .integer, .number, .timestamp: size
    case .large: size + Self.header
    case .text(let text): size + Self.header + text.bytes.count
    case .list(let items): items.reduce(size + Self.header) { $0 + $1.memory }
    case .map(let members):
      members.reduce(size + Self.header) {
        $0 + size + Self.header + $1.name.bytes.count + $1.value.memory
      }
    }
  }
}

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
