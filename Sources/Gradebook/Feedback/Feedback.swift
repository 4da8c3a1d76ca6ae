import Foundations
public import Grading

/// What somebody is told about their work: what held and with what, what did not and why, and what to
/// look at again.
public struct Feedback: Equatable, Sendable {
  private let page: Page

  public var markdown: String { page.markdown }
  public var html: String { page.html }

  /// - Parameter name: whom it is for.
  public init(on grade: Grade, notes: [GradeNote] = [], for name: String) {
    let title = grade.lessonTitle.isEmpty ? grade.lesson : grade.lessonTitle
    var page = Page(title: name.isEmpty ? title : "\(title): \(name)")
    page.blocks += Self.summary(of: grade, notes: notes)
    page.blocks += Self.missing(in: grade)
    page.blocks += Self.earned(in: grade)
    page.blocks += Self.mistakes(in: grade)
    page.blocks += Self.advice(on: grade)
    page.blocks += Self.course(of: grade)
    page.blocks += Self.foot(of: grade)
    self.page = page
  }

  /// For a file that has no grade.
  public init(on failure: GradingFailure, for name: String) {
    var page = Page(title: name.isEmpty ? "No grade" : "No grade: \(name)")
    page.add(
      .paragraph([
        "The file ", .code(failure.file), .text(" could not be graded: \(failure.message)."),
      ]),
      .paragraph([
        .text("That is \(failure.code.meaning) (\(failure.code.rawValue)). "),
        "Hand in the file that ",
        .code("vpclab submit"), " writes, unchanged.",
      ]))
    self.page = page
  }

  private static func summary(of grade: Grade, notes: [GradeNote]) -> [Page.Block] {
    var blocks: [Page.Block] = []
    var sentence = ": "
    var parts = ["\(points(grade.points(.earned))) of your own work"]
    if !grade.checkpoints(.solved).isEmpty {
      parts.append("\(points(grade.points(.solved))) by 'solve'")
    }
    sentence += parts.joined(separator: ", ")
    let cost = grade.checkpoints.map(\.helpCost).reduce(0, +)
    if cost > 0 { sentence += "; help took \(points(cost))" }
    sentence += grade.completed ? ". The lab is complete." : ". The lab is not complete."
    blocks.append(
      .paragraph([.strong("\(grade.score) of \(points(grade.maxScore))"), .text(sentence)]))
    let notes = notes.filter(\.isForLearner)
    if !notes.isEmpty { blocks.append(.list(notes.map { [.text($0.text)] })) }
    return blocks
  }

  private static func missing(in grade: Grade) -> [Page.Block] {
    let open = grade.checkpoints.filter { !$0.passed }
    guard !open.isEmpty else { return [] }
    let items = open.map { checkpoint -> [Page.Span] in
      var spans: [Page.Span] = [
        .strong(checkpoint.title), .text(" (0 of \(points(checkpoint.maxPoints))): "),
        .text(sentence(checkpoint.reason.isEmpty ? "not reached" : checkpoint.reason)),
      ]
      if let event = checkpoint.heldAt {
        spans.append(.text(" It held at input \(event), and was lost later."))
      }
      if checkpoint.attempts > 1 {
        spans.append(.text(" Checked \(checkpoint.attempts) times."))
      }
      return spans
    }
    return [.heading("What is missing, and why"), .list(items)]
  }

