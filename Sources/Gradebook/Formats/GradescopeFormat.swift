import Documents
import Grading

/// Gradescope's `results.json`: a test for each checkpoint, in the lesson's sequence.
public struct GradescopeFormat: GradebookFormat {
  public static let name = "gradescope"
  public static let summary = "Gradescope: results.json of an autograder"
  public static let isOfOneHandIn = true

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    let document: JSONValue =
      switch row.entry {
      case .grade(let grade): Self.document(of: grade, notes: row.notes)
      case .failure(let failure):
        [
          "score": 0,
          "output": .string("not graded (\(failure.code.rawValue)): \(failure.message)"),
          "output_format": "text", "visibility": "visible",
        ]
      }
    return document.json(.indented, ascii: true) + "\n"
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }

  private static func document(of grade: Grade, notes: [GradeNote]) -> JSONValue {
    let isVerified = grade.content.isVerified
    var tests: [JSONValue] = []
    for (number, step) in grade.steps.enumerated() {
      let checkpoints = grade.checkpoints.filter { $0.step == step.id }
      for (index, checkpoint) in checkpoints.enumerated() {
        tests.append([
          "number": .string("\(number + 1).\(index + 1)"), "name": .string(checkpoint.title),
          "name_format": "text", "score": .integer(isVerified ? checkpoint.points : 0),
          "max_score": .integer(checkpoint.maxPoints),
          "status": checkpoint.passed && isVerified ? "passed" : "failed",
          "output": .string(checkpoint.sentence), "output_format": "text",
          "tags": [.string(step.id)], "visibility": "visible",
        ])
      }
    }
    let lines =
      ["\(grade.lesson) version \(grade.lessonVersion), receipt \(grade.receipt)"]
      + notes.map(\.text)
      + (isVerified ? [] : ["the record differs from what its inputs give, so it has no points"])
    return [
      "score": .integer(isVerified ? grade.score : 0),
      "output": .string(lines.joined(separator: "\n")), "output_format": "text",
      "visibility": "visible", "tests": .array(tests),
      "extra_data": [
        "lesson": .string(grade.lesson), "lesson_version": .integer(grade.lessonVersion),
        "receipt": .string(grade.receipt), "verdict": .string(grade.content.code),
      ],
    ]
  }
}

extension Grade.Checkpoint {
  /// What became of it, in a sentence or two.
  var sentence: String {
    switch (passed, work) {
    case (true, .earned) where hints > 0:
      "passed, with \(hints) \(hints == 1 ? "hint" : "hints") for \(helpCost) of \(maxPoints) points"
    case (true, .earned): "passed"
    case (true, .solved): "passed by 'solve', which costs \(helpCost) of \(maxPoints) points"
    case (true, .skipped): "skipped, without points"
    case (false, _): reason.isEmpty ? "open" : reason
    }
  }
}
