import LabSession
import LabTesting
import Testing

@testable import Tutor

/// A form that is refused half-way says what its own commands did, and nothing else.
@Suite struct FormRefusalTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var before: [String]
    var line: String
    /// What the lines that begin with + or - are about, in their sequence.
    var changes: [String]
    var says: String
    var testDescription: String { line }
  }

  /// The account may have five addresses.
  private static let noAddressIsLeft = "for i in 1 2 3 4 5; do aws ec2 allocate-address > a; done"
  private static let halfway = "wizard vpc name=half cidr=10.9.0.0/16 zones=1 private=0 nat=1"
  private static let parts = [
    "+ VPC", "+ subnet", "+ table of the subnet", "+ route table", "+ route",
    "+ internet gateway",
  ]

  static let rows = [
    Row(before: [noAddressIsLeft], line: halfway, changes: parts, says: "This much is done"),
    // It runs by the time that the form is refused.
    Row(
      before: [
        noAddressIsLeft,
        "aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64 --instance-type t2.micro",
      ], line: halfway, changes: parts, says: "This much is done"),
    // Every account finds a VPC there.
    Row(
      before: ["export AWS_DEFAULT_REGION=eu-central-1", noAddressIsLeft], line: halfway,
      changes: parts, says: "This much is done"),
    Row(
      before: ["aws logs create-log-group --log-group-name g"],
      line: "wizard log-group name=g", changes: [],
      says: "That was refused, and nothing has changed"),
  ]

  @Test(arguments: rows) func `a refused form credits itself with its own deeds alone`(_ row: Row)
    throws
  {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(row.before)
    let response = rehearsal.type(row.line)
    #expect(response.status != 0)
    let halted = response.messages.compactMap { message -> [Changed<ListedResource>]? in
      if case .formHalted(let changes) = message { changes } else { nil }
    }
    let changes = try #require(halted.first)
    #expect(halted.count == 1 && changes.count == row.changes.count, "\(changes.map(\.marked))")
    #expect(changes.allSatisfy { $0.marked.contains("half") }, "\(changes.map(\.marked))")
    #expect(Rehearsal.told(response).contains(row.says))
    rehearsal.type("undo")
    #expect(!rehearsal.printed("aws ec2 describe-vpcs").contains("half"))
  }

  @Test func `an instance that came to run meanwhile is no change that a solution made`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.type(Self.rows[1].before[1])
    let response = rehearsal.type("solve vpc-1 now")
    #expect(response.status == 0)
    #expect(!Rehearsal.told(response).contains("running"), "\(Rehearsal.told(response))")
  }
}
