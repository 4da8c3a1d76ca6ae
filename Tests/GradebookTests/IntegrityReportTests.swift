import Gradebook
import Testing

@testable import Grading

/// Who typed what others typed.
@Suite struct IntegrityReportTests {
  /// A class of forty that follow the lesson, each with a manner of their own.
  private static func report(_ change: (inout [Grade]) -> Void) -> [String: String] {
    var grades = (0..<40).map { number in
      var grade = SampleGrade.grade(file: "s\(number).jsonl", learner: "Student \(number)")
      grade.marks = Array(1...40) + (1...20).map { 1000 * (number + 1) + $0 }
      grade.wholeMark = number
      grade.session = "\(100_000 + number)0000000000"
      grade.pace = Pace(seconds: 4000, characters: 700)
      return grade
    }
    change(&grades)
    var report = IntegrityReport()
    for grade in grades { report.add(SampleGrade.row(grade)) }
    return Dictionary(uniqueKeysWithValues: report.files.map { ($0.name, $0.text) })
  }

  @Test func `honest sessions of one lesson are not alike`() throws {
    let files = Self.report { _ in }
    #expect(files["pairs.csv"]?.split(separator: "\n").count == 1)
    let page = try #require(files["integrity.md"])
    #expect(page.components("None of this class.") == 7)
  }

  @Test func `what two share and nobody else has is a pair`() throws {
    let files = Self.report { grades in
      grades[7].marks = grades[3].marks.dropLast(4) + [9999, 9998, 9997, 9996]
    }
    #expect(
      files["pairs.csv"]?.hasSuffix("\nStudent 3,s3.jsonl,Student 7,s7.jsonl,16,80\n") == true)
  }

  @Test func `one person's attempts say nothing`() {
    let files = Self.report { grades in
      grades[7].marks = grades[3].marks
      grades[7].wholeMark = grades[3].wholeMark
      grades[7].learner = grades[3].learner
    }
    #expect(files["pairs.csv"]?.split(separator: "\n").count == 1)
    #expect(files["integrity.md"]?.components("None of this class.") == 7)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var words: String
    var change: @Sendable (inout [Grade]) -> Void
    var testDescription: String { words }
  }

  static let rows = [
    Row(words: "Student 4 (s4.jsonl); Student 5 (s5.jsonl)") { $0[5].session = $0[4].session },
    Row(words: "- Student 4 (s4.jsonl); Student 5 (s5.jsonl)") { $0[5].wholeMark = 4 },
    Row(words: "**Student 5 (s5.jsonl)**: 97 % of it is the lesson's own") {
      $0[5].solutionShare = 97
    },
    Row(words: "7000 characters in 2 s") { $0[5].pace = Pace(seconds: 2, characters: 7000) },
    Row(words: "the clock goes back at event 9") {
      $0[5].pace = Pace(seconds: 4000, characters: 70, clockGoesBackAt: 9)
    },
    Row(words: "event 3: exit") {
      $0[5].content = .different(event: 3, text: "event 3: exit status")
    },
  ]

  @Test(arguments: rows)
  func `an observation comes with its evidence and how many show it`(row: Row) throws {
    let page = try #require(Self.report(row.change)["integrity.md"])
    #expect(page.contains(row.words), "\(page)")
    #expect(page.components("None of this class.") == 6)
    #expect(page.contains(" of 40 of this class show it."))
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
