import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct StartQueryTests {
  static let count = "stats count(*) as n"

  private static func lab() throws -> LogsLab {
    var lab = LogsLab()
    try lab.makeGroup("api/one", ["a", "b"], tags: ["team": "blue", "env": "prod"])
    try lab.makeGroup("api/two", ["c"], tags: ["team": "green", "env": "test-2"])
    try lab.makeGroup("cold", ["d", "e", "f", "g"], class: "INFREQUENT_ACCESS")
    return lab
  }

  @Test(
    arguments: [
      ("SOURCE 'api/one' | ", "2"), ("SOURCE \"api/one\", 'api/two'", "3"),
      ("SOURCE logGroups() | ", "3"), ("SOURCE logGroups(namePrefix: ['api/t', 'c'])", "1"),
      ("SOURCE logGroups(class: ['INFREQUENT_ACCESS'])", "4"),
      ("SOURCE logGroups(class: ['STANDARD', 'INFREQUENT_ACCESS'], namePrefix: ['c'])", "4"),
      ("SOURCE logGroups(accountIdentifiers: ['111122223333'])", nil),
      ("SOURCE logGroups(namePrefix: ['none'])", nil),
      ("SOURCE logGroupTags([{'key': 'team', 'values': ['blue', 'red']}])", "2"),
      ("SOURCE logGroupTags([{'key': 'team'}, {'key': 'env', 'values': ['test*']}])", "1"),
      ("SOURCE logGroupTags([{'key': 'env', 'values': ['!prod']}])", "1"),
      (
        "SOURCE logGroups(namePrefix: ['api']) logGroupTags([{'key': 'env', 'values': ['prod']}])",
        "2"
      ),
      ("SOURCE dataSource(['amazon_vpc.flow'])", nil),
    ] as [(String, String?)])
  func `SOURCE names log groups or says what they have in common`(
    source: String, count: String?
  ) throws {
    var lab = try Self.lab()
    #expect(try lab.rows("\(source) \(Self.count)") == (count.map { ["n=\($0)"] } ?? []))
  }

  @Test func `flow logs are a data source`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 15)
    var logs = LogsLab()
    logs.cloud = lab.cloud
    let end = lab.cloud.now.seconds
    let request: Members = [
      "startTime": .integer(end - 3600), "endTime": .integer(end),
      "queryString": "SOURCE dataSource(['amazon_vpc.flow']) | stats count(*) > 0 as found",
    ]
    #expect(try logs.rows(request) == ["found=1"])
  }

  @Test(arguments: [
    // Events stand at 60 and 59 minutes before now.
    ("START=-59m END=now", "1"), ("START=-60m END=-59m", "2"),
    ("START=1772409600 END=1772409600", "1"), ("START=1772409600000 END=1772409659999", "1"),
  ])
  func `SOURCE may say of what time`(time: String, count: String) throws {
    var lab = try Self.lab()
    let rows = try lab.rows("SOURCE 'api/one' \(time) | \(Self.count)")
    #expect(rows == ["n=\(count)"])
  }

  @Test func `seconds and milliseconds are both understood, the last second counts whole`() throws {
    var lab = try Self.lab()
    for (start, end) in [(1_772_409_600, 1_772_409_659), (1_772_409_600_000, 1_772_409_659_999)] {
      let request: Members = [
        "startTime": .integer(start), "endTime": .integer(end), "logGroupName": "api/one",
        "queryString": .string(Self.count),
      ]
      #expect(try lab.rows(request) == ["n=1"])
    }
  }

  @Test func `groups are named in one way only`() throws {
    var lab = try Self.lab()
    var request = LogsLab.request(Self.count, ["api/one"])
    request["logGroupName"] = "api/two"
    let message =
      "A query must name its log groups in one of logGroupName, logGroupNames and "
      + "logGroupIdentifiers."
    #expect(lab.error(of: "StartQuery", request)?.message == message)
    #expect(lab.error(of: "StartQuery", LogsLab.request(Self.count))?.message == message)
    let both = lab.error(
      of: "StartQuery", LogsLab.request("SOURCE 'api/one' | limit 1", ["api/one"]))
    #expect(both?.code == "InvalidParameterException")
    #expect(
      both?.message
        == "A query that names its log groups by SOURCE cannot have logGroupName, logGroupNames or "
        + "logGroupIdentifiers.")
  }

  @Test(arguments: [
    "SOURCE 'none' | limit 1", "filter @message in (SOURCE 'none' | fields x)",
    "join left=a right=b where a.x = b.x (SOURCE 'none')",
  ])
  func `a group that is not there is an error of StartQuery`(query: String) throws {
    var lab = try Self.lab()
    let groups = query.hasPrefix("SOURCE") ? nil : ["api/one"]
    let error = lab.error(of: "StartQuery", LogsLab.request(query, groups))
    #expect(error?.code == "ResourceNotFoundException")
    #expect(
      error?.message
        == "Log group 'none' does not exist for account ID '\(lab.cloud.account)'")
  }

  @Test func `inner queries read other groups, which count as scanned`() throws {
    var lab = LogsLab()
    try lab.makeGroup("api", [#"{"id":1,"p":"/a"}"#, #"{"id":2,"p":"/b"}"#])
    try lab.makeGroup("lambda", [#"{"id":2,"took":70}"#])
    #expect(
      try lab.rows("filter id in (SOURCE 'lambda' | fields id) | display p", ["api"]) == ["p=/b"])
    let request = LogsLab.request(
      "join left=a right=l where a.id = l.id (SOURCE 'lambda') | display a.p, l.took", ["api"])
    let id = try lab.call("StartQuery", request)["queryId"]
    let response = try lab.call("GetQueryResults", ["queryId": id ?? ""])
    #expect(response["results"]?[0]?[1]?["value"] == "70")
    #expect(response["statistics"]?["recordsScanned"]?.double == 3)
    #expect(response["statistics"]?["logGroupsScanned"]?.double == 2)
  }

  @Test(arguments: [
    ("pattern @message", "Command pattern is not supported"),
    ("filterIndex a = 1", "Command filterindex is not supported"),
    (
      "stats count(*) as a by b | stats sum(a) as c by b | stats sum(c) as d",
      "At most 2 stats commands are allowed"
    ),
  ])
  func `Infrequent Access groups lack some commands (INQ-07)`(query: String, message: String) throws
  {
    var lab = try Self.lab()
    let error = lab.error(of: "StartQuery", LogsLab.request(query, ["cold"]))
    #expect(error?.code == "MalformedQueryException")
    #expect(error?.message.hasPrefix(message) == true)
    #expect(throws: Never.self) { try lab.rows(query, ["api/one"]) }
  }

  @Test func `diff sees the period before`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["ping 1", "ping 2", "ping 3"])
    let request: Members = [
      "startTime": 1_772_409_660, "endTime": 1_772_409_779, "logGroupName": "g",
      "queryString": "pattern @message | diff | display @sampleCount, @previousSampleCount",
    ]
    #expect(try lab.rows(request) == ["@sampleCount=2 @previousSampleCount=1"])
  }

  @Test func `filterIndex passes over groups without an index on the field`() throws {
    var lab = LogsLab()
    try lab.makeGroup("a", [#"{"user":"ann"}"#, #"{"user":"bob"}"#])
    let found = LogsLab.request("filterIndex user = 'ann' | fields user", ["a"])
    let id = try lab.call("StartQuery", found)["queryId"] ?? ""
    let response = try lab.call("GetQueryResults", ["queryId": id])
    #expect(response["results"] == [])
    #expect(response["statistics"]?["estimatedRecordsSkipped"]?.double == 2)
    #expect(response["statistics"]?["estimatedBytesSkipped"]?.double == 28)
    #expect(response["statistics"]?["logGroupsScanned"]?.double == 0)
    #expect(try lab.rows("filterIndex @logStream = 's' | fields user", ["a"]).count == 2)
  }

  @Test func `flow logs have an index on the action`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 15)
    var logs = LogsLab()
    logs.cloud = lab.cloud
    let end = lab.cloud.now.seconds
    var request: Members = [
      "startTime": .integer(end - 3600), "endTime": .integer(end),
      "logGroupName": .string(FlowLogLab.group),
    ]
    for (query, isFound) in [
      ("filterIndex action in ['ACCEPT', 'REJECT'] | limit 1", true),
      ("filterIndex protocol in [1, 6, 17] | limit 1", false),
    ] {
      request["queryString"] = .string(query)
      #expect(try logs.rows(request).isEmpty != isFound)
    }
  }

  @Test(arguments: [(0, false), (1, true), (100_000, true), (100_001, false)])
  func `the limit is 1 to 100000`(limit: Int, isTaken: Bool) throws {
    var lab = try Self.lab()
    var request = LogsLab.request("fields @message", ["api/one"])
    request["limit"] = .integer(limit)
    if isTaken {
      #expect(try lab.rows(request).count == min(limit, 2))
    } else {
      #expect(lab.error(of: "StartQuery", request)?.code == "InvalidParameterException")
    }
  }

  @Test func `a saved query is called by its name`() throws {
    var lab = try Self.lab()
    try lab.call(
      "PutQueryDefinition",
      [
        "name": "Find it", "queryString": "filter @message = {{what}} | stats count(*) as n",
        "parameters": [["name": "what", "defaultValue": "a"]],
      ])
    #expect(try lab.rows("$`Find it`()", ["api/one"]) == ["n=1"])
    #expect(try lab.rows("$`Find it`(what = 'x')", ["api/one"]).isEmpty)
    let text = "SOURCE 'api/one' | $`Find it`(what = \"b\")"
    #expect(try lab.rows(text) == ["n=1"])
    let queries = try lab.call("DescribeQueries")["queries"]
    #expect(queries?[0]?["queryString"] == .string(text))
    let error = lab.error(of: "StartQuery", LogsLab.request("$Findit()", ["api/one"]))
    #expect(error?.code == "MalformedQueryException")
    #expect(error?.message == "Saved query not found: Findit")
  }
}
