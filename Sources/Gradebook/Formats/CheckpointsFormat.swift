import Grading

/// A line for each checkpoint of each file: what one sorts and pivots to see where a class stands.
public struct CheckpointsFormat: GradebookFormat {
  public static let name = "csv-checkpoints"
  public static let summary = "a line for each checkpoint of each file"

  public init(_ settings: GradebookSettings) {}

  public func beginning() -> String {
    Cell.line(
      [
        "file", "name", "id", "lesson", "lesson_version", "step", "checkpoint", "title", "passed",
        "work", "points", "max_points", "hints", "help_cost", "attempts", "reason",
      ].map { .key($0) })
  }

  public func text(of row: GradebookRow) -> String {
    guard let grade = row.grade else { return "" }
    return grade.checkpoints.map { checkpoint in
      Cell.line([
        .text(grade.file), .text(row.owner), .key(row.student?.key ?? ""), .text(grade.lesson),
        .number(grade.lessonVersion), .text(checkpoint.step), .text(checkpoint.id),
        .text(checkpoint.title), .flag(checkpoint.passed), .key(checkpoint.work.rawValue),
        .number(checkpoint.points), .number(checkpoint.maxPoints), .number(checkpoint.hints),
        .number(checkpoint.helpCost), .number(checkpoint.attempts), .text(checkpoint.reason),
      ])
    }.joined()
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }
}
