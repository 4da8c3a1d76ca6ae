import SystemCalls

/// A small text file of the person's own, mode 0600.
struct TextFile {
  var path: String

  func readIfPresent() throws(FileFailure) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw failure(.read) }
    defer { close(descriptor) }
    do throws(SystemError) {
      return String(decoding: try DescriptorIO.readAll(descriptor), as: UTF8.self)
    } catch {
      throw FileFailure(path: path, action: .read, code: error.code)
    }
  }

  func append(_ text: String) throws(FileFailure) {
    try write(text, flags: O_APPEND, to: path)
  }

  /// Writes beside the file and renames, so that it is never seen half written.
  func replace(with text: String) throws(FileFailure) {
    let draft = "\(path).\(getpid())"
    try write(text, flags: O_TRUNC, to: draft)
    guard rename(draft, path) == 0 else {
      let failure = failure(.write)
      unlink(draft)
      throw failure
    }
  }

  private func write(_ text: String, flags: Int32, to target: String) throws(FileFailure) {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { throw failure(.create) }
    defer { close(descriptor) }
    do throws(OutputFailure) {
      try TextOutput(descriptor: descriptor).write(text)
    } catch {
      throw FileFailure(path: path, action: .write, code: error.code)
    }
  }

  private func failure(_ action: FileFailure.Action) -> FileFailure {
    FileFailure(path: path, action: action, code: errno)
  }
}
