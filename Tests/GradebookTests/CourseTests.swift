import Documents
import Foundations
import Gradebook
import Grading
import Lessons
import Testing

/// What a course's rules do to grades.
@Suite struct CourseTests {
  private static let text = """
    format: 1
    title: Networks
    pass-mark: 60
    attempts: last
    late: { percent-per-day: 10, most: 25, grace-hours: 1 }
    lessons:
      - { id: vpc-flow-logs, versions: [2], weight: 3, due: "2026-01-19T23:59:59+01:00", column: "Lab (7)" }
      - { id: other }
    """

  private static func course() throws -> Course { try Course(parsing: text, file: "course.yaml") }

  @Test func `a course is read`() throws {
    let course = try Self.course()
    #expect(course.passMark == 60 && course.attempts == .last)
    #expect(course.late == .some(.init(percentPerDay: 10, most: 25, graceHours: 1)))
    #expect(course.assignments.map(\.lesson) == ["vpc-flow-logs", "other"])
    #expect(course.assignments[0].due?.iso8601 == "2026-01-19T22:59:59+00:00")
    #expect(course.assignments[1].weight == 1 && course.assignments[1].versions == [])
  }

  @Test(arguments: [
    ("pass-mark: 60", "pass-mark: 101", "'pass-mark' cannot be '101'"),
    ("attempts: last", "attempts: mean", "'attempts' cannot be 'mean'"),
    ("title:", "titel:", "unknown key 'titel'"), ("format: 1", "format: 2", "format 2"),
    ("23:59:59+01:00", "25:00", "'due' must be a time"),
    ("id: other", "id: vpc-flow-logs", "already"),
    ("percent-per-day: 10, ", "", "needs the key 'percent-per-day'"),
  ])
  func `what is wrong in a course is said with its line`(part: String, other: String, words: String)
  {
    let text = Self.text.replacing(part, with: other)
    #expect(text != Self.text)
    #expect { try Course(parsing: text, file: "course.yaml") } throws: {
      "\($0)".contains(words) && "\($0)".hasPrefix("course.yaml:")
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var submitted: String?
    var file = "zoe.jsonl"
    var days: Int?
    var points: Int
    var testDescription: String { "\(submitted ?? "-") \(file)" }
  }

  static let rows = [
    Row(points: 12), Row(submitted: "2026-01-19T22:59:59Z", points: 12),
    Row(submitted: "2026-01-19 23:30", points: 12),
    Row(submitted: "2026-01-20T00:30:00Z", days: 1, points: 11),
    Row(submitted: "2026-01-21T22:59:59Z", days: 2, points: 10),
    Row(submitted: "2026-01-21T23:00:00Z", days: 3, points: 9),
    Row(submitted: "2026-12-31", days: 346, points: 9),
    Row(file: "lizoe_LATE_301_7_x.jsonl", days: 1, points: 11),
    Row(submitted: "2026-01-10", file: "lizoe_LATE_301_7_x.jsonl", points: 12),
  ]

  @Test(arguments: rows)
  func `being late costs what the course says`(row: Row) throws {
    let times = try row.submitted.map {
      try SubmissionTimes(parsing: "file,timestamp\n\(row.file),\($0)\n")
    }
    let rules = CourseRules(try Self.course(), times: times)
    var entry = SampleGrade.row(SampleGrade.grade(file: row.file))
    rules.apply(to: &entry)
    #expect(entry.lateness?.days == row.days && entry.finalScore == row.points)
    #expect(entry.notes.contains { $0.text.hasPrefix("late: ") } == (row.days != nil))
    #expect(entry.document["final_score"]?.integer == row.points)
  }

  @Test(arguments: [
    ("receipt", "TP4HHR26WCPIIPKF"), ("file", "ZOE.jsonl"), ("id", "301"), ("name", "Zoë Li"),
  ])
  func `times are found by whatever names a hand-in`(heading: String, key: String) throws {
    let times = try SubmissionTimes(parsing: "\(heading),Submitted\n\(key),2026-01-20T12:00:00Z\n")
    let student = try Roster(parsing: "name,id\nZoë Li,301\n").students.first
    var row = SampleGrade.row(student: student)
    CourseRules(try Self.course(), times: times).apply(to: &row)
    #expect(row.lateness?.days == 1)
  }

  @Test(arguments: ["file,when\nx,2026\n", "file,time\nx,yesterday\n", ""])
  func `what tells no times says why`(text: String) {
    #expect(throws: Roster.Failure.self) { try SubmissionTimes(parsing: text) }
  }

  /// The last attempt counts here; the other lesson counts as nothing, with a quarter of the weight.
  @Test func `weights and attempts make the total`() throws {
    let settings = GradebookSettings(
      roster: try Roster(parsing: "name,id\nZoë Li,301\nBob Ray,302\n"), course: try Self.course())
    let rows = [
      SampleGrade.row(SampleGrade.grade(file: "a.jsonl", score: 20)),
      SampleGrade.row(SampleGrade.grade(file: "b.jsonl", score: 16)),
    ]
    #expect(
      SampleGrade.written("course", rows, settings: settings).text == """
        name,email,id,section,Lab (7),other,total_percent,passed
        Zoë Li,,301,,16,,60,yes
        Bob Ray,,302,,,,0,no

        """)
    #expect(
      SampleGrade.written("canvas", rows, settings: settings).text.hasPrefix(
        "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7),other\nPoints Possible,,,,,20,0\n"))
  }
}
