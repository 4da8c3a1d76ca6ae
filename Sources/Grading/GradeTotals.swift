import Foundations

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
