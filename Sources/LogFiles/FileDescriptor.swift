import SystemCalls

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
