import Foundations
import SystemCalls

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
    "Cannot \(action.rawValue) \(DisplayText.sanitized(path)): \(SystemError(code: code))"
  }
}
