/// Something to show, and where it belongs.
public enum Output: Equatable, Sendable, Encodable {
  case standardOutput(String)
  case standardError(String)
}
