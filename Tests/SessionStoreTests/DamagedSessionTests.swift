import LabSession
import ProgramTesting
import Testing

@testable import SessionStore

/// What happens to files on their way: mended where the chain proves what was there, and a way on
/// where it does not.
@Suite struct DamagedSessionTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(path: temporary.path)
  }

  private static let lines = SampleSession.lines(4)
  private static let whole = lines.flatMap { $0 }
  private static let lineBreak = UInt8(ascii: "\n")

  private static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == lineBreak ? [UInt8(ascii: "\r"), $0] : [$0] }
  }

  private static func flipped(_ line: Int) -> [UInt8] {
    var changed = lines
    changed[line][changed[line].count - 20] ^= 1
    return changed.flatMap { $0 }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    /// What was mended; `nil` when nothing may be.
    var mendings: [TranscriptMending]?
    /// Inputs that can be taken over into a new session, `nil` when there are none.
    var inputs: Int?
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], mended mendings: [TranscriptMending]) {
      (self.name, self.bytes, self.mendings, inputs) = (name, bytes, mendings, 4)
    }

    init(_ name: String, _ bytes: [UInt8], recovered inputs: Int?) {
      (self.name, self.bytes, self.inputs) = (name, bytes, inputs)
    }
  }

  private static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(arguments: [
    Row("a mark in front", bom + whole, mended: [.byteOrderMark]),
    Row("CR LF", withCRLF(whole), mended: [.carriageReturns]),
    Row("a mark and CR LF", bom + withCRLF(whole), mended: [.byteOrderMark, .carriageReturns]),
    Row(
      "CR LF, the header's alone", withCRLF(lines[0]) + lines[1...].flatMap { $0 },
      mended: [.carriageReturns]),
    Row("a blank line", whole + [lineBreak], mended: [.blankLines]),
    Row("blank lines", whole + Array("\n  \n\t\n".utf8), mended: [.blankLines]),
    Row("a line of NUL", whole + [0, 0, 0, lineBreak], mended: [.blankLines]),
    Row(
      "blanks and CR LF", withCRLF(whole + [lineBreak]), mended: [.carriageReturns, .blankLines]),
    Row("the last line twice", whole + lines[4], mended: [.repeatedLines]),
    Row("the last line three times", whole + lines[4] + lines[4], mended: [.repeatedLines]),
    Row("the last two lines twice", whole + lines[3] + lines[4], mended: [.repeatedLines]),
    Row("the whole file twice", whole + whole, mended: [.repeatedLines]),
    Row("an old block", whole + lines[1] + lines[2], mended: [.repeatedLines]),
    Row(
      "the last line twice, and half of it", whole + lines[4] + lines[4].dropLast(9),
      mended: [.repeatedLines]),
  ])
  func `what the chain proves is mended, and the file as it was is kept`(row: Row) throws {
    try temporary.write("k1.jsonl", bytes: row.bytes)
    let path = folder.path(of: "k1")
    let reopened = try Journal.reopen(at: path)
    #expect(reopened.repairs == [.mended(row.mendings ?? [], keptAt: "\(path).before.1")])
    #expect(try SampleSession.read(path) == Self.whole)
    #expect(try SampleSession.read("\(path).before.1") == row.bytes)
    try reopened.journal.append(SampleSession.lines(5)[5])
    #expect(try SampleSession.read(path) == SampleSession.bytes(5))
    #expect(throws: JournalError.self) { try Journal.reopen(at: path) }
  }

  @Test(arguments: [
    Row("half a line", whole.dropLast(30), recovered: 3),
    Row("half a line of NUL", whole + [0, 0, 0], recovered: 4),
    Row("half a line behind CR LF", withCRLF(whole) + Array("{\"k\":".utf8), recovered: 4),
    Row("a blank", whole + [0x20], recovered: 4),
  ])
  func `half a line is cut and kept`(row: Row) throws {
    try temporary.write("k1.jsonl", bytes: row.bytes)
    let path = folder.path(of: "k1")
    let reopened = try Journal.reopen(at: path)
    #expect(reopened.transcript.events.count == row.inputs)
    #expect(reopened.repairs.last == .tornLine(keptAt: "\(path).tail.1"))
    #expect(try SampleSession.read(path) == SampleSession.bytes(try #require(row.inputs)))
  }

  @Test(arguments: [
    Row("a changed bit in the last line", flipped(4), recovered: 3),
    Row("a changed bit in a line between", flipped(2), recovered: 1),
    Row("a changed bit in the first line", flipped(0), recovered: nil),
    Row("a missing line", lines[0] + lines[1] + lines[3], recovered: 1),
    Row("swapped lines", lines[0] + lines[2] + lines[1], recovered: 0),
    Row("a blank line between", lines[0] + [lineBreak] + lines[1], recovered: 0),
    Row("a repeated line between", lines[0] + lines[1] + lines[1] + lines[2], recovered: 1),
    Row("a foreign line", whole + Array("hello\n".utf8), recovered: 4),
    Row("a blank behind a line", whole.dropLast() + [0x20, lineBreak], recovered: 3),
    Row(
      "another session behind it", whole + SampleSession.lines(1, header: other)[1], recovered: 4),
    Row("a changed bit and CR LF", withCRLF(flipped(3)), recovered: 2),
    Row("nothing", [], recovered: nil),
    Row("nothing but blanks", [0x20, lineBreak], recovered: nil),
    Row("something else", Array("hello\n".utf8), recovered: nil),
  ])
  func `other damage is named and left as it is, and what precedes it can be taken over`(row: Row)
    throws
  {
    try temporary.write("k1.jsonl", bytes: row.bytes)
    let path = folder.path(of: "k1")
    #expect { try Journal.reopen(at: path) } throws: { error in
      if case .damaged = (error as? JournalError)?.reason { true } else { false }
    }
    #expect(temporary.names == ["k1.jsonl"])
    if let inputs = row.inputs {
      let recovery = try folder.recover("k1")
      #expect(recovery.inputs == inputs)
      #expect(recovery.damage != nil)
      #expect(
        try Journal.reopen(at: folder.path(of: recovery.id)).transcript.events.count == inputs)
      #expect(try folder.latest(of: JournalTrial.header.lesson)?.id == recovery.id)
    } else {
      #expect(throws: JournalError.self) { try folder.recover("k1") }
      #expect(temporary.names == ["k1.jsonl"])
    }
    #expect(try SampleSession.read(path) == row.bytes)
  }

  private static let other: TranscriptHeader = {
    var header = JournalTrial.header
    header.seed = 8
    return header
  }()

  @Test func `a whole session has nothing to recover`() throws {
    try temporary.write("k1.jsonl", bytes: Self.whole)
    #expect { try folder.recover("k1") } throws: { ($0 as? JournalError)?.reason == .whole }
    #expect(temporary.names == ["k1.jsonl"])
  }
}
