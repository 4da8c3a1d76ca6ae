import Grading

/// JUnit's XML, which every system of continuous integration shows: a suite a file, a case a
/// checkpoint.
public struct JUnitFormat: GradebookFormat {
  public static let name = "junit"
  public static let summary = "JUnit XML: a suite for each file, a case for each checkpoint"

  public init(_ settings: GradebookSettings) {}

  public func beginning() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vpclab grade\">\n"
  }

  public func text(of row: GradebookRow) -> String {
    switch row.entry {
    case .grade(let grade): Self.suite(of: grade, row)
    case .failure(let failure):
      failure.code.mayHideWork ? Self.suite(of: failure) : ""
    }
  }

  public func ending(_ ending: GradebookEnding) -> String { "</testsuites>\n" }

  private static func suite(of grade: Grade, _ row: GradebookRow) -> String {
    let isVerified = grade.content.isVerified
    var cases: [String] = []
    var (failures, skipped) = (0, 0)
    for checkpoint in grade.checkpoints {
      var inside = ""
      if checkpoint.work == .skipped {
        skipped += 1
        inside = element("skipped", [("message", checkpoint.sentence)])
      } else if !checkpoint.passed {
        failures += 1
        inside = element("failure", [("message", checkpoint.sentence), ("type", "open")])
      }
      cases.append(testCase(checkpoint.title, "\(grade.lesson).\(checkpoint.step)", inside))
    }
    if !isVerified {
      cases.append(
        testCase(
          "content verified", grade.lesson,
          element("error", [("message", grade.content.disagreement), ("type", "different")])))
    }
    let properties = [
      ("file", grade.file), ("learner", row.owner), ("score", "\(grade.score)"),
      ("max_score", "\(grade.maxScore)"), ("hints", "\(grade.hints)"),
      ("receipt", grade.receipt), ("verdict", grade.content.code),
    ].map { "      " + element("property", [("name", $0.0), ("value", $0.1)]) + "\n" }.joined()
    let name = row.owner.isEmpty ? grade.file : row.owner
    let counts = [
      ("name", "\(name): \(grade.lesson) \(grade.lessonVersion)"), ("tests", "\(cases.count)"),
      ("failures", "\(failures)"), ("errors", isVerified ? "0" : "1"), ("skipped", "\(skipped)"),
      ("time", GradebookNumber.text(grade.pace?.seconds ?? 0, digits: 3)),
    ]
    return "  <testsuite\(XMLText.attributes(counts))>\n    <properties>\n\(properties)"
      + "    </properties>\n" + cases.joined() + "  </testsuite>\n"
  }

  private static func suite(of failure: GradingFailure) -> String {
    let counts = [
      ("name", failure.file), ("tests", "1"), ("failures", "0"), ("errors", "1"), ("skipped", "0"),
      ("time", "0"),
    ]
    let error = element("error", [("message", failure.message), ("type", failure.code.rawValue)])
    return "  <testsuite\(XMLText.attributes(counts))>\n"
      + testCase("can be graded", "vpclab", error) + "  </testsuite>\n"
  }

  private static func testCase(_ name: String, _ className: String, _ inside: String) -> String {
    let attributes = XMLText.attributes([("name", name), ("classname", className), ("time", "0")])
    return inside.isEmpty
      ? "    <testcase\(attributes)/>\n"
      : "    <testcase\(attributes)>\(inside)</testcase>\n"
  }

  private static func element(_ name: String, _ attributes: [(String, String)]) -> String {
    "<\(name)\(XMLText.attributes(attributes))/>"
  }
}
