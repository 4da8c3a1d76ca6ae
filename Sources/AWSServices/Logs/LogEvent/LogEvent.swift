import DataPlane
public import Foundations
import NetworkModel

/// One line of a log.
public struct LogEvent: Equatable, Sendable {
  public var timestamp: Instant
  public var message: String
  public var ingestedAt: Instant

  public init(timestamp: Instant, message: String, ingestedAt: Instant) {
    self.timestamp = timestamp
    self.message = message
    self.ingestedAt = ingestedAt
  }

  /// What CloudWatch bills and counts: the text and 26 bytes (CWL-10).
  var storedSize: Int { message.utf8.count + 26 }
}
