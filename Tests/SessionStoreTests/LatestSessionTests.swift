import LabSession
import ProgramTesting
import SystemCalls
import Testing

@testable import SessionStore

/// Which session a start goes on with: recorded, never guessed, and never passed over in silence.
@Suite struct LatestSessionTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private let lesson = JournalTrial.header.lesson

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(path: temporary.path)
  }

  private func begin(_ id: String, lesson: String? = nil, isRecorded: Bool = true) throws {
    var header = JournalTrial.header
    header.lesson = lesson ?? header.lesson
    let lines = SampleSession.lines(1, header: header)
    try temporary.write("\(id).jsonl", bytes: lines.flatMap { $0 })
    if isRecorded { try folder.recordUse(of: id, lesson: header.lesson) }
  }

  private func setTime(_ id: String, _ seconds: Int) {
    var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
    #expect(utimes(folder.path(of: id), &times) == 0)
  }

  @Test func `the one used last is recorded, whatever the times of files say`() throws {
    #expect(try folder.latest(of: lesson) == nil)
    for id in ["k1", "k2", "k3"] { try begin(id) }
    for (id, seconds) in [("k1", 9000), ("k2", 1000), ("k3", -5000)] { setTime(id, seconds) }
    #expect(try folder.latest(of: lesson)?.id == "k3")
    try folder.recordUse(of: "k1", lesson: lesson)
    #expect(try folder.latest(of: lesson)?.id == "k1")
    #expect(try folder.entries().map(\.id) == ["k1", "k3", "k2"])
  }

  @Test func `each lesson has its own, and renaming and deleting are followed`() throws {
    try begin("k1")
    try begin("k2", lesson: "other")
    #expect(try folder.latest(of: lesson)?.id == "k1")
    #expect(try folder.latest(of: "other")?.id == "k2")
    #expect(try folder.latest(of: "third") == nil)
    try folder.rename("k1", to: "my lab")
    #expect(try folder.latest(of: lesson)?.id == "my lab")
    try folder.remove("my lab")
    #expect(try folder.latest(of: lesson) == nil)
  }

  @Test func `sessions that were copied here come after those used here`() throws {
    try begin("z", isRecorded: false)
    try begin("a", isRecorded: false)
    #expect(try folder.latest(of: lesson)?.id == "a")
    try begin("k1")
    #expect(try folder.latest(of: lesson)?.id == "k1")
    #expect(try folder.entries().map(\.id) == ["k1", "a", "z"])
  }

  @Test(arguments: [
    "", "half", "vpc-flow-logs k1", "\n\n \n", "vpc-flow-logs \n", "vpc-flow-logs k1\nvpc-fl",
  ])
  func `a record that is torn says what it still says`(text: String) throws {
    try begin("k1")
    try temporary.write("recent", text)
    #expect(try folder.latest(of: lesson)?.id == "k1")
    try folder.recordUse(of: "k1", lesson: lesson)
    #expect(try folder.entries().map(\.lesson) == [lesson])
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    /// What becomes of the newest session's file.
    var damage: @Sendable (_ path: String) throws -> Void
    /// The case of `JournalError.Reason`.
    var reason: String
    var code: Int32?
    var testDescription: String { name }
  }

  private static func put(_ bytes: [UInt8], _ path: String) throws {
    let file = try FileOpening.open(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
    defer { close(file) }
    try DescriptorIO.writeAll(bytes, to: file)
  }

  @Test(arguments: [
    Row(name: "removed", damage: { unlink($0) }, reason: "missing"),
    Row(name: "emptied", damage: { truncate($0, 0) }, reason: "emptied"),
    Row(name: "a header cut off", damage: { truncate($0, 50) }, reason: "damaged"),
    Row(
      name: "a header of NUL", damage: { try put([UInt8](repeating: 0, count: 300) + [10], $0) },
      reason: "damaged"),
    Row(
      name: "something else", damage: { try put(Array("hello\n".utf8), $0) }, reason: "damaged"),
    Row(
      name: "a link to nowhere",
      damage: {
        unlink($0)
        symlink("/nowhere", $0)
      }, reason: "open", code: ENOENT),
    Row(
      name: "a link in a circle",
      damage: {
        unlink($0)
        symlink($0, $0)
      }, reason: "open", code: ELOOP),
    Row(
      name: "a pipe",
      damage: {
        unlink($0)
        mkfifo($0, 0o600)
      }, reason: "emptied"),
  ])
  func `a newest session that can't be read is named, and nothing else is begun`(row: Row) throws {
    try begin("k1")
    try begin("k2")
    try row.damage(folder.path(of: "k2"))
    #expect {
      try folder.latest(of: lesson)
    } throws: { error in
      guard let error = error as? JournalError else { return false }
      return "\(error.reason)".hasPrefix(row.reason) && error.path.hasSuffix("k2.jsonl")
        && row.code.map { $0 == error.code } ?? true
    }
    // The way on: another one is used.
    try folder.recordUse(of: "k1", lesson: lesson)
    #expect(try folder.latest(of: lesson)?.id == "k1")
  }

  @Test func `a session changed on its way, or damaged further on, is still the one`() throws {
    try begin("k1")
    try begin("k2")
    let bytes = try SampleSession.read(folder.path(of: "k2"))
    let files: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + bytes,
      bytes.flatMap { $0 == 10 ? [13, 10] : [$0] },
      bytes + bytes,
      bytes + [0, 0, 10],
      Array(bytes.dropLast(30)),
      bytes + [UInt8](repeating: 0x41, count: 9 << 20),
    ]
    for changed in files {
      try temporary.write("k2.jsonl", bytes: changed)
      #expect(try folder.latest(of: lesson)?.id == "k2")
    }
  }

  @Test func `what a program killed at its start leaves is no session, and folders are none`()
    throws
  {
    try temporary.write("k1.jsonl", "")
    try temporary.write("k2.jsonl", "{\"k\":\"head\"")
    try temporary.makeFolder("k3.jsonl")
    #expect(try folder.latest(of: lesson) == nil)
    try begin("k4")
    #expect(try folder.latest(of: lesson)?.id == "k4")
  }
}
