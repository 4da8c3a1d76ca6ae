import Foundations
import Lessons

/// How late a hand-in was, and what that costs.
public struct Lateness: Equatable, Sendable {
  /// Days that had begun since the due date.
  public var days: Int
  /// Percent of the points.
  public var percent: Int

  /// The points that are left of `score`, rounded in the learner's favour.
  public func points(of score: Int) -> Int {
    score - score * percent / 100
  }

  /// `nil` where it was in time, or nobody knows when it came.
  ///
  /// - Parameter submitted: by the course system's clock; a session's own says nothing.
  /// - Parameter isMarkedLate: the course system says that it was late, and not by how much, which
  ///   counts as a day.
  init?(
    submitted: Instant?, isMarkedLate: Bool, assignment: Course.Assignment,
    policy: Course.LatePolicy?
  ) {
    let day = 86_400_000
    let grace = (policy?.graceHours ?? 0) * 3_600_000
    if let submitted, let due = assignment.due {
      let late = submitted - due
      guard late > grace else { return nil }
      days = (late + day - 1) / day
    } else if isMarkedLate {
      days = 1
    } else {
      return nil
    }
    guard let policy else {
      percent = 0
      return
    }
    percent = min(policy.most, days > 100 ? 100 : days * policy.percentPerDay)
  }
}
