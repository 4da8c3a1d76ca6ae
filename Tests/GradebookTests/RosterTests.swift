import Foundations
import Gradebook
import Grading
import Testing

/// Who of a course handed a file in.
@Suite struct RosterTests {
  private static let canvas = """
    \u{FEFF}Student,ID,SIS User ID,SIS Login ID,Section,Lab (12345)
        Points Possible,,,,,100
    "Lee, Ann",301,S1,alee,A,
    "Ray, Bob",302,S2,bray,A,
    "Müller, Jörg",303,S3,jmueller,B,
    "Nguyễn, Thị Ánh",304,S4,tanguyen,B,
    "Student, Test",999,,,,
    """
  private static let moodle = """
    First name;Last name;ID number;Email address;Username
    李;雷;S9;lei@example.edu;lei
    Ann;Lee;S1;ann@example.edu;alee\r
    Ann;Lee;S5;ann.lee@example.edu;alee5
    """

  @Test(arguments: [
    (canvas, ["Lee, Ann", "Ray, Bob", "Müller, Jörg", "Nguyễn, Thị Ánh"]),
    (moodle, ["李 雷", "Ann Lee", "Ann Lee"]),
    ("id,last_name,first_name,email\nx1,Li,Zoë,z@example.edu\n", ["Zoë Li"]),
    ("\"Full name\"\t\"E-mail\"\n\"O'Brien \"\"Bo\"\"\"\tb@example.edu", ["O'Brien \"Bo\""]),
    ("email\na@example.edu\n\n,\n", ["a@example.edu"]),
  ])
  func `rosters of all systems are read`(text: String, names: [String]) throws {
    #expect(try Roster(parsing: text).students.map(\.fullName) == names)
  }

  @Test(arguments: [
    ("", "empty"), ("points,colour\n1,red\n", "'points', 'colour'"), ("name\n", "nobody"),
    ("section\nA\n", "'section'"),
  ])
  func `what is no roster says why`(text: String, words: String) {
    #expect { try Roster(parsing: text) } throws: { "\($0)".contains(words) }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var file: String
    var learner = ""
    /// The institution's number; several where it is ambiguous.
    var found: [String]
    var isDisputed = false
    var testDescription: String { "\(file) by '\(learner)'" }
  }

  static let rows = [
    Row(file: "x.jsonl", learner: "Ann Lee", found: ["S1"]),
    Row(file: "x.jsonl", learner: "lee ann", found: ["S1"]),
    Row(file: "x.jsonl", learner: "  ANN   LEE ", found: ["S1"]),
    Row(file: "x.jsonl", learner: "alee", found: ["S1"]),
    Row(file: "x.jsonl", learner: "S2", found: ["S2"]),
    Row(file: "x.jsonl", learner: "Jorg Muller", found: ["S3"]),
    Row(file: "x.jsonl", learner: "Thi Anh Nguyen", found: ["S4"]),
    Row(file: "class.zip/leeann_301_7788_session.jsonl", found: ["S1"]),
    Row(file: "class.zip/raybob_LATE_302_7788_session.jsonl", found: ["S2"]),
    Row(file: "class/Bob Ray_4711_assignsubmission_file_/k1.jsonl", found: ["S2"]),
    Row(file: "class/bray/k1.jsonl", found: ["S2"]),
    Row(file: "class/bray.jsonl.txt", found: ["S2"]),
    Row(file: "class/k1.jsonl", found: []),
    Row(file: "class/k1.jsonl", learner: "Eve", found: []),
    Row(file: "leeann_301_1_x.jsonl", learner: "Bob Ray", found: ["S1"], isDisputed: true),
    Row(file: "leeann_301_1_x.jsonl", learner: "Somebody", found: ["S1"]),
  ]

  @Test(arguments: rows)
  func `a file finds its student`(row: Row) throws {
    let matcher = RosterMatcher(try Roster(parsing: Self.canvas))
    switch matcher.match(file: row.file, learner: row.learner) {
    case .student(let student):
      #expect([student.institutionID] == row.found && !row.isDisputed)
    case .disputed(let student, _):
      #expect([student.institutionID] == row.found && row.isDisputed)
    case .ambiguous(let students): #expect(students.map(\.institutionID) == row.found)
    case .nobody: #expect(row.found == [])
    }
  }

  @Test func `a session is known by the token that it was begun with`() throws {
    let roster = try Roster(parsing: "name,id,token\nAnn Lee,301,A1\nBob Ray,302,B2\n")
    let seeds = ["A1", "B2"].map { String(EnrolmentSeed.seed(ofToken: $0)) }
    let matcher = RosterMatcher(roster)
    #expect(
      matcher.match(file: "x", learner: "Eve", seed: seeds[1]) == .student(roster.students[1]))
    #expect(
      matcher.match(file: "class/301/x", learner: "Ann Lee", seed: seeds[1])
        == .disputed(handedInBy: roster.students[0], names: roster.students[1]))
    var matching = StudentMatching(roster)
    for (seed, isOwn) in [(seeds[0], true), ("7", false)] {
      var grade = SampleGrade.grade(learner: "Ann Lee")
      grade.seed = seed
      var row = SampleGrade.row(grade)
      matching.match(&row)
      #expect(row.student == roster.students[0])
      #expect(row.notes.contains(.otherToken) != isOwn)
    }
    #expect(matching.absent == [roster.students[1]])
  }

  @Test func `two of one name are told apart by anything else`() throws {
    let matcher = RosterMatcher(try Roster(parsing: Self.moodle))
    guard case .ambiguous(let both) = matcher.match(file: "x", learner: "Ann Lee") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(both.map(\.login) == ["alee", "alee5"])
    for (file, learner) in [
      ("alee5/x.jsonl", "Ann Lee"), ("x", "alee5"), ("x", "ann.lee@example.edu"),
    ] {
      guard case .student(let student) = matcher.match(file: file, learner: learner) else {
        Issue.record("\(file) \(learner) is nobody's")
        continue
      }
      #expect(student.login == "alee5")
    }
  }
}
