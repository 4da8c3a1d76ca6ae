import LabSession
import LabShell
import Testing
import Tutor

/// What forms say, wherever the learner is when they are filled in.
@Suite struct FormTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var steps: Int
    var line: String
    var says: String
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row(
      steps: 0, line: "wizard vpc name=a cidr=10.1.0.0/16 zones=1 public=1 private=0",
      says: "Created a-vpc (vpc-"),
    Row(
      steps: 1, line: "wizard instance name=web vpc=NextWork-1-vpc public-ip=e group=G",
      says: "Launched web (i-"),
    Row(
      steps: 1, line: "wizard instance name=arm type=t4g.micro vpc=NextWork-1-vpc group=G",
      says: "Launched arm (i-"),
    Row(steps: 0, line: "wizard log-group name=g", says: "Created the log group g."),
    Row(
      steps: 0, line: "wizard policy name=p document=logs:PutLogEvents",
      says: "Created the policy p, which no role carries yet."),
    Row(
      steps: 4, line: "wizard role name=r trust=vpc-flow-logs.amazonaws.com policy=NextWork",
      says:
        "Created the role r, which trusts vpc-flow-logs.amazonaws.com and carries NextWorkVPCFlowLogsPolicy."
    ),
    Row(
      steps: 4, line: "wizard flow-log vpc=NextWork-2-vpc interval=1",
      says: "Created fl-"),
    Row(
      steps: 5, line: "wizard peering requester=NextWork-1-vpc accepter=NextWork-2-vpc",
      says: "whose status is active."),
    Row(
      steps: 2, line: "wizard inbound-rule group=NextWork-1-SG type=HTTP",
      says: "Added to NextWork-1-SG (sg-"),
    Row(
      steps: 2,
      line:
        "wizard routes table=NextWork-1-rtb-public destination=10.9.0.0/16 target=NextWork-1-igw",
      says: "packets to 10.9.0.0/16 go to NextWork-1-igw (igw-"),
  ])
  func `what was made is said in one line`(_ row: Row) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(row.steps).flatMap { $0 })
    let response = rehearsal.type(row.line)
    let told = Rehearsal.told(response)
    #expect(response.status == 0, "\(told)")
    #expect(told.contains(row.says), "\(told)")
    let done = response.messages.filter { if case .formDone = $0 { true } else { false } }
    #expect(done.count == 1)
  }

  @Test func `a peering connection that a form made is ticked at once`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    let told = rehearsal.told("wizard peering requester=NextWork-1-vpc accepter=NextWork-2-vpc")
    #expect(told.contains("[x] The VPCs are peered"))
  }

  @Test func `inside an instance a form runs on the learner's own computer, and says so`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    rehearsal.type("connect \"$I1\"")
    let host = rehearsal.lab.state.shell.host
    #expect(host.prompt != nil)
    let response = rehearsal.type(
      "wizard peering requester=NextWork-1-vpc accepter=NextWork-2-vpc")
    #expect(response.status == 0, "\(Rehearsal.told(response))")
    #expect(Rehearsal.told(response).contains("on your own computer"))
    #expect(rehearsal.lab.state.shell.host == host)
    #expect(rehearsal.type("hostname").status == 0)
    #expect(rehearsal.type("solve route-1 now").status == 0)
    #expect(rehearsal.status("route-1") == .passed && rehearsal.lab.state.shell.host == host)
  }

  @Test func `the result of a query stands before what follows from it`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    rehearsal.play(Array(try Rehearsal.solutionSteps()[6].prefix(3)))
    let messages = rehearsal.type("wizard insights group=NextWorkVPCFlowLogsGroup range=3h")
      .messages
    let chart = messages.firstIndex { if case .queryResult = $0 { true } else { false } }
    let end = messages.firstIndex { if case .lessonCompleted = $0 { true } else { false } }
    #expect(try #require(chart) < #require(end))
  }
}
