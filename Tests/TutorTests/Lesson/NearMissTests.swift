import LabSession
import LabShell
import LabTesting
import Lessons
import Testing
import Tutor

/// Almost right is not right: each row changes the solution a little, and one checkpoint stays open.
@Suite struct NearMissTests {
  struct NearMiss: CustomTestStringConvertible {
    var name: String
    var checkpoint: String
    /// What is replaced in the solution's lines, and by what; an empty line is left out.
    var changes: [(String, String)]
    var testDescription: String { "\(checkpoint): \(name)" }

    init(_ checkpoint: String, _ name: String, _ changes: (String, String)...) {
      self.name = name
      self.checkpoint = checkpoint
      self.changes = changes
    }
  }

  private static let icmp1 =
    "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --ip-permissions "
    + "IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'"
  private static let icmp2 = icmp1.replacing("SG1", with: "SG2")
  private static let ssh1 =
    "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol tcp --port 22 "
    + "--cidr 0.0.0.0/0"
  private static let ssh2 = ssh1.replacing("SG1", with: "SG2")

  static let table = [
    NearMiss("vpc-1", "another second number", ("10.1.0.0/", "10.3.0.0/")),
    NearMiss(
      "vpc-1", "half of the block",
      ("--cidr-block 10.1.0.0/16 --tag", "--cidr-block 10.1.0.0/17 --tag")),
    NearMiss("vpc-1", "no subnet", ("SUBNET1=$(aws ec2 create-subnet", "")),
    NearMiss(
      "vpc-1", "a gateway that is attached to nothing",
      ("aws ec2 attach-internet-gateway --internet-gateway-id \"$IGW1\"", "")),
    NearMiss(
      "vpc-1", "a private subnet: its table has no way out",
      ("aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 0.0.0.0/0", "")),
    NearMiss(
      "vpc-1", "the way out in a table that the subnet does not use",
      ("aws ec2 associate-route-table --route-table-id \"$RTB1\"", "")),
    NearMiss(
      "vpc-1", "a way out to half of the internet",
      (
        "--route-table-id \"$RTB1\" --destination-cidr-block 0.0.0.0/0",
        "--route-table-id \"$RTB1\" --destination-cidr-block 0.0.0.0/1"
      )),
    NearMiss("vpc-2", "the addresses of VPC 1", ("10.2.0.0/", "10.1.0.0/")),
    NearMiss(
      "vpc-2", "VPC 1's gateway",
      ("--internet-gateway-id \"$IGW2\"", "--internet-gateway-id \"$IGW1\"")),
    NearMiss(
      "vpc-2", "the other VPC's subnet is associated",
      (
        "--route-table-id \"$RTB2\" --subnet-id \"$SUBNET2\"",
        "--route-table-id \"$RTB2\" --subnet-id \"$SUBNET1\""
      )),
    NearMiss(
      "instance-1", "no public address",
      (
        "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --associate-public-ip-address",
        "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --no-associate-public-ip-address"
      )),
    NearMiss(
      "instance-1", "SSH from one address only",
      (ssh1, ssh1.replacing("0.0.0.0/0", with: "203.0.113.7/32"))),
    NearMiss(
      "instance-1", "SSH on another port", (ssh1, ssh1.replacing("port 22", with: "port 2222"))),
    NearMiss("instance-1", "no ICMP", (icmp1, "")),
    NearMiss(
      "instance-1", "stopped",
      (
        "aws ec2 wait instance-running",
        "aws ec2 wait instance-running --instance-ids \"$I1\" \"$I2\"; aws ec2 stop-instances --instance-ids \"$I1\""
      )),
    NearMiss(
      "instance-1", "in VPC 2",
      (
        "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\"",
        "--subnet-id \"$SUBNET2\" --security-group-ids \"$SG2\""
      )),
    NearMiss(
      "instance-2", "ICMP from VPC 1 only",
      (icmp2, icmp2.replacing("0.0.0.0/0", with: "10.1.0.0/16"))),
    NearMiss(
      "instance-2", "only echo replies", (icmp2, icmp2.replacing("FromPort=-1", with: "FromPort=0"))
    ),
    NearMiss(
      "instance-2", "all TCP in place of ICMP",
      (
        icmp2,
        "aws ec2 authorize-security-group-ingress --group-id \"$SG2\" --protocol tcp --port 0-65535 --cidr 0.0.0.0/0"
      )),
    NearMiss("instance-2", "no SSH", (ssh2, "")),
    NearMiss(
      "log-group", "a stream's name in place of a group's",
      (
        "aws logs create-log-group",
        "aws logs create-log-stream --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name a"
      ),
      ("aws ec2 create-flow-logs", "")),
    NearMiss("role", "trust for EC2", ("cat > trust.json", "ec2.amazonaws.com")),
    NearMiss("role", "a deny in the trust policy", ("cat > trust.json", "Deny")),
    NearMiss("permissions", "a policy that nobody carries", ("aws iam attach-role-policy", "")),
    NearMiss("permissions", "streams, but no events", ("cat > policy.json", "logs:GetLogEvents")),
    NearMiss(
      "permissions", "another log group",
      ("cat > policy.json", "arn:aws:logs:us-west-2:123456789012:log-group:other:*")),
    NearMiss("flow-log", "REJECT only", ("--traffic-type ALL", "--traffic-type REJECT")),
    NearMiss(
      "flow-log", "ten minutes", ("--max-aggregation-interval 60", "--max-aggregation-interval 600")
    ),
    NearMiss(
      "flow-log", "on VPC 2",
      ("--resource-ids \"$VPC1\" --traffic", "--resource-ids \"$VPC2\" --traffic")),
    NearMiss(
      "flow-log", "on the subnet",
      (
        "--resource-type VPC --resource-ids \"$VPC1\"",
        "--resource-type Subnet --resource-ids \"$SUBNET1\""
      )),
    NearMiss(
      "flow-log", "deleted again",
      (
        "aws ec2 describe-flow-logs --filter",
        "aws ec2 delete-flow-logs --flow-log-ids $(aws ec2 describe-flow-logs --query 'FlowLogs[0].FlowLogId' --output text)"
      )),
    NearMiss(
      "private-ping-fails", "from Instance 2",
      ("connect \"$I1\" ping -c 5 \"$PRIVATE2\"", "connect \"$I2\" ping -c 5 \"$PRIVATE2\"")),
    NearMiss(
      "private-ping-fails", "from the learner's own computer",
      ("connect \"$I1\" ping -c 5 \"$PRIVATE2\"", "ping -c 5 \"$PRIVATE2\"")),
    NearMiss(
      "private-ping-fails", "an address of VPC 2 where nobody lives",
      ("connect \"$I1\" ping -c 5 \"$PRIVATE2\"", "connect \"$I1\" ping -c 5 10.2.200.200")),
    NearMiss(
      "public-ping-works", "from the learner's own computer",
      ("connect \"$I1\" ping -c 5 \"$PUBLIC2\"", "ping -c 5 \"$PUBLIC2\"")),
    NearMiss(
      "public-ping-works", "another public address",
      ("connect \"$I1\" ping -c 5 \"$PUBLIC2\"", "connect \"$I1\" ping -c 5 8.8.8.8")),
    NearMiss(
      "route-table-read", "VPC 2's table",
      ("association.subnet-id,Values=\"$SUBNET1\"", "association.subnet-id,Values=\"$SUBNET2\"")),
    NearMiss("peering-active", "not accepted", ("aws ec2 accept-vpc-peering-connection", "")),
    NearMiss(
      "peering-active", "with the default VPC",
      (
        "--peer-vpc-id \"$VPC2\"",
        "--peer-vpc-id $(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text)"
      )),
    NearMiss(
      "route-1", "to a block that misses Instance 2",
      (
        "--destination-cidr-block 10.2.0.0/16 --vpc-peering",
        "--destination-cidr-block 10.2.240.0/20 --vpc-peering"
      )),
    NearMiss(
      "route-1", "through the internet gateway",
      (
        "--destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \"$PCX\"",
        "--destination-cidr-block 10.2.0.0/16 --gateway-id \"$IGW1\""
      )),
    NearMiss(
      "route-2", "one side only", ("--destination-cidr-block 10.1.0.0/16 --vpc-peering", "")),
    NearMiss(
      "private-ping-works", "one side only",
      ("--destination-cidr-block 10.1.0.0/16 --vpc-peering", "")),
    NearMiss(
      "private-ping-works", "the public address again",
      ("connect \"$I1\" ping -c 10 \"$PRIVATE2\"", "connect \"$I1\" ping -c 10 \"$PUBLIC2\"")),
    NearMiss(
      "private-ping-works", "from Instance 2 to itself",
      ("connect \"$I1\" ping -c 10", "connect \"$I2\" ping -c 10")),
    NearMiss("records-delivered", "not waited for", ("wait 15m", "")),
    NearMiss("records-delivered", "the role may not write", ("aws iam attach-role-policy", "")),
    NearMiss(
      "record-read", "the streams, not the events",
      (
        "aws logs get-log-events",
        "aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup"
      )),
    NearMiss("record-read", "before there are any", ("wait 15m", "")),
    NearMiss("top-ten", "the smallest first", ("bytesTransferred desc", "bytesTransferred asc")),
    NearMiss("top-ten", "by source only", ("by srcAddr, dstAddr", "by srcAddr")),
    NearMiss(
      "top-ten", "rejected traffic only", ("'stats sum", "'filter action=\"REJECT\" | stats sum")),
    NearMiss(
      "top-ten", "a time before the pings",
      ("--end-time \"$(date +%s)\"", "--end-time \"$(date -d '30 minutes ago' +%s)\"")),
    NearMiss("top-ten", "never looked at", ("aws logs get-query-results", "")),
  ]

