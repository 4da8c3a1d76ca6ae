import SystemCalls

/// Why a line could not be read.
public enum ReadFailure: Error, Equatable, Sendable, CustomStringConvertible {
  case lineTooLong(limit: Int)
  case system(code: Int32)

  public var description: String {
    switch self {
    case .lineTooLong(let limit):
      "A line of the input is longer than \(limit) bytes. Split it, or check that it is text."
    case .system(let code):
      "The input cannot be read: \(SystemError(code: code))."
    }
  }
}
