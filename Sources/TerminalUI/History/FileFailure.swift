import Foundations

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that could not be read or written.
public struct FileFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Action: String, Sendable {
    case read, write, create
  }

  public let path: String
  public let action: Action
  /// The system's `errno`.
  public let code: Int32

  public var description: String {
    let reason = String(cString: strerror(code))
    return "Cannot \(action.rawValue) \(DisplayText.sanitized(path)): \(reason)"
  }
}
