/// Something to show, and where it belongs.
public enum Output: Equatable, Sendable {
  case standardOutput(String)
  case standardError(String)
}
