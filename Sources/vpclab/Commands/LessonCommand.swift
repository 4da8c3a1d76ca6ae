import AWSModel
import AWSServices
import ArgumentParser
import Documents
import JMESPath
import Lessons
import NetworkModel
import Tutor

/// `vpclab lesson`: for authors and the curious.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List, show, lint, test and translate lessons.",
    subcommands: [
      LessonListCommand.self, LessonShowCommand.self, LessonLintCommand.self,
      LessonTestCommand.self, LessonScriptCommand.self, LessonTextsCommand.self,
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

/// `vpclab lesson lint`: what is wrong with a lesson although it can be read.
struct LessonLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look for mistakes in lessons; exit status 5 if there are any.")

  @Argument(help: "Ids of lessons; all if none is named.", completion: .lessons) var ids: [String] =
    []

  @Flag(help: "The findings as JSON.") var json = false

  func run() throws {
    let shelf = LessonStore()
    let streams = StandardStreams(of: .foreignFile)
    let lint = LessonLint(
      operations: OperationRegistry.all.map { $0.description.name },
      regions: Region.all.filter(\.isEnabled).map(\.name),
      forms: WizardRegistry.all.map { $0.id },
      commandProblem: { CommandTemplate.problem(of: $0) }, expressionProblem: Self.expressionProblem
    )
    var documents: [JSONValue] = []
    var count = 0
    for id in ids.isEmpty ? shelf.library.ids : ids {
      let findings = lint.findings(in: try shelf.source(id))
      documents += findings.map { Self.document(of: $0, in: id) }
      count += findings.count
      guard !json else { continue }
      for finding in findings { try streams.write("\(id)/\(finding)\n") }
      if findings.isEmpty { try streams.write("\(id): no findings\n") }
    }
    if json { try streams.write(JSONValue.array(documents).json(.indented, ascii: true) + "\n") }
    if count > 0 { throw ExitStatus.lessonInvalid.code }
  }

  private static func document(of finding: LessonError, in lesson: String) -> JSONValue {
    [
      "lesson": .string(lesson), "file": .string(finding.file),
      "line": finding.location.map { .integer($0.line) } ?? .null,
      "column": finding.location.map { .integer($0.column) } ?? .null,
      "message": .string(finding.message), "help": finding.help.map { .string($0) } ?? .null,
    ]
  }

  private static func expressionProblem(_ expression: String) -> String? {
    do throws(JMESPathError) {
      _ = try JMESPathExpression(parsing: expression)
      return nil
    } catch {
      return "\(error)"
    }
  }
}

/// `vpclab lesson texts`: what translators get.
struct LessonTextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: "Write what people read of a lesson as a template for translators (POT).",
    discussion: """
      'msgmerge --update languages/de.po lesson.pot' brings a translation up to date; \
      'vpclab lesson lint' says what it lacks.
      """)

  @Argument(help: "The lesson's id.", completion: .lessons) var id: String

  func run() throws {
    try StandardStreams().write(try LessonStore().source(id).translationTemplate)
  }
}
