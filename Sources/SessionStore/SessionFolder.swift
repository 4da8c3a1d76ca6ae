public import LabSession
import SystemCalls

/// Where sessions are kept: `$XDG_STATE_HOME/vpclab/sessions`, for nobody else to read.
public struct SessionFolder: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The place that the environment asks for (XDG Base Directory Specification).
  public init(stateHome: String?, home: String?) throws(JournalError) {
    if let stateHome, stateHome.hasPrefix("/") {
      path = "\(stateHome)/vpclab/sessions"
    } else if let home, home.hasPrefix("/") {
      path = "\(home)/.local/state/vpclab/sessions"
    } else {
      throw JournalError(.noHome, path: "", code: 0)
    }
  }

  /// A session as a list shows it.
  public struct Entry: Equatable, Sendable {
    public var id: String
    public var path: String
    /// The lesson, where it is recorded that the session was used.
    public var lesson: String?
    /// Seconds since 1970 at which its file was last written, where the system tells.
    public var modifiedAt: Int?
  }

  /// Makes the folder and those above it where they are missing, mode 0700, each on disk.
  public func prepare() throws(JournalError) {
    do throws(FolderFailure) {
      try FolderSync.make(path)
    } catch {
      throw JournalError(.create, path: error.path, code: error.error.code)
    }
  }

  private static let suffix = ".jsonl"

  public func path(of id: String) -> String { "\(path)/\(id)\(Self.suffix)" }

  /// The id of the session that is kept at a path, `nil` for a file that is elsewhere.
  public func id(at path: String) -> String? {
    let (folder, name) = FolderSync.split(path)
    guard folder == self.path, name.hasSuffix(Self.suffix) else { return nil }
    return String(name.dropLast(Self.suffix.count))
  }

  /// All sessions: the one used last first, as recorded, then those of which nothing is recorded,
  /// by their names; none where there is no folder yet.
  public func entries() throws(JournalError) -> [Entry] {
    guard let names = Folder.names(in: path) else {
      if errno == ENOENT { return [] }
      throw JournalError(.open, path: path)
    }
    let uses = try recentUses.read()
    let entries = names.filter { $0.hasSuffix(Self.suffix) }.compactMap { name -> Entry? in
      let id = String(name.dropLast(Self.suffix.count))
      let path = "\(path)/\(name)"
      let status = FileStatus(path: path)
      // What can't be looked at may well be a session; a folder is none.
      if status?.kind == .folder { return nil }
      return Entry(
        id: id, path: path, lesson: uses.first { $0.id == id }?.lesson,
        modifiedAt: status?.modifiedAt)
    }
    let recorded = uses.compactMap { use in entries.first { $0.id == use.id } }
    return recorded + entries.filter { $0.lesson == nil }
  }

  /// A short id that no session has: a letter and a number, easy to type.
  public func newID() throws(JournalError) -> String {
    let taken = Set(try entries().map(\.id))
    var number = taken.count + 1
    while taken.contains("k\(number)") { number += 1 }
    return "k\(number)"
  }

  // MARK: Which one was used last

  private var recentUses: RecentUses { RecentUses(folder: path) }

  /// Records that a session is the one used last.
  public func recordUse(of id: String, lesson: String) throws(JournalError) {
    try recentUses.change { uses in
      uses.removeAll { $0.id == id }
      uses.insert(RecentUses.Use(id: id, lesson: lesson), at: 0)
    }
  }

  /// The session of a lesson that was used last; `nil` when none was begun.
  ///
  /// A session that can't be read is never passed over: it may be the one that is looked for.
  ///
  /// - Throws: why it can't be read.
  public func latest(of lesson: String) throws(JournalError) -> Entry? {
    let entries = try entries()
    if let use = try recentUses.read().first(where: { $0.lesson == lesson }),
      !entries.contains(where: { $0.id == use.id })
    {
      throw JournalError(.missing, path: path(of: use.id), code: 0)
    }
    for entry in entries {
      if let recorded = entry.lesson, recorded != lesson { continue }
      let bytes = try FileReading.bytes(at: entry.path, limit: TranscriptLimits.bytesPerLine * 2)
      guard let header = TranscriptMending.header(of: bytes) else {
        // A program killed before its first line was on disk has begun nothing.
        if entry.lesson == nil, !bytes.contains(UInt8(ascii: "\n")) { continue }
        guard !bytes.isEmpty else { throw JournalError(.emptied, path: entry.path, code: 0) }
        let error = TranscriptReader.readLongestPrefix(bytes).1
        throw JournalError(
          .damaged(error ?? TranscriptError(.notATranscript, line: 1)), path: entry.path, code: 0)
      }
      if header.lesson == lesson { return entry }
    }
    return nil
  }

  // MARK: Changing sessions

  /// A session that was taken over into a new one.
  public struct Recovery: Equatable, Sendable {
    public let id: String
    public let lesson: String
    public let inputs: Int
    /// What is wrong with the old one, from where on nothing was taken over.
    public let damage: TranscriptError?
  }

  /// Copies everything that precedes the damage of a session to a new one; the old file stays as it
  /// is.
  public func recover(_ id: String) throws(JournalError) -> Recovery {
    let old = path(of: id)
    let bytes = try FileReading.bytes(at: old, limit: 64 << 20)
    let (whole, damage) = TranscriptReader.readLongestPrefix(bytes)
    if let whole, damage == nil, !whole.hasTornTail {
      throw JournalError(.whole, path: old, code: 0)
    }
    guard let (transcript, prefix) = TranscriptMending.longestPrefix(of: bytes) else {
      let error = damage ?? TranscriptError(.notATranscript, line: 1)
      throw JournalError(.damaged(error), path: old, code: 0)
    }
    while true {
      let newID = try newID()
      do throws(SystemError) {
        try WholeFile.create(at: path(of: newID), prefix)
      } catch {
        if error.code == EEXIST { continue }
        throw JournalError(.create, path: path(of: newID), code: error.code)
      }
      let lesson = transcript.header.lesson
      try recordUse(of: newID, lesson: lesson)
      return Recovery(
        id: newID, lesson: lesson, inputs: transcript.inputs.count, damage: damage)
    }
  }

  /// Deletes a session for good, with what was once taken away from it, unless it is open.
  public func remove(_ id: String) throws(JournalError) {
    let path = path(of: id)
    try withExtendedLifetime(try OpenFile.existing(at: path)) { () throws(JournalError) in
      guard unlink(path) == 0 else { throw JournalError(.open, path: path) }
    }
    for name in Folder.names(in: self.path) ?? [] where name.hasPrefix("\(id)\(Self.suffix).") {
      unlink("\(self.path)/\(name)")
    }
    try recentUses.change { uses in uses.removeAll { $0.id == id } }
  }

  /// Gives a session another id, unless it is open.
  public func rename(_ id: String, to newID: String) throws(JournalError) {
    try withExtendedLifetime(try OpenFile.existing(at: path(of: id))) { () throws(JournalError) in
      guard access(path(of: newID), F_OK) != 0 else {
        throw JournalError(.create, path: path(of: newID), code: EEXIST)
      }
      guard renameFile(path(of: id), path(of: newID)) == 0 else {
        throw JournalError(.open, path: path(of: id))
      }
    }
    try recentUses.change { uses in
      for index in uses.indices where uses[index].id == id { uses[index].id = newID }
    }
  }
}

/// The system's `rename`, whose name the type above uses for itself.
private func renameFile(_ old: String, _ new: String) -> Int32 { rename(old, new) }

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
