import SystemCalls

/// A regular file that this process alone may write, closed when nobody holds it any more.
final class OpenFile {
  let path: String
  let descriptor: Int32
  /// What the file was when this process had last read or written it.
  private var version: FileStatus.Version?

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// A new file that only its owner can read.
  static func create(at path: String) throws(JournalError) -> OpenFile {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    do throws(SystemError) {
      return try locked(path, try FileOpening.open(path, flags, mode: 0o600))
    } catch {
      throw JournalError(.create, path: path, code: error.code)
    }
  }

  /// A file that exists. A symbolic link is refused: it may lead anywhere.
  static func existing(at path: String) throws(JournalError) -> OpenFile {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try FileOpening.openRegular(path, O_RDWR)
    } catch {
      throw JournalError(error.code == EINVAL ? .notAFile : .open, path: path, code: error.code)
    }
    do throws(SystemError) {
      return try locked(path, descriptor)
    } catch {
      switch error.code {
      case EWOULDBLOCK: throw JournalError(.inUse(by: LockHolder.process(of: path)), path: path)
      case ENOENT: throw JournalError(.inUse(by: nil), path: path)
      default: throw JournalError(.open, path: path, code: error.code)
      }
    }
  }

  /// How long a lock that is just being given up is waited for: ten times 20 ms.
  ///
  /// A process that was started between the holder's opening and closing keeps the lock until it
  /// has become another program.
  private static let lockAttempts = 10
  private static let lockPause: UInt32 = 20_000

  /// One writer: a second one is told so and changes nothing (docs/reliability.md, promise 5).
  ///
  /// - Throws: `EWOULDBLOCK` when another has it, `ENOENT` when the name leads elsewhere by now.
  private static func locked(_ path: String, _ descriptor: Int32) throws(SystemError) -> OpenFile {
    let file = OpenFile(path: path, descriptor: descriptor)
    var attempts = 1
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK, attempts < lockAttempts else { throw SystemError() }
      attempts += 1
      usleep(lockPause)
    }
    // Whoever held the lock until now may have deleted or renamed the file meanwhile.
    guard let named = FileStatus(path: path, followsLink: false) else { throw SystemError() }
    guard named.identity == FileStatus(descriptor: descriptor)?.identity else {
      throw SystemError(code: ENOENT)
    }
    return file
  }

  /// Remembers the file as it is now, after this process has read or written it.
  func noteVersion() { version = FileStatus(descriptor: descriptor)?.version }

  /// Whether the folder has another file of that name by now, or somebody else has written to this
  /// one.
  ///
  /// - Parameter bytes: what this process knows to be in the file, asked for when it was touched.
  func interference(
    expecting count: Int, bytes: () -> [UInt8]
  ) throws(JournalError) -> JournalError.Interference? {
    guard let named = FileStatus(path: path, followsLink: false) else {
      if errno == ENOENT || errno == ENOTDIR { return .removed }
      throw JournalError(.look, path: path)
    }
    guard let mine = FileStatus(descriptor: descriptor) else {
      throw JournalError(.look, path: path)
    }
    if named.identity != mine.identity { return .replaced }
    if mine.version == version { return nil }
    // A new time alone is no harm: backup programs and `touch` set it.
    if mine.size == count, try holds(bytes()) {
      version = mine.version
      return nil
    }
    return mine.size < count ? .truncated : .changed
  }

  private func holds(_ expected: [UInt8]) throws(JournalError) -> Bool {
    var bytes = [UInt8](repeating: 0, count: expected.count)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw JournalError(.read, path: path) }
      if count == 0 { return false }
      done += count
    }
    return bytes == expected
  }

  /// A new file's name is on disk only when its folder is.
  func syncFolder() throws(JournalError) {
    do throws(SystemError) {
      try FolderSync.sync(folderOf: path)
    } catch {
      throw JournalError(.sync, path: FolderSync.split(path).folder, code: error.code)
    }
  }
}

/// Who has a file locked.
enum LockHolder {
  /// The process's number, where the system tells it.
  static func process(of path: String) -> Int? {
    guard let status = FileStatus(path: path),
      let file = try? FileOpening.open("/proc/locks", O_RDONLY | O_CLOEXEC)
    else { return nil }
    defer { close(file) }
    guard let bytes = try? DescriptorIO.readAll(file, limit: 1 << 20) else { return nil }
    // 1: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 6, fields[1] == "FLOCK",
        fields[5].split(separator: ":").last.map(String.init) == String(status.identity.number),
        let process = Int32(fields[4]), process > 0
      else { continue }
      return Int(process)
    }
    return nil
  }
}

/// The system calls by which a journal changes its file, apart so that tests can make the n-th of
/// them fail, stop half-way, or be the last before the power goes.
///
/// Each sets `errno` as the system does.
struct DiskCalls {
  /// As `pwrite`: how many bytes were written, which may be fewer, or -1.
  var write: (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int
  /// As `ftruncate`.
  var truncate: (_ file: Int32, _ length: Int) -> Int32
  /// Returns 0 once the drive has the file's bytes.
  var sync: (_ file: Int32) -> Int32

  /// Whether the drive has the file's bytes, however often a signal comes between.
  func syncUninterrupted(_ file: Int32) -> Bool {
    while sync(file) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Whether the file is so long now; the same.
  func truncateUninterrupted(_ file: Int32, _ length: Int) -> Bool {
    while truncate(file, length) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  static var system: DiskCalls {
    DiskCalls(
      write: { file, bytes, offset in
        pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
      },
      truncate: { file, length in ftruncate(file, off_t(length)) },
      sync: { file in
        #if canImport(Glibc)
          fdatasync(file)
        #else
          // Darwin's fsync leaves data in the drive's cache; F_FULLFSYNC does not.
          fcntl(file, F_FULLFSYNC) != -1 ? 0 : fsync(file)
        #endif
      })
  }
}

/// Reads files of unknown origin up to a limit.
public enum FileReading {
  /// The file's bytes; one byte more than `limit` where it is longer, so that the caller can tell.
  ///
  /// A named pipe that nobody writes to is empty rather than waited for.
  public static func bytes(at path: String, limit: Int) throws(JournalError) -> [UInt8] {
    let file: Int32
    do throws(SystemError) {
      file = try FileOpening.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    } catch {
      throw JournalError(.open, path: path, code: error.code)
    }
    defer { close(file) }
    guard fcntl(file, F_SETFL, 0) == 0 else { throw JournalError(.open, path: path) }
    return try bytes(of: file, path: path, limit: limit)
  }

  /// What standard input holds, likewise.
  public static func standardInput(limit: Int) throws(JournalError) -> [UInt8] {
    try bytes(of: STDIN_FILENO, path: "standard input", limit: limit)
  }

  static func bytes(of file: Int32, path: String, limit: Int) throws(JournalError) -> [UInt8] {
    do throws(SystemError) {
      return try DescriptorIO.readAll(file, limit: limit)
    } catch {
      throw JournalError(.read, path: path, code: error.code)
    }
  }
}
