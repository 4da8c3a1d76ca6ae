import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct LogsOperationsTests {
  static let now = 1_795_425_420_000
  var cloud = Cloud(seed: 7, now: Instant(milliseconds: now))

  @discardableResult
  private mutating func call(_ operation: String, _ parameters: Members) throws -> Members {
    try cloud.handle(Request(.logs, operation, parameters))
  }

  private mutating func expectError(
    _ code: String, _ message: String, from operation: String, _ parameters: Members
  ) {
    let error = #expect(throws: AWSError.self) {
      try cloud.handle(Request(.logs, operation, parameters))
    }
    #expect(error?.code == code)
    #expect(error?.message == message)
  }

  /// A group G with a stream S and one event a minute from `minutes` before now.
  private mutating func makeEvents(minutes: Range<Int>) throws {
    try call("CreateLogGroup", ["logGroupName": "G"])
    try call("CreateLogStream", ["logGroupName": "G", "logStreamName": "S"])
    let events = minutes.map { minute -> Value in
      [
        "timestamp": .integer(Self.now - 3_600_000 + minute * 60_000),
        "message": .string("minute \(minute)"),
      ]
    }
    try call(
      "PutLogEvents", ["logGroupName": "G", "logStreamName": "S", "logEvents": .array(events)])
  }

  @Test mutating func `a group is shown with both of its ARNs (CWL-04)`() throws {
    try call("CreateLogGroup", ["logGroupName": "NextWorkVPCFlowLogsGroup"])
    let group = try call("DescribeLogGroups", [:])["logGroups"]?[0]
    let arn = "arn:aws:logs:us-west-2:\(cloud.account):log-group:NextWorkVPCFlowLogsGroup"
    #expect(group?["arn"] == .string(arn + ":*"))
    #expect(group?["logGroupArn"] == .string(arn))
    #expect(group?["retentionInDays"] == nil)
    #expect(group?["logGroupClass"] == "STANDARD")
  }

  @Test mutating func `names follow their rules (CWL-01)`() throws {
    try call("CreateLogGroup", ["logGroupName": "/aws/x"])
    expectError(
      "InvalidParameterException", "Log groups starting with AWS/ are reserved for AWS.",
      from: "CreateLogGroup", ["logGroupName": "aws/x"])
    expectError(
      "InvalidParameterException",
      "1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: "
        + #"Member must satisfy regular expression pattern: [\.\-_/#A-Za-z0-9]+"#,
      from: "CreateLogGroup", ["logGroupName": "a b"])
    expectError(
      "ResourceAlreadyExistsException", "The specified log group already exists",
      from: "CreateLogGroup", ["logGroupName": "/aws/x"])
    expectError(
      "ResourceNotFoundException", "The specified log group does not exist.",
      from: "DeleteLogGroup", ["logGroupName": "none"])
    expectError(
      "ResourceNotFoundException", "The specified log stream does not exist.",
      from: "GetLogEvents", ["logGroupName": "/aws/x", "logStreamName": "none"])
  }

  @Test mutating func `retention has fixed steps and can be taken back (CWL-03)`() throws {
    try call("CreateLogGroup", ["logGroupName": "G"])
    try call("PutRetentionPolicy", ["logGroupName": "G", "retentionInDays": 7])
    #expect(cloud.logGroup(named: "G")?.retentionInDays == 7)
    #expect(throws: AWSError.self) {
      try cloud.handle(
        Request(.logs, "PutRetentionPolicy", ["logGroupName": "G", "retentionInDays": 8]))
    }
    try call("DeleteRetentionPolicy", ["logGroupName": "G"])
    #expect(cloud.logGroup(named: "G")?.retentionInDays == nil)
  }

  /// CWL-20, CWL-21
  @Test mutating func `the end of a time range belongs to one call only`() throws {
    try makeEvents(minutes: 0..<10)
    let range: Members = [
      "logGroupName": "G", "startTime": .integer(Self.now - 3_600_000),
      "endTime": .integer(Self.now - 3_600_000 + 5 * 60_000),
    ]
    var get = range
    get["logStreamName"] = "S"
    #expect(try call("GetLogEvents", get)["events"]?.array?.count == 5)
    #expect(try call("FilterLogEvents", range)["events"]?.array?.count == 6)
  }

  @Test mutating func `pages lead on in both directions and end with the same token (CWL-20)`()
    throws
  {
    try makeEvents(minutes: 0..<10)
    var request: Members = ["logGroupName": "G", "logStreamName": "S", "limit": 4]
    let newest = try call("GetLogEvents", request)
    #expect(messages(newest) == ["minute 6", "minute 7", "minute 8", "minute 9"])
    request["nextToken"] = newest["nextBackwardToken"]
    #expect(messages(try call("GetLogEvents", request)).first == "minute 2")
    request["nextToken"] = newest["nextForwardToken"]
    let end = try call("GetLogEvents", request)
    #expect(messages(end).isEmpty)
    #expect(end["nextForwardToken"] == newest["nextForwardToken"])
  }

  private func messages(_ response: Members) -> [String] {
    (response["events"]?.array ?? []).compactMap { $0["message"]?.string }
  }

  @Test mutating func `filtered events of several streams come in order of time (CWL-21)`() throws {
    try makeEvents(minutes: 0..<3)
    try call("CreateLogStream", ["logGroupName": "G", "logStreamName": "A"])
    try call(
      "PutLogEvents",
      [
        "logGroupName": "G", "logStreamName": "A",
        "logEvents": [
          ["timestamp": .integer(Self.now - 3_600_000 + 90_000), "message": "between"]
        ],
      ])
    let all = try call("FilterLogEvents", ["logGroupName": "G"])
    #expect(messages(all) == ["minute 0", "minute 1", "between", "minute 2"])
    let found = try call("FilterLogEvents", ["logGroupName": "G", "filterPattern": "between"])
    #expect(found["events"]?[0]?["logStreamName"] == "A")
    expectError(
      "InvalidParameterException",
      "logStreamNamePrefix and logStreamNames cannot be specified at the same time.",
      from: "FilterLogEvents",
      ["logGroupName": "G", "logStreamNames": ["A"], "logStreamNamePrefix": "A"])
  }

  /// CWL-10, CWL-11
  @Test mutating func `an unsorted batch fails, an old event is left out alone`() throws {
    try makeEvents(minutes: 0..<1)
    let old: Value = [
      "timestamp": .integer(Self.now - 15 * 86_400_000), "message": "old",
    ]
    let new: Value = ["timestamp": .integer(Self.now), "message": "new"]
    expectError(
      "InvalidParameterException",
      "Log events in a single PutLogEvents request must be in chronological order.",
      from: "PutLogEvents",
      ["logGroupName": "G", "logStreamName": "S", "logEvents": [new, old]])
    let response = try call(
      "PutLogEvents", ["logGroupName": "G", "logStreamName": "S", "logEvents": [old]])
    #expect(response["rejectedLogEventsInfo"] == ["tooOldLogEventEndIndex": 1])
    #expect(cloud.logGroup(named: "G")?.streams[0].events.count == 1)
  }

  @Test mutating func `streams are listed by name or by their last event (CWL-22)`() throws {
    try makeEvents(minutes: 0..<1)
    try call("CreateLogStream", ["logGroupName": "G", "logStreamName": "A"])
    let streams = try call("DescribeLogStreams", ["logGroupName": "G"])["logStreams"]?.array
    #expect(streams?.compactMap { $0["logStreamName"]?.string } == ["A", "S"])
    #expect(streams?[0]["firstEventTimestamp"] == nil)
    let newest = try call(
      "DescribeLogStreams",
      ["logGroupName": "G", "orderBy": "LastEventTime", "descending": true, "limit": 1])
    #expect(newest["logStreams"]?[0]?["logStreamName"] == "S")
    expectError(
      "InvalidParameterException", "Cannot order by LastEventTime with a logStreamNamePrefix.",
      from: "DescribeLogStreams",
      ["logGroupName": "G", "orderBy": "LastEventTime", "logStreamNamePrefix": "S"])
  }

  @Test mutating func `CWL-02 a group's class is chosen when it is made`() throws {
    try call("CreateLogGroup", ["logGroupName": "a"])
    try call("CreateLogGroup", ["logGroupName": "b", "logGroupClass": "INFREQUENT_ACCESS"])
    let groups = try call("DescribeLogGroups", [:])["logGroups"]?.array
    #expect(groups?.map { $0["logGroupClass"] } == ["STANDARD", "INFREQUENT_ACCESS"])
    #expect(throws: AWSError.self) {
      try cloud.handle(
        Request(.logs, "CreateLogGroup", ["logGroupName": "c", "logGroupClass": "COLD"]))
    }
  }

  @Test mutating func `CWL-05 a stream tells the time of its events, but not their size`() throws {
    try makeEvents(minutes: 0..<3)
    try call("CreateLogStream", ["logGroupName": "G", "logStreamName": "empty"])
    let streams = try call("DescribeLogStreams", ["logGroupName": "G"])["logStreams"]
    #expect(streams?[0]?["firstEventTimestamp"] == .integer(Self.now - 3_600_000))
    #expect(streams?[0]?["storedBytes"] == 0)
    #expect(streams?[1]?["logStreamName"] == "empty")
    #expect(streams?[1]?["firstEventTimestamp"] == nil)
    #expect(try call("DescribeLogGroups", [:])["logGroups"]?[0]?["storedBytes"] != 0)
  }

  @Test mutating func `CWL-12 sequence tokens are ignored`() throws {
    try makeEvents(minutes: 0..<1)
    for token in ["1", "1", "nonsense"] {
      try call(
        "PutLogEvents",
        [
          "logGroupName": "G", "logStreamName": "S", "sequenceToken": .string(token),
          "logEvents": [["timestamp": .integer(Self.now), "message": "again"]],
        ])
    }
    #expect(cloud.logGroup(named: "G")?.streams[0].events.count == 4)
  }

  @Test mutating func `a group's tags are found by its ARN`() throws {
    try call("CreateLogGroup", ["logGroupName": "G", "tags": ["a": "1"]])
    let arn = Value.string(cloud.logGroupARN("G"))
    try call("TagResource", ["resourceArn": arn, "tags": ["b": "2"]])
    try call("UntagResource", ["resourceArn": arn, "tagKeys": ["a"]])
    #expect(try call("ListTagsForResource", ["resourceArn": arn])["tags"] == ["b": "2"])
  }
}
