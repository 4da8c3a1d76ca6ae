import SystemCalls

/// Where the bytes of a log file come from: the file itself, or what is unpacked from it.
protocol ByteSource: AnyObject {
  /// Fills a part of the memory with the next bytes and says how many; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int
}

/// Bytes that can be read from anywhere in them.
protocol RandomAccessSource: AnyObject {
  /// An error if there are not so many.
  func bytes(at range: Range<Int>) throws(LogFileError) -> [UInt8]
}

/// Bytes that are at hand already.
final class MemorySource: ByteSource, RandomAccessSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func bytes(at range: Range<Int>) throws(LogFileError) -> [UInt8] {
    guard range.upperBound <= bytes.count else { throw .changed }
    return Array(bytes[range])
  }

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

/// An open file, closed when nobody holds it any more; standard input stays open.
final class FileDescriptor: ByteSource, RandomAccessSource {
  private let number: Int32
  /// Bytes that were looked at before and are still to be read.
  private var beginning: [UInt8] = []
  private(set) var bytesRead = 0

  init(path: String) throws(LogFileError) {
    number = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .system(errno) }
    if FileStatus(descriptor: number)?.kind == .folder { throw .folder }
  }

  deinit { if number != STDIN_FILENO { close(number) } }

  /// The first bytes of a regular file as memory, `nil` where the system does not do that.
  func mapped(_ count: Int) -> UnsafeMutableRawPointer? {
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, number, 0), memory != MAP_FAILED
    else { return nil }
    posix_madvise(memory, count, POSIX_MADV_SEQUENTIAL)
    return memory
  }

  /// Whether something can be read now, the end included.
  var hasInput: Bool { DescriptorIO.hasInput(number) }

  /// Waits until something can be read, at most so long; a file that grows can always be read, so it
  /// is waited for in any case.
  func wait(_ milliseconds: Int, isFile: Bool) {
    if isFile {
      usleep(UInt32(milliseconds) * 1_000)
    } else {
      _ = DescriptorIO.hasInput(number, within: milliseconds)
    }
  }

  /// Bytes of a regular file from anywhere in it; an error if it has not so many.
  func bytes(at range: Range<Int>) throws(LogFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < range.count {
      let found = bytes.withUnsafeMutableBytes { memory in
        pread(
          number, memory.baseAddress.map { $0 + count }, range.count - count,
          off_t(range.lowerBound + count))
      }
      if found < 0, errno == EINTR { continue }
      if found < 0 { throw .system(errno) }
      guard found > 0 else { throw .changed }
      count += found
    }
    return bytes
  }

  /// The first bytes of the file, without taking them; fewer than wanted only if there are no more.
  func peek(atLeast wanted: Int, atMost size: Int) throws(LogFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < wanted {
      let more = try Self.filled(&bytes, from: count) { memory throws(LogFileError) in
        try read(into: memory)
      }
      if more == 0 { break }
      count += more
    }
    bytes.removeLast(size - count)
    bytesRead -= count
    beginning = bytes
    return bytes
  }

  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    if !beginning.isEmpty {
      let count = min(beginning.count, memory.count)
      memory.copyBytes(from: beginning[..<count])
      beginning.removeFirst(count)
      bytesRead += count
      return count
    }
    do throws(SystemError) {
      let count = try DescriptorIO.read(number, into: memory)
      bytesRead += count
      return count
    } catch {
      throw .system(error.code)
    }
  }

  /// Hands out the memory of an array from an index on.
  static func filled(
    _ bytes: inout [UInt8], from start: Int,
    by fill: (UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int
  ) throws(LogFileError) -> Int {
    var failure: LogFileError?
    let count = bytes.withUnsafeMutableBytes { memory in
      do throws(LogFileError) {
        return try fill(UnsafeMutableRawBufferPointer(rebasing: memory[start...]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return count
  }
}
