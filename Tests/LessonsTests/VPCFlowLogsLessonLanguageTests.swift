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
}
