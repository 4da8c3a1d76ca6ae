import SystemCalls

/// Text to a descriptor, whole or not at all from the caller's view.
public struct TextOutput: Sendable {
  public let descriptor: Int32

  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  public static let standardOutput = TextOutput(descriptor: STDOUT_FILENO)
  public static let standardError = TextOutput(descriptor: STDERR_FILENO)

  public func write(_ text: String) throws(OutputFailure) {
    do throws(SystemError) {
      try DescriptorIO.writeAll(text, to: descriptor)
    } catch {
      throw OutputFailure(code: error.code)
    }
  }
}
