import LabSession
import ProgramTesting
import SystemCalls
import Testing

@testable import SessionStore

/// Somebody else takes the file away while a session is open: nothing is acknowledged that is not
/// in the folder, and nothing is lost.
@Suite struct InterferenceTests {
  private let temporary: TemporaryFolder
  private var path: String { "\(temporary.path)/sessions/k1.jsonl" }

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.makeFolder("sessions")
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var what: JournalError.Interference
    var act: @Sendable (_ path: String) throws -> Void
    var testDescription: String { name }

    init(
      _ name: String, _ what: JournalError.Interference,
      _ act: @escaping @Sendable (String) throws -> Void
    ) {
      (self.name, self.what, self.act) = (name, what, act)
    }
  }

  private static func write(_ text: String, to path: String, _ flags: Int32, at offset: Int = 0)
    throws
  {
    let file = try FileOpening.open(path, O_WRONLY | flags, mode: 0o600)
    defer { close(file) }
    lseek(file, off_t(offset), SEEK_SET)
    try DescriptorIO.writeAll(text, to: file)
  }

  private static let rows = [
    Row("removed", .removed) { unlink($0) },
    Row("renamed", .removed) { rename($0, $0 + ".old") },
    Row("its folder removed", .removed) {
      TemporaryFolder.remove(FolderSync.split($0).folder)
    },
    Row("its folder renamed", .removed) {
      rename(FolderSync.split($0).folder, FolderSync.split($0).folder + ".old")
    },
    Row("replaced by its copy", .replaced) {
      let bytes = try SampleSession.read($0)
      try WholeFile.replace($0, with: bytes)
    },
    Row("replaced by a link", .replaced) {
      rename($0, $0 + ".old")
      symlink($0 + ".old", $0)
    },
    Row("emptied", .truncated) { truncate($0, 0) },
    Row("shortened by a byte", .truncated) {
      truncate($0, off_t(try SampleSession.read($0).count - 1))
    },
    Row("appended to", .changed) { try write("x", to: $0, O_APPEND) },
    Row("written over", .changed) { try write("X", to: $0, 0, at: 20) },
    Row("emptied and filled again", .changed) {
      let count = try SampleSession.read($0).count
      try write(String(repeating: "y", count: count), to: $0, O_TRUNC)
    },
  ]

  /// A journal of two inputs whose file's time is a while ago, so that any writing shows.
  private func journal() throws -> Journal {
    let lines = SampleSession.lines(2)
    let journal = try Journal.create(at: path, header: lines[0])
    for line in lines[1...] { try journal.append(line) }
    return journal
  }

  @Test(arguments: rows) func `the session stops, says so, and is saved elsewhere`(row: Row) throws
  {
    let journal = try journal()
    try row.act(path)
    let found = try? SampleSession.read(path)
    let other = "\(temporary.path)/sessions/k1-2.jsonl"
    #expect {
      try journal.append(SampleSession.lines(3)[3])
    } throws: { error in
      (error as? JournalError)?.reason == .lost(row.what, savedAs: other)
    }
    #expect(try SampleSession.read(other) == SampleSession.bytes(2))
    // What somebody else put there is theirs.
    #expect((try? SampleSession.read(path)) == found)
    #expect { try journal.append(SampleSession.lines(3)[3]) } throws: { error in
      (error as? JournalError)?.reason == .poisoned
    }
    #expect(try Journal.reopen(at: other).transcript.events.count == 2)
  }

  @Test func `whoever takes the file away during a write takes no acknowledgement with it`() throws
  {
    let lines = SampleSession.lines(2)
    var calls = DiskCalls.system
    let path = path
    var count = 0
    calls.sync = { file in
      count += 1
      if count == 3 { unlink(path) }
      return fdatasync(file)
    }
    let journal = try Journal.create(at: path, header: lines[0], calls: calls)
    try journal.append(lines[1])
    let other = "\(temporary.path)/sessions/k1-2.jsonl"
    #expect { try journal.append(lines[2]) } throws: { error in
      (error as? JournalError)?.reason == .lost(.removed, savedAs: other)
    }
    #expect(try SampleSession.read(other) == SampleSession.bytes(1))
  }

  @Test func `nobody's file is written over, and where nothing can be written that is said`() throws
  {
    let journal = try journal()
    try Self.write("mine", to: "\(temporary.path)/sessions/k1-2.jsonl", O_CREAT)
    unlink(path)
    #expect { try journal.append(SampleSession.lines(3)[3]) } throws: { error in
      (error as? JournalError)?.reason
        == .lost(.removed, savedAs: "\(temporary.path)/sessions/k1-3.jsonl")
    }
    #expect(textOfFile("\(temporary.path)/sessions/k1-2.jsonl") == "mine")
  }

  @Test(arguments: [
    Row("touched", .changed) { utimes($0, nil) },
    Row("made readable for all", .changed) { chmod($0, 0o644) },
    Row("linked", .changed) { link($0, $0 + ".link") },
    Row("written over with the same", .changed) {
      let text = String(decoding: try SampleSession.read($0), as: UTF8.self)
      try write(text, to: $0, 0)
    },
    Row("moved away and back", .changed) {
      rename($0, $0 + ".old")
      rename($0 + ".old", $0)
    },
  ])
  func `what changes nothing in the file is no harm`(row: Row) throws {
    let journal = try journal()
    try row.act(path)
    try journal.append(SampleSession.lines(3)[3])
    #expect(try SampleSession.read(path) == SampleSession.bytes(3))
  }
}
