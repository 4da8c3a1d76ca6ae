/// One log event as a query sees it.
public struct LogRecord: Equatable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var timestamp: Int
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var ingestionTime: Int
  public var message: String
  /// The name of the log stream, `@logStream`.
  public var stream: String
  /// `account:group`, `@log`.
  public var log: String
  /// The event's place in its stream, so that `@ptr` can be followed back to it.
  public var ordinal: Int

  public init(
    timestamp: Int, ingestionTime: Int? = nil, message: String, stream: String = "",
    log: String = "", ordinal: Int = 0
  ) {
    self.timestamp = timestamp
    self.ingestionTime = ingestionTime ?? timestamp
    self.message = message
    self.stream = stream
    self.log = log
    self.ordinal = ordinal
  }
}
