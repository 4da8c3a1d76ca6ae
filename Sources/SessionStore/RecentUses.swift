import SystemCalls

/// The file beside the sessions that records which was used last: one a line, the latest first.
///
/// Times of files say nothing: copying, restoring and clocks set them.
struct RecentUses {
  struct Use: Equatable {
    var id: String
    var lesson: String
  }

  private let folder: String
  private var path: String { "\(folder)/recent" }
  /// Far more than anybody has; bounds what is read.
  private static let limit = 1 << 20

  init(folder: String) { self.folder = folder }

  /// Lines that make no sense, as half a line, are passed over.
  func read() throws(JournalError) -> [Use] {
    let file: Int32
    do throws(SystemError) {
      file = try FileOpening.openRegular(path)
    } catch {
      if error.code == ENOENT { return [] }
      throw JournalError(error.code == EINVAL ? .notAFile : .open, path: path, code: error.code)
    }
    defer { close(file) }
    let bytes = try FileReading.bytes(of: file, path: path, limit: Self.limit)
    var uses: [Use] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      // The id comes last: it is a file's name, which may hold blanks.
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, !uses.contains(where: { $0.id == parts[1] }) else { continue }
      uses.append(Use(id: parts[1], lesson: parts[0]))
    }
    return uses
  }

  /// Changes the record; nothing is written when it stays as it is. Two programs take turns.
  func change(_ body: (inout [Use]) -> Void) throws(JournalError) {
    let lock: Int32
    do throws(SystemError) {
      lock = try FileOpening.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    } catch {
      throw JournalError(.open, path: folder, code: error.code)
    }
    defer { close(lock) }
    // Held for a moment only; whoever can't have it goes on without rather than waiting for ever.
    for _ in 0..<50 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { break }
      usleep(10_000)
    }
    let before = try read()
    var uses = before
    body(&uses)
    guard uses != before else { return }
    let isWritable = { (use: Use) in
      !use.id.contains("\n") && !use.lesson.contains { $0.isWhitespace }
    }
    let text = uses.filter(isWritable).map { "\($0.lesson) \($0.id)\n" }.joined()
    do throws(SystemError) {
      try WholeFile.replace(path, with: Array(text.utf8))
    } catch {
      throw JournalError(.write, path: path, code: error.code)
    }
  }
}
