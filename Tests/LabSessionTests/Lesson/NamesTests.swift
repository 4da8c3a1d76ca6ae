import LabSession
import LabTesting
import Testing
import Tutor

/// Steps and checkpoints by every name that a screen shows.
@Suite struct NamesTests {
  struct Row: CustomTestStringConvertible, Sendable {
    /// Steps of the solution that are played first.
    var steps = 0
    var typed: String
    var says: String
    var status = 0
    var testDescription: String { typed }
  }

  private static let vpc2 = "VPC 2 is 10.2.0.0/16 with a public subnet"
  private static let instance1 = "Instance 1 runs in VPC 1, can be reached by SSH and answers pings"

  @Test(arguments: [
    Row(typed: "hint", says: "VPC 1 is 10.1.0.0/16"),
    Row(typed: "hint 1", says: "VPC 1 is 10.1.0.0/16"),
    Row(typed: "hint 2", says: "VPC 1 is 10.1.0.0/16"),
    Row(typed: "hint step 2", says: instance1),
    Row(typed: "hint 4", says: "A role trusts VPC Flow Logs"),
    Row(typed: "hint vpc-2", says: vpc2),
    Row(typed: "hint VPC 2", says: vpc2),
    Row(typed: "hint \(vpc2)", says: vpc2),
    Row(typed: "hint vpc 2 is", says: vpc2),
    Row(typed: "hint Launch EC2 instances", says: instance1),
    Row(typed: "hint launch", says: instance1),
    Row(typed: "hint reached by SSH", says: "can mean several checkpoints", status: 2),
    Row(typed: "hint VPC", says: "can mean several checkpoints", status: 2),
    Row(typed: "hint 99", says: "There is no checkpoint '99'", status: 2),
    Row(steps: 1, typed: "hint 1", says: instance1),
    Row(steps: 1, typed: "hint step 1", says: "Nothing is open in step 1"),
    Row(steps: 1, typed: "hint vpc-1", says: "has passed already"),
    Row(steps: 5, typed: "hint route table leads to VPC 2", says: "VPC 1's route table"),
    Row(typed: "check 2", says: "Step 2"),
    Row(typed: "check instance-1", says: "an instance runs in VPC 1"),
    Row(typed: "check Instance 2", says: "an instance runs in VPC 2"),
    Row(typed: "check nothing", says: "There is no step 'nothing'", status: 2),
    Row(typed: "goto 3", says: "Set up Logs"),
    Row(typed: "goto Set up logs", says: "Set up Logs"),
    Row(typed: "goto flow-log", says: "Set IAM permissions"),
    Row(typed: "goto", says: "Which step?", status: 2),
    Row(typed: "solve VPC 2", says: "solve vpc-2 now"),
    Row(typed: "solve 2", says: "solve instance-1 now"),
    Row(typed: "skip 3", says: "skip 3 now"),
    Row(typed: "skip log-group", says: "skip 3 now"),
    Row(typed: "skip", says: "To go ahead: skip now"),
  ])
  func `a name means one thing or is asked back`(_ row: Row) throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(row.steps).flatMap { $0 })
    let response = rehearsal.type(row.typed)
    let told = Rehearsal.told(response)
    #expect(told.contains(row.says), "\(told)")
    #expect(response.status == row.status)
  }

  @Test func `a checkpoint is checked alone`() throws {
    var rehearsal = try Rehearsal()
    let told = rehearsal.told("check vpc-2")
    #expect(told.contains("10.2.0.0/16") && !told.contains("10.1.0.0/16 with a public"), "\(told)")
  }

  @Test func `what stands in offers works when it is typed`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("solve VPC 2 now")
    #expect(rehearsal.status("vpc-2") == .passed)
    rehearsal.type("skip 3 now")
    #expect(rehearsal.status("log-group") == .passed)
  }
}
