import AWSServices
import LabShell
import LabTesting
import NetworkModel
import Testing
import Tutor

@testable import LabSession

/// `fork`: a copy of the lab in which nothing counts.
@Suite struct FreePlayTests {
  private static let makeVPC =
    "aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.CidrBlock --output text"

  @Test func `what is done in it leaves the graded lab as it was`() throws {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command(Self.makeVPC))
    _ = lab.apply(.command("X=1"))
    let before = lab
    _ = lab.apply(.command("fork"))
    #expect(lab.isForked)
    for step in try Rehearsal.solutionSteps().prefix(2) {
      for line in step { _ = lab.apply(.command(line)) }
    }
    #expect(
      lab.score == before.score && lab.state.tutor.checkpoints == before.state.tutor.checkpoints)
    _ = lab.apply(.command("undo 3"))
    let response = lab.apply(.command("fork back"))
    #expect(response.messages.first == .forkLeft && !lab.isForked)
    #expect(lab == before)
    // Undo goes on where it was.
    _ = lab.apply(.command("undo 2"))
    #expect(lab.state.cloud.network.vpcs.count == 1)
  }

  @Test(arguments: [
    "check", "hint", "solve now", "skip 1 now", "reset now", "submit", "answer what-is-vpc x",
  ])
  func `what is about the graded lab is refused in it`(line: String) throws {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command("fork"))
    let before = lab
    let response = lab.apply(.command(line, isFollowed: true))
    #expect(response.status == 2 && lab == before)
    guard case .refused(.inFreePlay) = response.messages.first else {
      Issue.record("\(response.messages)")
      return
    }
  }

  @Test func `a fork in a fork is the same one, and back from none says so`() throws {
    var lab = try Rehearsal().lab
    #expect(lab.apply(.command("fork back")).messages == [.notForked])
    let before = lab
    for line in ["fork", "X=1", "fork", "X=2", "fork back"] { _ = lab.apply(.command(line)) }
    #expect(lab == before)
  }
}

/// `diff` and `map goal`: what is there, and what was or should be.
@Suite struct ComparisonTests {
  private static func changes(_ response: Response) -> [String] {
    for message in response.messages {
      switch message {
      case .compared(let comparison): return comparison.changes.map(\.marked)
      case .goal(_, let lines): return lines.map(\.marked)
      default: continue
      }
    }
    return ["no comparison"]
  }

  @Test func `moments are events, checkpoints, the start and now`() throws {
    var lab = try Rehearsal().lab
    for line in try Rehearsal.solutionSteps()[0] { _ = lab.apply(.command(line)) }
    _ = lab.apply(.command("aws ec2 describe-vpcs"))
    _ = lab.apply(.command("aws ec2 create-vpc --cidr-block 10.9.0.0/16"))
    _ = lab.apply(.command("aws ec2 describe-vpcs"))
    let last = Self.changes(lab.apply(.command("diff")))
    #expect(last.contains { $0.hasPrefix("+ VPC: vpc-") && $0.contains("10.9.0.0/16") }, "\(last)")
    #expect(!last.contains { $0.contains("10.1.0.0/16") })
    let all = Self.changes(lab.apply(.command("diff start now")))
    #expect(all.count > last.count && all.contains { $0.contains("10.1.0.0/16") })
    let before = lab
    #expect(Self.changes(lab.apply(.command("diff vpc-1"))).contains { $0.contains("10.9.0.0/16") })
    #expect(Self.changes(lab.apply(.command("diff now start"))).allSatisfy { $0.hasPrefix("- ") })
    #expect(Self.changes(lab.apply(.command("diff 0 start"))) == [])
    #expect(lab.state == before.state)
    #expect(lab.apply(.command("diff peering-1 now")).status == 2)
    #expect(lab.apply(.command("diff nonsense")).status == 2)
  }

