import LabSession
import LabTesting
import Lessons
import Testing

@testable import Tutor

/// Notes name the forms that mend a mistake, to whoever works with forms.
@Suite struct DiagnosisFormTests {
  private static func forms(_ response: Response) -> [String: [String]] {
    var forms: [String: [String]] = [:]
    for case .diagnosis(let id, _, let names) in response.messages { forms[id] = names }
    return forms
  }

  private static func lab() throws -> Rehearsal {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(3).flatMap { $0 })
    return rehearsal
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var lines: [String]
    var isByForm: Bool
  }

  @Test(arguments: [
    Row(
      testDescription: "a form made the last change", lines: ["wizard log-group name=g"],
      isByForm: true),
    Row(
      testDescription: "to look is no change",
      lines: ["wizard log-group name=g", "aws ec2 describe-vpcs", "help", "task"], isByForm: true),
    Row(
      testDescription: "a command made the last change",
      lines: ["wizard log-group name=g", "aws logs create-log-group --log-group-name h"],
      isByForm: false),
    Row(testDescription: "no form was ever used", lines: [], isByForm: false),
  ])
  func `a note names forms while the last change was a form's`(_ row: Row) throws {
    var rehearsal = try Self.lab()
    rehearsal.type("aws ec2 allocate-address")
    rehearsal.play(row.lines)
    let response = rehearsal.type("check")
    let forms = Self.forms(response)
    #expect(!forms.isEmpty)
    #expect(forms.values.contains { !$0.isEmpty } == row.isByForm, "\(forms)")
    #expect(Rehearsal.told(response).contains("By form: wizard") == row.isByForm)
  }

  /// Its own note follows a form at once, and so do the forms that mend it.
  @Test func `a form's own mistake is mended by a form`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(3).flatMap { $0 })
    rehearsal.play([
      "wizard policy name=p document=logs:CreateLogStream,logs:PutLogEvents",
      "wizard role name=r trust=vpc-flow-logs.amazonaws.com policy=p",
    ])
    let told = rehearsal.told("wizard flow-log vpc=NextWork-1-vpc group=NextWork role=r")
    #expect(told.contains("By form: wizard delete-flow-log, wizard flow-log"), "\(told)")
  }

  /// `vpclab lesson lint` says it of every lesson; the tests say it of this one.
  @Test func `every form that the lesson names is there`() throws {
    let lesson = try Rehearsal.lesson.get().lesson
    for form in lesson.steps.flatMap({ $0.wizards + $0.diagnoses.flatMap(\.wizards) }) {
      #expect(WizardRegistry.wizard(named: form) != nil, "\(form)")
    }
  }
}
