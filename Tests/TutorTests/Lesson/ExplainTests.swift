import AWSServices
import DataPlane
import Documents
import Foundations
import LabSession
import LabTesting
import NetworkModel
import Testing
import Tutor

/// `explain`: a record of the learner's own log, field by field.
@Suite struct ExplainTests {
  /// Plays the lab to its end, and answers what stands in the log.
  private static func played() throws -> (Rehearsal, records: [String]) {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().flatMap(\.self))
    let text = rehearsal.printed(
      "aws logs filter-log-events --log-group-name NextWorkVPCFlowLogsGroup"
        + " --query 'events[].message' --output json")
    let records = try JSONValue(parsingJSON: text).array?.compactMap(\.string) ?? []
    return (rehearsal, records)
  }

  /// A kind of record by the words in its fields, and what its explanation says.
  struct Row: Sendable {
    var kind: String
    var source: String
    var destination: String
    var rest: String
    var says: [String]
  }

  @Test func `every record of the log is told, and as what it was`() throws {
    var (rehearsal, records) = try Self.played()
    #expect(records.count > 50)
    let cloud = rehearsal.lab.state.cloud
    let instances = Array(cloud.network.instances)
    let interfaces = try instances.map { try #require(cloud.network.primaryInterface(of: $0)) }
    let ends = interfaces.map(\.primaryAddress.description)
    let publicEnds = interfaces.map { cloud.network.publicAddress(of: $0)?.description ?? "none" }
    let helper = cloud.fabric.instanceConnectAddress.description
    let rows = [
      Row(
        kind: "the ping that nobody answered", source: ends[0], destination: ends[1],
        rest: "1 ACCEPT", says: ["The ping of Instance 1", "0 answered", "no REJECT"]),
      Row(
        kind: "the ping of the public address", source: ends[0], destination: publicEnds[1],
        rest: "1 ACCEPT", says: ["The ping of", "by its public address", "84 for each packet"]),
      Row(
        kind: "its answers", source: publicEnds[1], destination: ends[0], rest: "1 ACCEPT",
        says: ["The answers to the ping of"]),
      Row(
        kind: "the shell", source: helper, destination: ends[0], rest: "6 ACCEPT",
        says: ["Your own keystrokes", "port 22 (SSH)"]),
      Row(
        kind: "what the shell printed", source: ends[0], destination: helper, rest: "6 ACCEPT",
        says: ["What your shell printed"]),
    ]
    for row in rows {
      let record = records.first { record in
        let words = record.split(separator: " ")
        return words[3] == row.source && words[4] == row.destination
          && row.rest == "\(words[7]) \(words[12])"
      }
      guard let record else {
        Issue.record("no record of \(row.kind)")
        continue
      }
      let told = rehearsal.told("explain \(record)")
      for words in row.says { #expect(told.contains(words), "\(row.kind): \(told)") }
    }
    // As `aws logs tail` prints it: behind time and stream.
    let tailed = rehearsal.told("explain 2026-01-05T09:10:00+00:00 eni-1-all \(records[0])")
    #expect(tailed == rehearsal.told("explain \(records[0])"))
    let knock = try #require(records.first { $0.contains("REJECT") })
    let told = rehearsal.told("explain '\(knock)'")
    #expect(told.contains("A stranger tries port"), "\(told)")
    let high = try #require(
      records.first { record in
        let words = record.split(separator: " ")
        return words[12] == "REJECT" && (Int(words[6]) ?? 0) >= 32_768
      })
    // What a stranger tries was not drawn.
    #expect(rehearsal.told("explain \(high)").contains(", where no well-known service is"))
    for record in records {
      let told = rehearsal.told("explain \(record)")
      #expect(!told.contains("of this account:"), "\(record): \(told)")
      #expect(!told.contains("no ping of this session"), "\(record): \(told)")
    }
  }

  @Test(arguments: [
    ("explain", "explain RECORD"), ("explain REJECT", "has 14 words, and this has 1"),
    // Where somebody knocks is no port that was drawn.
    (
      "explain 2 123456789010 eni-1 8.8.8.8 10.1.0.9 36972 34502 6 1 44 1 2 REJECT OK",
      "36972, drawn for this connection alone"
    ),
    ("explain 2 123 eni-1", "has 14 words, and this has 3"),
    ("explain a b c d e f g h i j k l m n", "not a flow-log record"),
    (
      "explain 2 123456789010 eni-1235b8ca 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010"
        + " 1418530070 ACCEPT OK", "of this account:"
    ),
    (
      "explain 2 123456789010 eni-1235b8ca - - - - - - - 1431280876 1431280934 - NODATA",
      "NODATA is no fault"
    ),
    (
      "explain 2 1 eni-1 10.1.0.1 10.1.0.2 1 99999 6 1 1 1 1 ACCEPT OK", "not a flow-log record"
    ),
    (
      "explain 2 1 eni-1 10.1.0.1 10.1.0.2 0 0 1 9 9999999999999999999 1 1 ACCEPT OK",
      "not a flow-log record"
    ),
  ])
  func `what is no record of this lab is told so`(line: String, says: String) throws {
    var rehearsal = try Rehearsal()
    let told = rehearsal.told(line)
    #expect(told.contains(says), "\(told)")
  }

  @Test func `a record is read by the format of the flow log that wrote it`() throws {
    var rehearsal = try Rehearsal()
    let steps = try Rehearsal.solutionSteps().flatMap(\.self)
    rehearsal.play(steps) { line in
      guard line.contains("create-flow-logs") else { return [line] }
      return [
        line
          + " --log-format '${srcaddr} ${dstaddr} ${protocol} ${action} ${tcp-flags} ${flow-direction}'"
      ]
    }
    let told = rehearsal.told("explain 10.1.0.9 8.8.8.8 6 ACCEPT 18 egress")
    #expect(told.contains("SYN + ACK"), "\(told)")
    #expect(told.contains("out of the interface"), "\(told)")
  }
}
