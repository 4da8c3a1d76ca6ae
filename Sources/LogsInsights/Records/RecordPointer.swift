import Foundations

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
