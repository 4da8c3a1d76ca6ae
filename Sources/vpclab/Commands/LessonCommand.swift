import ArgumentParser
import Lessons

/// `vpclab lesson`: for authors and the curious.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List, show, lint and test lessons.",
    subcommands: [
      LessonListCommand.self, LessonShowCommand.self, LessonLintCommand.self,
      LessonTestCommand.self,
    ])
}

/// `vpclab lesson list`
struct LessonListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons that were found.")

  func run() throws {
    let shelf = LessonStore()
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

  @Argument(help: "The lesson's id.") var id: String

  func run() throws {
    let lesson = try LessonStore().lesson(id)
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
}
