public import Grading

/// What is known when the last file is graded.
public struct GradebookEnding: Equatable, Sendable {
  public var totals: GradeTotals
  /// Students of the roster of whom no file came.
  public var absent: [Student]

  public init(totals: GradeTotals, absent: [Student] = []) {
    self.totals = totals
    self.absent = absent
  }
}
