import Testing

@testable import Lessons

/// The reference lesson as it lies in the repository.
@Suite struct VPCFlowLogsLessonTests {
  private func source() throws -> LessonSource {
    let repository = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try LessonLibrary(searchPath: ["/\(repository)/Lessons"]).lesson("vpc-flow-logs")
  }

  @Test func `nothing is found in it, its commands and expressions aside`() throws {
    let lint = LessonLint(
      operations: [
        "CreateFlowLogs", "CreatePolicy", "CreateRole", "CreateRoute", "DeleteLogGroup",
        "DeletePolicy", "DeleteRole",
        "DeleteSecurityGroup", "DeleteVpc", "DescribeLogStreams", "DescribeRouteTables",
        "FilterLogEvents", "GetLogEvents", "GetLogRecord", "GetQueryResults", "StartInstances",
        "StartQuery", "TerminateInstances",
      ], regions: ["us-west-2"],
      commandProblem: { _ in nil }, expressionProblem: { _ in nil })
    #expect(try lint.findings(in: source()).map(\.description) == [])
  }

  @Test func `it has seven required steps of 100 points and an optional one`() throws {
    let lesson = try source().lesson
    #expect(
      lesson.steps.filter { !$0.isOptional }.map(\.id) == [
        "set-up-vpcs", "launch-instances", "set-up-logs", "iam-permissions", "ping-test",
        "peering", "analyze-logs",
      ])
    #expect(lesson.steps.filter(\.isOptional).map(\.id) == ["clean-up"])
    #expect(lesson.maximumScore == 100)
  }

  @Test func `a learner never meets a wall of text`() throws {
    for step in try source().lesson.steps {
      let lines = step.reading.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 27, "\(step.id) has \(lines.count) lines")
      #expect(lines.allSatisfy { $0.count <= 124 }, "\(step.id) has a long line")
    }
  }

  @Test func `the write-up has the headings of a real one, in their order`() throws {
    let headings = try source().writeUp().template.split(separator: "\n").filter {
      $0.hasPrefix("#")
    }
    // What only somebody has who made a mistake or noted something comes last.
    #expect(
      headings.map(String.init) == Self.headings + [
        "## What I learned", "## Notes", "## The commands that built it",
      ])
  }

  @Test func `every prompt stands under its heading`() throws {
    let lesson = try source().lesson
    var heading = ""
    for line in try source().writeUp().template.split(separator: "\n") {
      if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" || $0 == " " }) }
      for placeholder in WriteUpPlaceholder.all(in: String(line)) where placeholder.kind == .answer
      {
        let prompt = lesson.prompts.first { $0.id == placeholder.name }
        #expect(prompt?.heading == heading)
      }
    }
  }

  @Test func `nine pictures stand where a real write-up has images, among others`() throws {
    let pictures = try WriteUpPlaceholder.all(in: source().writeUp().template).filter {
      $0.kind == .picture
    }
    let real = [
      "top-ten", "instances", "flow-log", "trust-policy", "first-ping", "route-table",
      "private-ping", "flow-record", "top-ten",
    ]
    #expect(pictures.map(\.name).filter(real.contains) == real)
  }

  @Test func `there are alternatives and mistakes to try`() throws {
    #expect(try source().alternatives.count >= 4)
    #expect(try source().mistakes.count >= 8)
    #expect(try source().lesson.steps.flatMap(\.diagnoses).count >= 25)
  }

  /// The headings of a learner's published write-up.
  private static let headings = [
    "# VPC Monitoring with Flow Logs",
    "## VPC Monitoring with Flow Logs",
    "## Introducing Today's Project!",
    "### What is Amazon VPC?",
    "### How I used Amazon VPC in this project",
    "### One thing I didn't expect in this project was...",
    "### This project took me...",
    "## In the first part of my project...",
    "### Step 1 - Set up VPCs",
    "### Step 2 - Launch EC2 instances",
    "### Step 3 - Set up Logs",
    "### Step 4 - Set IAM permissions for Logs",
    "## Multi-VPC Architecture",
    "### I also launched EC2 instances in each subnet",
    "## Logs",
    "### I also set up a flow log for VPC 1",
    "## IAM Policy and Roles",
    "## In the second part of my project...",
    "### Step 5 - Ping testing and troubleshooting",
    "### Step 6 - Set up a peering connection",
    "### Step 7 - Analyze flow logs",
    "## Connectivity troubleshooting",
    "## Connectivity troubleshooting",
    "### To solve this, I set up a peering connection between my VPCs",
    "## Connectivity troubleshooting",
    "## Analyzing flow logs",
    "## Logs Insights",
  ]
}
