#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Text to a descriptor, whole or not at all from the caller's view.
public struct TextOutput: Sendable {
  public let descriptor: Int32

  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  public static let standardOutput = TextOutput(descriptor: STDOUT_FILENO)
  public static let standardError = TextOutput(descriptor: STDERR_FILENO)

  public func write(_ text: String) throws(OutputFailure) {
    var text = text
    let code = text.withUTF8 { bytes -> Int32 in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = systemWrite(
          descriptor, bytes.baseAddress?.advanced(by: rest.startIndex), rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    if code != 0 { throw OutputFailure(code: code) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    Darwin.write(descriptor, bytes, count)
  #else
    Glibc.write(descriptor, bytes, count)
  #endif
}
