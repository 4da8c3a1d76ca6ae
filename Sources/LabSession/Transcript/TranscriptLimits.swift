/// What a transcript may be at most; checked before any work is done (docs/reliability.md).
public enum TranscriptLimits {
  public static let bytes = 8 << 20
  public static let bytesPerLine = 64 << 10
  public static let events = 20_000
  /// Nesting of a form's values.
  public static let depth = 32
  /// Seconds by the wall clock that a session can have taken: 31 years. Whatever lies outside is
  /// taken for no clock at all.
  public static let wallClock = 0...1e9
}
