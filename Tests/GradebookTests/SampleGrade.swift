import Documents
import Gradebook
import Grading

/// Grades as a worker sends them, without a session behind them.
enum SampleGrade {
  static func grade(
    file: String = "zoe.jsonl", learner: String = "Zoë Li", score: Int = 12,
    content: Grade.Content = .identical, title: String = "Routes both ways"
  ) -> Grade {
    guard
      var grade = Grade([
        "file": .string(file), "learner": .string(learner), "lesson": "vpc-flow-logs",
        "lesson_version": 2, "recorded_by": "0.1.0", "session": "k7", "seed": "7",
        "started_at": 1_767_603_600, "receipt": "TP4HHR26WCPIIPKF", "score": .integer(score),
        "max_score": 20, "completed": false, "ended": true, "verdict": "identical",
        "inputs": 61, "errors": 4, "wall_clock_seconds": .number(4210.5),
        "pause_seconds": .number(1800),
        "typed_characters": 700, "inputs_sha256": "0123456789abcdef", "marks": [], "whole_mark": 1,
        "steps": [
          ["id": "set-up", "title": "Set up", "seconds": .number(610.2)],
          ["id": "peering", "title": "Peer", "seconds": .null],
        ],
        "checkpoints": [
          [
            "id": "vpc-1", "title": "A first VPC", "step": "set-up", "passed": true,
            "work": "earned", "points": 12, "held_at": 12, "evidence": "NextWork-1 (vpc-0a1)",
            "max_points": 14, "hints": 1, "help_cost": 2,
          ],
          [
            "id": "routes", "title": .string(title), "step": "peering", "passed": false,
            "work": "earned", "points": 0, "max_points": 6,
            "reason": "expected: a route, \"both\" ways; found: <none>", "attempts": 2,
          ],
        ],
      ])
    else { preconditionFailure("the sample is no grade") }
    grade.content = content
    return grade
  }

  static func row(_ grade: Grade = grade(), student: Student? = nil) -> GradebookRow {
    GradebookRow(entry: .grade(grade), notes: grade.notes, student: student)
  }

  static let failure = GradebookRow(
    entry: .failure(GradingFailure(file: "torn.jsonl", code: .damaged, message: "cut off")))

  /// What a form writes of these rows, and what it says that it left out.
  static func written(
    _ name: String, _ rows: [GradebookRow], settings: GradebookSettings = GradebookSettings()
  ) -> (text: String, leftOut: [String]) {
    guard let type = GradebookFormatRegistry.format(named: name) else { return ("", []) }
    var matching = settings.roster.map { StudentMatching($0) }
    var format = type.init(settings)
    var totals = GradeTotals()
    var text = format.beginning()
    for var row in rows {
      matching?.match(&row)
      totals.add(row.entry, isSuccess: false)
      text += format.text(of: row)
    }
    text += format.ending(GradebookEnding(totals: totals, absent: matching?.absent ?? []))
    return (text, format.leftOut)
  }
}
