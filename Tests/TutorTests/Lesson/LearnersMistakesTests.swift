import LabSession
import LabShell
import LabTesting
import Lessons
import Presentation
import Testing
import Tutor

/// The mistakes of real learners, one by one: what the program says to each, and what it must not
/// say any more.
///
/// The mistakes are those that people made in a first trial and reported of the lab on AWS, in its
/// own sequence; letters tell variants of one mistake apart.
@Suite struct LearnersMistakesTests {
  static let table = MistakeRow.networks + MistakeRow.packets + MistakeRow.logs

  @Test(arguments: table) func `each is answered by its cause`(_ row: MistakeRow) throws {
    var rehearsal = try row.prepared()
    var heard = ""
    for line in row.lines { heard += MistakeRow.text(of: rehearsal.type(line)) + "\n" }
    for part in row.says { #expect(heard.contains(part), "\(part) is not in:\n\(heard)") }
    for part in row.saysNot { #expect(!heard.contains(part), "\(part) is in:\n\(heard)") }
    #expect(!heard.contains("${") && !heard.contains("something missing"), "\(heard)")
    for checkpoint in row.passes { #expect(rehearsal.status(checkpoint) == .passed, "\(heard)") }
  }

  @Test func `none is left out, and none is there twice`() {
    let numbers = Self.table.map(\.number)
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.count >= 75)
  }

  @Test(arguments: table) func `skip leads from each to the end`(_ row: MistakeRow) throws {
    var rehearsal = try row.prepared()
    for line in row.lines { rehearsal.type(line) }
    for _ in 0..<8 where !rehearsal.lab.isCompleted { rehearsal.type("skip now") }
    #expect(rehearsal.lab.isCompleted)
  }
}

/// A mistake: how it is made, and what there is to say to it.
struct MistakeRow: CustomTestStringConvertible, Sendable {
  var number: String
  var mistake: String
  /// Steps of the solution that are played first, each line changed as `changes` say.
  var steps = 0
  var changes: [(String, String)] = []
  var lines: [String]
  var says: [String]
  var saysNot: [String] = []
  /// Checkpoints that stand all the same.
  var passes: [String] = []

  init(
    _ number: String, _ mistake: String, after steps: Int = 0,
    changing changes: [(String, String)] = [], _ lines: [String], says: [String],
    not saysNot: [String] = [], passes: [String] = []
  ) {
    self.number = number
    self.mistake = mistake
    self.steps = steps
    self.changes = changes
    self.lines = lines
    self.says = says
    self.saysNot = saysNot
    self.passes = passes
  }

  var testDescription: String { "\(number) \(mistake)" }

  /// The lab before the lines are typed.
  func prepared() throws -> Rehearsal {
    let steps = try Rehearsal.solutionSteps().prefix(steps)
    let first = steps.firstIndex { step in
      step.contains { line in CauseTests.changed(line, by: changes) != [line] }
    }
    var rehearsal = try Self.beginnings.get()[first ?? steps.count]
    for step in steps.dropFirst(first ?? steps.count) {
      rehearsal.play(step) { CauseTests.changed($0, by: changes) }
    }
    return rehearsal
  }

  /// The lab after so many steps of the solution, played once.
  private static let beginnings = Result {
    var rehearsal = try Rehearsal(seed: 11)
    var beginnings = [rehearsal]
    for step in try Rehearsal.solutionSteps() {
      rehearsal.play(step)
      beginnings.append(rehearsal)
    }
    return beginnings
  }

  /// All that a person reads: what commands print and what the tutor says.
  static func text(of response: Response) -> String {
    response.messages.map { message in
      switch message {
      case .printed(.standardOutput(let text)), .printed(.standardError(let text)): text
      default: PlainText.text(of: message, in: Layout(columns: 10_000))
      }
    }.joined()
  }
}

/// Lines that several mistakes need.
extension MistakeRow {
  static let addressOfTwo =
    "PRIVATE2=$(aws ec2 describe-instances --instance-ids \"$I2\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)"
  static let publicAddressOfTwo =
    "PUBLIC2=$(aws ec2 describe-instances --instance-ids \"$I2\" --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)"
  static let peering =
    "PCX=$(aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC2\" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)"
  static let accepted = [
    peering, "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id \"$PCX\"",
    "wait 10s",
  ]
  static let withoutPublicAddress = (
    "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --associate-public-ip-address",
    "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --no-associate-public-ip-address"
  )
  static let icmpOf1 =
    "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --ip-permissions"
  static let icmpOf2 =
    "aws ec2 authorize-security-group-ingress --group-id \"$SG2\" --ip-permissions"
  static let inlinePolicy =
    "aws iam put-role-policy --role-name NextWorkVPCFlowLogsRole --policy-name p --policy-document"

  /// Another instance in VPC 1, of which `$I1B` is the id.
  static func launch(named name: String) -> [String] {
    [
      "I1B=$(aws ec2 run-instances --image-id \"$AMI\" --instance-type t2.micro --subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=\"\(name)\"}]' --query 'Instances[0].InstanceId' --output text)",
      "aws ec2 wait instance-running --instance-ids \"$I1B\"", "wait 2m",
    ]
  }

  static func trustPolicy(principal: String, after more: String = "") -> String {
    "aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\(principal),\"Action\":\"sts:AssumeRole\"\(more)}]}'"
  }

  static func query(_ text: String) -> String {
    "QUERY=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time \"$(date -d '1 hour ago' +%s)\" --end-time \"$(date +%s)\" --query-string '\(text)' --query queryId --output text)"
  }
}
