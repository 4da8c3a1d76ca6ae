public import Foundations

/// A course as data: which lessons count how much, until when, and what being late costs.
public struct Course: Equatable, Sendable {
  /// Where nobody says anything else.
  public static let usualPassMark = 50

  /// Which of several hand-ins of one lesson counts.
  public enum Attempts: String, Equatable, Sendable, CaseIterable {
    case best
    case last
  }

  /// What being late costs.
  public struct LatePolicy: Equatable, Sendable {
    /// Percent of the points, for each day that has begun.
    public var percentPerDay: Int
    /// Percent that it costs at most.
    public var most: Int
    /// Hours after the due date that cost nothing.
    public var graceHours: Int

    public init(percentPerDay: Int, most: Int, graceHours: Int) {
      self.percentPerDay = percentPerDay
      self.most = most
      self.graceHours = graceHours
    }
  }

  /// A lesson that the course accepts.
  public struct Assignment: Equatable, Sendable {
    public var lesson: String
    /// Versions of the lesson that are accepted; all if there are none here.
    public var versions: [Int]
    /// How much it counts beside the others.
    public var weight: Int
    public var due: Instant?
    /// What the course system calls it, such as `Flow logs (12345)`.
    public var column: String?
  }

  public var title: String
  /// Percent of a lesson's points that a success takes.
  public var passMark: Int
  public var attempts: Attempts
  public var late: LatePolicy?
  public var assignments: [Assignment]

  public func assignment(of lesson: String) -> Assignment? {
    assignments.first { $0.lesson == lesson }
  }
}
