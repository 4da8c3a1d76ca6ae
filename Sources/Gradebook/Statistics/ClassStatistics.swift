import Foundations
public import Grading

/// How a class did: which checkpoints are hard, where people are stuck, what goes wrong most.
public struct ClassStatistics: Sendable {
  private struct Key: Hashable {
    var lesson: String
    var version: Int
  }

  private var places: [Key: Int] = [:]
  private var lessons: [LessonStatistics] = []
  /// Sessions whose content differs from the record take no part.
  private var unverified = 0

  public init() {}

  public mutating func add(_ grade: Grade) {
    guard grade.content.isVerified else {
      unverified += 1
      return
    }
    let key = Key(lesson: grade.lesson, version: grade.lessonVersion)
    if places[key] == nil {
      places[key] = lessons.count
      lessons.append(LessonStatistics(of: grade))
    }
    if let place = places[key] { lessons[place].add(grade) }
  }

  /// Files by their names, for a folder.
  public var files: [(name: String, text: String)] {
    [
      ("statistics.html", page.html), ("statistics.md", page.markdown),
      ("checkpoints.csv", checkpoints), ("steps.csv", steps), ("diagnoses.csv", diagnoses),
    ]
  }

  private var page: Page {
    var page = Page(title: "Class statistics")
    if lessons.isEmpty { page.add(.paragraph(["No session was graded."])) }
    for lesson in lessons { page.blocks += lesson.blocks }
    if unverified > 0 {
      page.add(
        .paragraph([
          .text("\(unverified) sessions whose content differs from its record take no part.")
        ])
      )
    }
    return page
  }

  private var checkpoints: String {
    Cell.line(
      [
        "lesson", "lesson_version", "step", "checkpoint", "title", "max_points", "sessions",
        "passed", "passed_alone", "solved", "skipped", "hints", "failed_checks", "difficulty",
        "discrimination",
      ].map { .key($0) })
      + lessons.flatMap { lesson in
        lesson.items.map { item in
          Cell.line([
            .text(lesson.lesson), .number(lesson.version), .text(item.step), .text(item.id),
            .text(item.title), .number(item.maximum), .number(lesson.sessions),
            .number(item.passed), .number(item.alone), .number(item.solved),
            .number(item.skipped), .number(item.hints), .number(item.attempts),
            .decimal(lesson.share(item.passed - item.solved - item.skipped)),
            .optional(item.discrimination),
          ])
        }
      }.joined()
  }

  private var steps: String {
    Cell.line(
      ["lesson", "lesson_version", "step", "title", "median_seconds", "stuck_here"].map { .key($0) }
    )
      + lessons.flatMap { lesson in
        lesson.steps.map { step in
          Cell.line([
            .text(lesson.lesson), .number(lesson.version), .text(step.id), .text(step.title),
            .optional(LessonStatistics.median(step.seconds)), .number(step.stuck),
          ])
        }
      }.joined()
  }

  private var diagnoses: String {
    Cell.line(
      ["lesson", "lesson_version", "diagnosis", "sessions", "mended", "example"].map { .key($0) })
      + lessons.flatMap { lesson in
        lesson.commonMistakes.map { mistake in
          Cell.line([
            .text(lesson.lesson), .number(lesson.version), .text(mistake.id),
            .number(mistake.sessions), .number(mistake.mended), .text(mistake.example),
          ])
        }
      }.joined()
  }
}

extension LessonStatistics {
  func share(_ number: Int) -> Double { sessions > 0 ? Double(number) / Double(sessions) : 0 }

  fileprivate func percent(_ number: Int) -> String {
    "\(GradebookNumber.text(share(number) * 100, digits: 0)) % (\(number) of \(sessions))"
  }

  /// Tables say what the drawings show, so that nothing is lost without them.
  fileprivate var blocks: [Page.Block] {
    var blocks: [Page.Block] = [
      .heading("\(title.isEmpty ? lesson : title), version \(version)"),
      .paragraph([.text("\(sessions) sessions, \(percent(completed)) completed.")]),
      .heading("Points", level: 3),
      .picture(
        svg: BarChart(title: Self.scoresTitle, bars: scoreBars).svg, caption: Self.scoresTitle,
        words: scoreBars.map { "\($0.label): \($0.text)" }),
      .heading("Checkpoints", level: 3),
      picture(
        "Passed by the learner's own work",
        items.map { item in
          let own = item.passed - item.solved - item.skipped
          return BarChart.Bar(label: item.title, share: share(own), text: percent(own))
        }),
      .table(
        heading: [
          "Checkpoint", "Own work", "Without hints", "Solved", "Skipped", "Hints", "Failed checks",
          "Discrimination",
        ],
        rows: items.map { item in
          [
            item.title, percent(item.passed - item.solved - item.skipped), "\(item.alone)",
            "\(item.solved)", "\(item.skipped)", "\(item.hints)", "\(item.attempts)",
            item.discrimination.map { GradebookNumber.text($0, digits: 2) } ?? "–",
          ]
        }),
      .heading("Steps", level: 3),
    ]
    let medians = steps.map { Self.median($0.seconds) }
    let longest = medians.compactMap { $0 }.max() ?? 0
    blocks.append(
      picture(
        "Median time, by the learners' clocks, without pauses",
        zip(steps, medians).map { step, median in
          BarChart.Bar(
            label: step.title, share: longest > 0 ? (median ?? 0) / longest : 0,
            text: median.map { TimeText.short($0) } ?? "–")
        }))
    blocks.append(
      .table(
        heading: ["Step", "Median time", "First open checkpoint is here"],
        rows: zip(steps, medians).map { step, median in
          [step.title, median.map { TimeText.short($0) } ?? "–", percent(step.stuck)]
        }))
    blocks.append(.heading("Mistakes that the tutor explained", level: 3))
    if mistakes.isEmpty {
      blocks.append(.paragraph(["None."]))
    } else {
      blocks.append(
        .table(
          heading: ["Diagnosis", "Sessions", "Mended", "As one session had it"],
          rows: commonMistakes.map {
            [$0.id, percent($0.sessions), "\($0.mended)", $0.example]
          }))
    }
    return blocks
  }

  private static let scoresTitle = "Sessions by percent of the points"

  private var scoreBars: [BarChart.Bar] {
    let most = Double(max(1, scores.max() ?? 1))
    return scores.enumerated().map { tens, count in
      BarChart.Bar(
        label: tens == 10 ? "100" : "\(tens * 10) to \(tens * 10 + 9)",
        share: Double(count) / most, text: "\(count)")
    }
  }

  private func picture(_ caption: String, _ bars: [BarChart.Bar]) -> Page.Block {
    .picture(svg: BarChart(title: caption, bars: bars).svg, caption: caption)
  }
}
