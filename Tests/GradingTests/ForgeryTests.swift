import Documents
import LabSession
import Presentation
import SessionStore
import Testing

@testable import Grading

/// What somebody may try with a file, one row each: found out, of no use, or marked in words that
/// the documents use, too.
@Suite struct ForgeryTests {
  enum Outcome: Sendable {
    /// Graded, but the content differs from the record, at this event at the latest.
    case found(by: Int)
    /// The score is what the inputs are worth, and nothing else is to be said.
    case neutral
    /// The row says so.
    case marked(String)
    case notGraded(GradingFailure.Code)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var outcome: Outcome
    var change: @Sendable (inout ForgedFile) -> Void

    init(
      _ name: String, _ outcome: Outcome, _ change: @escaping @Sendable (inout ForgedFile) -> Void
    ) {
      testDescription = name
      self.outcome = outcome
      self.change = change
    }
  }

  private static let invented: JSONValue = .string("sha256:" + String(repeating: "0", count: 64))

  /// The first event that changes a checkpoint.
  private static func firstProgress(_ file: ForgedFile) -> Int {
    file.lines.firstIndex { $0["cp"] != nil } ?? 0
  }

  static let rows = [
    Row("an output is invented", .found(by: 10)) { $0.lines[10]["out"] = invented },
    Row("an exit status is changed", .found(by: 10)) { $0.lines[10]["rc"] = 1 },
    Row("a checkpoint is claimed", .found(by: 1)) {
      $0.lines[1]["cp"] = ["vpc-1": "passed"]
      $0.lines[1]["pts"] = 7
      $0.lines[1]["st"] = invented
    },
    Row("a checkpoint is concealed", .found(by: 53)) {
      let event = firstProgress($0)
      for member in ["cp", "pts", "st"] { $0.lines[event][member] = nil }
    },
    Row("points are invented", .found(by: 53)) { $0.lines[firstProgress($0)]["pts"] = 100 },
    Row("the account is invented", .found(by: 53)) { $0.lines[firstProgress($0)]["st"] = invented },
    Row("the end is changed", .found(by: 54)) { $0.lines[54]["ok"] = false },
    Row("the count is changed", .found(by: 54)) { $0.lines[54]["count"] = 1 },
    Row("the final points are changed", .found(by: 54)) { $0.lines[54]["pts"] = 99 },
    Row("another seed", .found(by: 53)) { $0.lines[0]["seed"] = "8" },
    Row("another start", .found(by: 53)) { $0.lines[0]["t0"] = 0 },
    Row("an input is left out, its event too", .found(by: 53)) {
      $0.lines.remove(at: 20)
      $0.renumber()
    },
    Row("the learner is renamed", .neutral) { $0.lines[0]["learner"] = "Max" },
    Row("the id is changed", .neutral) { $0.lines[0]["id"] = "k9" },
    Row("no clock", .neutral) { for index in $0.lines.indices { $0.lines[index]["w"] = nil } },
    Row("a slow clock", .neutral) {
      for index in $0.lines.indices.dropFirst() {
        $0.lines[index]["w"] = .number(Double(index) * 40_000)
      }
    },
    Row("an impossible clock", .neutral) {
      for index in $0.lines.indices.dropFirst() { $0.lines[index]["w"] = .number(1e308) }
    },
    Row("a clock before the beginning", .neutral) {
      for index in $0.lines.indices.dropFirst() { $0.lines[index]["w"] = -1 }
    },
    Row("a clock faster than anybody types", .marked("faster than anybody types")) {
      for index in $0.lines.indices.dropFirst() { $0.lines[index]["w"] = .number(0.07) }
    },
    Row("the tail is cut at a line", .marked("not ended")) { $0.lines.removeLast(10) },
    Row("only a header", .marked("not ended")) { $0.lines.removeLast(54) },
    Row("an event of the future that changes nothing", .neutral) {
      $0.lines.insert(["k": "x-mark", "n": 0, "t": 0, "colour": "red"], at: 54)
      $0.renumber()
    },
    Row("ended twice", .neutral) {
      $0.lines.append($0.lines[54])
      $0.renumber()
    },
    Row("JSON with blanks", .neutral) { $0.style = .line },
    Row("members that nobody knows", .neutral) { $0.lines[3]["colour"] = "red" },
    Row("a format older than any", .neutral) { $0.lines[0]["min"] = -5 },
    Row("another program is named, and an output invented", .marked("equivalent")) {
      $0.lines[0]["app"] = "9.9.9"
      $0.lines[10]["out"] = invented
    },
    Row("another program is named, and points invented", .found(by: 53)) {
      $0.lines[0]["app"] = "9.9.9"
      $0.lines[firstProgress($0)]["pts"] = 100
    },
    Row("another version of the lesson", .notGraded(.unknownLessonVersion)) {
      $0.lines[0]["lesson_sha256"] = "0"
    },
    Row("another lesson", .notGraded(.unknownLesson)) { $0.lines[0]["lesson"] = "easy" },
    Row("a format of the future", .notGraded(.unsupported)) {
      $0.lines[0]["v"] = 9
      $0.lines[0]["min"] = 9
    },
    Row("rules of the future", .notGraded(.unsupported)) { $0.lines[0]["rules"] = 99 },
    Row("rules that never were", .notGraded(.unsupported)) { $0.lines[0]["rules"] = 0 },
    Row("a kind of event that nobody knows", .notGraded(.unsupported)) {
      $0.lines[5]["k"] = "teleport"
    },
    Row("a standing that nobody knows", .notGraded(.damaged)) {
      $0.lines[5]["cp"] = ["vpc-1": "perfect"]
      $0.lines[5]["pts"] = 100
      $0.lines[5]["st"] = invented
    },
  ]

