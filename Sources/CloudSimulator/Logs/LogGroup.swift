/// Log streams that share settings.
public struct LogGroup: Equatable, Sendable, Encodable {
  public let name: String
  public var createdAt: Instant
  /// `nil`: never expire.
  public var retentionInDays: Int?
  /// `STANDARD`, `INFREQUENT_ACCESS` or `DELIVERY`, never changed (CWL-02).
  public var logClass: String
  /// In the order of their creation.
  public var streams: [LogStream]
  public var tags: [Tag]
}
