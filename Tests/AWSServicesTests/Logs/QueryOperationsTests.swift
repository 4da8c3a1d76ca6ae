import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct QueryOperationsTests {
  static let topTen = """
    stats sum(bytes) as bytesTransferred by srcAddr, dstAddr
    | sort bytesTransferred desc
    | limit 10
    """

  private static func query(
    _ lab: inout FlowLogLab, _ text: String
  ) throws -> (rows: [[String: String]], statistics: Value?) {
    let start = lab.cloud.now.seconds
    let started = try lab.topology.cloud.handle(
      Request(
        .logs, "StartQuery",
        [
          "logGroupName": .string(FlowLogLab.group), "startTime": .integer(start - 3600),
          "endTime": .integer(start), "queryString": .string(text),
        ]))
    let response = try lab.topology.cloud.handle(
      Request(.logs, "GetQueryResults", ["queryId": started["queryId"] ?? nil]))
    #expect(response["status"] == "Complete")
    let rows = (response["results"]?.array ?? []).map { row in
      Dictionary(
        uniqueKeysWithValues: (row.array ?? []).map {
          ($0["field"]?.string ?? "", $0["value"]?.string ?? "")
        })
    }
    return (rows, response["statistics"])
  }

  @Test func `the guide's query shows the learner's pings exactly, private and public`() throws {
    var lab = try FlowLogLab()
    let session = try lab.topology.cloud.fabric.openInstanceConnectSession(
      to: ResourceID(generated: "i-\(digits("1"))")
    ).get()
    lab.ping("10.2.12.227", count: 5)
    lab.ping("54.2.2.2", count: 5)
    lab.topology.peer("1", "2")
    lab.topology.peeringRoute("1", "10.2.0.0/16", "12")
    lab.topology.peeringRoute("2", "10.1.0.0/16", "12")
    lab.ping("10.2.12.227", count: 5)
    lab.topology.cloud.fabric.closeInstanceConnectSession(session.id)
    lab.wait(minutes: 20)

    let (rows, statistics) = try Self.query(&lab, Self.topTen)
    #expect(rows.count == 10)
    func bytes(_ source: String, _ destination: String) -> String? {
      rows.first { $0["srcAddr"] == source && $0["dstAddr"] == destination }?["bytesTransferred"]
    }
    #expect(bytes("10.1.5.112", "10.2.12.227") == "840")
    #expect(bytes("10.2.12.227", "10.1.5.112") == "420")
    #expect(bytes("10.1.5.112", "54.2.2.2") == "420")
    #expect(bytes("54.2.2.2", "10.1.5.112") == "420")
    #expect(statistics?["recordsScanned"]?.double == Double(lab.events().count))
  }

  @Test func `a result is fixed when the query is started`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 15)
    let now = lab.cloud.now.seconds
    let id = try lab.topology.cloud.handle(
      Request(
        .logs, "StartQuery",
        [
          "logGroupNames": [.string(FlowLogLab.group)], "startTime": .integer(now - 3600),
          "endTime": .integer(now + 3600), "queryString": "stats count(*) as n",
        ]))["queryId"]
    let request = Request(.logs, "GetQueryResults", ["queryId": id ?? nil])
    let before = try lab.topology.cloud.handle(request)
    lab.wait(minutes: 15)
    #expect(try lab.topology.cloud.handle(request) == before)
  }

  @Test func `queries are listed with their source and period in front (INQ-08)`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 15)
    _ = try Self.query(&lab, "fields @message")
    let now = lab.cloud.now.seconds
    let queries = try lab.topology.cloud.handle(Request(.logs, "DescribeQueries"))["queries"]
    #expect(
      queries?[0]?["queryString"]
        == .string(
          "SOURCE \"\(FlowLogLab.group)\" START=\(now - 3600)000 END=\(now)999 | fields @message"))
  }

  @Test(arguments: [
    ("none", "fields @message", "ResourceNotFoundException"),
    (FlowLogLab.group, "fields |", "MalformedQueryException"),
  ])
  func `errors are raised by StartQuery (INQ-01)`(
    group: String, text: String, code: String
  ) throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 15)
    let error = #expect(throws: AWSError.self) {
      try lab.topology.cloud.handle(
        Request(
          .logs, "StartQuery",
          [
            "logGroupName": .string(group), "startTime": 0,
            "endTime": .integer(lab.cloud.now.seconds), "queryString": .string(text),
          ]))
    }
    #expect(error?.code == code)
  }
}
