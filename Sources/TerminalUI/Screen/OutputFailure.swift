import SystemCalls

/// Text that could not be written.
public struct OutputFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system's `errno`.
  public let code: Int32

  /// Whoever read the output has gone, as `head` does: no error of ours.
  public var isClosedPipe: Bool { code == EPIPE }

  public var description: String {
    "The output cannot be written: \(SystemError(code: code))"
  }
}
