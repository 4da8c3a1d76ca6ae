import Foundations
import Grading

/// The breakdown of points that OK's client prints and its autograders read.
public struct OKFormat: GradebookFormat {
  public static let name = "ok"
  public static let summary = "OK: the breakdown of points that its autograder reads"
  public static let isOfOneHandIn = true

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    var lines = [String(repeating: "-", count: 69), "Point breakdown"]
    var total = 0
    if let grade = row.grade, grade.content.isVerified {
      lines += grade.checkpoints.map { "    \($0.id): \($0.points).0/\($0.maxPoints)" }
      total = grade.score
    }
    lines += ["", "Score:", "    Total: \(total).0"]
    return lines.map { $0 + "\n" }.joined()
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }
}
