import Foundations
import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// The two courses that are recorded in `Transcripts`: everything wrong first, and every form.
@Suite struct RecordedCourseTests {
  private static func inputs(_ name: String) throws -> [ParsedInput] {
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(4).joined(separator: "/")
    let files = try LessonDirectory(path: "\(repository)/Transcripts/scripts").read()
    return ParsedInput.inputs(ofScript: try #require(files["\(name).sh"]))
  }

  @Test func `every checkpoint is done wrong, told why, mended and passed`() throws {
    var rehearsal = try Rehearsal(seed: 12)
    var foundWanting: Set<String> = []
    var passedAfter: Set<String> = []
    var diagnoses: Set<String> = []
    for input in try Self.inputs("wrong-first") {
      for message in rehearsal.lab.apply(.command(input)).messages {
        switch message {
        case .checked(let step):
          let failing = step.checkpoints.filter { $0.firstFailure != nil }
          foundWanting.formUnion(failing.map(\.id))
        case .checkpointPassed(let report, _):
          if foundWanting.contains(report.id) { passedAfter.insert(report.id) }
        case .diagnosis(let id, _, _): diagnoses.insert(id)
        default: break
        }
      }
    }
    let all = rehearsal.lab.lesson.steps.flatMap(\.checkpoints).map(\.id)
    #expect(all.filter { !passedAfter.contains($0) } == [])
    #expect(rehearsal.lab.score == rehearsal.lab.lesson.maximumScore)
    #expect(diagnoses.count >= 12, "\(diagnoses.sorted())")
  }

  @Test func `every form is used, and the lab is done and taken apart by them`() throws {
    var rehearsal = try Rehearsal(seed: 13)
    let inputs = try Self.inputs("every-form")
    for input in inputs {
      let response = rehearsal.lab.apply(.command(input))
      // The ping that nobody answers is what step 5 asks for.
      #expect(response.status == 0 || input.text.hasPrefix("connect"), "\(input.text)")
    }
    #expect(rehearsal.lab.score == rehearsal.lab.lesson.maximumScore)
    let open = rehearsal.lab.state.tutor.checkpoints.filter { $0.id.hasSuffix("-gone") }
    #expect(open.allSatisfy { $0.status == .passed } && open.count == 2)
    for form in WizardRegistry.all.map({ $0.id }) {
      #expect(inputs.contains { $0.text.hasPrefix("wizard \(form)") }, "\(form) is not used")
    }
  }
}
