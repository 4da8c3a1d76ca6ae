import CloudTesting
import Documents
import Testing

@testable import AWSServices

@Suite struct NetworkInsightsAnalysisTests {
  private static func start(_ test: inout TestCloud) throws {
    try test.make(
      "$analysis", "NetworkInsightsAnalysis.NetworkInsightsAnalysisId",
      "StartNetworkInsightsAnalysis",
      [
        "NetworkInsightsPathId": "$path",
        "TagSpecifications": [
          [
            "ResourceType": "network-insights-analysis",
            "Tags": [["Key": "Name", "Value": "first"]],
          ]
        ],
      ])
  }

  private static func status(_ test: inout TestCloud) throws -> JSONValue? {
    try test.call(
      "DescribeNetworkInsightsAnalyses", ["NetworkInsightsAnalysisIds": ["$analysis"]])[
        "NetworkInsightsAnalyses"]?[0]
  }

  @Test func `an analysis runs for a while, then tells what it found`() throws {
    var test = try NetworkInsightsPathTests.lab()
    try Self.start(&test)
    let running = try Self.status(&test)
    #expect(running?["Status"] == "running")
    #expect(running?["NetworkPathFound"] == nil)
    test.cloud.advance(byMilliseconds: 19_000)
    #expect(try Self.status(&test)?["Status"] == "running")
    test.cloud.advance(byMilliseconds: 31_000)
    let done = try Self.status(&test)
    #expect(done?["Status"] == "succeeded")
    #expect(done?["NetworkPathFound"] == true)
    #expect(done?["Explanations"] == nil)
    #expect(done?["Tags"] == [["Key": "Name", "Value": "first"]])
    #expect(done?["NetworkInsightsPathId"]?.string == test.id("$path"))
    #expect(
      done?["NetworkInsightsAnalysisArn"]?.string
        == test.resolved(
          "arn:aws:ec2:us-west-2:\(test.cloud.account):network-insights-analysis/$analysis"))
  }

  @Test func `what was found stays as it was, whatever becomes of the network`() throws {
    var test = try NetworkInsightsPathTests.lab()
    try Self.start(&test)
    test.cloud.advance(byMilliseconds: 60_000)
    let before = try Self.status(&test)
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    test.cloud.advance(byMilliseconds: 60_000)
    #expect(try Self.status(&test) == before)
  }

  @Test func `a network that changes meanwhile fails the analysis`() throws {
    var test = try NetworkInsightsPathTests.lab()
    try Self.start(&test)
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    test.cloud.advance(byMilliseconds: 60_000)
    let failed = try Self.status(&test)
    #expect(failed?["Status"] == "failed")
    #expect(
      failed?["StatusMessage"]
        == "The request failed due to modifications in network resources during the analysis")
    #expect(failed?["NetworkPathFound"] == nil)
  }

  @Test func `an end that is gone fails the analysis`() throws {
    var test = try NetworkInsightsPathTests.lab()
    try test.call("TerminateInstances", ["InstanceIds": ["$instance2"]])
    test.cloud.advance(byMilliseconds: 120_000)
    try Self.start(&test)
    test.cloud.advance(byMilliseconds: 60_000)
    let failed = try Self.status(&test)
    #expect(failed?["Status"] == "failed")
    #expect(
      failed?["StatusMessage"]?.string
        == test.resolved("The request failed due to missing component $instance2"))
  }

  static let filters: [(name: String, value: String, count: Int)] = [
    ("status", "succeeded", 1), ("status", "running", 0), ("path-found", "true", 1),
    ("path-found", "false", 0), ("tag:Name", "first", 1),
  ]

  @Test(arguments: filters)
  func `analyses are filtered and found by their path`(
    row: (name: String, value: String, count: Int)
  ) throws {
    var test = try NetworkInsightsPathTests.lab()
    try Self.start(&test)
    test.cloud.advance(byMilliseconds: 60_000)
    let answer = try test.call(
      "DescribeNetworkInsightsAnalyses",
      [
        "NetworkInsightsPathId": "$path",
        "Filters": [["Name": .string(row.name), "Values": [.string(row.value)]]],
      ])
    #expect(answer["NetworkInsightsAnalyses"]?.array?.count == row.count)
  }

  @Test func `describe-tags knows both kinds, and create-tags too`() throws {
    var test = try NetworkInsightsPathTests.lab()
    try Self.start(&test)
    try test.call(
      "CreateTags",
      ["Resources": ["$path", "$analysis"], "Tags": [["Key": "a", "Value": "b"]]])
    let tags = try test.call(
      "DescribeTags", ["Filters": [["Name": "key", "Values": ["a"]]]])["Tags"]
    #expect(
      tags?.array?.compactMap { $0["ResourceType"]?.string }
        == ["network-insights-analysis", "network-insights-path"])
  }
}
