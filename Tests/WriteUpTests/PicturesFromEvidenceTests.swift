import LabSession
import LabShell
import Lessons
import Testing

@testable import WriteUp

/// Pictures and facts show what passed the checkpoints, whatever else was done before or after.
@Suite struct PicturesFromEvidenceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var sentence: String
    /// A line that is typed in addition, before the solution's line that begins so, or at the end.
    var extra: [String]
    var before: String?
    var picture: String
    var shows: [String]
    var hides: [String]
    var testDescription: String { sentence }
  }

  @Test(arguments: [
    Row(
      sentence: "a ping to a mistyped address is not the first ping",
      extra: [#"connect "$I1" ping -c 2 10.1.200.200"#],
      before: #"connect "$I1" ping -c 5 "$PRIVATE2""#,
      picture: "first-ping", shows: ["ping -c 5 10.2.", "100% packet loss"],
      hides: ["10.1.200.200"]),
    Row(
      sentence: "an instance that pings itself in the end proves nothing",
      extra: [
        #"PRIVATE1=$(aws ec2 describe-instances --instance-ids "$I1" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)"#,
        #"connect "$I1" ping -c 3 "$PRIVATE1""#,
      ], before: nil, picture: "private-ping",
      shows: ["ping -c 10 10.2.", " 0% packet loss"],
      hides: ["ping -c 3"]),
    Row(
      sentence: "a later query is not the one about the top ten",
      extra: [
        #"OTHER=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date -d '1 hour ago' +%s)" --end-time "$(date +%s)" --query-string 'stats count(*) by action' --query queryId --output text)"#,
        "wait 5s", #"aws logs get-query-results --query-id "$OTHER""#,
      ], before: nil, picture: "top-ten", shows: ["srcAddr", "dstAddr", "bytesTransferred"],
      hides: ["count(*)"]),
  ])
  func `a picture is of the event that counted`(row: Row) throws {
    let writeUp = try Self.writeUp(adding: row.extra, before: row.before)
    let svg = try #require(writeUp.pictures.first { $0.name == row.picture }?.svg)
    for text in row.shows { #expect(svg.contains(text), "\(text)") }
    for text in row.hides { #expect(!svg.contains(text), "\(text)") }
  }

  @Test func `the public ping is proven with the ping to the public address`() throws {
    let writeUp = try Self.writeUp(
      adding: [#"connect "$I1" ping -c 1 8.8.8.8"#], before: #"connect "$I1" ping -c 5 "$PUBLIC2""#)
    #expect(!writeUp.markdown.contains("8.8.8.8"))
    let svg = try #require(writeUp.pictures.first { $0.name == "public-ping" }?.svg)
    #expect(svg.contains("5 packets transmitted, 5 received") && !svg.contains("8.8.8.8"))
  }

  @Test func `without a peering connection there is no picture of a route to it`() throws {
    let lesson = try #require(PlayedSolution.lesson)
    let commands = Self.commands(of: lesson).prefix { !$0.hasPrefix("PCX=") }
    let writeUp = try PlayedSolution.report(
      of: PlayedSolution.transcript(inputs: commands.map { .command($0) }))
    let names = writeUp.pictures.map(\.name)
    #expect(!names.contains("route-table"))
    #expect(!names.contains("private-ping"))
    #expect(names.contains("first-ping"))
  }

  private static func commands(of lesson: Lesson) -> [String] {
    Script.inputs(of: lesson.solution).map(\.text)
  }

  private static func writeUp(adding extra: [String], before beginning: String?) throws -> Report {
    let lesson = try #require(PlayedSolution.lesson)
    var commands = commands(of: lesson)
    let index = beginning.flatMap { beginning in
      commands.firstIndex { $0.hasPrefix(beginning) }
    }
    #expect(beginning == nil || index != nil)
    commands.insert(contentsOf: extra, at: index ?? commands.count)
    return try PlayedSolution.report(
      of: PlayedSolution.transcript(inputs: commands.map { .command($0) }))
  }
}
