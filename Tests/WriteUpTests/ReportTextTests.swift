import AWSServices
import Foundations
import LabSession
import LabShell
import Lessons
import NetworkModel
import Presentation
import Testing
import Tutor

@testable import WriteUp

/// What a write-up says of a session: true to it, complete, and in good English.
@Suite struct ReportTextTests {
  private static func commands(
    adding extra: [(before: String, lines: [String])] = []
  ) throws -> [Input] {
    let lesson = try #require(PlayedSolution.lesson)
    var lines = Script.inputs(of: lesson.solution).map(\.text)
    for (before, more) in extra {
      let place = try #require(lines.firstIndex { $0.hasPrefix(before) })
      lines.insert(contentsOf: more, at: place)
    }
    return lines.map { .command($0) }
  }

  private static func report(
    _ inputs: [Input], seed: UInt64 = 7, options: Report.Options = .init()
  ) throws -> Report {
    try PlayedSolution.report(
      of: PlayedSolution.transcript(inputs: inputs, seed: seed), options: options)
  }

  /// C6: minutes by the wall clock over all sittings; C10: one sentence that contradicts nothing.
  @Test(arguments: [
    (0.01, "17 minutes by the lab's own clock"), (60, "about 50 minutes"), (130, "around 2 hours"),
  ])
  func `the time that it took is the wall clock's`(seconds: Double, says: String) throws {
    var transcript = try PlayedSolution.transcript(inputs: Self.commands())
    for index in transcript.events.indices {
      transcript.events[index].wallClock = Double(index) * seconds
    }
    let report = try PlayedSolution.report(of: transcript)
    let section = try #require(Self.section("### This project took me...", of: report.markdown))
    #expect(section.contains(says), "\(section)")
    #expect(section.first?.isUppercase == true && section.hasSuffix("."))
  }

  @Test(
    arguments: [
      (59_999, nil, nil), (60_000, "1 minute", "1 minute"), (7 * 60_000, "7 minutes", "7 minutes"),
      (42 * 60_000, "42 minutes", "about 40 minutes"), (58 * 60_000, "58 minutes", "about an hour"),
      (90 * 60_000, "1 hour and 30 minutes", "about an hour and a half"),
      (117 * 60_000, "1 hour and 57 minutes", "around 2 hours"),
      (150 * 60_000, "2 hours and 30 minutes", "around 2 and a half hours"),
      (180 * 60_000, "3 hours", "around 3 hours"),
    ] as [(Int, String?, String?)])
  func `durations are said as people say them`(milliseconds: Int, exact: String?, about: String?) {
    #expect(DurationText.exact(milliseconds: milliseconds)?.plain == exact)
    #expect(DurationText.about(milliseconds: milliseconds)?.plain == about)
  }

  /// C9: sentences are made from this session's own evidence.
  @Test(arguments: [
    ("## Multi-VPC Architecture", ["10.1.0.0/16", "10.2.0.0/16", "10.1.0.0/20"]),
    ("### I also launched EC2 instances in each subnet", ["NextWork-1-SG", "0.0.0.0/0"]),
    ("## Logs", ["NextWorkVPCFlowLogsGroup"]),
    ("## IAM Policy and Roles", ["NextWorkVPCFlowLogsRole", "vpc-flow-logs.amazonaws.com"]),
    (
      "### To solve this, I set up a peering connection between my VPCs",
      ["10.2.0.0/16", "10.1.0.0/16"]
    ),
    ("## Analyzing flow logs", ["bytes", "TCP", "22", "18.237.140.16", "10.1.7.52", "ACCEPT"]),
    ("## Logs Insights", ["bytes", "10.1.7.52"]),
  ])
  func `each section tells of this session`(heading: String, facts: [String]) throws {
    let report = try PlayedSolution.complete.get()
    let section = try #require(Self.section(heading, of: report.markdown))
    for fact in facts { #expect(section.contains(fact), "\(fact): \(section)") }
  }

  /// Two of a class with different seeds do not hand in one text.
  @Test func `another seed says it in other words, the same seed in the same`() throws {
    let texts = try [UInt64(7), 8, 9].map { seed in
      try Self.report(Self.commands(), seed: seed).markdown
    }
    #expect(try Self.report(Self.commands(), seed: 7).markdown == texts[0])
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
      let mine = Set(Self.sentences(of: texts[one]))
      let shared = Self.sentences(of: texts[other]).filter(mine.contains).count
      #expect(shared * 2 < mine.count, "\(shared) of \(mine.count) paragraphs are the same")
    }
  }

