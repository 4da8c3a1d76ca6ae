import Documents
import Foundations
import LabTesting
import Lessons
import Presentation
import Testing
import Tutor

@testable import AWSServices
@testable import LabSession
@testable import NetworkModel

/// Lessons and sessions in several Regions.
@Suite struct RegionsTests {
  /// The reference lesson as it would be in another Region: nothing else of it changes.
  private static func lesson(in region: String) throws -> LessonSource {
    try LessonSource(
      LessonFiles(
        try Rehearsal.lesson.get().files.files.map { file in
          (file.name, file.text.replacing("us-west-2", with: region))
        }))
  }

  @Test func `the whole lesson can take place in eu-central-1`() throws {
    let source = try Self.lesson(in: "eu-central-1")
    #expect(source.lesson.region == "eu-central-1")
    for outcome in LessonTest(source).outcomes(seed: 7, startedAt: Rehearsal.start) {
      #expect(outcome.surprises == [], "\(outcome.script)")
    }
  }

  @Test func `in eu-central-1 everything bears the Region's name`() throws {
    var lab = Lab(
      lesson: try Self.lesson(in: "eu-central-1").lesson, seed: 7, startedAt: Rehearsal.start)
    for line in try Rehearsal.solutionSteps().flatMap(\.self) { _ = lab.apply(.command(line)) }
    let cloud = lab.state.cloud
    #expect(cloud.usedRegions == ["eu-central-1"])
    let group = try #require(cloud.logGroups.first)
    #expect(cloud.logGroupARN(group.name).hasPrefix("arn:aws:logs:eu-central-1:"))
    #expect(!group.streams.isEmpty)
    let connection = try #require(cloud.network.peeringConnections.first)
    let document = connection.document(in: cloud)
    #expect(document["RequesterVpcInfo"]?["Region"] == "eu-central-1")
    let instance = try #require(cloud.network.instances.first)
    #expect(
      cloud.network.privateDNSName(of: instance)?.hasSuffix(".eu-central-1.compute.internal")
        == true)
  }

  // MARK: A second Region beside the lesson's

  private static let second = """
    export AWS_DEFAULT_REGION=eu-central-1
    VPC=$(aws ec2 create-vpc --cidr-block 10.7.0.0/16 --query Vpc.VpcId --output text)
    aws ec2 create-tags --resources $VPC --tags Key=Name,Value=Frankfurt
    aws logs create-log-group --log-group-name frankfurt
    SUBNET=$(aws ec2 create-subnet --vpc-id $VPC --cidr-block 10.7.0.0/24 --query Subnet.SubnetId --output text)
    \(launch)
    HERE=$(aws ec2 describe-vpcs --region us-west-2 --filters Name=cidr,Values=10.1.0.0/16 --query 'Vpcs[0].VpcId' --output text)
    PCX=$(aws ec2 create-vpc-peering-connection --region us-west-2 --vpc-id $HERE --peer-vpc-id $VPC --peer-region eu-central-1 --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
    aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $PCX
    wait 10m
    connect "Instance - NextWork VPC 1" ping -c 2 10.7.0.9
    """

  private static let launch = """
    FAR=$(aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64 --instance-type t3.micro --subnet-id $SUBNET --private-ip-address 10.7.0.9 --query 'Instances[0].InstanceId' --output text)
    """

  @Test func `another Region's changes are in the account's digest, and undo takes them back`()
    throws
  {
    var rehearsal = try Rehearsal()
    var digester = AccountDigester()
    let before = digester.digest(of: rehearsal.lab.state.cloud)
    rehearsal.type("aws ec2 describe-vpcs --region eu-central-1 --output text")
    #expect(digester.digest(of: rehearsal.lab.state.cloud) == before)
    rehearsal.type("aws ec2 create-vpc --cidr-block 10.7.0.0/16 --region eu-central-1")
    let one = digester.digest(of: rehearsal.lab.state.cloud)
    #expect(one != before)
    rehearsal.type("aws logs create-log-group --log-group-name g --region eu-central-1")
    let two = digester.digest(of: rehearsal.lab.state.cloud)
    #expect(two != one)
    var anew = AccountDigester()
    #expect(anew.digest(of: rehearsal.lab.state.cloud) == two, "what was kept makes no difference")
    rehearsal.type("undo")
    #expect(digester.digest(of: rehearsal.lab.state.cloud) == one)
    rehearsal.type("undo")
    #expect(digester.digest(of: rehearsal.lab.state.cloud) == before)
    #expect(rehearsal.lab.state.cloud.usedRegions == ["us-west-2"])
    rehearsal.type("redo")
    #expect(digester.digest(of: rehearsal.lab.state.cloud) == one)
  }

  @Test func `a transcript with two Regions replays equal`() throws {
    let lesson = try Rehearsal.lesson.get().lesson
    let header = TranscriptHeader(
      id: "r", program: "0", lesson: lesson.id, lessonDigest: lesson.digest, learner: "x",
      seed: 7, startedAt: Rehearsal.start.seconds)
    var (session, bytes) = Session.begun(header, lesson: lesson)
    let lines =
      try Rehearsal.solutionSteps().prefix(2).flatMap(\.self)
      + Self.second.split(separator: "\n").map(String.init) + ["map", "undo", "check"]
    for line in lines { bytes += session.apply(.command(line), wallClock: nil).line }
    bytes += session.end(wallClock: nil)
    #expect(session.lab.state.cloud.usedRegions == ["us-west-2", "eu-central-1"])
    var replay = try Replay(try TranscriptReader.read(bytes), lesson: lesson)
    replay.run()
    #expect(replay.differences.isEmpty)
    #expect(replay.session.lab.state.cloud == session.lab.state.cloud)
  }

  @Test func `why goes from one Region into the other, and says where each command belongs`() throws
  {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(2).flatMap(\.self))
    rehearsal.play(Self.second.split(separator: "\n").map(String.init))
    let there = rehearsal.lab.state.cloud.serving("eu-central-1").network
    let far = try #require(there.instances.first)
    let told = rehearsal.told("why \"Instance - NextWork VPC 1\" \(far.id)")
    #expect(told.hasPrefix("echo request "), "\(told)")
    let table = try #require(there.routeTables.first { $0.vpc == far.vpc })
    #expect(told.contains("--route-table-id \(table.id)"), "\(told)")
    #expect(told.contains("--region eu-central-1"), "\(told)")
    #expect(rehearsal.told("map").contains("(eu-central-1)"))
  }

  @Test func `map shows each Region in use`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("aws ec2 create-vpc --cidr-block 10.6.0.0/16")
    #expect(!rehearsal.told("map").contains("Region"))
    rehearsal.type("aws ec2 create-vpc --cidr-block 10.7.0.0/16 --region eu-west-1")
    let map = rehearsal.told("map")
    let home = try #require(map.firstRange(of: "10.6.0.0/16"))
    let heading = try #require(map.firstRange(of: "Region eu-west-1:"))
    let other = try #require(map.firstRange(of: "10.7.0.0/16"))
    #expect(home.upperBound < heading.lowerBound && heading.upperBound < other.lowerBound)
  }

  /// A lesson's check looks in the lesson's Region, or in the one that its command names.
  @Test(arguments: [
    ("aws ec2 create-vpc --cidr-block 10.1.0.0/16", ["here"]),
    ("aws ec2 create-vpc --cidr-block 10.1.0.0/16 --region eu-central-1", ["here"]),
    ("aws ec2 create-vpc --cidr-block 10.1.0.0/16 --region us-west-2", ["there"]),
    ("AWS_REGION=us-west-2 aws ec2 create-vpc --cidr-block 10.1.0.0/16", ["there"]),
    ("aws ec2 create-vpc --cidr-block 10.1.0.0/16 --region eu-west-1", []),
  ])
  func `checks look where they say`(line: String, passed: [String]) throws {
    func checkpoint(_ id: String, _ option: String) -> String {
      """
            - id: \(id)
              title: There is a VPC
              points: 50
              require:
                - that: a VPC exists
                  aws: ec2 describe-vpcs --filters Name=cidr,Values=10.1.0.0/16\(option)
                  expect: length(Vpcs) == `1`
                  otherwise: "No VPC."
              hints: [one, two, three]
              solution: aws ec2 create-vpc --cidr-block 10.1.0.0/16
      """
    }
    let yaml = """
      format: 1
      id: sample
      title: A sample
      region: eu-central-1
      minutes: 5
      write-up: write-up.md
      solution: solution.sh
      costs: { hints: [1, 1, 2], solve-percent: 100, skip-percent: 100 }
      let: {}
      steps:
        - id: first
          title: First
          goal: Make a network.
          read: 1-first.md
          wizards: vpc
          checkpoints:
      \(checkpoint("here", ""))
      \(checkpoint("there", " --region us-west-2"))
          diagnoses: []
      prompts: []
      version: 1

      """
    let source = try LessonSource(
      LessonFiles([
        ("lesson.yaml", yaml), ("1-first.md", "# First\n"),
        ("solution.sh", "aws ec2 create-vpc --cidr-block 10.1.0.0/16\n"), ("write-up.md", "# W\n"),
      ]))
    var lab = Lab(lesson: source.lesson, seed: 7, startedAt: Rehearsal.start)
    #expect(lab.apply(.command(line)).status == 0)
    #expect(
      lab.state.tutor.checkpoints.filter { $0.status == .passed }.map(\.id) == passed)
  }
}
