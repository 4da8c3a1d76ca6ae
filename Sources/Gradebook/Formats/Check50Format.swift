import Documents
import Grading

/// The JSON that check50 prints: each check passed, failed with its cause, or not judged.
public struct Check50Format: GradebookFormat {
  public static let name = "check50"
  public static let summary = "the JSON that check50 prints"
  public static let isOfOneHandIn = true

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    let document: JSONValue =
      switch row.entry {
      case .grade(let grade):
        [
          "slug": .string(grade.lesson), "version": .string("\(grade.lessonVersion)"),
          "results": .array(grade.checkpoints.map { Self.result(of: $0, in: grade) }),
        ]
      case .failure(let failure):
        [
          "slug": .string(failure.file), "version": "1",
          "error": [
            "type": .string(failure.code.rawValue), "value": .string(failure.message),
            "traceback": [], "data": [:],
          ],
        ]
      }
    return document.json(.indented, ascii: true) + "\n"
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }

  private static func result(of checkpoint: Grade.Checkpoint, in grade: Grade) -> JSONValue {
    let isVerified = grade.content.isVerified
    let cause: JSONValue =
      checkpoint.passed
      ? .null
      : ["rationale": .string(checkpoint.sentence), "help": .string(checkpoint.title)]
    return [
      "name": .string(checkpoint.id), "description": .string(checkpoint.title),
      // What follows from no inputs is neither passed nor failed.
      "passed": isVerified ? .boolean(checkpoint.passed) : .null,
      "log": [], "cause": cause,
      "data": [
        "points": .integer(isVerified ? checkpoint.points : 0),
        "max_points": .integer(checkpoint.maxPoints),
      ],
      "dependency": .null,
    ]
  }
}
