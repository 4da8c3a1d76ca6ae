import DataPlane
import LabSession
import LabTesting
import Lessons
import Presentation
import Testing
import Tutor

/// The right cause everywhere: in `check`, in "[!]" and in the grade's reason, with the learner's
/// names, and of packets the very findings of `why`.
@Suite struct CauseTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    /// Steps of the solution that are played first, each line changed as `changes` say.
    var steps: Int
    var changes: [(String, String)] = []
    var lines: [String] = []
    var checkpoint: String
    var says: [String]
    var saysNot: [String] = []
    /// What is pinged or connected to, in the words of `why`, where a packet is lost.
    var why: String?
    /// Whether the last line takes a passed checkpoint back.
    var isLost = false
    var testDescription: String { "\(checkpoint): \(name)" }
  }

  static let table: [Row] = [
    Row(
      name: "no public address", steps: 2,
      changes: [
        (
          "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --associate-public-ip-address",
          "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --no-associate-public-ip-address"
        )
      ], checkpoint: "instance-1",
      says: ["Instance 1, Instance - NextWork VPC 1 (i-", "has no public IPv4 address"],
      saysNot: ["security group", "ReservationId", "Lost at"]),
    Row(
      name: "pending", steps: 2, changes: [("aws ec2 wait instance-running", "")],
      checkpoint: "instance-1",
      says: ["Instance 1, Instance - NextWork VPC 1 (i-", "is pending, which passes by itself"],
      saysNot: ["security group", "must allow", "ICMP"]),
    Row(
      name: "stopping", steps: 2, lines: ["aws ec2 stop-instances --instance-ids \"$I1\""],
      checkpoint: "instance-1", says: ["is stopping."],
      saysNot: ["security group", "passes by itself"], isLost: true),
    Row(
      name: "stopped", steps: 2,
      lines: ["aws ec2 stop-instances --instance-ids \"$I1\"", "wait 2m"],
      checkpoint: "instance-1",
      says: ["Instance 1, Instance - NextWork VPC 1 (i-", "is stopped."],
      saysNot: ["security group"]),
    Row(
      name: "the instance lies in a private subnet", steps: 2,
      changes: [
        (
          "I1=$(aws ec2 run-instances",
          "SUBNET1=$(aws ec2 create-subnet --vpc-id \"$VPC1\" --cidr-block 10.1.128.0/20 --query Subnet.SubnetId --output text); I1=$(aws ec2 run-instances"
        )
      ], checkpoint: "instance-1", says: ["does not get through", "at rtb-", "no route matches"],
      saysNot: ["security group"], why: "connect $I1:22"),
    Row(
      name: "a network ACL denies", steps: 2,
      lines: [
        "ACL=$(aws ec2 create-network-acl --vpc-id \"$VPC2\" --query NetworkAcl.NetworkAclId --output text)",
        "OLD=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=\"$SUBNET2\" --query \"NetworkAcls[0].Associations[?SubnetId=='$SUBNET2'].NetworkAclAssociationId\" --output text)",
        "aws ec2 replace-network-acl-association --association-id \"$OLD\" --network-acl-id \"$ACL\"",
      ], checkpoint: "instance-2", says: ["does not get through", "at acl-", "network ACL"],
      saysNot: ["security group"], why: "connect $I2:22", isLost: true),
    Row(
      name: "the route to the gateway is deleted", steps: 2,
      lines: [
        "aws ec2 delete-route --route-table-id \"$RTB1\" --destination-cidr-block 0.0.0.0/0"
      ], checkpoint: "instance-1", says: ["at rtb-", "no route matches"],
      saysNot: ["security group"], why: "connect $I1:22", isLost: true),
    Row(
      name: "nothing was launched", steps: 1, checkpoint: "instance-2",
      says: ["Expected a running instance in VPC 2, NextWork-2-vpc (vpc-"],
      saysNot: ["security group", "nothing", "Lost"]),
    Row(
      name: "there is no flow log", steps: 3, checkpoint: "flow-log",
      says: ["VPC 1, NextWork-1-vpc (vpc-", "has no flow log yet."],
      saysNot: ["nothing", "could not deliver"]),
    Row(
      name: "peered with the default VPC", steps: 6,
      changes: [
        (
          "--peer-vpc-id \"$VPC2\"",
          "--peer-vpc-id $(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text)"
        )
      ], checkpoint: "peering-active",
      says: ["active: VPC 1, NextWork-1-vpc", "NextWork-1-vpc (vpc-"], saysNot: ["[\""]),
    Row(
      name: "a ping from the learner's own computer", steps: 4,
      lines: [
        "PRIVATE2=$(aws ec2 describe-instances --instance-ids \"$I2\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)",
        "ping -c 3 \"$PRIVATE2\"",
      ], checkpoint: "private-ping-fails",
      says: [
        "a ping from your own computer to 10.2.",
        "it must come from Instance 1, Instance - NextWork VPC 1 (i-",
      ]),
    Row(
      name: "a ping from Instance 2 to Instance 1", steps: 4,
      lines: [
        "PRIVATE1=$(aws ec2 describe-instances --instance-ids \"$I1\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)",
        "connect \"$I2\" ping -c 3 \"$PRIVATE1\"",
      ], checkpoint: "private-ping-fails",
      says: ["a ping from Instance 2, Instance - NextWork VPC 2 (i-", "it must go to 10.2."]),
    Row(
      name: "the routes went into a variable", steps: 4,
      lines: [
        "T=$(aws ec2 describe-route-tables --filters Name=tag:Name,Values=NextWork-1-rtb-public --query 'RouteTables[0].RouteTableId' --output text)"
      ], checkpoint: "route-table-read",
      says: ["NextWork-1-rtb-public (rtb-", "what is asked for was not shown"]),
    Row(
      name: "the routes went into a file", steps: 4,
      lines: ["aws ec2 describe-route-tables > y.txt"], checkpoint: "route-table-read",
      says: ["what is asked for was not shown"]),
    Row(
      name: "the routes were left out", steps: 4,
      lines: ["aws ec2 describe-route-tables --query 'RouteTables[].RouteTableId'"],
      checkpoint: "route-table-read", says: ["what is asked for was not shown"]),
    Row(
      name: "no route yet", steps: 5,
      lines: [
        "PCX=$(aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC2\" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)",
        "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id \"$PCX\"", "wait 10s",
      ], checkpoint: "route-1",
      says: [
        "NextWork-1-rtb-public (rtb-", "by 0.0.0.0/0 to", "NextWork-1-igw (igw-",
      ]),
    Row(
      name: "there is no peering connection yet", steps: 5, checkpoint: "route-1",
      says: ["there is no active peering connection"]),
    Row(
      name: "only one side has a route", steps: 6,
      changes: [("--destination-cidr-block 10.1.0.0/16 --vpc-peering", "")],
      checkpoint: "private-ping-works", says: ["would still be lost", "The answer is lost at"],
      why: "$I1 $PRIVATE2"),
    Row(
      name: "the role trusts EC2", steps: 4, changes: [("cat > trust.json", "ec2.amazonaws.com")],
      checkpoint: "role", says: ["NextWorkVPCFlowLogsRole trusts ec2.amazonaws.com instead"]),
    Row(
      name: "a Deny beside the Allow", steps: 4,
      lines: [
        "aws iam put-role-policy --role-name NextWorkVPCFlowLogsRole --policy-name stop --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"logs:PutLogEvents\",\"Resource\":\"*\"}]}'"
      ], checkpoint: "permissions",
      says: ["logs:PutLogEvents", "stop denies it, and a Deny always wins"], isLost: true),
    Row(
      name: "nothing was queried", steps: 6, lines: ["wait 15m"], checkpoint: "top-ten",
      says: ["No query has shown"], saysNot: ["rows lack"]),
  ]

  @Test(arguments: table)
  func `check, [!] and the grade say the cause`(_ row: Row) throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(row.steps).flatMap { $0 }) { line in
      Self.changed(line, by: row.changes)
    }
    var last: Response?
    for line in row.lines { last = rehearsal.type(line) }
    #expect(rehearsal.status(row.checkpoint) != .passed)

    let report = try #require(rehearsal.lab.results().first { $0.id == row.checkpoint })
    let step = try #require(
      rehearsal.lab.lesson.steps.first { $0.checkpoints.contains { $0.id == row.checkpoint } })
    let checked = try #require(
      rehearsal.type("check \(step.id)").messages.compactMap { message in
        if case .checked(let report) = message { report } else { nil }
      }.first?.checkpoints.first { $0.id == row.checkpoint })
    #expect(checked == report)
    Self.compare(Self.screen(of: checked), with: row)
    Self.compare(PlainText.reason(of: report), with: row)
    if row.isLost {
      let lost = try #require(
        last?.messages.first { message in
          if case .checkpointLost(let report) = message {
            report.id == row.checkpoint
          } else {
            false
          }
        })
      Self.compare(PlainText.text(of: lost, in: Layout(columns: 10_000)), with: row)
    }
    guard let why = row.why else { return }
    let causes = report.requirements.compactMap { requirement -> Explanation? in
      if case .packetLost(let explanation)? = requirement.judgement.failure?.cause {
        explanation
      } else {
        nil
      }
    }
    let answer = rehearsal.type(Self.expand(why, rehearsal)).messages.compactMap { message in
      if case .explanation(let explanation, _) = message { explanation } else { nil }
    }.first
    #expect(try #require(causes.first).blockers == #require(answer).blockers)
  }

  /// `why` in words that it understands: it expands no variables.
  private static func expand(_ question: String, _ rehearsal: Rehearsal) -> String {
    var rehearsal = rehearsal
    let values = rehearsal.printed("echo \(question.replacing(":22", with: " :22"))")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "why "
      + values.replacing(" :22", with: ":22")
      .replacing("connect ", with: "connect ")
  }

  private static func screen(of report: CheckpointReport) -> String {
    PlainText.text(
      of: .checked(StepReport(number: 1, title: "", checkpoints: [report])),
      in: Layout(columns: 10_000))
  }

  private static func compare(_ text: String, with row: Row) {
    for part in row.says { #expect(text.contains(part), "\(text)") }
    for part in row.saysNot { #expect(!text.contains(part), "\(text)") }
    #expect(!text.contains("${") && !text.contains("{\""), "\(text)")
  }

  static func changed(_ line: String, by changes: [(String, String)]) -> [String] {
    for (old, new) in changes where line.contains(old) {
      if new.isEmpty { return [] }
      if old == "cat > trust.json" {
        return [line.replacing("vpc-flow-logs.amazonaws.com", with: new)]
      }
      return [line.replacing(old, with: new)]
    }
    return [line]
  }
}
