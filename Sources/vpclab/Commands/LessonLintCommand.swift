import AWSModel
import AWSServices
import ArgumentParser
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

  func run() throws {
    let shelf = LessonStore()
    let streams = StandardStreams(of: .foreignFile)
    let lint = LessonLint(
      operations: OperationRegistry.all.map { $0.description.name },
      regions: Region.all.filter(\.isEnabled).map(\.name),
      commandProblem: { CommandTemplate.problem(of: $0) }, expressionProblem: Self.expressionProblem
    )
    var count = 0
    for id in ids.isEmpty ? shelf.library.ids : ids {
      let findings = lint.findings(in: try shelf.source(id))
      for finding in findings { try streams.write("\(id)/\(finding)\n") }
      if findings.isEmpty { try streams.write("\(id): no findings\n") }
      count += findings.count
    }
    if count > 0 { throw ExitStatus.lessonInvalid.code }
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
