import LabSession
import LabTesting
import Testing
import Tutor

/// A reading step asks that something was read: whatever way shows a record passes, and counting, keeping
/// or throwing away what a command answered does not.
@Suite struct ReadingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ lines: String...) {
      self.name = name
      self.lines = lines
    }
  }

  private static let events = "aws logs get-log-events --log-group-name $G --log-stream-name $S"
  private static let filtered = "aws logs filter-log-events --log-group-name $G"
  private static func query(_ text: String) -> String {
    "QUERY=$(aws logs start-query --log-group-name $G --start-time \"$(date -d '1 hour ago' +%s)\" "
      + "--end-time \"$(date +%s)\" --query-string '\(text)' --query queryId --output text)"
  }
  private static let results = "aws logs get-query-results --query-id $QUERY"
  private static let topTen = query(
    "stats sum(bytes) as b by srcAddr, dstAddr | sort b desc | limit 30")

  static let readings: [Row] = [
    Row("JSON", events),
    Row("text", "\(events) --output text"),
    Row("a table", "\(events) --output table"),
    Row("YAML", "\(events) --output yaml"),
    Row("one message", "\(events) --limit 1 --query 'events[0].message'"),
    Row("messages", "\(events) --query 'events[].message' --output text"),
    Row(
      "filtered by a pattern", "\(filtered) --filter-pattern REJECT --query 'events[].[message]'"),
    Row(
      "picked fields",
      "\(events) --query 'events[].[message]' --output text | awk '{print $4,$5,$13}' | head -2"),
    Row("fields line by line", "\(events) | jq -r '.events[0].message | split(\" \")'"),
    Row("tail", "aws logs tail $G --since 1h"),
    Row(
      "tail, cut short",
      "aws logs tail $G --since 1h --format short --log-stream-names $S | head -3"),
    Row("a file that is shown", "\(events) > r.json", "ls", "head -20 r.json"),
    Row("a file that is shown at once", "\(events) > r.json; cat r.json"),
    Row("a variable that is shown", "R=$(\(events) --query 'events[].message')", "echo \"$R\""),
    Row("rows of a query", query("fields @message | limit 50"), results),
    Row(
      "fields of a query",
      query("fields @timestamp, srcAddr, dstAddr, action | filter srcAddr like \"10.1\""),
      "\(results) --output table"),
    Row(
      "a query's one record", query("fields @message | filter srcAddr like \"10.1\""),
      "P=$(\(results) --query 'results[0][?field==`@ptr`].value | [0]' --output text)",
      "aws logs get-log-record --log-record-pointer \"$P\""),
    Row("the form", "wizard log-events group=NextWorkVPCFlowLogsGroup"),
  ]

  static let slips: [Row] = [
    Row("counted by the command", "\(filtered) --query 'length(events)'"),
    Row("counted by a program", "\(events) --query 'events[].message' --output text | wc -l"),
    Row(
      "counted by its words", "\(events) --query 'events[].message' --output text | grep -c ACCEPT"),
    Row("thrown away", "\(filtered) > /dev/null"),
    Row("only the token", "\(events) --query nextForwardToken"),
    Row("only the times", "\(events) --query 'events[].timestamp' --output text"),
    Row(
      "only the action",
      "\(events) --query 'events[].[message]' --output text | awk '{print $13}' | sort | uniq -c"),
    Row("kept in a file", "\(events) > r.json", "wc -l r.json"),
    Row("kept in a variable", "R=$(\(events))", "echo kept"),
    Row(
      "a query that was counted", query("fields @message"), "\(results) --query 'length(results)'"),
  ]

  private static let played = Result {
    var rehearsal = try Rehearsal(seed: 11)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(6).flatMap { $0 })
    for line in [
      "wait 15m", "G=NextWorkVPCFlowLogsGroup",
      "S=$(aws ec2 describe-network-interfaces --filters Name=attachment.instance-id,Values=\"$I1\" --query 'NetworkInterfaces[0].NetworkInterfaceId' --output text)-all",
    ] { rehearsal.type(line) }
    return rehearsal
  }

  @Test(arguments: readings)
  func `what shows a record is reading`(_ row: Row) throws {
    var rehearsal = try Self.played.get()
    let told = row.lines.map { rehearsal.told($0) }
    #expect(rehearsal.status("record-read") == .passed, "\(told.last ?? "")")
  }

  @Test(arguments: slips)
  func `what shows no record is not`(_ row: Row) throws {
    var rehearsal = try Self.played.get()
    for line in row.lines { rehearsal.type(line) }
    #expect(rehearsal.status("record-read") == .pending)
    let told = rehearsal.told("check analyze-logs")
    #expect(
      told.contains("its answer had what is asked for, and did not come on the screen"), "\(told)")
    #expect(told.contains("A record is read when it stands on the screen"), "\(told)")
  }

  @Test(arguments: [
    Row("JSON", topTen, results), Row("text", topTen, "\(results) --output text"),
    Row("a file that is shown", topTen, "\(results) > q.json", "cat q.json"),
    Row("by a program", topTen, "\(results) | jq -r '.results[] | map(.value) | @tsv'"),
    Row("the form", "wizard insights group=NextWorkVPCFlowLogsGroup range=1h"),
  ])
  func `the rows of the top ten are seen`(_ row: Row) throws {
    var rehearsal = try Self.played.get()
    for line in row.lines { rehearsal.type(line) }
    #expect(rehearsal.status("top-ten") == .passed)
  }

  @Test(arguments: [
    Row("only the status", topTen, "\(results) --query status"),
    Row("thrown away", topTen, "\(results) > /dev/null"),
    Row("counted", topTen, "\(results) --query 'length(results)'"),
  ])
  func `the rows of the top ten are not seen`(_ row: Row) throws {
    var rehearsal = try Self.played.get()
    for line in row.lines { rehearsal.type(line) }
    #expect(rehearsal.status("top-ten") == .pending)
    #expect(rehearsal.told("check analyze-logs").contains("did not come on the screen"))
  }

  /// The smallest first, however many rows, is no answer to who transferred most.
  @Test func `an ascending query shows nobody who transferred most`() throws {
    var rehearsal = try Self.played.get()
    for limit in [10, 1000] {
      rehearsal.type(
        Self.query("stats sum(bytes) as b by srcAddr, dstAddr | sort b asc | limit \(limit)"))
      rehearsal.type(Self.results)
    }
    #expect(rehearsal.status("top-ten") == .pending)
    rehearsal.type(Self.topTen)
    rehearsal.type(Self.results)
    #expect(rehearsal.status("top-ten") == .passed)
  }

  @Test func `a form's records count as they are shown, and undo takes the reading back`() throws {
    var rehearsal = try Self.played.get()
    rehearsal.type("\(Self.events) > r.json")
    rehearsal.type("cat r.json")
    #expect(rehearsal.status("record-read") == .passed)
    rehearsal.type("undo 2")
    #expect(rehearsal.status("record-read") == .pending)
  }
}
