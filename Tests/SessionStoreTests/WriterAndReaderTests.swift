import Documents
import LabSession
import Lessons
import ProgramTesting
import SystemCalls
import Testing

@testable import SessionStore

/// What the writer acknowledges the reader accepts, always.
@Suite struct WriterAndReaderTests {
  private let folder: TemporaryFolder
  private let lesson: Lesson

  init() throws {
    folder = try TemporaryFolder()
    lesson = try SampleSession.lesson()
  }

  /// Plays the inputs; answers those that were acknowledged, once the file was read, replayed and
  /// resumed.
  private func acknowledged(
    _ inputs: [Input], header: TranscriptHeader? = nil,
    clock: @escaping () -> Double? = { 1 }
  ) throws -> [Input] {
    let path = folder.newPath()
    var acknowledged: [Input] = []
    try withExtendedLifetime(()) {
      var session = try RecordedSession.begin(
        header ?? SampleSession.header(of: lesson), lesson: lesson, at: path, clock: clock)
      for input in inputs {
        let before = session.lab
        do throws(JournalError) {
          _ = try session.apply(input)
          acknowledged.append(input)
        } catch {
          // A lab is nothing to print.
          let isAsBefore = session.lab == before
          #expect(isAsBefore)
          #expect(!error.endsSession)
        }
      }
      try session.end()
    }
    let transcript = try TranscriptReader.read(SampleSession.read(path))
    #expect(transcript.inputs == acknowledged)
    let resumed = try RecordedSession.resume(at: path) { _ in (lesson, lesson) }
    #expect(resumed.notices == [])
    return acknowledged
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var input: Input
    var isTaken: Bool
    var testDescription: String { name }

    init(_ name: String, _ input: Input, isTaken: Bool = true) {
      self.name = name
      self.input = input
      self.isTaken = isTaken
    }
  }

  private static let long = String(repeating: "é", count: 30_000)

  @Test(arguments: [
    Row("plain", .command("echo a")),
    Row("nothing", .command("")),
    Row("blank", .command(" \t\n ")),
    Row("NUL", .command("echo 'a\0b'"), isTaken: false),
    Row("NUL in an answer", .answer(prompt: "logs", text: "a\0b"), isTaken: false),
    Row("NUL in a prompt's name", .answer(prompt: "\0", text: "a"), isTaken: false),
    Row("NUL in a form", .form(wizard: "vpc", values: ["name": "a\0"]), isTaken: false),
    Row("NUL as a form's member", .form(wizard: "vpc", values: ["a\0": "a"]), isTaken: false),
    Row("control characters", .command("echo '\u{1}\u{1B}[31m\u{7F}\u{9B}\u{2028}\u{85}'")),
    Row("carriage returns", .command("echo a\r\necho b\r")),
    Row("beyond ASCII", .command("echo é✓🧪\u{FEFF}\u{FFFD}\u{FFFF}\u{10FFFF}")),
    Row("written as an escape", .command(#"echo '\u0000 "h":"x"}'"#)),
    Row("a long line", .command("echo \(String(repeating: "x", count: 60_000))")),
    Row(
      "too long a line", .command("echo \(String(repeating: "x", count: 66_000))"), isTaken: false),
    Row("too long once it is ASCII", .command("echo \(long)"), isTaken: false),
    Row("too long an answer", .answer(prompt: "logs", text: long), isTaken: false),
    Row("deep values", .form(wizard: "vpc", values: ["name": deep(20)])),
    Row("too deep values", .form(wizard: "vpc", values: ["name": deep(40)]), isTaken: false),
    Row("no number", .form(wizard: "vpc", values: ["name": .number(.nan)]), isTaken: false),
    Row("no ping", .proceed(packets: 1)),
    Row("no packets", .proceed(packets: 0), isTaken: false),
    Row("too many packets", .proceed(packets: .max), isTaken: false),
    Row("no ping to end", .interrupt),
  ])
  func `an input is refused before it counts, or can be read and resumed`(row: Row) throws {
    let taken = try acknowledged([.command("echo before"), row.input, .command("echo after")])
    #expect(taken.count == (row.isTaken ? 3 : 2))
  }

  private static func deep(_ levels: Int) -> JSONValue {
    (0..<levels).reduce(.string("a")) { value, _ in .array([value]) }
  }

  /// Texts of all kinds of characters, from a seed.
  @Test(arguments: 0..<12) func `whatever is typed can be read and resumed`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let alphabets = [
      "echo a ;|&$(){}<>'\"\\`#*?~=\n\t", "\u{0}\u{1}\u{1B}\u{7F}\r\u{9B}", "é✓\u{202E}🧪\u{FFFF}",
    ]
    .map { Array($0.unicodeScalars) }
    func text() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<next(40) {
        let alphabet = alphabets[next(10) < 8 ? 0 : 1 + next(2)]
        text.append(alphabet[next(alphabet.count)])
      }
      return String(text)
    }
    let inputs = (0..<40).map { _ -> Input in
      switch next(5) {
      case 0: .answer(prompt: next(2) == 0 ? "what-is-vpc" : text(), text: text())
      case 1: .form(wizard: "vpc", values: ["name": .string(text()), text(): .string(text())])
      case 2: .interrupt
      default: .command(text(), isFollowed: next(2) == 0)
      }
    }
    #expect(try acknowledged(inputs).count > 10, "seed \(seed)")
  }

  @Test(arguments: [-1, -62_135_596_800, 32_503_680_001, Int.max, Int.min])
  func `a session that begins at no time a reader takes is not begun`(startedAt: Int) throws {
    let path = folder.newPath()
    var header = SampleSession.header(of: lesson)
    header.startedAt = startedAt
    #expect(throws: JournalError.self) {
      try Journal.create(at: path, header: SampleSession.lines(0, header: header)[0])
    }
    #expect(folder.names == [])
  }

  @Test(arguments: [0, 32_503_680_000])
  func `the first and the last time at which one may begin are read and resumed`(startedAt: Int)
    throws
  {
    let header = SampleSession.header(of: lesson, startedAt: startedAt)
    #expect(
      try acknowledged([.command("date"), .command("aws ec2 describe-vpcs")], header: header).count
        == 2)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 2e9, 1e300, 1e-300])
  func `a wall clock that can't be right is left out`(seconds: Double) throws {
    #expect(try acknowledged([.command("echo a")], clock: { seconds }).count == 1)
  }

  @Test func `closing twice takes one line`() throws {
    let path = folder.newPath()
    var session = try RecordedSession.begin(
      SampleSession.header(of: lesson), lesson: lesson, at: path)
    _ = try session.apply(.command("echo a"))
    try session.end()
    let bytes = try SampleSession.read(path)
    try session.end()
    #expect(try SampleSession.read(path) == bytes)
  }
}
