import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// Nobody is trapped: solving, skipping and forms alone lead to the end from an empty account.
@Suite struct HelpTests {
  @Test func `solving one checkpoint after the other completes the lesson for half of the points`()
    throws
  {
    var rehearsal = try Rehearsal()
    let required = rehearsal.lab.lesson.steps.filter { !$0.isOptional }.flatMap(\.checkpoints)
    for checkpoint in required {
      #expect(rehearsal.status(checkpoint.id) == .pending, "\(checkpoint.id)")
      let price = rehearsal.told("solve \(checkpoint.id)")
      #expect(price.contains("costs \(checkpoint.points / 2) of its \(checkpoint.points) points"))
      #expect(rehearsal.status(checkpoint.id) == .pending, "nothing is done before it is paid")
      let response = rehearsal.type("solve \(checkpoint.id) now")
      // The ping that has to fail says so, as on a real machine.
      #expect(response.status == 0 || checkpoint.id == "private-ping-fails")
      #expect(rehearsal.status(checkpoint.id) == .passed, "\(Rehearsal.told(response))")
    }
    #expect(rehearsal.lab.isCompleted)
    #expect(
      rehearsal.lab.score == required.map { $0.points - $0.points / 2 }.reduce(0, +))
  }

  /// Whoever cleans up early is told what hangs on it before anything is deleted.
  @Test func `the clean-up asks first while something before it is open`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap(\.self))
    let score = rehearsal.lab.score
    let cleanUp = try #require(rehearsal.lab.lesson.steps.firstIndex { $0.isOptional }) + 1
    for line in ["goto \(cleanUp)", "solve", "skip"] {
      let told = rehearsal.told(line)
      #expect(told.contains("This step takes the lab apart, with"), "\(line): \(told)")
      #expect(rehearsal.lab.score == score, "\(line)")
    }
    rehearsal.type("note x")
    #expect(rehearsal.told("undo").contains("You are at step \(cleanUp), after the others"))
    var done = try Rehearsal()
    done.play(try Rehearsal.solutionSteps().flatMap(\.self))
    #expect(!done.told("goto \(cleanUp)").contains("takes the lab apart"))
  }

  @Test func `solving without a name takes the next open checkpoint`() throws {
    var rehearsal = try Rehearsal()
    for _ in rehearsal.lab.lesson.steps.flatMap(\.checkpoints) where !rehearsal.lab.isCompleted {
      rehearsal.type("solve now")
    }
    #expect(rehearsal.lab.isCompleted)
  }

  @Test func `skipping every step completes the lesson without points`() throws {
    var rehearsal = try Rehearsal()
    for step in rehearsal.lab.lesson.steps where !step.isOptional {
      let points = step.checkpoints.map(\.points).reduce(0, +)
      #expect(rehearsal.told("skip").contains("costs \(points) points"))
      rehearsal.type("skip now")
      for checkpoint in step.checkpoints { #expect(rehearsal.status(checkpoint.id) == .passed) }
    }
    #expect(rehearsal.lab.isCompleted)
    #expect(rehearsal.lab.score == 0)
  }

  @Test func `help taken in the middle of a step costs only what it did`() throws {
    var rehearsal = try Rehearsal()
    let steps = try Rehearsal.solutionSteps()
    rehearsal.play(Array(steps[0].prefix(8)))
    #expect(rehearsal.passed == ["vpc-1"])
    rehearsal.type("skip now")
    rehearsal.play(steps[1...].flatMap { $0 }) { line in
      // The tutor's names stand in for those of the lines that were not typed.
      [line.replacing("\"$VPC2\"", with: "$VPC2").replacing("\"$SUBNET2\"", with: "$SUBNET2")]
    }
    #expect(rehearsal.lab.isCompleted)
    #expect(rehearsal.lab.score == 93)
  }

  @Test(arguments: [0, 4, 7])
  func `no hint shows a name that was not filled in`(_ steps: Int) throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(steps).flatMap { $0 })
    for checkpoint in rehearsal.lab.lesson.steps.flatMap(\.checkpoints)
    where rehearsal.status(checkpoint.id) != .passed {
      for number in 1...checkpoint.hints.count {
        let told = rehearsal.told("hint \(checkpoint.id)")
        #expect(told.contains("Hint \(number) of \(checkpoint.hints.count)"))
        #expect(!told.contains("${"), "\(told)")
      }
    }
  }

  @Test func `forms alone complete the lesson with all points`() throws {
    var rehearsal = try Rehearsal()
    for line in Self.forms {
      // The ping that has to fail says so, as on a real machine.
      let mayFail = line.contains("ping") && rehearsal.status("private-ping-fails") == .pending
      #expect(rehearsal.type(line).status == 0 || mayFail, "\(line)")
    }
    #expect(rehearsal.lab.isCompleted)
    #expect(rehearsal.lab.score == 100, "\(rehearsal.passed)")
  }

  private static let policy =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","#
    + #""logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","#
    + #""logs:DescribeLogStreams"],"Resource":"*"}]}"#
  private static let trust =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"#
    + #""vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#

  /// Everything that changes the account by form; only looking and pinging is typed.
  static let forms = [
    "wizard vpc name=NextWork-1 cidr=10.1.0.0/16 zones=1 public=1 private=0",
    "wizard vpc name=NextWork-2 cidr=10.2.0.0/16 zones=1 public=1 private=0",
    "wizard instance name='Instance - NextWork VPC 1' vpc=NextWork-1-vpc public-ip=Enable group=NextWork-1-SG icmp=0.0.0.0/0",
    "wizard instance name='Instance - NextWork VPC 2' vpc=NextWork-2-vpc public-ip=Enable group=NextWork-2-SG icmp=0.0.0.0/0",
    "wizard log-group name=NextWorkVPCFlowLogsGroup",
    "wizard policy name=NextWorkVPCFlowLogsPolicy document='\(policy)'",
    "wizard role name=NextWorkVPCFlowLogsRole policy=NextWorkVPCFlowLogsPolicy trust='\(trust)'",
    "wait 15s",
    "wizard flow-log vpc=NextWork-1-vpc name=NextWorkVPCFlowLog filter=All interval='1 minute' group=NextWorkVPCFlowLogsGroup role=NextWorkVPCFlowLogsRole",
    "P=$(aws ec2 describe-instances --filters Name=network-interface.addresses.private-ip-address,Values='10.2.*' --query 'Reservations[].Instances[].[PrivateIpAddress,PublicIpAddress][]' --output text)",
    "connect 'Instance - NextWork VPC 1' ping -c 5 $(echo $P | cut -d ' ' -f 1)",
    "connect 'Instance - NextWork VPC 1' ping -c 5 $(echo $P | cut -d ' ' -f 2)",
    "aws ec2 describe-route-tables",
    "wizard peering name='VPC 1 <> VPC 2' requester=NextWork-1-vpc accepter=NextWork-2-vpc accept=yes",
    "wizard routes table=NextWork-1-rtb-public destination=10.2.0.0/16 target='VPC 1 <> VPC 2'",
    "wizard routes table=NextWork-2-rtb-public destination=10.1.0.0/16 target='VPC 1 <> VPC 2'",
    "connect 'Instance - NextWork VPC 1' ping -c 5 $(echo $P | cut -d ' ' -f 1)",
    "wait 15m",
    "aws logs get-log-events --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name $(aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup --query 'logStreams[0].logStreamName' --output text) --limit 5",
    "wizard insights group=NextWorkVPCFlowLogsGroup range=1h",
  ]

  /// AWS's answer to a change is a page of JSON; what was read for the learner is shown.
  @Test func `what the tutor's commands have changed is said in a line each`() throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    let response = rehearsal.type("skip now")
    #expect(rehearsal.status("private-ping-works") == .passed)
    let text = MistakeRow.text(of: response)
    for part in [
      "+ peering connection: pcx-", "+ route: NextWork-1-rtb-public (rtb-", "10.2.0.0/16 -> pcx-",
      "+ route: NextWork-2-rtb-public (rtb-", "10 packets transmitted, 10 received",
      "  aws ec2 accept-vpc-peering-connection",
    ] {
      #expect(text.contains(part), "\(part) is not in:\n\(text)")
    }
    #expect(!text.contains("{\n") && !text.contains("\"Return\""), "\(text)")
  }

  @Test func `a route that is there already is put right without an error`() throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap { $0 })
    rehearsal.type(
      "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/16 --gateway-id \"$IGW1\""
    )
    let text = MistakeRow.text(of: rehearsal.type("skip now"))
    #expect(rehearsal.status("private-ping-works") == .passed)
    #expect(text.contains("- route: NextWork-1-rtb-public (rtb-"), "\(text)")
    #expect(!text.contains("ERROR"), "\(text)")
  }

  @Test func `a look at something is shown to who has it done`() throws {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(4).flatMap { $0 })
    let text = MistakeRow.text(of: rehearsal.type("skip now"))
    #expect(rehearsal.status("route-table-read") == .passed)
    #expect(text.contains("\"DestinationCidrBlock\": \"0.0.0.0/0\""), "\(text)")
  }

  @Test func `a number is a hint's, up to the last one, and hints come in their turn`() throws {
    var rehearsal = try Rehearsal()
    let early = rehearsal.told("hint 3")
    #expect(early.contains("VPC 1 is") && early.contains("Hint 1 of 3"), "\(early)")
    #expect(early.contains("'hint step 3' is about step 3."), "\(early)")
    let second = rehearsal.told("hint 2")
    #expect(second.contains("Hint 2 of 3") && !second.contains("one after another"), "\(second)")
    // What was given is said again, and costs nothing.
    let first = rehearsal.told("hint 1")
    #expect(first.contains("Hint 1 of 3") && first.contains("A stronger hint costs 2 points"))
    #expect(rehearsal.lab.state.tutor[checkpoint: "vpc-1"]?.help.hints == 2)
    #expect(rehearsal.told("hint 3").contains("Hint 3 of 3"))
    #expect(rehearsal.told("hint 2").contains("That was the last hint."))
    #expect(rehearsal.told("hint step 3").contains("A log group is ready"))
    #expect(rehearsal.told("hint 4").contains("A role trusts VPC Flow Logs"))
  }

  @Test func `a number after another checkpoint's hint is one of that checkpoint's`() throws {
    var rehearsal = try Rehearsal()
    let named = rehearsal.told("hint VPC 2 is 10.2.0.0/16 with a public subnet")
    #expect(named.contains("Hint 1 of 3"))
    let told = rehearsal.told("hint 2")
    #expect(told.contains("VPC 2 is") && told.contains("Hint 2 of 3"), "\(told)")
    #expect(rehearsal.told("hint Set up Logs").contains("A log group is ready"))
    #expect(rehearsal.told("hint").contains("VPC 1 is"))
  }
}
