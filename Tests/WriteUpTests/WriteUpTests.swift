import Foundations
import LabSession
import Lessons
import Testing

@testable import WriteUp

@Suite struct WriteUpTests {
  /// The headings of a learner's published write-up, in its order.
  private static let headings = [
    "# VPC Monitoring with Flow Logs", "## VPC Monitoring with Flow Logs",
    "## Introducing Today's Project!", "### What is Amazon VPC?",
    "### How I used Amazon VPC in this project",
    "### One thing I didn't expect in this project was...", "### This project took me...",
    "## In the first part of my project...", "### Step 1 - Set up VPCs",
    "### Step 2 - Launch EC2 instances", "### Step 3 - Set up Logs",
    "### Step 4 - Set IAM permissions for Logs", "## Multi-VPC Architecture",
    "### I also launched EC2 instances in each subnet", "## Logs",
    "### I also set up a flow log for VPC 1", "## IAM Policy and Roles",
    "## In the second part of my project...", "### Step 5 - Ping testing and troubleshooting",
    "### Step 6 - Set up a peering connection", "### Step 7 - Analyze flow logs",
    "## Connectivity troubleshooting", "## Connectivity troubleshooting",
    "### To solve this, I set up a peering connection between my VPCs",
    "## Connectivity troubleshooting", "## Analyzing flow logs", "## Logs Insights",
  ]

  @Test func `every heading of the model write-up stands in its order`() throws {
    let lines = try PlayedSolution.complete.get().markdown.split(separator: "\n").map(String.init)
    let headings = lines.filter { $0.hasPrefix("#") }
    #expect(Array(headings.prefix(Self.headings.count)) == Self.headings)
  }

  @Test func `each picture stands in its place, and nothing else is a picture`() throws {
    let writeUp = try PlayedSolution.complete.get()
    let template = try PlayedSolution.writeUp.get().template
    let asked = WriteUpPlaceholder.all(in: template).filter { $0.kind == .picture }
    let places = writeUp.markdown.split(separator: "\n").filter { $0.hasPrefix("![") }
    #expect(places.count == asked.count && asked.count >= 9)
    #expect(Set(writeUp.pictures.map(\.name)) == Set(asked.map(\.name)))
    for place in places {
      #expect(
        writeUp.pictures.contains { place.hasSuffix("(pictures/\($0.name).svg)") }, "\(place)")
    }
  }

  @Test func `facts are the session's own`() throws {
    let markdown = try PlayedSolution.complete.get().markdown
    for fact in ["10.1.0.0/16", "10.2.0.0/16", "NextWork-1-vpc", "10.2.0.162", "ACCEPT"] {
      #expect(markdown.contains(fact), "\(fact)")
    }
    // The guide's own sample numbers, which learners copied into their write-ups.
    #expect(!markdown.contains("10.1.5.112") && !markdown.contains("344 bytes"))
  }

  @Test func `what a learner typed is read as typed and means nothing as markup`() throws {
    let writeUp = try PlayedSolution.complete.get()
    let texts = [writeUp.markdown] + writeUp.pictures.map(\.svg)
    for text in texts {
      // In Markdown `\<` is a character, not the beginning of an element.
      #expect(!text.replacing("\\<", with: "").contains("<script"))
      #expect(!text.contains("[x](javascript"))
    }
    #expect(writeUp.markdown.contains("Zoë \\<b\\>"))
  }

  /// C9: nothing that is published says what is missing.
  @Test func `a session without answers has a sentence of its own everywhere`() throws {
    let writeUp = try PlayedSolution.complete.get()
    let lesson = try #require(PlayedSolution.lesson)
    #expect(writeUp.unanswered.count == lesson.prompts.count - 1)
    #expect(writeUp.gaps == [])
    for word in ["not answered", "to be written", "has not come this far", "{{", "${"] {
      #expect(!writeUp.markdown.contains(word), "\(word)")
    }
  }

  @Test func `a session that has hardly begun says what it can, and a draft marks the rest`() throws
  {
    let transcript = try PlayedSolution.transcript(inputs: [
      .command("aws ec2 create-vpc --cidr-block 10.1.0.0/16")
    ])
    let writeUp = try PlayedSolution.report(of: transcript)
    #expect(writeUp.pictures.isEmpty && writeUp.gaps.count > 28)
    #expect(!writeUp.markdown.contains("to be written") && !writeUp.markdown.contains("## Logs"))
    let draft = try PlayedSolution.report(of: transcript, options: .init(isDraft: true))
    for gap in writeUp.gaps { #expect(draft.markdown.contains(MarkdownText.escaped(gap.what))) }
    #expect(draft.markdown.contains("## Logs Insights"))
  }
}
