/// Something to show, and where it belongs.
public enum Output: Equatable, Sendable, Encodable {
  case standardOutput(String)
  case standardError(String)
  /// The tutor's own words; a script sees them on standard error.
  case tutor(String)
}
