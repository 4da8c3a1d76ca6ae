import AWSModel
import ArgumentParser
import CloudSimulator
import JMESPath
import LabShell
import Lessons

/// `vpclab lesson lint`: what is wrong with a lesson although it can be read.
struct LessonLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look for mistakes in lessons; exit status 5 if there are any.")

  @Argument(help: "Ids of lessons; all if none is named.") var ids: [String] = []

  func run() throws {
    let shelf = LessonShelf()
    let streams = StandardStreams()
    let lint = LessonLint(
      operations: OperationRegistry.all.map { $0.description.name },
      commandProblem: Self.commandProblem, expressionProblem: Self.expressionProblem)
    var count = 0
    for id in ids.isEmpty ? shelf.library.ids : ids {
      let findings = lint.findings(in: try shelf.source(id))
      for finding in findings { try streams.write("\(id)/\(finding)\n") }
      if findings.isEmpty { try streams.write("\(id): no findings\n") }
      count += findings.count
    }
    if count > 0 { throw ExitStatus.lessonInvalid.code }
  }

  /// The CLI's own words where it refuses a command as wrongly written (exit status 252).
  private static func commandProblem(_ command: String) -> String? {
    var cloud = Cloud(seed: 1, now: Instant(seconds: TimeArgument.standard.seconds))
    var shell = Shell(seed: 1)
    let execution = shell.execute("aws \(command)", on: &cloud)
    guard execution.status == 252 || execution.status == 2 else { return nil }
    return execution.outputs.compactMap { output in
      if case .standardError(let text) = output { text } else { nil }
    }.joined()
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
