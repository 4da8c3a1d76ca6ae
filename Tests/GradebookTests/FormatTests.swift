import Documents
import Gradebook
import Grading
import Testing

/// What is written for course systems; `scripts/check-exports` reads it with programs of others.
@Suite struct FormatTests {
  private static let roster = Result {
    try Roster(
      parsing: """
        Student,ID,SIS User ID,SIS Login ID,Section,Email
        "Li, Zoë",301,S1,zli,A,z@example.edu
        "Ray, Bob",302,S2,-bray,A,b@example.edu
        """)
  }

  private static func settings() throws -> GradebookSettings {
    GradebookSettings(roster: try roster.get(), assignment: "Flow logs (12345)")
  }

  private static let rows = [
    SampleGrade.row(), SampleGrade.row(SampleGrade.grade(file: "again.jsonl", score: 7)),
    SampleGrade.row(SampleGrade.grade(file: "eve.jsonl", learner: "=cmd|' /C calc'!A0")),
    SampleGrade.failure,
    SampleGrade.row(
      SampleGrade.grade(
        file: "bob.jsonl", learner: "Bob Ray", content: .different(event: 3, text: "no"))),
  ]

  @Test func `Canvas gets its own columns and a line a student`() throws {
    let (text, leftOut) = SampleGrade.written("canvas", Self.rows, settings: try Self.settings())
    #expect(
      text == """
        Student,ID,SIS User ID,SIS Login ID,Section,Flow logs (12345)
        Points Possible,,,,,20
        "Li, Zoë",301,S1,zli,A,12
        "Ray, Bob",302,S2,-bray,A,

        """)
    #expect(leftOut.count == 3)
    #expect(leftOut.contains { $0.hasPrefix("bob.jsonl") && $0.contains("differs") })
    #expect(leftOut.contains { $0.hasPrefix("eve.jsonl") && $0.contains("nobody of the roster") })
    #expect(leftOut.contains { $0.contains("torn.jsonl") })
  }

  @Test func `Moodle gets nobody whom it does not know`() throws {
    let text = SampleGrade.written("moodle", Self.rows, settings: try Self.settings()).text
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "username,email,idnumber,Flow logs (12345),feedback")
    #expect(lines[1].hasPrefix("zli,z@example.edu,S1,12,"))
    #expect(lines[2] == "-bray,b@example.edu,S2,-,")
  }

  @Test func `nbgrader's columns are exactly its own`() throws {
    let text = SampleGrade.written("nbgrader", Self.rows, settings: try Self.settings()).text
    #expect(
      text == """
        assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score
        Flow logs (12345),,,S1,Li,Zoë,z@example.edu,12,0,12,20
        Flow logs (12345),,,S2,Ray,Bob,b@example.edu,0,0,0,20

        """)
  }

  @Test func `a spreadsheet has a line for each file and each absentee`() throws {
    let (text, _) = SampleGrade.written("csv", Self.rows, settings: try Self.settings())
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1 + Self.rows.count)
    #expect(lines[1].hasPrefix("zoe.jsonl,graded,\"Li, Zoë\",z@example.edu,zli,301,S1,A,Zoë Li,"))
    #expect(lines[3].contains("\"'=cmd|' /C calc'!A0\""))
    #expect(lines[4].hasPrefix("torn.jsonl,damaged,"))
    let absent = SampleGrade.written("csv", [], settings: try Self.settings()).text
    #expect(absent.split(separator: "\n").count == 3 && absent.contains(",absent,"))
    let columns = lines[0].split(separator: ",").count
    for line in absent.split(separator: "\n") {
      #expect(line.filter { $0 == "," }.count - (line.contains("\"") ? 1 : 0) == columns - 1)
    }
  }

  /// A name may be anything; what a form writes of it is text and nothing else.
  @Test(
    arguments: GradebookFormatRegistry.names,
    [
      "=1+1", "+cmd", "-2", "@SUM(A1)", "＝1", "\t=1", " =1", "a\"b,c;d", "line\nbreak",
      "\u{1B}[31m",
      "\u{202E}evil", "]]>&<b>", "",
    ])
  func `no name becomes a formula, markup or another line`(format: String, name: String) throws {
    let row = SampleGrade.row(
      SampleGrade.grade(file: "\(name).jsonl", learner: name, title: name))
    let plain = SampleGrade.row()
    let text = SampleGrade.written(format, [row]).text
    let usual = SampleGrade.written(format, [plain]).text
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    if format.contains("csv") || ["canvas", "moodle", "nbgrader"].contains(format) {
      #expect(text.split(separator: "\n").count == usual.split(separator: "\n").count)
      for cell in text.split(whereSeparator: { $0 == "," || $0.isNewline || $0 == "\"" }) {
        let first = cell.first { $0 != " " } ?? "x"
        #expect(!"=@＝\t".contains(first), "\(cell)")
        if "+-".contains(first) { #expect(cell == "-", "\(cell)") }
      }
    }
    if format == "junit" {
      #expect(!text.contains("<b>"))
      #expect(text.split(separator: "\n").count == usual.split(separator: "\n").count)
    }
    if ["json", "gradescope", "classroom50", "check50", "xapi"].contains(format) {
      _ = try JSONValue(parsingJSON: text)
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `Gradescope's points are the lesson's, and none where the content differs`() throws {
    let json = try JSONValue(
      parsingJSON: SampleGrade.written("gradescope", [SampleGrade.row()]).text)
    #expect(json["score"] == 12)
    let tests = try #require(json["tests"]?.array)
    #expect(tests.map { $0["number"] } == ["1.1", "2.1"])
    #expect(tests.map { $0["status"] } == ["passed", "failed"])
    #expect(tests[1]["output"]?.string?.contains("<none>") == true)
    let other = SampleGrade.grade(content: .different(event: 3, text: "exit status"))
    let none = try JSONValue(
      parsingJSON: SampleGrade.written("gradescope", [SampleGrade.row(other)]).text)
    #expect(none["score"] == 0)
    #expect(none["tests"]?.array?.allSatisfy { $0["score"] == 0 } == true)
    let failed = try JSONValue(
      parsingJSON: SampleGrade.written("gradescope", [SampleGrade.failure]).text)
    #expect(failed["score"] == 0 && failed["output"]?.string?.contains("damaged") == true)
  }

  @Test func `Classroom 50 hears of whom its runner named`() throws {
    var settings = GradebookSettings()
    settings.environment = [
      "CLASSROOM": "net", "ASSIGNMENT": "lab", "OWNER": "zli", "COMMIT_URL": "https://e.org/c",
      "SUBMISSION_TAG": "submit/20260102T030405Z-abc1234",
    ]
    let json = try JSONValue(
      parsingJSON: SampleGrade.written("classroom50", [SampleGrade.row()], settings: settings).text)
    #expect(json["owner"] == "zli" && json["datetime"] == "2026-01-02T03:04:05Z")
    #expect(json["score"] == 12 && json["max-score"] == 20)
    #expect(json["release"] == "https://e.org/c")
  }

  @Test func `statements have ids of their own, the same every time`() throws {
    let texts = (0..<2).map { _ in SampleGrade.written("xapi", Self.rows).text }
    #expect(texts[0] == texts[1])
    let statements = try #require(try JSONValue(parsingJSON: texts[0]).array)
    // Three verified hand-ins of two checkpoints; two carry the same receipt.
    #expect(statements.count == 9)
    #expect(statements.allSatisfy { $0["id"]?.string?.count == 36 })
    #expect(statements[2]["result"]?["success"] == false)
    #expect(try JSONValue(parsingJSON: SampleGrade.written("xapi", []).text) == [])
  }

  @Test func `OK's breakdown is what its client prints`() {
    #expect(
      SampleGrade.written("ok", [SampleGrade.row()]).text.hasSuffix(
        "Point breakdown\n    vpc-1: 12.0/14\n    routes: 0.0/6\n\nScore:\n    Total: 12.0\n"))
  }
}
