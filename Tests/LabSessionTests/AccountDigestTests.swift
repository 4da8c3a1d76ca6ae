import AWSModel
import Foundations
import LabTesting
import Lessons
import Testing
import Tutor

@testable import AWSServices
@testable import DataPlane
@testable import LabSession
@testable import NetworkModel

/// The digest of an account is a function of what AWS would answer, and of nothing else.
@Suite struct AccountDigestTests {
  @Test func `every operation that only looks is asked, or is left out with a reason`() {
    let asked = Set(
      DescriptionCalls.all.flatMap(\.operations).map { "\($0.service) \($0.operation)" })
    for operation in OperationRegistry.all {
      let name = "\(operation.description.service) \(operation.description.name)"
      let isLeftOut = operation.omittedFromDigest != nil
      #expect(asked.contains(name) == (operation.isLookup && !isLeftOut), "\(name)")
      #expect(operation.omittedFromDigest?.isEmpty != true && (operation.isLookup || !isLeftOut))
    }
  }

  private static func played() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    for lines in try Rehearsal.solutionSteps() { rehearsal.play(lines) }
    return rehearsal
  }

  private static func digest(_ cloud: Cloud) -> Digest {
    var digester = AccountDigester()
    return digester.digest(of: cloud)
  }

  @Test func `the account refuses none of the calls`() throws {
    var description = AccountDescription(of: try Self.played().lab.state.cloud)
    for call in DescriptionCalls.all { description.ask(call) }
    #expect(description.refusals == [])
  }

  /// What no call shows: how chance goes on, what is remembered, what was worked out and kept.
  private static let hidden: [@Sendable (inout Cloud) -> Void] = [
    { $0.identifiers = RandomSource(seed: 99, stream: "other") },
    { $0.addresses = RandomSource(seed: 99, stream: "other") },
    { $0.fabric.timings = RandomSource(seed: 99, stream: "other") },
    { $0.fabric.connections = ConnectionTable() },
    { $0.fabric.instanceConnectSessions = [] },
    { $0.fabric.instanceConnectSessionCount += 1 },
    { $0.fabric.networkCache.forget() },
    { $0.fabric.flowLogCollection = FlowLogCollection() },
  ]

  @Test func `what no answer shows makes no difference`() throws {
    let cloud = try Self.played().lab.state.cloud
    let before = Self.digest(cloud)
    for (index, change) in Self.hidden.enumerated() {
      var changed = cloud
      change(&changed)
      #expect(Self.digest(changed) == before, "hidden change \(index)")
    }
  }

  /// One line a noun, in the lab that the solution leaves.
  @Test(arguments: [
    "aws ec2 create-vpc --cidr-block 10.9.0.0/16",
    "aws ec2 modify-vpc-attribute --vpc-id $VPC2 --no-enable-dns-support",
    "aws ec2 associate-vpc-cidr-block --vpc-id $VPC1 --cidr-block 10.11.0.0/16",
    "aws ec2 create-subnet --vpc-id $VPC1 --cidr-block 10.1.200.0/24",
    "aws ec2 create-internet-gateway",
    "aws ec2 create-route-table --vpc-id $VPC1",
    "aws ec2 create-route --route-table-id $RTB1 --destination-cidr-block 10.99.0.0/16 --gateway-id $IGW1",
    "aws ec2 create-security-group --group-name g --description d --vpc-id $VPC1",
    "aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 80 --cidr 10.0.0.0/8",
    "aws ec2 create-network-acl --vpc-id $VPC1",
    "aws ec2 run-instances --image-id $AMI --instance-type t2.micro --subnet-id $SUBNET1",
    "aws ec2 stop-instances --instance-ids $I1",
    "aws ec2 create-network-interface --subnet-id $SUBNET1",
    "aws ec2 allocate-address",
    "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id $PCX",
    "aws ec2 create-nat-gateway --subnet-id $SUBNET1 --connectivity-type private",
    "aws ec2 create-vpc-endpoint --vpc-id $VPC1 --service-name com.amazonaws.us-west-2.s3",
    "aws ec2 create-managed-prefix-list --prefix-list-name p --max-entries 2 --address-family IPv4",
    "aws ec2 delete-flow-logs --flow-log-ids $(aws ec2 describe-flow-logs --query 'FlowLogs[0].FlowLogId' --output text)",
    "aws ec2 create-key-pair --key-name k",
    "aws ec2 create-network-insights-path --source $I1 --destination $I2 --protocol tcp",
    "aws ec2 create-tags --resources $VPC1 --tags Key=a,Value=b",
    "aws iam create-role --role-name r --assume-role-policy-document file://trust.json",
    "aws iam tag-role --role-name NextWorkVPCFlowLogsRole --tags Key=a,Value=b",
    "aws iam detach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn $POLICY",
    "aws iam create-policy-version --policy-arn $POLICY --policy-document file://policy.json",
    "aws iam tag-policy --policy-arn $POLICY --tags Key=a,Value=b",
    "aws iam put-role-policy --role-name NextWorkVPCFlowLogsRole --policy-name p --policy-document file://policy.json",
    "aws logs create-log-group --log-group-name g",
    "aws logs put-retention-policy --log-group-name NextWorkVPCFlowLogsGroup --retention-in-days 7",
    "aws logs tag-log-group --log-group-name NextWorkVPCFlowLogsGroup --tags a=b",
    "aws logs create-log-stream --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name s",
    "aws logs put-log-events --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name $STREAM --log-events timestamp=$(date +%s)000,message=m",
    "aws logs put-query-definition --name q --query-string 'fields @message'",
    "aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time 1767600000 --end-time 1767700000 --query-string 'fields @message'",
  ])
  func `every change that AWS would show makes a difference`(line: String) throws {
    var rehearsal = try Self.played()
    let cloud = rehearsal.lab.state.cloud
    var digester = AccountDigester()
    let before = digester.digest(of: cloud)
    let response = rehearsal.type(line)
    #expect(response.status == 0, "\(response.messages)")
    let after = digester.digest(of: rehearsal.lab.state.cloud)
    #expect(after != before)
    #expect(after == Self.digest(rehearsal.lab.state.cloud), "what was kept makes no difference")
    #expect(digester.digest(of: cloud) == before, "the way back leads to the first digest")
  }
}
