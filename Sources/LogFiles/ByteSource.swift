/// Where the bytes of a log file come from: the file itself, or what is unpacked from it.
protocol ByteSource: AnyObject {
  /// Fills a part of the memory with the next bytes and says how many; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int
}

/// Bytes that are at hand already.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(memory.count, bytes.count - position)
    memory.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// A source whose first bytes can be looked at before they are read.
final class PeekedSource: ByteSource {
  private let source: any ByteSource
  private var beginning: [UInt8] = []
  private var position = 0
  /// What went wrong behind the bytes at hand.
  private var failure: LogFileError?

  init(_ source: any ByteSource) { self.source = source }

  /// The first bytes, as many as wanted unless there are fewer, or only those up to the end of a line
  /// where more may not come for long.
  func peek(_ wanted: Int, orLine isLineEnough: Bool = false) throws(LogFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: wanted)
    var count = 0
    do throws(LogFileError) {
      while count < wanted {
        let more = try FileDescriptor.filled(&bytes, from: count) { memory throws(LogFileError) in
          try source.read(into: memory)
        }
        if more == 0 { break }
        let isEnough = isLineEnough && bytes[count..<(count + more)].contains(0x0A)
        count += more
        if isEnough { break }
      }
    } catch {
      // What came before a damaged place is text all the same.
      if count == 0 { throw error }
      failure = error
    }
    bytes.removeLast(wanted - count)
    beginning = bytes
    return bytes
  }

  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    if position < beginning.count {
      let count = min(beginning.count - position, memory.count)
      memory.copyBytes(from: beginning[position..<(position + count)])
      position += count
      return count
    }
    if let failure { throw failure }
    return try source.read(into: memory)
  }
}
