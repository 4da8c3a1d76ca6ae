import Foundations
public import Presentation

/// The grade book on a screen, row by row as the grades come, so its columns are as wide as the
/// screen lets them be and no name changes that.
public struct GradeTable: Sendable {
  private struct Column: Sendable {
    var title: String
    var width: Int
    var alignment = TextTable.Alignment.leading
    /// What it takes at most where the screen is wide enough.
    var widest: Int?
    var cell: @Sendable (Grade) -> String
  }

  /// In the order in which they are shown. Those of `essential` are always there; the others as far
  /// as there is room, the first ones first.
  private static let essential = [
    Column(title: "FILE", width: 14, widest: 72) { $0.file },
    Column(title: "LEARNER", width: 12, widest: 32) { $0.learner.isEmpty ? "-" : $0.learner },
    Column(title: "LESSON", width: 15, widest: 24) { "\($0.lesson) \($0.lessonVersion)" },
    // A number in brackets is not read as a grade.
    Column(title: "SCORE", width: 9, alignment: .trailing) { grade in
      let score = "\(grade.score)/\(grade.maxScore)"
      return grade.content.isVerified ? score : "(\(score))"
    },
    Column(title: "DONE", width: 4) { $0.completed ? "yes" : "no" },
    Column(title: "CONTENT", width: 10) { $0.content.word },
  ]

  private static let further = [
    Column(title: "ENDED", width: 5) { $0.ended ? "yes" : "NO" },
    number("HINTS") { $0.hints },
    number("SOLVED") { $0.checkpoints(.solved).count },
    number("SKIPPED") { $0.checkpoints(.skipped).count },
    number("ERRORS") { $0.errors },
    Column(title: "TIME", width: 7, alignment: .trailing) { grade in
      grade.pace.map { TimeText.short($0.seconds - $0.pauses) } ?? "-"
    },
    number("INPUTS") { $0.inputs },
    Column(title: "STEPS", width: 48, widest: 80) { $0.pointsByStep },
  ]

  private static func number(
    _ title: String, _ value: @escaping @Sendable (Grade) -> Int
  ) -> Column {
    Column(title: title, width: max(5, title.count), alignment: .trailing) { "\(value($0))" }
  }

  private let columns: [Column]
  private let table: FittedTable
  private let layout: Layout
  private var rows = 0
  /// Columns for which the screen is too narrow.
  public let hiddenTitles: [String]

  public init(in layout: Layout) {
    self.layout = layout
    var columns = Self.essential
    var width = columns.reduce(-2) { $0 + $1.width + 2 }
    for column in Self.further {
      guard width + column.width + 2 <= layout.columns else { break }
      columns.append(column)
      width += column.width + 2
    }
    hiddenTitles = Self.further.dropFirst(columns.count - Self.essential.count).map(\.title)
    // What is left over goes to the names.
    var left = max(0, layout.columns - width)
    for index in columns.indices {
      let more = min(left, (columns[index].widest ?? 0) - columns[index].width)
      guard more > 0 else { continue }
      columns[index].width += more
      left -= more
    }
    self.columns = columns
    table = TextTable(
      columns.map {
        .init(StyledText($0.title), $0.alignment, minimum: $0.width, maximum: $0.width)
      }
    ).fitted(contents: columns.map(\.width), in: layout)
  }

  public var heading: [String] { table.heading.map(\.plain) }

  /// The row of a file, or a sentence where it has no grade.
  public mutating func lines(for entry: GradeEntry) -> [String] {
    rows += 1
    switch entry {
    case .grade(let grade):
      let cells = columns.map { StyledText(Self.oneLine($0.cell(grade))) }
      return table.lines(cells, number: rows).map(\.plain)
    case .failure(let failure):
      let verb = failure.code.mayHideWork ? "not graded" : "not looked at"
      return lines("\(failure.file): \(verb) (\(failure.code.rawValue)): \(failure.message)")
    }
  }

  /// A sentence of our own under the table, which may hold names of others.
  public func lines(_ text: String) -> [String] {
    layout.lines(StyledText(Self.oneLine(text))).map(\.plain)
  }

  /// Names come from strangers: a line break in one must not look like another row.
  private static func oneLine(_ text: String) -> String {
    String(DisplayText.sanitized(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension Grade {
  /// Points by step: `14/14 12/16 …`.
  public var pointsByStep: String {
    steps.compactMap { step in
      let checkpoints = checkpoints.filter { $0.step == step.id }
      guard !checkpoints.isEmpty else { return nil }
      let points = checkpoints.map(\.points).reduce(0, +)
      return "\(points)/\(checkpoints.map(\.maxPoints).reduce(0, +))"
    }.joined(separator: " ")
  }
}

extension Grade.Content {
  /// Of the content, not of the person.
  public var word: String {
    switch self {
    case .identical: "verified"
    case .equivalent: "equivalent"
    case .different: "DIFFERS"
    }
  }
}

/// Amounts of time as people read them.
public enum TimeText {
  /// `48 s`, `12 min`, `1 h 05`
  public static func short(_ seconds: Double) -> String {
    let seconds = GivenNumber(clamping: max(0, seconds).rounded()).value
    if seconds < 60 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    if minutes < 100 { return "\(minutes) min" }
    return "\(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}

/// What a batch came to, counted in constant memory.
public struct GradeTotals: Equatable, Sendable {
  public private(set) var graded = 0
  /// Files without a grade behind which work may be.
  public private(set) var failed = 0
  /// Files that lay beside the hand-ins.
  public private(set) var ignored = 0
  public private(set) var completed = 0
  /// Completed, with the pass mark.
  public private(set) var passed = 0
  public private(set) var different = 0
  private var percents = [Int](repeating: 0, count: 101)

  public init() {}

  /// - Parameter isSuccess: whether a grade is completed and has the pass mark.
  public mutating func add(_ entry: GradeEntry, isSuccess: Bool) {
    switch entry {
    case .failure(let failure):
      if failure.code.mayHideWork { failed += 1 } else { ignored += 1 }
    case .grade(let grade):
      graded += 1
      if grade.completed { completed += 1 }
      if isSuccess { passed += 1 }
      if !grade.content.isVerified { different += 1 }
      percents[min(100, max(0, grade.percent))] += 1
    }
  }

  public var files: Int { graded + failed + ignored }

  /// In percent; `nil` where nothing was graded.
  public var mean: Double? {
    guard graded > 0 else { return nil }
    return Double(percents.enumerated().reduce(0) { $0 + $1.offset * $1.element }) / Double(graded)
  }

  /// The lower of the two in the middle; `nil` where nothing was graded.
  public var median: Int? {
    var below = 0
    return percents.indices.first { percent in
      below += percents[percent]
      return below * 2 >= graded && graded > 0
    }
  }

  /// One line under the table.
  public var line: String {
    var parts = ["\(graded) graded"]
    if failed > 0 { parts.append("\(failed) not graded") }
    if ignored > 0 { parts.append("\(ignored) not looked at") }
    var line = "\(files) \(files == 1 ? "file" : "files"): " + parts.joined(separator: ", ")
    guard let mean, let median else { return line }
    line += "; \(completed) completed, \(passed) with the pass mark"
    if different > 0 { line += ", \(different) not verified" }
    return line + "; mean \(Self.text(mean)) %, median \(median) %"
  }

  /// With one digit behind the point.
  static func text(_ number: Double) -> String {
    let tenths = GivenNumber(clamping: (number * 10).rounded()).value
    return "\(tenths / 10).\(tenths % 10)"
  }
}
