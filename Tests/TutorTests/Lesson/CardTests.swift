import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// What a step's card says: its examples work as they stand.
@Suite struct CardTests {
  private static let steps = 1...7

  private static func card(after steps: Int) throws -> (Rehearsal, StepCard) {
    var rehearsal = try Rehearsal()
    for step in try Rehearsal.solutionSteps().prefix(steps) { rehearsal.play(step) }
    let messages = rehearsal.type("task").messages
    let card = try #require(
      messages.lazy.compactMap { if case .stepCard(let card) = $0 { card } else { nil } }.first)
    return (rehearsal, card)
  }

  @Test(arguments: steps)
  func `the command on a card runs where the step begins`(step: Int) throws {
    var (rehearsal, card) = try Self.card(after: step - 1)
    let command = try #require(card.command)
    #expect(card.number == step && !command.contains("${"))
    // The card of the policies says what to write first, which its text explains.
    if command.contains("file://policy.json") {
      rehearsal.type(
        #"echo '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}' > policy.json"#
      )
    }
    let response = rehearsal.type(command)
    #expect(response.status == 0, "\(command): \(Rehearsal.told(response))")
  }

  @Test(arguments: steps)
  func `every form and every term on a card is there`(step: Int) throws {
    var (rehearsal, card) = try Self.card(after: step - 1)
    for form in card.forms { #expect(WizardRegistry.wizard(named: form) != nil, "\(form)") }
    for term in card.concepts { #expect(rehearsal.type("help \(term)").status == 0, "\(term)") }
  }

  @Test func `taking the lab apart has forms, and its example names the learner's instances`()
    throws
  {
    var rehearsal = try Rehearsal()
    for step in try Rehearsal.solutionSteps() { rehearsal.play(step) }
    let messages = rehearsal.type("goto clean-up").messages
    let card = try #require(
      messages.lazy.compactMap { if case .stepCard(let card) = $0 { card } else { nil } }.first)
    #expect(card.forms.contains("delete-vpc") && card.forms.contains("delete-flow-log"))
    #expect(rehearsal.type(try #require(card.command)).status == 0)
    for form in ["delete-flow-log", "delete-log-group", "delete-vpc", "delete-vpc", "delete-role"] {
      let id = try #require(
        WizardRegistry.wizard(named: form)?.fields(
          in: rehearsal.lab.state.cloud, given: FormValues()
        ).first)
      let response = rehearsal.type("wizard \(form) \(id.id)='\(id.defaultValue)'")
      #expect(response.status == 0, "\(form): \(Rehearsal.told(response))")
    }
    #expect(rehearsal.status("network-gone") == .passed)
    #expect(rehearsal.told("map goal").contains("Everything is there."))
  }

  @Test func `what a role may not do is said once, not for each action`() throws {
    var rehearsal = try Rehearsal()
    for step in try Rehearsal.solutionSteps().prefix(3) { rehearsal.play(step) }
    let trust =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}}"#
    rehearsal.type("aws iam create-role --role-name r --assume-role-policy-document '\(trust)'")
    let told = rehearsal.told("check")
    #expect(!told.contains("none of its policies"), "\(told)")
    let deny =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"},{"Effect":"Deny","Action":"logs:*","Resource":"*"}]}"#
    rehearsal.type(
      "aws iam put-role-policy --role-name r --policy-name no --policy-document '\(deny)'")
    let denied = rehearsal.told("check iam-permissions")
    #expect(denied.contains("logs:CreateLogStream, logs:PutLogEvents on"), "\(denied)")
    #expect(denied.contains("no denies it, and a Deny always wins"))
    // Beside what is missing, what holds is a line.
    #expect(denied.contains("[x] A role trusts VPC Flow Logs\n  [ ]"), "\(denied)")
  }
}
