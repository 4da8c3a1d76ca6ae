/// What a transcript may be at most; checked before any work is done (docs/reliability.md).
public enum TranscriptLimits {
  public static let bytes = 8 << 20
  public static let bytesPerLine = 64 << 10
  /// More than a session has work for (`Lab.stepsOfAnInput`), so that its file is not full before.
  public static let events = 25_000
  /// Events and bytes that no input may take, so that every session can be closed.
  public static let eventsOfEnding = 1
  public static let bytesOfEnding = 1 << 10
  /// Nesting of a form's values.
  public static let depth = 32
  /// Seconds by the wall clock that a session can have taken: 31 years. Whatever lies outside is
  /// taken for no clock at all.
  public static let wallClock = 0...1e9
  /// Seconds since 1970 at which simulated time may begin: years 1970 to 2999, room for every honest
  /// clock, and no arithmetic can overflow.
  public static let start = 0...32_503_680_000
  /// Windows that a session can have at once.
  public static let windows = 1...9
  /// Packets that one event may let a ping send.
  public static let packets = 1...100_000
}
