import Documents
import Foundations
import LabSession
import Presentation
import Testing

@testable import Grading

/// What grades, tables and JSON say of honest sessions.
@Suite struct GradeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var inputs: @Sendable ([Input]) -> [Input]
    var score: Int
    var earned: Int
    var solved: Int
    var isCompleted: Bool

    init(
      _ name: String, score: Int, earned: Int, solved: Int, isCompleted: Bool,
      inputs: @escaping @Sendable ([Input]) -> [Input]
    ) {
      testDescription = name
      self.inputs = inputs
      self.score = score
      self.earned = earned
      self.solved = solved
      self.isCompleted = isCompleted
    }
  }

  static let rows = [
    Row("the solution", score: 100, earned: 100, solved: 0, isCompleted: true) { $0 },
    Row("nothing", score: 0, earned: 0, solved: 0, isCompleted: false) { _ in [] },
    Row("everything skipped", score: 0, earned: 0, solved: 0, isCompleted: true) { _ in
      Array(repeating: .command("skip now"), count: 20)
    },
    Row("everything solved", score: 53, earned: 0, solved: 53, isCompleted: true) { _ in
      Array(repeating: .command("solve now"), count: 20)
    },
    Row("half of it", score: 14, earned: 14, solved: 0, isCompleted: false) {
      Array($0.prefix(22))
    },
  ]

  @Test(arguments: rows)
  func `earned, solved and skipped are told apart`(row: Row) throws {
    let grade = try PlayedSession.grade(
      PlayedSession.bytes(row.inputs(try PlayedSession.solution())))
    #expect(grade.content == .identical)
    #expect(grade.score == row.score)
    #expect(grade.points(.earned) == row.earned)
    #expect(grade.points(.solved) == row.solved)
    #expect(grade.points(.skipped) == 0)
    // As the table and CSV count them.
    #expect(grade.document["skipped"] == .integer(grade.checkpoints(.skipped).count))
    #expect((grade.document["skipped"] == 0) == (row.testDescription != "everything skipped"))
    #expect(grade.completed == row.isCompleted)
    #expect(grade.score == grade.checkpoints.map(\.points).reduce(0, +))
    #expect(grade.checkpoints.allSatisfy { $0.passed == $0.reason.isEmpty })
  }

  @Test func `the table names lesson and version, and what is said is of the content`() throws {
    let grade = try PlayedSession.grade(PlayedSession.honest.get(), file: "zoe.jsonl")
    var table = GradeTable(in: Layout(columns: 10_000))
    let lines = table.lines(for: .grade(grade))
    let heading = try #require(table.heading.first)
    #expect(lines.count == 1)
    #expect(heading.contains("LESSON") && heading.contains("CONTENT"))
    #expect(!heading.contains("VERIFIED"))
    #expect(lines[0].contains("vpc-flow-logs 4") && lines[0].contains("verified"))
    let json = grade.document
    #expect(json["content_verified"] == true)
    #expect(json["verdict"] == "identical")
    #expect(json["ended"] == true)
    #expect(json["lesson_version"] == 4)
    #expect(json["earned"] == 100 && json["solved"] == 0 && json["skipped"] == 0)
  }

  /// The document is what workers send, so nothing may be lost in it.
  @Test(arguments: rows)
  func `a grade is read back from its document`(row: Row) throws {
    let grade = try PlayedSession.grade(
      PlayedSession.bytes(row.inputs(try PlayedSession.solution())))
    let text = grade.document.json(.compact, ascii: true)
    #expect(Grade(try JSONValue(parsingJSON: text)) == grade)
  }

  @Test(arguments: [60, 80, 100, 120, 200], ["z", String(repeating: "李", count: 500)])
  func `the table fits the screen, whatever a name does`(columns: Int, name: String) throws {
    let grade = try PlayedSession.grade(
      PlayedSession.bytes([], learner: name), file: "\(name)\u{1B}[31m\n.jsonl")
    var table = GradeTable(in: Layout(columns: columns))
    let lines = table.heading + table.lines(for: .grade(grade))
    for line in lines { #expect(line.displayWidth <= columns, "\(line)") }
    if columns >= 80 { #expect(lines.count == 2) }
    #expect(!lines.joined().contains("\u{1B}"))
  }

  @Test func `a lesson is looked up once for a batch`() throws {
    var lookUps = 0
    let lesson = try PlayedSession.lesson()
    let bytes = try PlayedSession.bytes([])
    var grader = Grader { _, _ in
      lookUps += 1
      return lesson
    }
    for _ in 0..<3 { _ = try grader.grade(bytes, file: "t.jsonl") }
    #expect(lookUps == 1)
  }
}
