import ArgumentParser
import Lessons

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
