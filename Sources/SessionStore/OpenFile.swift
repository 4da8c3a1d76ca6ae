import SystemCalls

/// A regular file that this process alone may write, closed when nobody holds it any more.
final class OpenFile {
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// A new file that only its owner can read.
  static func create(at path: String) throws(JournalError) -> OpenFile {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw JournalError(.create, path: path) }
    let file = OpenFile(path: path, descriptor: descriptor)
    try file.lock()
    return file
  }

  /// A file that exists. A symbolic link is refused: it may lead anywhere.
  static func existing(at path: String) throws(JournalError) -> OpenFile {
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw JournalError(.open, path: path) }
    let file = OpenFile(path: path, descriptor: descriptor)
    guard FileStatus(descriptor: descriptor)?.kind == .regular else {
      throw JournalError(.notAFile, path: path)
    }
    try file.lock()
    return file
  }

  /// How long a lock that is just being given up is waited for: ten times 20 ms.
  ///
  /// A process that was started between the holder's opening and closing keeps the lock until it
  /// has become another program.
  private static let lockAttempts = 10
  private static let lockPause: UInt32 = 20_000

  /// One writer: a second one is told so and changes nothing (docs/reliability.md, promise 5).
  private func lock() throws(JournalError) {
    var attempts = 1
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { throw JournalError(.open, path: path) }
      guard attempts < Self.lockAttempts else { throw JournalError(.inUse, path: path) }
      attempts += 1
      usleep(Self.lockPause)
    }
    // Whoever held the lock until now may have deleted or renamed the file meanwhile.
    guard let named = FileStatus(path: path, followsLink: false)?.identity,
      named == FileStatus(descriptor: descriptor)?.identity
    else {
      throw JournalError(.inUse, path: path)
    }
  }

  /// A new file's name is on disk only when its folder is.
  func syncFolder() throws(JournalError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw JournalError(.open, path: folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw JournalError(.sync, path: folder) }
  }
}
