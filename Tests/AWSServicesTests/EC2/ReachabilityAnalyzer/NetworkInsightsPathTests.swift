import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices

@Suite struct NetworkInsightsPathTests {
  static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make(
      "$path", "NetworkInsightsPath.NetworkInsightsPathId", "CreateNetworkInsightsPath",
      [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "TCP",
        "DestinationPort": 22, "ClientToken": "one",
        "TagSpecifications": [
          [
            "ResourceType": "network-insights-path",
            "Tags": [["Key": "Name", "Value": "1 to 2"]],
          ]
        ],
      ])
    return test
  }

  @Test func `a path is shown as AWS shows it, ends by id and by ARN`() throws {
    var test = try Self.lab()
    let answer = try test.call(
      "DescribeNetworkInsightsPaths", ["NetworkInsightsPathIds": ["$path"]])
    let path = answer["NetworkInsightsPaths"]?[0]
    let account = test.cloud.account
    #expect(path?["NetworkInsightsPathId"]?.string?.hasPrefix("nip-0") == true)
    #expect(
      path?["NetworkInsightsPathArn"]?.string
        == test.resolved("arn:aws:ec2:us-west-2:\(account):network-insights-path/$path"))
    #expect(
      path?["SourceArn"]?.string
        == test.resolved("arn:aws:ec2:us-west-2:\(account):instance/$instance1"))
    #expect(path?["Destination"]?.string == test.id("$instance2"))
    #expect(path?["Protocol"] == "tcp")
    #expect(path?["DestinationPort"] == 22)
    #expect(path?["Tags"] == [["Key": "Name", "Value": "1 to 2"]])
  }

  @Test func `a repeated token makes no second path, and an ARN names an end as well as an id`()
    throws
  {
    var test = try Self.lab()
    let again = try test.call(
      "CreateNetworkInsightsPath",
      [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "TCP",
        "DestinationPort": 22, "ClientToken": "one",
        "TagSpecifications": [
          [
            "ResourceType": "network-insights-path",
            "Tags": [["Key": "Name", "Value": "1 to 2"]],
          ]
        ],
      ])
    #expect(again["NetworkInsightsPath"]?["NetworkInsightsPathId"]?.string == test.id("$path"))
    #expect(test.cloud[NetworkInsightsPath.self].count == 1)
    let arn = "arn:aws:ec2:us-west-2:\(test.cloud.account):internet-gateway/$igw1"
    let other = try test.call(
      "CreateNetworkInsightsPath",
      ["Source": .string(arn), "Destination": "$instance1", "Protocol": "udp"])
    #expect(other["NetworkInsightsPath"]?["Source"]?.string == test.id("$igw1"))
  }

  static let filters: [(name: String, value: String, count: Int)] = [
    ("source", "$instance1", 1), ("source", "$instance2", 0), ("destination", "$instance2", 1),
    ("protocol", "tcp", 1), ("protocol", "udp", 0), ("tag:Name", "1*", 1), ("tag-key", "Name", 1),
    ("filter-at-source.source-address", "10.1.0.5", 0),
  ]

  @Test(arguments: filters)
  func `paths are filtered`(row: (name: String, value: String, count: Int)) throws {
    var test = try Self.lab()
    let answer = try test.call(
      "DescribeNetworkInsightsPaths",
      ["Filters": [["Name": .string(row.name), "Values": [.string(row.value)]]]])
    #expect(answer["NetworkInsightsPaths"]?.array?.count == row.count)
  }

  @Test func `filters at an end are kept and found again`() throws {
    var test = try TestCloud.lab()
    let made = try test.call(
      "CreateNetworkInsightsPath",
      [
        "Source": "$igw1", "Protocol": "tcp",
        "FilterAtSource": [
          "DestinationAddress": "34.230.71.227",
          "DestinationPortRange": ["FromPort": 22, "ToPort": 23],
        ],
      ])
    let filter: JSONValue = [
      "DestinationAddress": "34.230.71.227",
      "DestinationPortRange": ["FromPort": 22, "ToPort": 23],
    ]
    #expect(made["NetworkInsightsPath"]?["FilterAtSource"] == filter)
    #expect(made["NetworkInsightsPath"]?["Destination"] == nil)
    let found = try test.call(
      "DescribeNetworkInsightsPaths",
      [
        "Filters": [
          ["Name": "filter-at-source.destination-port-range", "Values": ["22-23"]]
        ]
      ])
    #expect(found["NetworkInsightsPaths"]?.array?.count == 1)
  }

  static let refusals: [Refusal] = [
    Refusal(
      "RA-01: no ICMP", "CreateNetworkInsightsPath",
      ["Source": "$instance1", "Destination": "$instance2", "Protocol": "icmp"],
      "InvalidParameterValue",
      "Value (icmp) for parameter protocol is invalid. Valid values are: tcp, udp."),
    Refusal(
      "an instance that is not there", "CreateNetworkInsightsPath",
      ["Source": "i-0123456789abcdef0", "Destination": "$instance2", "Protocol": "tcp"],
      "InvalidInstanceID.NotFound"),
    Refusal(
      "a subnet is no end", "CreateNetworkInsightsPath",
      ["Source": "$subnet1", "Destination": "$instance2", "Protocol": "tcp"],
      "InvalidParameterValue"),
    Refusal(
      "a transit gateway is refused by name", "CreateNetworkInsightsPath",
      ["Source": "tgw-0123456789abcdef0", "Destination": "$instance2", "Protocol": "tcp"],
      "UnsupportedOperation"),
    Refusal(
      "nowhere to go", "CreateNetworkInsightsPath", ["Source": "$instance1", "Protocol": "tcp"],
      "MissingParameter"),
    Refusal(
      "to itself", "CreateNetworkInsightsPath",
      ["Source": "$instance1", "Destination": "$instance1", "Protocol": "tcp"],
      "InvalidParameterValue"),
    Refusal(
      "port and filter at once", "CreateNetworkInsightsPath",
      [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp",
        "DestinationPort": 22, "FilterAtSource": ["SourceAddress": "10.1.0.5"],
      ], "InvalidParameterCombination"),
    Refusal(
      "no IPv6", "CreateNetworkInsightsPath",
      ["Source": "$instance1", "DestinationIp": "2600::1", "Protocol": "tcp"],
      "InvalidParameterValue"),
    Refusal(
      "filters of an analysis", "StartNetworkInsightsAnalysis",
      ["NetworkInsightsPathId": "$path", "FilterInArns": ["arn:aws:ec2:::x"]],
      "UnsupportedOperation"),
    Refusal(
      "an unknown path", "StartNetworkInsightsAnalysis",
      ["NetworkInsightsPathId": "nip-0123456789abcdef0"],
      "InvalidNetworkInsightsPathId.NotFound"),
    Refusal(
      "an unknown analysis", "DeleteNetworkInsightsAnalysis",
      ["NetworkInsightsAnalysisId": "nia-0123456789abcdef0"],
      "InvalidNetworkInsightsAnalysisId.NotFound"),
  ]

  @Test(arguments: refusals)
  func `what AWS refuses is refused`(row: Refusal) throws { row.check(in: try Self.lab()) }

  @Test func `a path with analyses cannot be deleted`() throws {
    var test = try Self.lab()
    try test.make(
      "$analysis", "NetworkInsightsAnalysis.NetworkInsightsAnalysisId",
      "StartNetworkInsightsAnalysis", ["NetworkInsightsPathId": "$path"])
    #expect(
      test.refusal(of: "DeleteNetworkInsightsPath", ["NetworkInsightsPathId": "$path"])?.code
        == "AnalysisExistsForNetworkInsightsPath")
    try test.call("DeleteNetworkInsightsAnalysis", ["NetworkInsightsAnalysisId": "$analysis"])
    let answer = try test.call("DeleteNetworkInsightsPath", ["NetworkInsightsPathId": "$path"])
    #expect(answer["NetworkInsightsPathId"]?.string == test.id("$path"))
    #expect(
      test.cloud[NetworkInsightsPath.self].isEmpty
        && test.cloud[NetworkInsightsAnalysis.self].isEmpty)
  }
}
