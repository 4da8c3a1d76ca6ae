/// What the system answered to a call that failed.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system's `errno`.
  public let code: Int32

  public init(code: Int32 = errno) { self.code = code }

  /// The system's own words: `No such file or directory`.
  public var description: String { String(cString: strerror(code)) }
}
