import SystemCalls

/// What goes between the program and others of its kind, workers and stand-ins: a length, then so many
/// bytes.
enum MessageFrame {
  /// A frame is at most as big as a transcript with its name, or a grade, or what a command names and prints.
  private static let limit = 64 << 20

  static func write(_ parts: [[UInt8]], to descriptor: Int32) throws(SystemError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts {
      withUnsafeBytes(of: UInt32(part.count).littleEndian) { bytes += $0 }
      bytes += part
    }
    try DescriptorIO.writeAll(bytes, to: descriptor)
  }

  /// `nil` when the other end has gone, also in the middle of a frame.
  static func read(from descriptor: Int32) -> [UInt8]? {
    guard let header = read(4, from: descriptor) else { return nil }
    let count = header.reversed().reduce(0) { $0 << 8 | Int($1 & 0xFF) }
    guard count <= limit else { return nil }
    return count == 0 ? [] : read(count, from: descriptor)
  }

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let start = done
      let got = bytes.withUnsafeMutableBytes { memory in
        (try? DescriptorIO.read(
          descriptor, into: UnsafeMutableRawBufferPointer(rebasing: memory[start...]))) ?? 0
      }
      if got == 0 { return nil }
      done += got
    }
    return bytes
  }
}
