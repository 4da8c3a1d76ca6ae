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

extension Course {
  /// Reads `course.yaml`; the keys of the format are listed here.
  public init(parsing text: String, file: String) throws(LessonError) {
    let root = try YAMLNode(parsing: text, file: file)
    let section = try LessonSection(
      root, owner: "a course",
      keys: ["format", "title", "pass-mark", "attempts", "late", "lessons"],
      file: file)
    let format = try section.text("format")
    guard format == "1" else {
      throw LessonError(
        .unsupportedFormat(format), file: file, at: try section.node("format").location)
    }
    title = try section.text("title")
    passMark = try section.percent("pass-mark") ?? Self.usualPassMark
    attempts =
      section.optionalNode("attempts") == nil
      ? .best : try section.word("attempts", as: Attempts.self)
    late = try section.optionalNode("late").map { node throws(LessonError) in
      try LatePolicy(node, file: file)
    }
    assignments = []
    for node in try section.list("lessons") {
      let assignment = try Assignment(node, file: file)
      guard self.assignment(of: assignment.lesson) == nil else {
        throw LessonError(
          .duplicateID(assignment.lesson, kind: "lesson"), file: file, at: node.location)
      }
      assignments.append(assignment)
    }
    guard !assignments.isEmpty else {
      throw LessonError(.missingKey("lessons", of: "a course"), file: file, at: root.location)
    }
  }
}

extension Course.LatePolicy {
  fileprivate init(_ node: YAMLNode, file: String) throws(LessonError) {
    let section = try LessonSection(
      node, owner: "'late'", keys: ["percent-per-day", "most", "grace-hours"], file: file)
    guard let percent = try section.percent("percent-per-day") else {
      throw LessonError(.missingKey("percent-per-day", of: "'late'"), file: file, at: node.location)
    }
    percentPerDay = percent
    most = try section.percent("most") ?? 100
    graceHours = section.optionalNode("grace-hours") == nil ? 0 : try section.number("grace-hours")
  }
}

extension Course.Assignment {
  fileprivate init(_ node: YAMLNode, file: String) throws(LessonError) {
    let section = try LessonSection(
      node, owner: "a lesson of a course", keys: ["id", "versions", "weight", "due", "column"],
      file: file)
    lesson = try section.name("id")
    versions = section.optionalNode("versions") == nil ? [] : try section.numbers("versions")
    weight = section.optionalNode("weight") == nil ? 1 : try section.number("weight")
    column = try section.optionalText("column")
    guard let text = try section.optionalText("due") else {
      due = nil
      return
    }
    guard let instant = Instant(written: text) else {
      throw LessonError(
        .notAnInstant(key: "due", found: text), file: file, at: try section.node("due").location)
    }
    due = instant
  }
}

extension LessonSection {
  /// A whole number from 0 to 100.
  fileprivate func percent(_ key: String) throws(LessonError) -> Int? {
    guard let node = optionalNode(key) else { return nil }
    let number = try number(key)
    guard number <= 100 else {
      throw LessonError(
        .notOneOf(key: key, found: String(number), allowed: ["0 to 100"]), file: file,
        at: node.location)
    }
    return number
  }
}
