import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

/// An account with log groups, for tests that call operations of CloudWatch Logs.
struct LogsLab {
  static let now = 1_772_413_200_000
  var cloud = Cloud(seed: 7, now: Instant(milliseconds: now))

  @discardableResult
  mutating func call(_ operation: String, _ parameters: Members = [:]) throws -> Members {
    try cloud.handle(Request(.logs, operation, parameters))
  }

  mutating func error(
    of operation: String, _ parameters: Members, sourceLocation: SourceLocation = #_sourceLocation
  ) -> AWSError? {
    #expect(throws: AWSError.self, sourceLocation: sourceLocation) {
      try cloud.handle(Request(.logs, operation, parameters))
    }
  }

  /// A group with one stream and an event a minute, the first an hour ago.
  mutating func makeGroup(
    _ name: String, _ messages: [String], class logClass: String = "STANDARD",
    tags: Members = [:], stream: String = "s"
  ) throws {
    if cloud.logGroup(named: name) == nil {
      var request: Members = ["logGroupName": .string(name), "logGroupClass": .string(logClass)]
      if !tags.isEmpty { request["tags"] = .object(tags) }
      try call("CreateLogGroup", request)
    }
    let place: Members = ["logGroupName": .string(name), "logStreamName": .string(stream)]
    try call("CreateLogStream", place)
    var request = place
    request["logEvents"] = .array(
      messages.enumerated().map { minute, message in
        [
          "timestamp": .integer(Self.now - 3_600_000 + minute * 60_000),
          "message": .string(message),
        ]
      })
    try call("PutLogEvents", request)
  }

  /// A request for a query over the last two hours.
  static func request(_ text: String, _ groups: [String]? = nil) -> Members {
    var members: Members = [
      "startTime": .integer(now / 1000 - 7_200), "endTime": .integer(now / 1000),
      "queryString": .string(text),
    ]
    members["logGroupNames"] = groups.map { .array($0.map(Value.string)) }
    return members
  }

  /// What a query finds, each row as `field=value field=value`.
  mutating func rows(_ request: Members) throws -> [String] {
    let id = try call("StartQuery", request)["queryId"]
    let results = try call("GetQueryResults", ["queryId": id ?? ""])["results"]?.array ?? []
    return results.map { row in
      (row.array ?? []).filter { $0["field"] != "@ptr" }
        .map { "\($0["field"]?.string ?? "")=\($0["value"]?.string ?? "")" }
        .joined(separator: " ")
    }
  }

  mutating func rows(_ text: String, _ groups: [String]? = nil) throws -> [String] {
    try rows(Self.request(text, groups))
  }
}
