/// Reading from and writing to a descriptor, gone on with when a signal interrupts.
public enum DescriptorIO {
  /// Some bytes, at most as many as there is room for; 0 at the end.
  public static func read(
    _ descriptor: Int32, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    while true {
      let count = systemRead(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError() }
    }
  }

  /// Whether something can be read without waiting, the end included.
  ///
  /// - Parameter milliseconds: how long to wait for it.
  public static func hasInput(_ descriptor: Int32, within milliseconds: Int = 0) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, Int32(milliseconds)) > 0
  }

  /// All that is left to read, but of what is longer than the limit only one byte more, so that the
  /// caller can tell.
  ///
  /// - Parameter expected: how much there probably is: that much is read by one call.
  public static func readAll(
    _ descriptor: Int32, limit: Int = .max - 1, expected: Int = 1 << 16
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than expected, so that the end is seen at once.
    var chunk = [UInt8](repeating: 0, count: max(1, min(expected + 1, 1 << 16)))
    while bytes.count <= limit {
      let count = try chunk.withUnsafeMutableBufferPointer { memory throws(SystemError) in
        try read(descriptor, into: UnsafeMutableRawBufferPointer(memory))
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    if bytes.count > limit { bytes.removeLast(bytes.count - limit - 1) }
    return bytes
  }

  /// Writes everything, and waits where the other end is slow.
  public static func writeAll(
    _ text: String, to descriptor: Int32
  ) throws(SystemError) {
    var text = text
    let code = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
    if code != 0 { throw SystemError(code: code) }
  }

  public static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32
  ) throws(SystemError) {
    let code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if code != 0 { throw SystemError(code: code) }
  }

  /// Answers the system's `errno`, 0 when all is written.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

// The system's functions, whose names the type above uses for its own.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

/// What the system answered to a call that failed.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system's `errno`.
  public let code: Int32

  public init(code: Int32 = errno) { self.code = code }

  /// The system's own words: `No such file or directory`.
  public var description: String { String(cString: strerror(code)) }
}
