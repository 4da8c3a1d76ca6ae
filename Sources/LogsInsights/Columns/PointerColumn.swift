import Foundations

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