  @Test(arguments: table)
  func `almost right does not pass`(_ miss: NearMiss) throws {
    var rehearsal = try Rehearsal(seed: 11)
    var isChanged = false
    rehearsal.play(try Rehearsal.solutionSteps().flatMap { $0 }) { line in
      var changed = line
      for (old, new) in miss.changes where line.contains(old) {
        changed = Self.replacement(of: old, by: new, in: line)
      }
      isChanged = isChanged || changed != line
      return changed.isEmpty ? [] : [changed]
    }
    #expect(isChanged, "the row no longer fits the solution")
    #expect(rehearsal.status(miss.checkpoint) != .passed)
    #expect(!rehearsal.lab.isCompleted)
  }

  /// A row of every checkpoint that counts.
  @Test func `every checkpoint has a near miss`() throws {
    let lesson = try Rehearsal.lesson.get().lesson
    let checkpoints = lesson.steps.filter { !$0.isOptional }.flatMap(\.checkpoints).map(\.id)
    #expect(checkpoints.filter { id in !Self.table.contains { $0.checkpoint == id } } == [])
  }

  private static func replacement(of old: String, by new: String, in line: String) -> String {
    switch (old, new) {
    case (_, ""): ""
    case ("cat > trust.json", "Deny"): line.replacing("Allow", with: "Deny")
    case ("cat > trust.json", let service):
      line.replacing("vpc-flow-logs.amazonaws.com", with: service)
    case ("cat > policy.json", let text) where text.hasPrefix("arn:"):
      line.replacing("\"Resource\": \"*\"", with: "\"Resource\": \"\(text)\"")
    case ("cat > policy.json", let action):
      line.replacing("logs:PutLogEvents", with: action)
    case ("aws ec2 wait instance-running", let text), ("aws logs create-log-group", let text),
      ("aws logs get-log-events", let text),
      ("aws ec2 describe-flow-logs --filter", let text):
      text
    default: line.replacing(old, with: new)
    }
  }
}