  private static func earned(in grade: Grade) -> [Page.Block] {
    let passed = grade.checkpoints.filter(\.passed)
    guard !passed.isEmpty else { return [] }
    let items = passed.map { checkpoint -> [Page.Span] in
      var spans: [Page.Span] = [
        .strong(checkpoint.title),
        .text(" (\(checkpoint.points) of \(points(checkpoint.maxPoints)))"),
      ]
      switch checkpoint.work {
      case .skipped: spans.append(": skipped, so it counts as passed and gives nothing.")
      case .solved:
        spans.append(
          .text(": the lesson's own commands did it, for \(points(checkpoint.helpCost))."))
      case .earned:
        if checkpoint.hints > 0 {
          spans.append(
            .text(
              ", with \(checkpoint.hints) \(checkpoint.hints == 1 ? "hint" : "hints") for "
                + "\(points(checkpoint.helpCost))"))
        }
        if let event = checkpoint.heldAt { spans.append(.text(", at input \(event)")) }
        spans.append(.text(checkpoint.evidence.isEmpty ? "." : ": \(checkpoint.evidence)."))
      }
      return spans
    }
    return [.heading("What you have, and what it was seen by"), .list(items)]
  }

  private static func mistakes(in grade: Grade) -> [Page.Block] {
    guard !grade.diagnoses.isEmpty else { return [] }
    return [
      .heading("What went wrong on the way"),
      .list(
        grade.diagnoses.map {
          [
            .text("At input \($0.event), "),
            $0.isMended ? "mended since:" : .strong("still so at the end:"), .text(" \($0.text)"),
          ]
        }),
    ]
  }

  /// Steps with open checkpoints, or with much help.
  private static func advice(on grade: Grade) -> [Page.Block] {
    var items: [[Page.Span]] = []
    for (number, step) in grade.steps.enumerated() {
      let checkpoints = grade.checkpoints.filter { $0.step == step.id }
      let open = checkpoints.filter { !$0.passed }.count
      let helped = checkpoints.filter { $0.passed && ($0.work != .earned || $0.hints > 1) }.count
      guard open + helped > 0 else { continue }
      let why =
        open > 0
        ? "\(open) of \(checkpoints.count) \(checkpoints.count == 1 ? "checkpoint" : "checkpoints") open"
        : "done with much help; once more without would show that it is yours"
      items.append([
        .strong("Step \(number + 1), \(step.title)"), .text(": \(why) ("),
        .code("goto \(step.id)"), .text(")."),
      ])
    }
    var blocks: [Page.Block] =
      items.isEmpty ? [] : [.heading("What to look at again"), .list(items)]
    if !grade.openQuestions.isEmpty {
      blocks += [
        .heading("Questions of the write-up that are open"),
        .list(grade.openQuestions.map { [.text($0)] }),
      ]
    }
    return blocks
  }

  private static func course(of grade: Grade) -> [Page.Block] {
    let rows = grade.steps.enumerated().map { number, step in
      let checkpoints = grade.checkpoints.filter { $0.step == step.id }
      return [
        "\(number + 1). \(step.title)",
        "\(checkpoints.map(\.points).reduce(0, +)) of \(checkpoints.map(\.maxPoints).reduce(0, +))",
        step.seconds.map { TimeText.short($0) } ?? "–",
      ]
    }
    return [
      .heading("Step by step"),
      .table(heading: ["Step", "Points", "Time, by your clock"], rows: rows),
      .paragraph([
        .text(
          "\(grade.inputs) inputs, \(grade.errors) of them ended with an error. Errors cost nothing."
        )
      ]),
    ]
  }

  private static func foot(of grade: Grade) -> [Page.Block] {
    [
      .paragraph([
        .text("Receipt "), .code(grade.receipt),
        .text(
          "; lesson \(grade.lesson), version \(grade.lessonVersion). Points follow from what was typed, "
            + "carried out again; to see what this page speaks of: "),
        .code("vpclab replay FILE --to N"), ".",
      ])
    ]
  }

  /// A reason as it stands in a table, made a sentence of a page.
  private static func sentence(_ reason: String) -> String {
    let ends = reason.last.map { ".!?".contains($0) } ?? false
    return reason.prefix(1).uppercased() + reason.dropFirst() + (ends ? "" : ".")
  }

  private static func points(_ number: Int) -> String {
    "\(number) \(number == 1 ? "point" : "points")"
  }
}
