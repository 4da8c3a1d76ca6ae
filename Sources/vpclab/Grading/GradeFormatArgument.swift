import ArgumentParser
import Gradebook
import TerminalUI

/// `--format NAME`, of all that the registry has.
struct GradeFormatArgument: ExpressibleByArgument {
  let type: any GradebookFormat.Type

  init?(argument: String) {
    guard let type = GradebookFormatRegistry.format(named: argument) else { return nil }
    self.type = type
  }

  static var allValueStrings: [String] { GradebookFormatRegistry.names }

  /// One line each, for the help.
  static var list: String {
    let width = GradebookFormatRegistry.names.map(\.count).max() ?? 0
    return GradebookFormatRegistry.summaries.map { name, summary in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + summary
    }.joined(separator: "\n")
  }
}

/// What a program that grades in a course system's runner is told.
enum RunnerEnvironment {
  private static let names = [
    "CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "USERNAME", "SUBMISSION_TAG",
    "COMMIT_URL", "RELEASE_URL", "REVIEW_URL",
  ]

  static var variables: [String: String] {
    let environment = ProcessEnvironment()
    var variables: [String: String] = [:]
    for name in names { variables[name] = environment[name] }
    return variables
  }
}
