import AWSModel
import AWSServices
import ArgumentParser
import Documents
import JMESPath
import Lessons
import NetworkModel
import Tutor

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
