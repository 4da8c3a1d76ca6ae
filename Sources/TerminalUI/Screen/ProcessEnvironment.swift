import SystemCalls

/// The environment variables of this process; only the terminal and the program's edge look at them.
public struct ProcessEnvironment: Sendable {
  public init() {}

  public subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Set to anything but nothing, as NO_COLOR has it.
  public func isSet(_ name: String) -> Bool {
    self[name].map { !$0.isEmpty } ?? false
  }
}