  @Test(arguments: rows)
  func `a forgery is found out, of no use, or marked`(row: Row) throws {
    var file = try ForgedFile(PlayedSession.honest.get())
    row.change(&file)
    let grade: Grade
    do throws(GradingFailure) {
      grade = try PlayedSession.grade(file.bytes)
    } catch {
      guard case .notGraded(let code) = row.outcome else { throw error }
      #expect(error.code == code)
      return
    }
    let notes = grade.notes.map(\.text)
    switch row.outcome {
    case .found(let last):
      let event = try #require(grade.content.event)
      #expect(event <= last, "\(notes)")
      var table = GradeTable(in: Layout(columns: 10_000))
      let row = try #require(table.lines(for: .grade(grade)).first)
      #expect(row.contains("DIFFERS"))
      #expect(row.contains("(\(grade.score)/100)"), "no number that looks like a grade")
    case .neutral:
      #expect(grade.content == .identical)
      #expect(grade.score == 100 && grade.completed)
      #expect(notes == [])
    case .marked(let words):
      #expect(grade.content.isVerified)
      #expect(notes.contains { $0.contains(words) }, "\(notes)")
      #expect(try Self.document("grading.md").contains(words))
    case .notGraded(let code): Issue.record("graded, not \(code)")
    }
  }

  @Test func `bytes changed without the chain are damage`() throws {
    var bytes = try PlayedSession.honest.get()
    bytes[bytes.count / 2] ^= 1
    #expect { try PlayedSession.grade(bytes) } throws: {
      ($0 as? GradingFailure)?.code == .damaged
    }
  }

  @Test func `a doubled key and a blank first line are damage`() throws {
    let text = String(decoding: try PlayedSession.honest.get(), as: UTF8.self)
    let doubled = text.replacing(#""n":3,"#, with: #""n":3,"n":3,"#, maxReplacements: 1)
    for changed in ["\n" + text, doubled] {
      #expect { try PlayedSession.grade(Array(changed.utf8)) } throws: {
        ($0 as? GradingFailure)?.code == .damaged
      }
    }
  }

  @Test(arguments: [(8, true), (7, false)] as [(UInt64, Bool)])
  func `two sessions spliced are found out, unless they are one`(
    seed: UInt64, isFound: Bool
  ) throws {
    var spliced = try ForgedFile(PlayedSession.honest.get())
    let other = try ForgedFile(PlayedSession.bytes(PlayedSession.solution(), seed: seed))
    spliced.lines = Array(spliced.lines.prefix(30) + other.lines.dropFirst(30))
    #expect(try PlayedSession.grade(spliced.bytes).content.isVerified != isFound)
  }

  @Test func `hints that are cut out cannot be seen, and the documents say so`() throws {
    let solution = try PlayedSession.solution()
    let hints = Array(repeating: Input.command("hint"), count: 3)
    let honest = try PlayedSession.grade(PlayedSession.bytes(hints + solution))
    let cleaned = try PlayedSession.grade(PlayedSession.bytes(solution))
    #expect(honest.hints == 3 && honest.score < 100)
    #expect(cleaned.hints == 0 && cleaned.score == 100 && cleaned.content.isVerified)
    #expect(try Self.document("grading.md").contains("help that the transcript still shows"))
  }

  @Test func `a session handed in under two names is marked`() throws {
    var file = try ForgedFile(PlayedSession.honest.get())
    var register = SessionRegister()
    #expect(register.first(of: try PlayedSession.grade(file.bytes, file: "ann.jsonl")) == nil)
    file.lines[0]["learner"] = "Bob"
    let other = try PlayedSession.grade(file.bytes, file: "bob.jsonl")
    #expect(register.first(of: other) == "ann.jsonl")
    #expect(GradeNote.sameSession(as: "ann.jsonl").text.contains("the same session as ann.jsonl"))
    #expect(try Self.document("grading.md").contains("the same session as"))
  }

  @Test(arguments: [
    (["hint", "hint", "hint", "undo"], 3, 0), (["hint", "hint", "hint", "reset now"], 3, 0),
    (["solve now", "undo"], 0, 7), (["solve now", "reset now"], 0, 7),
    (["skip now", "reset now"], 0, 14),
  ])
  func `taking a step back does not give help back`(
    words: [String], hints: Int, helped: Int
  ) throws {
    let inputs = words.map { Input.command($0) } + (try PlayedSession.solution())
    let grade = try PlayedSession.grade(PlayedSession.bytes(inputs))
    #expect(grade.score < 100 && grade.content == .identical)
    #expect(grade.hints == hints)
    let withHelp = grade.checkpoints.filter { $0.work != .earned }
    #expect(withHelp.map(\.maxPoints).reduce(0, +) == helped)
  }

  /// A start that no honest clock has gives nobody more points.
  @Test(arguments: [0, 32_500_000_000])
  func `another beginning of time is worth no more`(start: Int) throws {
    let grade = try PlayedSession.grade(
      PlayedSession.bytes(PlayedSession.solution(), startedAt: start))
    #expect(grade.score <= 100 && grade.content == .identical)
  }

  private static func document(_ name: String) throws -> String {
    let bytes = try FileReading.bytes(
      at: "\(PlayedSession.repository)/docs/\(name)", limit: 1 << 20)
    // Lines are broken for people.
    return String(decoding: bytes, as: UTF8.self).replacing("\n", with: " ")
  }
}