  /// Each variant of each passage can be said of the solution, and is a sentence.
  @Test func `every variant is a whole sentence`() throws {
    let lesson = try #require(PlayedSolution.lesson)
    let writeUp = try PlayedSolution.writeUp.get()
    for passage in writeUp.answers + writeUp.learned {
      for variant in passage.cases.flatMap(\.variants) {
        let first = variant.first { $0 != "\"" }
        #expect(first?.isUppercase == true || variant.hasPrefix("${"), "\(variant)")
        #expect([".", "?", "}"].contains { variant.hasSuffix($0) }, "\(variant)")
        #expect(!variant.contains("  ") && !variant.contains("…"), "\(variant)")
      }
    }
    // Whoever writes nothing finds two variants at least of each.
    for prompt in lesson.prompts {
      let passage = try #require(writeUp.answer(to: prompt.id))
      #expect(passage.cases[0].variants.count >= 2, "\(prompt.id)")
    }
  }

  /// C11: emphasis, code, lists and paragraphs of an answer stay.
  @Test func `an answer is the author's own Markdown`() throws {
    let answer = #"It "just" *works*: `ping` says so."# + "\n\n- one\n- two"
    let report = try Self.report(
      Self.commands() + [.answer(prompt: "private-ping", text: answer)])
    #expect(report.markdown.contains("\n\n\(answer)\n\n"))
    #expect(report.unanswered.count == 27)
  }

  /// C12: what the tutor did is no work of the author's.
  @Test func `skipped and solved are said in small print`() throws {
    let lesson = try #require(PlayedSolution.lesson)
    let skipped = try Self.report(
      lesson.steps.indices.prefix(7).map { .command("skip \($0 + 1) now") })
    #expect(skipped.markdown.contains("*Skipped, so not my own work: VPC 1 is"))
    #expect(skipped.markdown.contains("checkpoints skipped"))
    let solved = try Self.report([.command("solve vpc-1 now")])
    #expect(solved.markdown.contains("*Solved by the tutor, so not my own work: VPC 1 is"))
    let honest = try Self.report(Self.commands())
    #expect(!honest.markdown.contains("not my own work"))
  }

