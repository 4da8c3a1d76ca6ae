import LabSession
import LabTesting
import Lessons
import Presentation
import Testing
import Tutor

/// What the tutor says by itself: the right thing, at the right moment, or nothing.
@Suite struct DiagnosisTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var steps: Int
    var changes: [(String, String)] = []
    var lines: [String]
    /// In what is told to the last line.
    var says: [String] = []
    var saysNot: [String] = []
    var testDescription: String { name }
  }

  private static let sg1ICMP =
    "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --ip-permissions"
  private static let inline =
    "aws iam put-role-policy --role-name NextWorkVPCFlowLogsRole --policy-name p --policy-document"

  static let table: [Row] = [
    Row(
      name: "a form with the default block is told at once", steps: 0,
      lines: ["wizard vpc name=a cidr=10.0.0.0/16 zones=1 public=1 private=0"],
      says: ["Note: With 10.0.0.0/16, which the form fills in by itself: a-vpc (vpc-"]),
    Row(
      name: "a form without a public address is told at once", steps: 1,
      lines: ["wizard instance name=web-a vpc=NextWork-1-vpc public-ip=Disable group=G"],
      says: ["Note: Without a public IPv4 address: Instance 1, web-a (i-", "terminate this one"]),
    Row(
      name: "launched again with a public address", steps: 1,
      lines: [
        "wizard instance name=web-a vpc=NextWork-1-vpc public-ip=Disable group=G",
        "wizard instance name=web-a vpc=NextWork-1-vpc public-ip=Enable group=H icmp=0.0.0.0/0",
        "check",
      ], says: ["Instance 1 is web-a (i-", "the one that is furthest along"],
      saysNot: ["Both instances"]),
    Row(
      name: "two public subnets keep the promise of the title", steps: 0,
      lines: ["wizard vpc name=p cidr=10.1.0.0/16 zones=2 public=2 private=2"],
      says: ["[x] VPC 1 is 10.1.0.0/16 with a public subnet"], saysNot: ["one public subnet"]),
    Row(
      name: "going to clean up", steps: 4, lines: ["goto clean-up"], saysNot: ["still empty"]),
    Row(
      name: "deleting the peering", steps: 6,
      lines: ["aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id \"$PCX\""],
      says: [
        "[!] Taken apart: The VPCs are peered", "VPC 1 <> VPC 2 (pcx-", "'undo' brings it back",
      ],
      saysNot: ["still empty"]),
    Row(
      name: "looking too early is told to whoever looks", steps: 4,
      lines: [
        "goto analyze-logs",
        "aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup",
      ], says: ["still empty, and nothing is wrong"]),
    Row(
      name: "a route to a pending peering connection", steps: 5,
      lines: [
        "PCX=$(aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC2\" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)",
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \"$PCX\"",
        "check",
      ], says: ["still waits for its acceptance", "--vpc-peering-connection-id pcx-"],
      saysNot: ["no longer exists"]),
    Row(
      name: "a ping from the own computer while a request is pending", steps: 5,
      lines: Self.pending + ["ping -c 2 \"$PRIVATE2\""],
      says: ["Note: What ping sent came from your own computer"],
      saysNot: ["waits for its acceptance"]),
    Row(
      name: "the same with a route to the pending connection", steps: 5,
      lines: Self.pending + [Self.routeThere, "ls", "ping -c 2 \"$PRIVATE2\""],
      says: ["Note: What ping sent came from your own computer"],
      saysNot: ["waits for its acceptance", "The route is right"]),
    Row(
      name: "a port tried from the own computer while a request is pending", steps: 5,
      lines: Self.pending + ["nc -z -w 2 \"$PRIVATE2\" 22"],
      says: ["Note: What nc sent came from your own computer"],
      saysNot: ["waits for its acceptance"]),
    Row(
      name: "a page asked for from the own computer while a request is pending", steps: 5,
      lines: Self.pending + ["curl -m 2 http://$PRIVATE2"],
      says: ["Note: What curl sent came from your own computer"],
      saysNot: ["waits for its acceptance"]),
    Row(
      name: "a login from the own computer while a request is pending", steps: 5,
      lines: Self.pending + ["ssh -o ConnectTimeout=2 ec2-user@$PRIVATE2"],
      says: ["Note: What ssh sent came from your own computer"],
      saysNot: ["waits for its acceptance"]),
    Row(
      name: "a ping from Instance 1 while a request is pending", steps: 5,
      lines: Self.pending + ["connect \"$I1\" ping -c 2 \"$PRIVATE2\""],
      says: ["Note: The peering connection waits for its acceptance"],
      saysNot: ["your own computer"]),
    Row(
      name: "a ping from Instance 2 while a request is pending", steps: 5,
      lines: Self.pending + [
        "PRIVATE1=$(aws ec2 describe-instances --instance-ids \"$I1\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)",
        "connect \"$I2\" ping -c 2 \"$PRIVATE1\"",
      ], says: ["Note: The peering connection waits for its acceptance"]),
    Row(
      name: "a public ping that a rule stops while a request is pending", steps: 5,
      lines: Self.pending + [
        "aws ec2 revoke-security-group-ingress --group-id \"$SG2\" --protocol icmp --port -1 --cidr 0.0.0.0/0",
        "connect \"$I1\" ping -c 2 \"$PUBLIC2\"",
      ], says: ["Note: Only Instance 1's security group"],
      saysNot: ["waits for its acceptance"]),
    Row(
      name: "a ping from the own computer after one route of two", steps: 6,
      changes: [("--destination-cidr-block 10.1.0.0/16 --vpc-peering", "")],
      lines: ["ping -c 2 \"$PRIVATE2\""],
      says: ["Note: What ping sent came from your own computer"],
      saysNot: ["does not know the way back"]),
    Row(
      name: "what was wrong elsewhere is told with the next input", steps: 5,
      lines: Self.pending + [Self.routeThere, "ping -c 2 \"$PRIVATE2\"", "ls"],
      says: ["Note: The route is right, and the peering connection"]),
    Row(
      name: "one who pings right after a wrong place is not told of the wrong place", steps: 5,
      lines: Self.pending + [
        "ping -c 2 \"$PRIVATE2\"", "connect \"$I1\" ping -c 2 \"$PRIVATE2\"", "check",
      ], says: ["waits for its acceptance"], saysNot: ["your own computer"]),
    Row(
      name: "a packet of IAM's troubles is none", steps: 5,
      changes: [("aws iam attach-role-policy", "echo")],
      lines: ["ping -c 2 \"$PRIVATE2\""],
      says: ["Note: What ping sent came from your own computer"], saysNot: ["carries no policy"]),
    Row(
      name: "an edited policy that is not in force", steps: 4,
      changes: [("\"logs:PutLogEvents\",", "\"logs:GetLogEvents\",")],
      lines: [
        "aws iam create-policy-version --policy-arn \"$POLICY\" --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"logs:*\",\"Resource\":\"*\"}]}'",
        "check iam-permissions",
      ],
      says: [
        "Note: Version v2 of the policy NextWorkVPCFlowLogsPolicy allows",
        "NextWorkVPCFlowLogsPolicy allows it in version v2, and version v1 is the default",
        "aws iam set-default-policy-version --policy-arn arn:aws:iam::",
      ], saysNot: ["allow too little"]),
    Row(
      name: "an edited policy that helps no more than the old one", steps: 4,
      changes: [("\"logs:PutLogEvents\",", "\"logs:GetLogEvents\",")],
      lines: [
        "aws iam create-policy-version --policy-arn \"$POLICY\" --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}'",
        "check iam-permissions",
      ], says: ["allow too little"], saysNot: ["Note: Version v2"]),
    Row(
      name: "a log group of another Region", steps: 2,
      lines: [
        "aws logs create-log-group --log-group-name G --region us-east-1", "check set-up-logs",
      ],
      says: ["Note: A log group of yours lies in another Region"]),
    Row(
      name: "another log group of another Region is no fault", steps: 3,
      lines: ["aws logs create-log-group --log-group-name G --region us-east-1", "check"],
      saysNot: ["lies in another Region"]),
    Row(
      name: "a flow log of an interface beside the VPC's", steps: 4,
      lines: [
        "ENI1=$(aws ec2 describe-network-interfaces --filters Name=attachment.instance-id,Values=\"$I1\" --query 'NetworkInterfaces[0].NetworkInterfaceId' --output text)",
        "aws ec2 create-flow-logs --resource-type NetworkInterface --resource-ids \"$ENI1\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\"",
        "check iam-permissions",
      ],
      says: [
        "Note: Two flow logs record the same traffic",
        "Keep the flow log of VPC 1, NextWorkVPCFlowLog (fl-",
        "aws ec2 delete-flow-logs --flow-log-ids fl-",
      ]),
    Row(
      name: "a second flow log into a group of its own", steps: 4,
      lines: [
        "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC2\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name Other --deliver-logs-permission-arn \"$ROLE\"",
        "check iam-permissions",
      ], says: ["All of it holds."], saysNot: ["Two flow logs"]),
    Row(
      name: "ICMP by a port", steps: 2,
      changes: [
        (
          sg1ICMP,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol icmp --port 8 --cidr 0.0.0.0/0 #"
        )
      ], lines: ["check"], says: ["Note: A rule allows ICMP, but not what a ping sends"]),
    Row(
      name: "echo replies only", steps: 2,
      changes: [
        (
          sg1ICMP,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol icmp --port 0 --cidr 0.0.0.0/0 #"
        )
      ], lines: ["check"], says: ["Note: A rule allows ICMP, but not what a ping sends"]),
    Row(
      name: "a Deny beside the Allow", steps: 3,
      changes: [],
      lines: Self.role + [
        "\(inline) '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"logs:*\",\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":\"logs:PutLogEvents\",\"Resource\":\"*\"}]}'",
        "check",
      ], says: ["Note: A policy of", "says Deny", "p denies it"]),
    Row(
      name: "a Resource without its star", steps: 3,
      lines: Self.role + [
        "ARN=$(aws logs describe-log-groups --query 'logGroups[0].logGroupArn' --output text)",
        "\(inline) \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"logs:*\\\",\\\"Resource\\\":\\\"$ARN\\\"}]}\"",
        "check",
      ], says: ["Note: The policies of", "needs :* at its end", "p allows it on arn:aws:logs"]),
    Row(
      name: "ten minutes: delete that one", steps: 4,
      changes: [("--max-aggregation-interval 60", "--max-aggregation-interval 600")],
      lines: ["check"], says: ["aws ec2 delete-flow-logs --flow-log-ids fl-"],
      saysNot: ["Make another one"]),
    Row(
      name: "two flow logs into one group", steps: 4,
      changes: [("--max-aggregation-interval 60", "--max-aggregation-interval 600")],
      lines: [
        "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC1\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\"",
        "check iam-permissions",
      ], says: ["every packet would count twice", "The flow log of VPC 1 is "],
      saysNot: ["Keep flow log"]),
    Row(
      name: "a loose gateway is for the VPC that has none", steps: 1,
      changes: [
        ("aws ec2 attach-internet-gateway --internet-gateway-id \"$IGW2\" --vpc-id \"$VPC2\"", "")
      ],
      lines: ["check"], says: ["Attach it to VPC 2, NextWork-2-vpc (vpc-"],
      saysNot: ["Attach it to VPC 1"]),
    Row(
      name: "a gateway too many is no fault", steps: 1,
      lines: ["aws ec2 create-internet-gateway", "check"], saysNot: ["leads nowhere"]),
    Row(
      name: "a role without a policy is not one with a narrow policy", steps: 4,
      changes: [("aws iam attach-role-policy", "echo")],
      lines: ["check iam-permissions"], says: ["carries no policy"],
      saysNot: ["something missing", "too little"]),
    Row(
      name: "a pending connection is there, but not active", steps: 5,
      lines: [
        "aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC2\"",
        "check peering",
      ], says: ["there is no active peering connection yet"],
      saysNot: ["there is no peering connection yet"]),
    Row(
      name: "a subnet is named once", steps: 1,
      changes: [("aws ec2 associate-route-table --route-table-id \"$RTB1\"", "echo")],
      lines: ["check"], says: ["The subnet of VPC 1, NextWork-1-subnet"],
      saysNot: ["subnet the subnet"]),
  ]

  private static let pending = [
    "PCX=$(aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC2\" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)"
  ]
  private static let routeThere =
    "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \"$PCX\""
  private static let role = [
    "aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"vpc-flow-logs.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}'"
  ]

  @Test(arguments: table + packets)
  func `the tutor says what there is to say`(_ row: Row) throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(row.steps).flatMap { $0 }) { line in
      CauseTests.changed(line, by: row.changes)
    }
    let responses = row.lines.map { rehearsal.type($0) }
    let response = try #require(responses.last)
    let told = Rehearsal.told(response)
    for part in row.says { #expect(told.contains(part), "\(told)") }
    for part in row.saysNot { #expect(!told.contains(part), "\(told)") }
    for case .diagnosis(let id, let statement, _) in response.messages {
      for placeholder in [" PCX", " POLICY", " RTB", " SG ", " IGW", "${", "something missing"] {
        #expect(!statement.plainText.contains(placeholder), "\(id)")
      }
    }
  }

  @Test func `what was done once is told once, and again only in trouble`() throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps()[0])
    rehearsal.type("wizard instance name=a vpc=NextWork-1-vpc public-ip=Enable")
    let note = "Note: Still starting"
    #expect(rehearsal.told("connect a").contains(note))
    rehearsal.type("wait 10m")
    #expect(!rehearsal.told("check").contains(note))
    // Another instance starts, to which nobody has tried to connect.
    let form = "wizard instance name=b vpc=NextWork-2-vpc public-ip=Enable icmp=0.0.0.0/0"
    #expect(!rehearsal.told(form).contains(note))
    #expect(!rehearsal.told("ls").contains(note))
    #expect(
      rehearsal.told("connect b").contains("\(note), by its status checks: Instance 2, b (i-"))
  }

  @Test func `the instance that pinged is Instance 1, and the check says so`() throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(4).flatMap { $0 })
    rehearsal.type(
      "B=$(aws ec2 run-instances --image-id \"$AMI\" --instance-type t2.micro --subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=web-b}]' --query 'Instances[0].InstanceId' --output text)"
    )
    rehearsal.type("aws ec2 wait instance-running --instance-ids \"$B\"")
    rehearsal.type("wait 2m")
    rehearsal.type(
      "P=$(aws ec2 describe-instances --instance-ids \"$I2\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)"
    )
    rehearsal.type("connect \"$B\" ping -c 3 \"$P\"")
    #expect(rehearsal.status("private-ping-fails") == .passed)
    let told = rehearsal.told("check ping-test")
    #expect(told.contains("Instance 1 is web-b (i-"), "\(told)")
    #expect(told.contains("the one that you pinged from; Instance - NextWork VPC 1 (i-"))
    // What is gone is never meant.
    rehearsal.type("aws ec2 terminate-instances --instance-ids \"$B\"")
    let after = rehearsal.told("check launch-instances")
    #expect(!after.contains("web-b"), "\(after)")
    #expect(rehearsal.status("instance-1") == .passed)
  }

  @Test func `a custom log format has its way to the end`() throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().flatMap { $0 }) { line in
      CauseTests.changed(
        line,
        by: [
          ("--traffic-type ALL", "--log-format '${srcaddr} ${dstaddr} ${bytes}' --traffic-type ALL")
        ]
      )
    }
    #expect(rehearsal.status("record-read") == .passed)
    #expect(rehearsal.status("top-ten") != .passed)
    #expect(rehearsal.told("check").contains("Your flow log writes a format of its own"))
    rehearsal.type(
      "Q=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time \"$(date -d '6 hours ago' +%s)\" --end-time \"$(date +%s)\" --query-string 'parse @message \"* * *\" as srcAddr, dstAddr, b | stats sum(b) as t by srcAddr, dstAddr | sort t desc | limit 30' --query queryId --output text)"
    )
    rehearsal.type("wait 5s")
    let response = rehearsal.type("aws logs get-query-results --query-id \"$Q\"")
    #expect(rehearsal.status("top-ten") == .passed, "\(Rehearsal.told(response))")
  }
}
