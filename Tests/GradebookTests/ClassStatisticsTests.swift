import Gradebook
import Testing

@testable import Grading

/// How a class did, counted.
@Suite struct ClassStatisticsTests {
  /// Twelve people: eight passed the first checkpoint, six of them without a hint, two solved it.
  private static let files: [String: String] = {
    var statistics = ClassStatistics()
    for number in 0..<12 {
      var grade = SampleGrade.grade(score: number < 8 ? 12 : 0)
      grade.lessonTitle = "Flow <logs>"
      grade.checkpoints[0].passed = number < 8
      grade.checkpoints[0].hints = number < 6 ? 0 : 1
      grade.checkpoints[0].work = number == 6 || number == 7 ? .solved : .earned
      grade.checkpoints[0].points = number < 8 ? 12 : 0
      grade.steps[0].seconds = Double(number + 1) * 60
      if number < 5 {
        grade.diagnoses = [
          Grade.Diagnosis(id: "same-cidr", event: 3, isMended: number < 2, text: "=One block.")
        ]
      }
      statistics.add(grade)
    }
    statistics.add(SampleGrade.grade(content: .different(event: 1, text: "x")))
    return Dictionary(uniqueKeysWithValues: statistics.files.map { ($0.name, $0.text) })
  }()

  @Test(arguments: [
    ("checkpoints.csv", "vpc-flow-logs,2,set-up,vpc-1,A first VPC,14,12,8,6,2,0,6,0,0.5,"),
    ("checkpoints.csv", "vpc-flow-logs,2,peering,routes,Routes both ways,6,12,0,0,0,0,0,24,0,"),
    ("steps.csv", "vpc-flow-logs,2,set-up,Set up,390,4"),
    ("steps.csv", "vpc-flow-logs,2,peering,Peer,,8"),
    ("diagnoses.csv", "vpc-flow-logs,2,same-cidr,5,2,\"'=One block.\""),
    ("statistics.md", "12 sessions, 0 % (0 of 12) completed."),
    ("statistics.md", "| A first VPC | 50 % (6 of 12) | 6 | 2 | 0 | 6 | 0 |"),
    ("statistics.md", "- 60 to 69: 8\n"), ("statistics.md", "1 sessions whose content differs"),
    ("statistics.html", "<h2>Flow &lt;logs&gt;, version 2</h2>"),
    ("statistics.html", "<title>Passed by the learner&#39;s own work</title>"),
  ])
  func `what the files say`(file: String, line: String) throws {
    #expect(try #require(Self.files[file]).contains(line), "\(Self.files[file] ?? "")")
  }

  @Test func `a page without sessions says so`() {
    let files = ClassStatistics().files
    #expect(files.contains { $0.text.contains("No session was graded.") })
  }

  @Test func `a checkpoint tells the strong from the weak`() throws {
    var statistics = ClassStatistics()
    for number in 0..<20 {
      var grade = SampleGrade.grade(score: 0)
      grade.checkpoints[0].passed = number % 2 == 0
      grade.checkpoints[0].hints = 0
      grade.checkpoints[0].points = 0
      grade.score = number % 2 == 0 ? 6 : 0
      statistics.add(grade)
    }
    let table = statistics.files.first { $0.name == "checkpoints.csv" }?.text ?? ""
    let line = try #require(table.split(separator: "\n").first { $0.contains("vpc-1") })
    #expect(line.hasSuffix(",0.5,1"))
  }
}