  /// C12: mistakes that were made and mended are the part worth reading.
  @Test func `a mended mistake becomes something learned`() throws {
    let report = try Self.report(
      Self.commands(adding: [
        ("VPC2=", ["aws ec2 create-vpc --cidr-block 10.1.0.0/16", "check"]),
        ("PCX=", [#"connect "$I1" ping -c 1 10.1.7.52"#, "check"]),
      ]))
    let learned = try #require(Self.section("## What I learned", of: report.markdown))
    #expect(learned.contains("- Two VPCs may have the same CIDR block"), "\(learned)")
    // One that was not mended is nothing learned.
    let unmended = try Self.report([
      .command("aws ec2 create-vpc --cidr-block 10.1.0.0/16"),
      .command("aws ec2 create-vpc --cidr-block 10.1.0.0/16"), .command("check"),
    ])
    #expect(!unmended.markdown.contains("## What I learned"))
  }

  /// C13: date, version, score and receipt stand in it.
  @Test func `small print says what it was made from`() throws {
    let report = try PlayedSolution.complete.get()
    let small = try #require(
      report.markdown.split(separator: "\n").last { $0.hasPrefix("*Made in") })
    for part in ["vpclab test", "version 4", "2026-01-05", "100 of 100 points", "receipt "] {
      #expect(small.contains(part), "\(small)")
    }
    #expect(report.markdown.contains("**Date:** 5 January 2026"))
  }

  /// C13: the commands that built the lab, step by step, and what was undone is no part of it.
  @Test func `the commands that built the lab stand in it`() throws {
    let report = try Self.report(
      Self.commands(adding: [
        ("VPC2=", ["aws ec2 create-vpc --cidr-block 10.9.0.0/16", "undo", "aws ec2 create-vpc"])
      ]) + [.command("note ```"), .command("wizard vpc name=other cidr=10.7.0.0/16 yes")])
    let markdown = report.markdown
    let start = try #require(markdown.firstRange(of: "## The commands that built it"))
    let block = markdown[start.upperBound...]
    #expect(block.hasPrefix("\n\n```bash\n# Step 1: "))
    #expect(block.contains("\nVPC1=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16"))
    #expect(block.contains("\n\n# Step 2: "))
    for absent in ["10.9.0.0/16", "undo", "aws ec2 create-vpc\n", "describe-flow-logs", "ping -c"] {
      #expect(!block.contains(absent), "\(absent)")
    }
    let none = try Self.report([.command("aws ec2 describe-vpcs")])
    #expect(!none.markdown.contains("The commands that built it"))
  }

  /// C13: what they use stands with them, and what AWS refused does not.
  @Test func `the commands that built the lab build it again`() throws {
    let report = try Self.report(
      Self.commands(adding: [
        (
          "VPC2=",
          [
            "export AWS_REGION=eu-central-1", "aws ec2 create-vpc --cidr-block 10.8.0.0/16",
            "unset AWS_REGION",
            "aws ec2 create-vpc --cidr-block 10.1.0.0/8", "BLOCK=10.9.0.0/16", "LOOKED=no",
            "aws ec2 create-vpc --cidr-block 10.1.0.0/8 | cat",
            "wizard vpc name=lost cidr=10.1.0.0/29",
          ]
        )
      ]) + [.command("aws ec2 create-vpc --cidr-block $BLOCK")])
    let markdown = report.markdown
    let start = try #require(markdown.firstRange(of: "```bash\n"))
    let end = try #require(markdown[start.upperBound...].firstRange(of: "\n```"))
    let block = String(markdown[start.upperBound..<end.lowerBound])
    for present in [
      "\nunset AWS_REGION", "BLOCK=10.9.0.0/16", "cat > policy.json", "cat > trust.json",
    ] {
      #expect(block.contains(present), "\(present)")
    }
    for absent in ["10.1.0.0/8", "LOOKED", "lost"] { #expect(!block.contains(absent), "\(absent)") }
    let lesson = try #require(PlayedSolution.lesson)
    var lab = Lab(lesson: lesson, seed: 9, startedAt: Instant(seconds: 1_767_603_600))
    for input in ParsedInput.inputs(ofScript: block) {
      #expect(lab.apply(.command(input)).status == 0, "\(input.text)")
      // A new role takes its time, which is nobody's command.
      _ = lab.apply(.command("wait 15s"))
    }
    #expect(lab.state.cloud.network.vpcs.contains { $0.cidr.description == "10.9.0.0/16" })
    for id in [
      "vpc-2", "instance-2", "log-group", "permissions", "flow-log", "peering-active", "route-1",
      "route-2",
    ] {
      #expect(lab.state.tutor[checkpoint: id]?.status == .passed, "\(id)")
    }
  }

  /// Of several policies the one is named that lets the role do what it is for.
  @Test func `the policy that allows is the one that is told of`() throws {
    let other =
      #"OTHER=$(aws iam create-policy --policy-name AnotherPolicy --policy-document '{"Version":"2012-10-17","#
      + #""Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}' "#
      + "--query Policy.Arn --output text)"
    let report = try Self.report(
      Self.commands(adding: [
        (
          "aws iam attach-role-policy",
          [
            other,
            "aws iam attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn $OTHER",
          ]
        )
      ]))
    #expect(report.markdown.contains("The permission policy NextWorkVPCFlowLogsPolicy of"))
    #expect(!report.markdown.contains("policy AnotherPolicy of"))
  }

  /// C14: notes stand before the end, and the link is https.
  @Test func `notes have a section of their own before the end`() throws {
    let markdown = try PlayedSolution.complete.get().markdown
    let notes = try #require(markdown.firstRange(of: "## Notes"))
    let end = try #require(markdown.firstRange(of: "*Made in"))
    #expect(notes.lowerBound < end.lowerBound && markdown.hasSuffix("\n\n---\n"))
    #expect(!markdown.contains("http://"))
  }

  // MARK: Parts of a document

  /// The paragraphs under a heading, to the next one, without pictures.
  private static func section(_ heading: String, of markdown: String) -> String? {
    guard let start = markdown.firstRange(of: heading + "\n") else { return nil }
    let lines = markdown[start.upperBound...].split(separator: "\n")
      .prefix { !$0.hasPrefix("#") && $0 != "---" }.filter { !$0.hasPrefix("![") }
    return lines.joined(separator: "\n")
  }

  private static func sentences(of markdown: String) -> [String] {
    let text =
      markdown.firstRange(of: "```bash").map { markdown[..<$0.lowerBound] } ?? markdown[...]
    return text.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#") && !$0.hasPrefix("!") && !$0.hasPrefix("*") && $0 != "---"
    }
  }
}
