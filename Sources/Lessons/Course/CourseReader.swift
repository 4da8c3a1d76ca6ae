import Foundations

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
