import Foundations

/// Some records side by side: one column for each slot of the plan that has a value so far.
struct Batch: Sendable {
  var count: Int
  /// By slot; slots beyond the end have no value yet.
  private(set) var columns: [Column?]

  init(count: Int, slots: Int) {
    self.count = count
    columns = Array(repeating: nil, count: slots)
  }

  /// The values of a slot, missing ones if nothing has been put there.
  func column(_ slot: Int) -> Column {
    (slot < columns.count ? columns[slot] : nil) ?? .constant(.null)
  }

  subscript(slot: Int) -> Column {
    get { column(slot) }
    set {
      columns.extend(to: slot + 1, with: nil)
      columns[slot] = newValue
    }
  }

  /// The same rows in storage of their own, so that keeping a few does not keep all lines.
  var detached: Batch {
    var result = self
    for slot in columns.indices { result.columns[slot] = columns[slot]?.detached }
    return result
  }

  /// The batch with some of its rows, in the order given.
  func gathered(_ rows: [Int]) -> Batch {
    var result = self
    result.count = rows.count
    for slot in columns.indices { result.columns[slot] = columns[slot]?.gathered(rows) }
    return result
  }
}

/// Rows kept beyond their batch, detached from its bytes.
struct RowStore: Sendable {
  private var rows: [[Datum]] = []
  private var slots = 0

  var count: Int { rows.count }

  mutating func append(_ batch: Batch, _ row: Int) {
    slots = max(slots, batch.columns.count)
    rows.append(batch.columns.map { $0?[row].compacted ?? .null })
  }

  mutating func append(_ values: [Datum]) {
    slots = max(slots, values.count)
    rows.append(values)
  }

  func value(_ row: Int, _ slot: Int) -> Datum {
    slot < rows[row].count ? rows[row][slot] : .null
  }

  mutating func set(_ value: Datum, _ row: Int, _ slot: Int) {
    slots = max(slots, slot + 1)
    rows[row].extend(to: slot + 1, with: .null)
    rows[row][slot] = value
  }

  mutating func reorder(_ order: [Int]) { rows = order.map { rows[$0] } }

  mutating func truncate(to count: Int) {
    if rows.count > count { rows.removeLast(rows.count - count) }
  }

  /// All rows as one batch; `nil` when there is none.
  var batch: Batch? {
    guard !rows.isEmpty else { return nil }
    var batch = Batch(count: rows.count, slots: slots)
    for slot in 0..<slots { batch[slot] = .datums(rows.indices.map { value($0, slot) }) }
    return batch
  }
}

extension Array {
  /// Makes room for groups or slots that are new.
  mutating func extend(to count: Int, with element: Element) {
    if self.count < count { append(contentsOf: repeatElement(element, count: count - self.count)) }
  }
}

extension Batch {
  /// The bytes that keeping the batch keeps. Texts of one line share its bytes, which count once.
  var memory: Int {
    var size = 0
    var known: Set<UInt> = []
    for case let column? in columns {
      switch column {
      case .text(let texts):
        size += texts.count * 2 * MemoryLayout<Int>.stride
        let start = texts.bytes.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
        if known.insert(start).inserted { size += texts.bytes.capacity }
      case .datums(let values):
        size += values.reduce(0) { $0 + $1.memory }
      case .coded(let column): size += column.codes.count * MemoryLayout<UInt32>.stride
      case .integers(let values), .timestamps(let values):
        size += values.count * MemoryLayout<Int>.stride
      case .booleans(let values): size += values.count
      case .pointers(let pointers): size += pointers.count * 3 * MemoryLayout<Int>.stride
      case .grouped(let groups): size += groups.count * MemoryLayout<Int>.stride
      case .constant: break
      }
    }
    return size
  }
}

/// Which record each row of a batch is. Streams and logs are names that many records share, so a row
/// costs some integers and no text.
struct PointerColumn: Sendable {
  var origins: [RecordOrigin]
  /// For each row the index of its origin.
  var originIndices: [Int]
  var timestamps: [Int]
  var ordinals: [Int]

  init(origins: [RecordOrigin], originIndices: [Int], timestamps: [Int], ordinals: [Int]) {
    self.origins = origins
    self.originIndices = originIndices
    self.timestamps = timestamps
    self.ordinals = ordinals
  }

  var count: Int { timestamps.count }

  subscript(row: Int) -> RecordPointer {
    let origin = origins[originIndices[row]]
    return RecordPointer(
      log: origin.log, stream: origin.stream, timestamp: timestamps[row], ordinal: ordinals[row])
  }

  func gathered(_ rows: [Int]) -> PointerColumn {
    PointerColumn(
      origins: origins, originIndices: rows.map { originIndices[$0] },
      timestamps: rows.map { timestamps[$0] }, ordinals: rows.map { ordinals[$0] })
  }

  /// Rows chosen from several columns.
  init(_ places: [Column.Place], of columns: [PointerColumn]) {
    var (origins, firsts): ([RecordOrigin], [Int]) = ([], [])
    for column in columns {
      firsts.append(origins.count)
      origins += column.origins
    }
    self.init(
      origins: origins,
      originIndices: places.map { firsts[$0.column] + columns[$0.column].originIndices[$0.row] },
      timestamps: places.map { columns[$0.column].timestamps[$0.row] },
      ordinals: places.map { columns[$0.column].ordinals[$0.row] })
  }
}

/// Which log event a result row is: the content of its `@ptr`, and the key of `GetLogRecord`.
public struct RecordPointer: Equatable, Sendable {
  public var log: String
  public var stream: String
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var timestamp: Int
  public var ordinal: Int

  public init(log: String, stream: String, timestamp: Int, ordinal: Int) {
    self.log = log
    self.stream = stream
    self.timestamp = timestamp
    self.ordinal = ordinal
  }

  /// The opaque text of `@ptr`: base64.
  public var text: String {
    Base64.text(
      of: Array("\(timestamp)/\(ordinal)/\(log.utf8.count)/\(log)\(stream)".utf8))
  }

  /// `nil` for text that is no pointer.
  public init?(_ text: String) {
    guard let bytes = Base64.decode(Array(text.utf8)) else { return nil }
    let parts = bytes.split(
      separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let numbers = parts[..<3].compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, (0...parts[3].count).contains(numbers[2]) else { return nil }
    timestamp = numbers[0]
    ordinal = numbers[1]
    log = String(decoding: parts[3].prefix(numbers[2]), as: UTF8.self)
    stream = String(decoding: parts[3].dropFirst(numbers[2]), as: UTF8.self)
  }
}

/// The stream and the log that many records share.
struct RecordOrigin: Equatable, Sendable {
  var stream: String
  var log: String
}
