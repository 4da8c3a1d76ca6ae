/// One line of a log.
public struct LogEvent: Equatable, Sendable, Encodable {
  public var timestamp: Instant
  public var message: String
  public var ingestedAt: Instant
}
