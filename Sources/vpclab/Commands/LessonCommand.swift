import ArgumentParser
import Documents
import Lessons

/// `vpclab lesson`: for authors and the curious.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List, show, lint, test and translate lessons.",
    subcommands: [
      LessonListCommand.self, LessonShowCommand.self, LessonLintCommand.self,
      LessonTestCommand.self, LessonTextsCommand.self,
    ])
}

/// `vpclab lesson list`
struct LessonListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons that were found.")

  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let shelf = LessonStore()
    if json {
      let lessons = try shelf.library.ids.map { id -> JSONValue in
        let lesson = try shelf.lesson(id)
        return [
          "id": .string(id), "title": .string(lesson.title),
          "steps": .integer(lesson.steps.filter { !$0.isOptional }.count),
          "minutes": .integer(lesson.minutes), "points": .integer(lesson.maximumScore),
        ]
      }
      return try StandardStreams().write(
        JSONValue.array(lessons).json(.indented, ascii: true) + "\n")
    }
    for id in shelf.library.ids {
      let lesson = try shelf.lesson(id)
      let steps = lesson.steps.filter { !$0.isOptional }.count
      try StandardStreams().write(
        "\(id)  \(lesson.title) (\(steps) steps, about \(lesson.minutes) min)\n")
    }
  }
}

/// `vpclab lesson show`
struct LessonShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a lesson's steps, checkpoints and points.")

  @Argument(help: "The lesson's id.", completion: .lessons) var id: String

  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let lesson = try LessonStore().lesson(id)
    if json {
      return try StandardStreams().write(
        Self.document(of: lesson).json(.indented, ascii: true) + "\n")
    }
    var text = "\(lesson.title)\n\(lesson.id), \(lesson.region), \(lesson.maximumScore) points\n"
    for (index, step) in lesson.steps.enumerated() {
      let number = step.isOptional ? "Optional" : "Step \(index + 1)"
      text += "\n\(number)  \(step.title)\n  \(step.goal)\n"
      for checkpoint in step.checkpoints {
        text += "  [ ] \(checkpoint.title)  +\(checkpoint.points)\n"
      }
    }
    try StandardStreams().write(text)
  }

  private static func document(of lesson: Lesson) -> JSONValue {
    let steps = lesson.steps.map { step -> JSONValue in
      [
        "id": .string(step.id), "title": .string(step.title), "goal": .string(step.goal),
        "optional": .boolean(step.isOptional),
        "checkpoints": .array(
          step.checkpoints.map { checkpoint in
            [
              "id": .string(checkpoint.id), "title": .string(checkpoint.title),
              "points": .integer(checkpoint.points),
            ]
          }),
      ]
    }
    return [
      "id": .string(lesson.id), "version": .integer(lesson.version),
      "title": .string(lesson.title), "region": .string(lesson.region),
      "points": .integer(lesson.maximumScore), "steps": .array(steps),
    ]
  }
}
