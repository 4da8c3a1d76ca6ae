import LabSession
import Lessons
import Pictures
import Testing

@testable import WriteUp

/// A lesson without flow logs, pings or peering gets as good a write-up: all of it is its data.
@Suite struct SmallLessonTests {
  private static let lesson = """
    format: 1
    id: build-a-vpc
    version: 1
    title: Build a VPC
    minutes: 10
    write-up: write-up.md
    solution: solution.sh
    costs: { hints: [1, 1, 2], solve-percent: 100, skip-percent: 100 }
    let:
      vpc: { aws: "ec2 describe-vpcs --filters Name=cidr,Values=10.0.0.0/16", query: "Vpcs[0]", calls: the VPC }
      subnet: { aws: "ec2 describe-subnets --filters Name=vpc-id,Values=${vpc.VpcId}", query: "Subnets[0]" }
    steps:
      - id: network
        title: Network
        goal: A network with a subnet.
        read: read.md
        checkpoints:
          - id: subnet
            title: The VPC has a subnet
            points: 100
            require:
              - that: the VPC has a subnet
                aws: ec2 describe-subnets --filters Name=vpc-id,Values=${vpc.VpcId}
                expect: Subnets
                otherwise: "No subnet but ${subnet.SubnetId:-none}."
            hints: [one, two, aws ec2 create-subnet]
            solution: aws ec2 create-subnet --vpc-id ${vpc.VpcId} --cidr-block 10.0.1.0/24
    prompts:
      - { id: what, heading: What I built, text: "I built…", step: network }
      - { id: next, heading: What comes next, text: "Next I will…", step: network }

    """

  private static let writeUp = """
    let:
      acl:
        aws: ec2 describe-network-acls --filters Name=vpc-id,Values=${vpc.VpcId}
        query: "NetworkAcls[0].Entries"
      subnets: { aws: "ec2 describe-subnets --filters Name=vpc-id,Values=${vpc.VpcId}", query: Subnets }
      printed: { of: input, query: lines }
    facts:
      free: { at: subnet, say: "${subnet.AvailableIpAddressCount} addresses of ${subnet.CidrBlock} are free." }
    answers:
      what:
        - at: subnet
          say: "I built ${vpc} with the subnet ${subnet}, `${subnet.CidrBlock}`; ${vpc} has ${vpc.CidrBlock}."
    pictures:
      rules:
        at: subnet
        alt: The rules of the network ACL of ${vpc}
        table:
          path: [VPC, Network ACLs]
          title: Rules
          rows: acl
          columns: { Rule: RuleNumber, Egress: Egress, CIDR: CidrBlock, Action: RuleAction }
      subnet:
        at: subnet
        alt: Subnet ${subnet.CidrBlock}
        details:
          path: [VPC, Subnets]
          title: "${subnet}"
          fields: { Subnet ID: "${subnet.SubnetId}", State: "${subnet.State}", IPv6: "${subnet.Ipv6Native}" }
          code: "${subnets}"
      command:
        at: subnet
        alt: The command that made the subnet
        terminal: { title: Terminal, command: "${input.text}", lines: printed }

    """

  private static let template = """
    # Build a VPC

    {{answer:what}}

    {{fact:free}}

    {{picture:rules}}

    {{picture:subnet}}

    {{picture:command}}

    ---

    ## What comes next

    {{answer:next}}

    """

  private static func report(_ inputs: [Input], options: Report.Options = .init()) throws -> Report
  {
    let source = try LessonSource(
      LessonFiles([
        ("lesson.yaml", lesson), ("write-up.yaml", writeUp), ("write-up.md", template),
        ("read.md", "x\n"), ("solution.sh", "aws ec2 create-vpc --cidr-block 10.0.0.0/16\n"),
      ]))
    let lesson = source.lesson
    let header = TranscriptHeader(
      id: "k1", program: "test", lesson: lesson.id, lessonDigest: lesson.digest, learner: "",
      seed: 7, startedAt: 1_767_603_600)
    var (session, bytes) = Session.begun(header, lesson: lesson)
    for input in inputs { bytes += session.apply(input, wallClock: nil).line }
    return try Report(
      of: TranscriptReader.read(bytes), lesson: lesson, source.writeUp(), options: options)
  }

  private static let network: [Input] = [
    .command(
      "VPC=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=my *net*}]' --query Vpc.VpcId --output text)"
    ),
    .command(
      "aws ec2 create-subnet --vpc-id $VPC --cidr-block 10.0.1.0/24 --query Subnet.CidrBlock"),
  ]

  @Test func `sentences have names once with and then without ids`() throws {
    let text = try Self.report(Self.network).markdown
    let sentence = try #require(text.split(separator: "\n").first { $0.hasPrefix("I built") })
    #expect(sentence.hasPrefix("I built my \\*net\\* (`vpc-"))
    #expect(sentence.contains(") with the subnet `subnet-"))
    #expect(sentence.hasSuffix(", `10.0.1.0/24`; my \\*net\\* has 10.0.0.0/16."))
    #expect(text.contains("\n\n251 addresses of 10.0.1.0/24 are free.\n\n"))
  }

  @Test func `pictures are a table, a page of details and a terminal`() throws {
    let report = try Self.report(Self.network)
    #expect(report.pictures.map(\.name) == ["rules", "subnet", "command"])
    #expect(report.pictures[0].svg.contains("32767") && report.pictures[0].svg.contains("deny"))
    #expect(report.pictures[0].drawing.title == "The rules of the network ACL of my *net*")
    #expect(
      report.markdown.contains(
        "![The rules of the network ACL of my \\*net\\*](pictures/rules.svg)"))
    #expect(
      report.pictures[1].svg.contains("subnet-") && report.pictures[1].svg.contains("available"))
    #expect(report.pictures[2].svg.contains("create-subnet --vpc-id"))
    #expect(report.pictures[2].svg.contains("&quot;10.0.1.0/24&quot;"))
  }

  @Test func `what nothing is known of is left out with its heading and line`() throws {
    let report = try Self.report(Self.network)
    #expect(!report.markdown.contains("What comes next"))
    #expect(report.markdown.contains("(pictures/command.svg)\n\n---\n\n*Made in"))
    #expect(
      report.gaps == [
        .init(
          heading: "What comes next", place: "answer next",
          what: "to be written: answer next: Next I will…")
      ])
    let draft = try Self.report(Self.network, options: .init(isDraft: true))
    #expect(
      draft.markdown.contains(
        "---\n\n## What comes next\n\n*[to be written: answer next: Next I will…]*"))
    let answered = try Self.report(Self.network + [.answer(prompt: "next", text: "A gateway.")])
    #expect(answered.markdown.contains("---\n\n## What comes next\n\nA gateway.\n"))
    #expect(answered.gaps.isEmpty)
  }

  /// The evidence is of the moment at which the checkpoint passed, whatever came later.
  @Test func `what is broken later is told as it was, what is undone is not told`() throws {
    let delete = Input.command(
      "aws ec2 delete-subnet --subnet-id $(aws ec2 describe-subnets --filters Name=vpc-id,Values=$VPC --query 'Subnets[0].SubnetId' --output text)"
    )
    let broken = try Self.report([Self.network[0], Self.network[1], delete])
    #expect(broken.markdown.contains("251 addresses"))
    let undone = try Self.report(Self.network + [.command("undo")])
    #expect(undone.pictures.isEmpty && !undone.markdown.contains("251 addresses"))
  }
}
