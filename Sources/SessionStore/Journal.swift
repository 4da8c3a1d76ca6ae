public import LabSession

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A session's file, open for one writer: an input is on disk before its result is shown.
///
/// One `pwrite` and one `fdatasync` an input (reliability.md §1.4, promises P1 to P5). After a
/// failed sync the descriptor is never trusted again: nothing more is acknowledged.
public final class Journal {
  public let path: String
  private let file: Int32
  private let lock: Int32
  /// Where the next line goes: the end of what is known to be whole.
  private var end: Int
  private var isPoisoned = false

  private init(path: String, file: Int32, lock: Int32, end: Int) {
    self.path = path
    self.file = file
    self.lock = lock
    self.end = end
  }

  deinit {
    close(file)
    close(lock)
  }

  /// Starts a new file with its header; it must not exist yet.
  public static func create(at path: String, header: [UInt8]) throws(JournalError) -> Journal {
    let lock = try Self.lock(path)
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      let error = JournalError(.create, path: path)
      close(lock)
      throw error
    }
    let journal = Journal(path: path, file: file, lock: lock, end: 0)
    try journal.append(header)
    try syncFolder(of: path)
    return journal
  }

  /// Opens a file to go on with it, and answers what it holds.
  ///
  /// A tail torn by a crash is moved to `PATH.tail.N` before it is cut: nothing is thrown away.
  public static func reopen(at path: String) throws(JournalError) -> (Journal, Transcript) {
    let lock = try Self.lock(path)
    let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      let error = JournalError(.open, path: path)
      close(lock)
      throw error
    }
    let journal = Journal(path: path, file: file, lock: lock, end: 0)
    let bytes = try FileReading.bytes(of: file, path: path, limit: TranscriptLimits.bytes)
    let transcript: Transcript
    do {
      transcript = try TranscriptReader.read(bytes, tail: .cut)
    } catch {
      throw JournalError(.damaged(error), path: path)
    }
    journal.end = transcript.wholeBytes
    if transcript.hasTornTail {
      try journal.setTailAside(Array(bytes[transcript.wholeBytes...]))
    }
    return (journal, transcript)
  }

  /// Writes a line and waits until the disk has it.
  public func append(_ line: [UInt8]) throws(JournalError) {
    guard !isPoisoned else { throw JournalError(.poisoned, path: path) }
    guard end + line.count <= TranscriptLimits.bytes, line.count <= TranscriptLimits.bytesPerLine
    else { throw JournalError(.full, path: path) }
    do {
      try write(line)
    } catch {
      // Back to the last whole line; if even that fails, the file's end is unknown.
      if ftruncate(file, off_t(end)) != 0 { isPoisoned = true }
      throw error
    }
    guard Self.sync(file) else {
      isPoisoned = true
      throw JournalError(.sync, path: path)
    }
    end += line.count
  }

  private func write(_ line: [UInt8]) throws(JournalError) {
    var written = 0
    while written < line.count {
      let count = line.withUnsafeBytes { bytes in
        pwrite(
          file, bytes.baseAddress.map { $0 + written }, line.count - written,
          off_t(end + written))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw JournalError(.write, path: path) }
      written += count
    }
  }

  private func setTailAside(_ tail: [UInt8]) throws(JournalError) {
    for number in 1...1000 {
      let name = "\(path).tail.\(number)"
      let copy = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if copy < 0 && errno == EEXIST { continue }
      guard copy >= 0 else { throw JournalError(.create, path: name) }
      let aside = Journal(path: name, file: copy, lock: dup(copy), end: 0)
      try aside.write(tail)
      guard Self.sync(copy), ftruncate(file, off_t(end)) == 0, Self.sync(file) else {
        isPoisoned = true
        throw JournalError(.sync, path: path)
      }
      return
    }
    throw JournalError(.create, path: "\(path).tail")
  }

  // MARK: System calls

  /// One writer: a second one is told so and changes nothing.
  private static func lock(_ path: String) throws(JournalError) -> Int32 {
    let name = path + ".lock"
    let lock = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw JournalError(.create, path: name) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let error =
        errno == EWOULDBLOCK
        ? JournalError(.inUse, path: path) : JournalError(.open, path: name)
      close(lock)
      throw error
    }
    return lock
  }

  /// A new file's name is on disk only when its folder is.
  private static func syncFolder(of path: String) throws(JournalError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let directory = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw JournalError(.open, path: folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw JournalError(.sync, path: folder) }
  }

  private static func sync(_ file: Int32) -> Bool {
    #if canImport(Glibc)
      fdatasync(file) == 0
    #else
      // Darwin's fsync leaves data in the drive's cache; F_FULLFSYNC does not.
      fcntl(file, F_FULLFSYNC) != -1 || fsync(file) == 0
    #endif
  }
}
