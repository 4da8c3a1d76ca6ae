import Foundations
import SystemCalls

/// A file's name as the system has it: any bytes but NUL and `/`.
struct FileName: Equatable {
  var bytes: [UInt8]

  /// Safe to show; bytes that are no UTF-8 as `\xff`.
  var shown: String { DisplayText.sanitized(bytes: bytes).oneLine }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }
}

extension String {
  /// A line break in a foreign name must not look like another row.
  var oneLine: String { String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}

/// An open folder, and what is in it.
final class FolderListing {
  private let descriptor: Int32

  /// `nil`, with `errno` set, for what is no folder or cannot be read; a link is never followed.
  init?(_ name: FileName, in folder: FolderListing?, followsLink: Bool = false) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    let parent = folder?.descriptor ?? AT_FDCWD
    let file = name.withCString { openat(parent, $0, flags) }
    guard file >= 0 else { return nil }
    descriptor = file
  }

  deinit { close(descriptor) }

  /// The names in natural order; `nil`, with `errno` set, if they cannot be read.
  var names: [FileName]? {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      close(copy)
      return nil
    }
    defer { closedir(stream) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { return nil }
        break
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes != [0x2E] && bytes != [0x2E, 0x2E] { names.append(FileName(bytes: bytes)) }
    }
    return names.sorted { NaturalOrder.precedes($0.bytes, $1.bytes) }
  }

  /// What a name is without following a link; `nil`, with `errno` set, if that cannot be told.
  func kind(of name: FileName) -> FileStatus.Kind? {
    name.withCString { FileStatus(rawName: $0, in: descriptor)?.kind }
  }

  /// The same of a path from the working folder.
  static func kind(of path: FileName) -> FileStatus.Kind? {
    path.withCString { FileStatus(rawName: $0, in: AT_FDCWD)?.kind }
  }

  /// Opens a regular file; a pipe without a writer is not waited for, and a link is an error.
  static func open(_ name: FileName, in folder: FolderListing?) -> Result<
    OpenSubmission, SystemError
  > {
    let file = name.withCString {
      openat(folder?.descriptor ?? AT_FDCWD, $0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    guard file >= 0 else { return .failure(SystemError()) }
    guard let status = FileStatus(descriptor: file), status.kind == .regular else {
      close(file)
      return .failure(SystemError(code: EINVAL))
    }
    return .success(OpenSubmission(descriptor: file, size: status.size))
  }

  /// Where a link leads, safe to show.
  static func target(of name: FileName, in folder: FolderListing?) -> String {
    var target = [UInt8](repeating: 0, count: 4096)
    let count = name.withCString { name in
      target.withUnsafeMutableBytes { memory in
        memory.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map {
            readlinkat(folder?.descriptor ?? AT_FDCWD, name, $0, characters.count)
          } ?? -1
        }
      }
    }
    guard count > 0 else { return "nowhere" }
    return FileName(bytes: Array(target[..<count])).shown
  }
}

/// A regular file, open for reading at any place.
final class OpenSubmission: RandomAccess {
  private let descriptor: Int32
  let size: Int

  init(descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    // As large as the file was: what is asked for may be a thousand times more. It may have grown.
    var room = min(count, max(0, size - offset) + 1)
    while room > 0 {
      let done = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let got = bytes.withUnsafeMutableBytes { memory in
        pread(descriptor, memory.baseAddress.map { $0 + done }, room, off_t(offset + done))
      }
      let isInterrupted = got < 0 && errno == EINTR
      guard got >= 0 || isInterrupted else {
        throw ArchiveError.unreadable(SystemError().description)
      }
      bytes.removeLast(room - max(0, got))
      if got == 0 { break }
      room = min(count - bytes.count, max(room - max(0, got), 4096))
    }
    return bytes
  }
}

/// The order in which people list names: `s2` before `s10`.
public enum NaturalOrder {
  /// Runs of digits by their value, everything else by its bytes, so that it is the same everywhere.
  public static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let (first, second) = (run(in: left, from: &i), run(in: right, from: &j))
        if first.count != second.count { return first.count < second.count }
        if first != second { return first.lexicographicallyPrecedes(second) }
      } else {
        if left[i] != right[j] { return left[i] < right[j] }
        (i, j) = (i + 1, j + 1)
      }
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    // Leading zeros alone tell them apart.
    return left.lexicographicallyPrecedes(right)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Digits without leading zeros; the index moves behind them.
  private static func run(in bytes: [UInt8], from index: inout Int) -> ArraySlice<UInt8> {
    let digits = bytes[index...].prefix(while: isDigit)
    index = digits.endIndex
    return digits.drop { $0 == 0x30 }
  }
}
