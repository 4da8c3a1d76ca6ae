public import Lessons
public import Presentation

/// What a form needs besides the grades.
public struct GradebookSettings: Sendable {
  /// The screen, for the table.
  public var layout: Layout
  public var roster: Roster?
  public var course: Course?
  /// What the course system calls the work, such as `Flow logs (12345)`; empty for the lesson's id.
  public var assignment: String
  /// What a grading program was told by its surroundings: `CLASSROOM`, `SUBMISSION_TAG`.
  public var environment: [String: String]

  public init(
    layout: Layout = .plain, roster: Roster? = nil, course: Course? = nil,
    assignment: String = "",
    environment: [String: String] = [:]
  ) {
    self.layout = layout
    self.roster = roster
    self.course = course
    self.assignment = assignment
    self.environment = environment
  }

}
