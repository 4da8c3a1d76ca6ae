/// Log events of one source.
public struct LogStream: Equatable, Sendable, Encodable {
  public let name: String
  public var createdAt: Instant
  /// In order of time, then of arrival.
  public var events: [LogEvent]
}