  @Test func `the goal is what help would make of what is there`() throws {
    var lab = try Rehearsal().lab
    let before = lab.state
    let empty = Self.changes(lab.apply(.command("map goal")))
    #expect(empty.contains("+ VPC: NextWork-1-vpc, 10.1.0.0/16"), "\(empty)")
    #expect(
      empty.contains("+ peering connection: pcx-…, NextWork-1-vpc, NextWork-2-vpc, active"),
      "\(empty)")
    #expect(lab.state == before)
    for line in try Rehearsal.solutionSteps().prefix(1).joined() { _ = lab.apply(.command(line)) }
    let begun = Self.changes(lab.apply(.command("map goal")))
    #expect(!begun.contains { $0.hasPrefix("+ VPC:") }, "\(begun)")
    for line in try Rehearsal.solutionSteps().dropFirst().joined() { _ = lab.apply(.command(line)) }
    #expect(Self.changes(lab.apply(.command("map goal"))) == [])
    // Where everything is to be taken apart, that is the goal.
    _ = lab.apply(.command("goto clean-up"))
    let apart = Self.changes(lab.apply(.command("map goal")))
    #expect(apart.allSatisfy { $0.hasPrefix("- ") }, "\(apart)")
    for kind in ["VPC", "instance", "peering connection", "flow log", "log group", "role"] {
      #expect(apart.contains { $0.hasPrefix("- \(kind): ") }, "\(kind)")
    }
  }

  /// In each step only what the learner still has to make: no status, no address that is drawn, no
  /// rule or route that comes by itself.
  @Test func `what is missing for the goal shrinks step by step, and names only deeds`() throws {
    var lab = try Rehearsal().lab
    let steps = try Rehearsal.solutionSteps()
    var missing = Self.changes(lab.apply(.command("map goal")))
    for (index, step) in steps.enumerated() {
      for line in step { _ = lab.apply(.command(line)) }
      let now = Self.changes(lab.apply(.command("map goal")))
      #expect(now.allSatisfy { $0.hasPrefix("+ ") }, "step \(index + 1): \(now)")
      #expect(now.count <= missing.count)
      for line in now {
        for noise in ["SUCCESS", "local", "available", "sgr-", "None", "all traffic", "10.1.0."] {
          #expect(!line.contains(noise) || line.contains("10.1.0.0/"), "\(line)")
        }
      }
      missing = now
    }
    #expect(missing == [])
  }

  @Test(arguments: [
    (
      "aws ec2 delete-route --route-table-id $RTB1 --destination-cidr-block 10.2.0.0/16",
      ["- route: NextWork-1-rtb-public"]
    ),
    (
      "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id $PCX",
      [
        "- route: NextWork-1-rtb-public", "+ route: NextWork-1-rtb-public", "blackhole",
        "- peering connection: VPC 1 <> VPC 2",
      ]
    ),
    (
      "aws ec2 revoke-security-group-ingress --group-id $SG2 --protocol icmp --port -1 --cidr 0.0.0.0/0",
      ["- inbound rule: NextWork-2-SG"]
    ),
    (
      "aws ec2 revoke-security-group-egress --group-id $SG2 --protocol -1 --cidr 0.0.0.0/0",
      ["+ outbound rule: NextWork-2-SG"]
    ),
    (
      "ACL=$(aws ec2 create-network-acl --vpc-id $VPC2 --query NetworkAcl.NetworkAclId --output text)",
      ["+ network ACL: acl-"]
    ),
    ("aws ec2 allocate-address", ["+ Elastic IP address: eipalloc-"]),
    (
      "wizard vpc name=a cidr=10.9.0.0/16 zones=1 private=0",
      ["+ VPC: a-vpc (vpc-", "+ subnet: a-"]
    ),
    (
      """
      aws ec2 create-network-acl-entry --ingress --rule-number 50 --protocol icmp --rule-action deny \
      --icmp-type-code Type=-1,Code=-1 --cidr-block 0.0.0.0/0 --network-acl-id $(aws ec2 \
      describe-network-acls --filters Name=vpc-id,Values=$VPC2 --query NetworkAcls[0].NetworkAclId \
      --output text)
      """, ["+ network ACL rule: acl-", "ingress 50, icmp 0.0.0.0/0, deny"]
    ),
    (
      "aws ec2 stop-instances --instance-ids $I2",
      ["- instance: ", "running", "+ instance: ", "stopp"]
    ),
    (
      "aws iam detach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn $POLICY",
      [
        "- role: NextWorkVPCFlowLogsRole, vpc-flow-logs.amazonaws.com, NextWorkVPCFlowLogsPolicy",
        "+ role: NextWorkVPCFlowLogsRole, vpc-flow-logs.amazonaws.com",
      ]
    ),
    ("aws logs create-log-group --log-group-name other", ["+ log group: other"]),
  ])
  func `a change is said by names, and every part of it`(line: String, says: [String]) throws {
    var lab = try Rehearsal().lab
    for line in try Rehearsal.solutionSteps().prefix(6).joined() { _ = lab.apply(.command(line)) }
    _ = lab.apply(.command(line))
    let changes = Self.changes(lab.apply(.command("diff")))
    for text in says { #expect(changes.contains { $0.contains(text) }, "\(changes)") }
    #expect(changes.count <= 6, "\(changes)")
    #expect(!changes.contains { $0.contains("32767") || $0.contains(" -1 ") }, "\(changes)")
  }

  @Test func `undo takes back changes, not lines, and says where one is`() throws {
    var lab = try Rehearsal().lab
    let before = lab.state
    for line in [
      "aws ec2 create-vpc --cidr-block 10.1.0.0/16", "ls /", "wait 1m", "yq", "uptime", "false",
      "aws ec2 describe-vpcs", "wait nonsense", "aws ec2 create-vpc --cidr-block 1", "echo a",
    ] { _ = lab.apply(.command(line)) }
    let response = lab.apply(.command("undo"))
    #expect(
      response.messages == [
        .undone("aws ec2 create-vpc --cidr-block 10.1.0.0/16"),
        .whereabouts(step: 1, of: 7, score: 0, maximum: 100),
      ])
    #expect(lab.state.cloud == before.cloud)
    #expect(lab.apply(.command("undo")).messages == [.nothingToUndo])
  }

  @Test(arguments: [
    "X=1", "echo a > f", "cd /tmp", "note a", "alias l=ls", "ping -c 1 127.0.0.1",
    "aws ec2 create-vpc --cidr-block 10.1.0.0/16", "aws configure set region us-west-2",
    "ping 10.9.9.9 &", "wizard vpc name=a cidr=10.1.0.0/16", "solve now",
  ])
  func `what leaves something behind is a change`(line: String) throws {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command(line))
    let response = lab.apply(.command("undo"))
    #expect(response.messages.first == .undone(line))
  }
}
