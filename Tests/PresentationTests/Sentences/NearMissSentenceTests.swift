import NetworkModel
import Testing

@testable import Presentation
@testable import Tutor

/// What was done and does not count, and which resource is meant of several.
@Suite struct NearMissSentenceTests {
  private static let web = NamedResource(id: "i-0a1b2c3d", name: "web", role: "Instance 1")
  private static let db = NamedResource(id: "i-0a1b2c3e", name: "db")

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let deed: NearMiss.Deed
    let differences: [NearMiss.Difference]
    let sentence: String
  }

  private static func ping(_ from: NamedResource?, _ received: Int) -> NearMiss.Deed {
    .ping(PacketExchange(from: from, to: "10.2.0.5", sent: 4, received: received))
  }

  static let rows = [
    Row(
      testDescription: "a ping from the wrong machine", deed: ping(nil, 4),
      differences: [.sender(expected: web)],
      sentence: "At input 7 a ping from your own computer to 10.2.0.5 was answered; "
        + "it must come from Instance 1, web (i-0a1b2c3d)."),
    Row(
      testDescription: "a ping that should come from home", deed: ping(db, 4),
      differences: [.sender(expected: nil)],
      sentence: "At input 7 a ping from db (i-0a1b2c3e) to 10.2.0.5 was answered; "
        + "it must come from your own computer."),
    Row(
      testDescription: "two differences", deed: ping(db, 0),
      differences: [.destination(expected: "10.1.0.5"), .outcome(isAnswered: false)],
      sentence: "At input 7 a ping from db (i-0a1b2c3e) to 10.2.0.5 was lost; "
        + "it must go to 10.1.0.5 and it should have been answered."),
    Row(
      testDescription: "an answer too many", deed: ping(web, 4),
      differences: [.outcome(isAnswered: true)],
      sentence: "At input 7 a ping from Instance 1, web (i-0a1b2c3d) to 10.2.0.5 was answered; "
        + "it should have been lost."),
    Row(
      testDescription: "a connection", deed: .connection(db), differences: [.otherSubject],
      sentence: "At input 7 you connected to db (i-0a1b2c3e); it was about something else."),
    Row(
      testDescription: "a call that AWS refused",
      deed: .call(operation: "GetLogEvents", subject: NamedResource(id: "eni-1-all")),
      differences: [.refused(code: "ResourceNotFoundException")],
      sentence: "At input 7 you called GetLogEvents of eni-1-all; AWS refused it: "
        + "ResourceNotFoundException."),
    Row(
      testDescription: "a call whose answer nobody saw",
      deed: .call(operation: "DescribeFlowLogs", subject: nil),
      differences: [.notShown],
      sentence: "At input 7 you called DescribeFlowLogs; what is asked for was not shown."),
    Row(
      testDescription: "a call whose answer was counted only",
      deed: .call(operation: "FilterLogEvents", subject: nil), differences: [.notRead],
      sentence: "At input 7 you called FilterLogEvents; its answer had what is asked for, and did "
        + "not come on the screen."),
    Row(
      testDescription: "an empty answer", deed: .query("stats count(*)"), differences: [.empty],
      sentence: "At input 7 you ran the query 'stats count(*)'; the answer was empty."),
    Row(
      testDescription: "one row", deed: .query("q"), differences: [.otherAnswer(rows: 1)],
      sentence: "At input 7 you ran the query 'q'; its 1 row lacks something that is asked for."),
    Row(
      testDescription: "many rows", deed: .query("q"), differences: [.otherAnswer(rows: 3)],
      sentence: "At input 7 you ran the query 'q'; its 3 rows lack something that is asked for."),
  ]

  @Test(arguments: rows)
  func `it says what was done and what keeps it from counting`(_ row: Row) {
    let miss = NearMiss(event: 7, deed: row.deed, differences: row.differences)
    #expect(miss.sentence.plain == row.sentence)
    #expect(Cause.nearMisses([miss]).sentences(after: "").map(\.plain) == [row.sentence])
  }

  static let choices: [(Choice.Reason, String)] = [
    (.pingedFrom(event: 3), "the one that you pinged from"),
    (.pinged(event: 3), "the one that you pinged"),
    (.connectedTo(event: 3), "the one that you connected to"),
    (.furthestAlong, "the one that is furthest along"),
  ]

  @Test(arguments: choices)
  func `which of several is meant is said with its reason`(
    reason: Choice.Reason, words: String
  ) {
    let one = Choice(meant: Self.web, others: [Self.db], reason: reason)
    #expect(
      one.sentence.plain
        == "Instance 1 is web (i-0a1b2c3d), \(words); db (i-0a1b2c3e) is there, too.")
    let many = Choice(
      meant: NamedResource(id: "sg-1", role: "group"),
      others: [Self.db, NamedResource(id: "sg-2")], reason: reason)
    #expect(
      many.sentence.plain
        == "The group is sg-1, \(words); db (i-0a1b2c3e), sg-2 are there, too.")
    let nameless = Choice(meant: NamedResource(id: "sg-1"), others: [Self.db], reason: reason)
    #expect(nameless.sentence.plain.hasPrefix("The one meant is sg-1, "))
  }

  static let names: [(NamedResource, String, String)] = [
    (NamedResource(id: "vpc-1"), "vpc-1", "vpc-1"),
    (NamedResource(id: "vpc-1", name: "NextWork-1"), "NextWork-1 (vpc-1)", "NextWork-1 (vpc-1)"),
    (
      NamedResource(id: "vpc-1", role: "VPC 1"), "VPC 1 (vpc-1)", "VPC 1 (vpc-1)"
    ),
    (
      NamedResource(id: "s-1", name: "a", role: "subnet of VPC 1"),
      "The subnet of VPC 1, a (s-1)", "the subnet of VPC 1, a (s-1)"
    ),
  ]

  @Test(arguments: names)
  func `a resource is told by the lesson's word, its name and its id`(
    resource: NamedResource, first: String, inside: String
  ) {
    #expect(StyledText(resource, beginsSentence: true).plain == first)
    #expect(StyledText(resource).plain == inside)
  }
}
