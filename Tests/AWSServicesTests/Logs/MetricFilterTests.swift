import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct MetricFilterTests {
  private static let transformation: JSONValue = [
    "metricName": "Rejected", "metricNamespace": "Lab", "metricValue": "1",
  ]

  private static func lab() throws -> TestCloud {
    var test = TestCloud()
    for group in ["flow", "other"] {
      try test.call("CreateLogGroup", ["logGroupName": .string(group)], of: .logs)
    }
    for name in ["ssh", "rejected"] {
      try test.call("PutMetricFilter", Self.filter(name), of: .logs)
    }
    return test
  }

  private static func filter(_ name: String, pattern: String = "REJECT") -> JSONObject {
    [
      "logGroupName": "flow", "filterName": .string(name), "filterPattern": .string(pattern),
      "metricTransformations": [transformation],
    ]
  }

  private static func names(_ test: inout TestCloud, _ request: JSONObject) throws -> [String] {
    try test.call("DescribeMetricFilters", request, of: .logs)["metricFilters"]?.array?
      .compactMap { $0["filterName"]?.string } ?? []
  }

  struct Listing: Sendable {
    let request: JSONObject
    let names: [String]
  }

  @Test(arguments: [
    Listing(request: [:], names: ["rejected", "ssh"]),
    Listing(request: ["logGroupName": "flow", "filterNamePrefix": "s"], names: ["ssh"]),
    Listing(request: ["logGroupName": "other"], names: []),
    Listing(
      request: ["metricName": "Rejected", "metricNamespace": "Lab"], names: ["rejected", "ssh"]),
    Listing(request: ["metricName": "Rejected", "metricNamespace": "Other"], names: []),
  ])
  func `filters are listed by group, name and metric`(_ row: Listing) throws {
    var test = try Self.lab()
    #expect(try Self.names(&test, row.request) == row.names)
  }

  @Test func `a filter is replaced under its name, counted, and deleted`() throws {
    var test = try Self.lab()
    try test.call("PutMetricFilter", Self.filter("ssh", pattern: "ACCEPT"), of: .logs)
    let listed = try test.call("DescribeMetricFilters", ["filterNamePrefix": "ssh"], of: .logs)
    #expect(listed["metricFilters"]?[0]?["filterPattern"] == "ACCEPT")
    let groups = try test.call("DescribeLogGroups", of: .logs)["logGroups"]
    #expect(groups?[0]?["metricFilterCount"] == 2)
    try test.call("DeleteMetricFilter", ["logGroupName": "flow", "filterName": "ssh"], of: .logs)
    #expect(try Self.names(&test, [:]) == ["rejected"])
  }

  @Test func `CWL-37 a group has a hundred filters, each of which can still be replaced`() throws {
    var test = try Self.lab()
    for number in 3...100 {
      try test.call("PutMetricFilter", Self.filter("f\(number)"), of: .logs)
    }
    let more = test.refusal(of: "PutMetricFilter", Self.filter("one more"), of: .logs)
    #expect(more?.code == "LimitExceededException")
    try test.call("PutMetricFilter", Self.filter("f3", pattern: "ACCEPT"), of: .logs)
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let operation: String
    let request: JSONObject
    let message: String
  }

  @Test(arguments: [
    Refused(
      testDescription: "a pattern that is none", operation: "PutMetricFilter",
      request: filter("bad", pattern: "{ $.x = "), message: "Invalid filter pattern"),
    Refused(
      testDescription: "a filter that is none", operation: "DeleteMetricFilter",
      request: ["logGroupName": "flow", "filterName": "none"],
      message: "The specified metric filter does not exist."),
    Refused(
      testDescription: "a subscription, of which there is never one",
      operation: "DeleteSubscriptionFilter",
      request: ["logGroupName": "flow", "filterName": "none"],
      message: "The specified subscription filter does not exist."),
    Refused(
      testDescription: "a metric without its namespace", operation: "DescribeMetricFilters",
      request: ["metricName": "Rejected"],
      message: "Both metricName and metricNamespace must be specified, or neither."),
  ])
  func `AWS refuses`(_ row: Refused) throws {
    let refusal = try Self.lab().refusal(of: row.operation, row.request, of: .logs)
    #expect(refusal?.message == row.message)
  }

  @Test(arguments: [
    (pattern: "[version, account, eni, ..., bytes>100]", numbers: [1], value: "344" as JSONValue?),
    (pattern: "2 -ACCEPT", numbers: [2], value: nil),
    (pattern: "", numbers: [1, 2, 3], value: nil),
  ])
  func `CWL-34 a pattern is tried on messages, and says what its fields hold`(
    pattern: String, numbers: [Int], value: JSONValue?
  ) throws {
    var test = TestCloud()
    let answer = try test.call(
      "TestMetricFilter",
      [
        "filterPattern": .string(pattern),
        "logEventMessages": ["2 1234 eni-1 ACCEPT 344", "2 1234 eni-1 REJECT 40", "hello"],
      ], of: .logs)
    let matches = answer["matches"]?.array ?? []
    #expect(matches.compactMap { $0["eventNumber"]?.integer } == numbers)
    #expect(matches.first?["extractedValues"]?["$bytes"] == value)
  }

  @Test func `nothing can receive events, so no group has a subscription`() throws {
    var test = try Self.lab()
    let listed = try test.call(
      "DescribeSubscriptionFilters", ["logGroupName": "flow"], of: .logs)
    #expect(listed["subscriptionFilters"] == [])
  }
}
