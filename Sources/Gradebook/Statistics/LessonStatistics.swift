import Grading

/// How a class did with one lesson, in memory that grows with the lesson and, for medians, by a few
/// bytes a session.
struct LessonStatistics: Sendable {
  struct Item: Sendable {
    let id: String
    let title: String
    let step: String
    let maximum: Int
    var passed = 0
    /// Passed without any help.
    var alone = 0
    var solved = 0
    var skipped = 0
    var hints = 0
    var attempts = 0
    /// For the correlation with the points of the other checkpoints.
    fileprivate var sums = CorrelationSums()

    /// How well it tells those who did well elsewhere from those who did not: from -1 to 1, `nil`
    /// where all are alike.
    var discrimination: Double? { sums.correlation }
  }

  struct Mistake: Sendable {
    let id: String
    /// As one of the sessions had it.
    let example: String
    var sessions = 0
    var mended = 0
  }

  let lesson: String
  let version: Int
  private(set) var title: String
  private(set) var sessions = 0
  private(set) var completed = 0
  private(set) var items: [Item] = []
  private(set) var steps: [(id: String, title: String, seconds: [Double], stuck: Int)] = []
  private(set) var mistakes: [String: Mistake] = [:]
  /// Sessions by tens of percent; the last one is 100.
  private(set) var scores = [Int](repeating: 0, count: 11)

  init(of grade: Grade) {
    lesson = grade.lesson
    version = grade.lessonVersion
    title = grade.lessonTitle
    items = grade.checkpoints.map {
      Item(id: $0.id, title: $0.title, step: $0.step, maximum: $0.maxPoints)
    }
    steps = grade.steps.map { ($0.id, $0.title, [], 0) }
  }

  mutating func add(_ grade: Grade) {
    sessions += 1
    if grade.completed { completed += 1 }
    scores[min(10, max(0, grade.percent / 10))] += 1
    for (index, checkpoint) in grade.checkpoints.enumerated() where items.indices.contains(index) {
      items[index].add(checkpoint, rest: grade.score - checkpoint.points)
    }
    let firstOpen = grade.checkpoints.first { !$0.passed }?.step
    for (index, step) in grade.steps.enumerated() where steps.indices.contains(index) {
      if let seconds = step.seconds, seconds > 0 { steps[index].seconds.append(seconds) }
      if step.id == firstOpen { steps[index].stuck += 1 }
    }
    for diagnosis in grade.diagnoses {
      mistakes[diagnosis.id, default: Mistake(id: diagnosis.id, example: diagnosis.text)]
        .add(diagnosis)
    }
  }

  /// The most frequent first.
  var commonMistakes: [Mistake] {
    mistakes.values.sorted { ($1.sessions, $0.id) < ($0.sessions, $1.id) }
  }

  static func median(_ numbers: [Double]) -> Double? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension LessonStatistics.Item {
  fileprivate mutating func add(_ checkpoint: Grade.Checkpoint, rest: Int) {
    let isOwn = checkpoint.passed && checkpoint.work == .earned
    if checkpoint.passed { passed += 1 }
    if isOwn, checkpoint.hints == 0 { alone += 1 }
    if checkpoint.work == .solved { solved += 1 }
    if checkpoint.work == .skipped { skipped += 1 }
    hints += checkpoint.hints
    attempts += checkpoint.attempts
    sums.add(isOwn ? 1 : 0, Double(rest))
  }
}

extension LessonStatistics.Mistake {
  fileprivate mutating func add(_ diagnosis: Grade.Diagnosis) {
    sessions += 1
    if diagnosis.isMended { mended += 1 }
  }
}

/// What a correlation needs of pairs of numbers, in constant memory.
struct CorrelationSums: Sendable {
  private var (count, x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

  mutating func add(_ a: Double, _ b: Double) {
    count += 1
    x += a
    y += b
    xx += a * a
    yy += b * b
    xy += a * b
  }

  var correlation: Double? {
    let (a, b) = (count * xx - x * x, count * yy - y * y)
    guard count > 2, a > 0, b > 0 else { return nil }
    return (count * xy - x * y) / (a.squareRoot() * b.squareRoot())
  }
}
