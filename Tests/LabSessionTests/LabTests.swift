import AWSServices
import Documents
import Foundations
import LabShell
import Lessons
import NetworkModel
import Presentation
import Testing
import Tutor

@testable import LabSession

@Suite struct LabTests {
  private static func lab() throws -> Lab {
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(3).joined(separator: "/")
    let lesson = try LessonLibrary(searchPath: [repository + "/Lessons"]).lesson("vpc-flow-logs")
    return Lab(lesson: lesson.lesson, seed: 7, startedAt: Instant(seconds: 1_767_603_600))
  }

  private static func text(_ response: Response) -> String {
    response.messages.map { PlainText.text(of: $0, in: Layout(columns: 10_000)) }.joined(
      separator: "\n")
  }

  struct Row: Sendable {
    var input: Input
    var status: Int
    var says: String
  }

  @Test(arguments: [
    Row(input: .command("hlep"), status: 127, says: "Did you mean 'help'?"),
    Row(
      input: .command("help nothing"), status: 2, says: "no word, program, form or term 'nothing'"),
    Row(input: .command("check 9"), status: 2, says: "no step '9'"),
    Row(input: .command("wizard nothing"), status: 2, says: "no form 'nothing'"),
    Row(input: .command("wizard vpc cidr"), status: 2, says: "no FIELD=VALUE"),
    Row(input: .form(wizard: "nothing", values: [:]), status: 2, says: "no form 'nothing'"),
    Row(input: .form(wizard: "vpc", values: ["cidr": "x"]), status: 2, says: "no IPv4 CIDR block"),
    Row(input: .answer(prompt: "nothing", text: "x"), status: 2, says: "no question 'nothing'"),
    Row(input: .command("undo"), status: 0, says: "nothing to undo"),
    Row(input: .command("undo x"), status: 2, says: "how 'undo' is used"),
    Row(input: .command("redo"), status: 0, says: "nothing to redo"),
    Row(input: .command("why"), status: 0, says: "Nothing was lost so far"),
    Row(input: .command("hint vpc-9"), status: 2, says: "no checkpoint 'vpc-9'"),
    Row(input: .command("reset"), status: 0, says: "reset now"),
    Row(input: .command("solve"), status: 0, says: "costs"),
    Row(input: .command("rset"), status: 127, says: "command not found"),
    Row(input: .command("if true; then\n  coproc cat\nfi"), status: 2, says: "'coproc' is not"),
  ])
  func `the lab says what was wrong and what to type instead`(row: Row) throws {
    var lab = try Self.lab()
    let response = lab.apply(row.input)
    #expect(response.status == row.status, "\(row.input)")
    #expect(Self.text(response).contains(row.says), "\(Self.text(response))")
  }

  @Test func `undo brings the lab back, and leaves the help that was taken`() throws {
    var lab = try Self.lab()
    _ = lab.apply(.command("hint"))
    let before = lab.state
    _ = lab.apply(.command("aws ec2 create-vpc --cidr-block 10.1.0.0/16"))
    _ = lab.apply(.command("hint"))
    #expect(lab.state.cloud != before.cloud)
    _ = lab.apply(.command("undo"))
    #expect(lab.state.cloud == before.cloud && lab.state.shell == before.shell)
    #expect(lab.state.tutor[checkpoint: "vpc-1"]?.help.hints == 2)
    _ = lab.apply(.command("redo"))
    #expect(lab.state.cloud.network.vpcs.contains { $0.cidr.description == "10.1.0.0/16" })
  }

  @Test(arguments: [
    ("wizard vpc", "wizard vpc FIELD=VALUE…"), ("answer", "answer step-1 TEXT"),
    ("answer nothing", "no question"), ("answer what-is-vpc", "answer what-is-vpc TEXT"),
    ("report", "report FOLDER"), ("submit", "submit FOLDER"),
  ])
  func `where nobody can be asked, a word says what to write instead`(
    line: String, instead: String
  ) throws {
    var lab = try Self.lab()
    let alone = lab.apply(.command(line))
    #expect(alone.status == 2 && alone.questions.isEmpty)
    if case .refused(.needsTerminal(_, let says)) = alone.messages.first {
      #expect(alone.messages.count == 1 && says == instead)
    } else {
      #expect(Self.text(alone).contains(instead))
    }
    let asked = lab.apply(.command(line, isFollowed: true))
    #expect(asked.questions.count == (asked.status == 0 ? 1 : 0))
  }

  @Test func `variables of the shell are filled into tutor words`() throws {
    var lab = try Self.lab()
    _ = lab.apply(.command("V=10.1.0.0/16; NAME='my vpc'"))
    _ = lab.apply(.command("note $NAME has $V, $W and '$V'"))
    #expect(lab.state.tutor.notes == ["my vpc has 10.1.0.0/16, $W and $V"])
    _ = lab.apply(.command("wizard log-group name=$NAME-logs"))
    let response = lab.apply(.command("wizard log-group name=${V}-logs"))
    #expect(response.status == 0)
    #expect(lab.state.cloud.logGroups.map(\.name) == ["10.1.0.0/16-logs"])
  }

  @Test func `set -e ends a script, and no lab`() throws {
    var lab = try Self.lab()
    _ = lab.apply(.command("set -euo pipefail", isFollowed: true))
    for _ in 1...2 {
      let response = lab.apply(.command("yq; X=1", isFollowed: true))
      #expect(response.endsScript && response.questions.isEmpty && response.status == 127)
    }
    #expect(lab.state.shell.value(of: "X") == nil)
    #expect(lab.apply(.command("echo lives")).status == 0)
    let exit = lab.apply(.command("exit 3"))
    #expect(exit.questions == [.quit] && !exit.endsScript)
  }

  @Test func `a form's commands run as if typed`() throws {
    var byForm = try Self.lab()
    let response = byForm.apply(.form(wizard: "log-group", values: ["name": "flow logs? no: g1"]))
    #expect(response.status != 0, "AWS refuses blanks in a log group's name")
    _ = byForm.apply(.form(wizard: "log-group", values: ["name": "g1"]))
    #expect(byForm.state.cloud.logGroups.map(\.name) == ["g1"])
  }
}
