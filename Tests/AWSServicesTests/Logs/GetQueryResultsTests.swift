import AWSModel
import Documents
import Testing

@testable import AWSServices

@Suite struct GetQueryResultsTests {
  @Test func `values are texts, missing ones are left out, and counts are fractions`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", [#"{"a":1}"#, #"{"b":2}"#])
    let id = try lab.call("StartQuery", LogsLab.request("fields a, b | sort a", ["g"]))["queryId"]
    let response = try lab.call("GetQueryResults", ["queryId": id ?? ""])
    #expect(response["queryLanguage"] == "CWLI")
    #expect(response["status"] == "Complete")
    let fields = response["results"]?.array?.map { row in
      row.array?.compactMap { $0["field"]?.string } ?? []
    }
    #expect(fields == [["b", "@ptr"], ["a", "@ptr"]])
    #expect(response["results"]?[1]?[0] == ["field": "a", "value": "1"])
    #expect(response["statistics"]?["recordsMatched"] == .number(2))
  }

  @Test func `pages follow each other`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["1", "2", "3"])
    let id = try lab.call("StartQuery", LogsLab.request("fields @message", ["g"]))["queryId"] ?? ""
    let first = try lab.call("GetQueryResults", ["queryId": id, "maxItems": 2])
    #expect(first["results"]?.array?.count == 2)
    let token = try #require(first["nextToken"])
    let second = try lab.call("GetQueryResults", ["queryId": id, "nextToken": token])
    #expect(second["results"]?.array?.count == 1)
  }

  @Test func `a query that fails while it runs says so`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["{}"])
    for batch in 0..<6 {
      let messages = (0..<9_000).map { #"{"id":\#(batch * 9_000 + $0)}"# }
      let place = lab.cloud.place(ofLogGroup: "g") ?? 0
      let stream = lab.cloud.logGroups[place].makeStream(
        named: "many\(batch)", at: lab.cloud.now)
      lab.cloud.logGroups[place].append(
        messages.map {
          LogEvent(timestamp: lab.cloud.now, message: $0, ingestedAt: lab.cloud.now)
        }, toStreamAt: stream)
    }
    let query = "join left=a right=b where a.id = b.id (SOURCE 'g') | stats count(*) as n"
    let id = try lab.call("StartQuery", LogsLab.request(query, ["g"]))["queryId"]
    let response = try lab.call("GetQueryResults", ["queryId": id ?? ""])
    #expect(response["status"] == "Failed")
    #expect(response["results"] == [])
    #expect(try lab.call("DescribeQueries", ["status": "Failed"])["queries"]?.array?.count == 1)
  }

  @Test func `a query that is not there is an error`() {
    var lab = LogsLab()
    let error = lab.error(of: "GetQueryResults", ["queryId": "none"])
    #expect(error?.code == "ResourceNotFoundException")
    #expect(error?.message == "The specified query does not exist.")
  }
}
