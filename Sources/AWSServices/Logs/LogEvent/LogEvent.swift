import DataPlane
import Documents
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

/// The times of events that CloudWatch Logs takes: not more than 2 hours ahead, 14 days old or as
/// old as the group's retention (CWL-11).
struct AcceptedWindow {
  let earliest: Instant
  let latest: Instant
  /// `nil` when events never expire.
  let expiry: Instant?

  init(now: Instant, retentionInDays: Int?) {
    earliest = now + -14 * Self.day
    latest = now + 2 * 3_600_000
    expiry = retentionInDays.map { now + -$0 * Self.day }
  }

  private static let day = 86_400_000

  func accepts(_ timestamp: Instant) -> Bool {
    timestamp >= earliest && timestamp <= latest && !isExpired(timestamp)
  }

  /// `rejectedLogEventsInfo` for a batch in order of time, `nil` when all is taken.
  func rejections(in timestamps: [Instant]) -> JSONValue? {
    var members: JSONObject = [:]
    if let tooNew = timestamps.firstIndex(where: { $0 > latest }) {
      members["tooNewLogEventStartIndex"] = .integer(tooNew)
    }
    if let tooOld = timestamps.lastIndex(where: { $0 < earliest }) {
      members["tooOldLogEventEndIndex"] = .integer(tooOld + 1)
    }
    if let expired = timestamps.lastIndex(where: { isExpired($0) && $0 >= earliest }) {
      members["expiredLogEventEndIndex"] = .integer(expired + 1)
    }
    return members.isEmpty ? nil : .object(members)
  }

  private func isExpired(_ timestamp: Instant) -> Bool { expiry.map { timestamp < $0 } ?? false }
}
