import AWSModel
import AWSServices
import DataPlane
import JMESPath
import Testing
import Tutor

@testable import Lessons

/// The reference lesson's commands and expressions, judged by the languages themselves.
@Suite struct VPCFlowLogsLessonLanguageTests {
  @Test func `its commands and expressions are well formed and its operations exist`() throws {
    let descriptions = OperationRegistry.descriptions
    let lint = LessonLint(
      operations: descriptions.map(\.name), regions: ["us-west-2"],
      commandProblem: { CommandTemplate.problem(of: $0) },
      expressionProblem: { expression in
        do {
          _ = try JMESPathExpression(parsing: expression)
          return nil
        } catch {
          return String(describing: error)
        }
      })
    let repository = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let source = try LessonLibrary(searchPath: ["/\(repository)/Lessons"]).lesson("vpc-flow-logs")
    #expect(lint.findings(in: source).map { String(describing: $0) } == [])
  }

  /// What was found is a thing's own id, name or state: a sentence that an expression puts together
  /// would be in one language only.
  @Test func `what was found is told without words`() throws {
    let repository = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let lesson = try LessonLibrary(searchPath: ["/\(repository)/Lessons"]).lesson("vpc-flow-logs")
      .lesson
    let queries = lesson.steps.flatMap { step in
      step.checkpoints.flatMap { $0.requirements.compactMap(\.found) }
        + step.diagnoses.compactMap { $0.found?.query }
    }
    #expect(queries.count > 10)
    for query in queries {
      // Only what is joined is shown; other texts are compared with.
      for start in query.ranges(of: "join(").map(\.upperBound) {
        let texts = query[start...].split(separator: "'", omittingEmptySubsequences: false)
        // Options, AWS's members and values are the same in every language, and this word is one in
        // each so far.
        for (index, text) in texts.enumerated()
        where !index.isMultiple(of: 2) && !text.hasPrefix("--") && text != " in " {
          let words = text.split(separator: " ").filter { !$0.contains(/^([A-Z][a-z]+){2,}$/) }
          #expect(!words.joined().contains { $0.isLowercase }, "'\(text)' in \(query)")
        }
      }
    }
  }
}
