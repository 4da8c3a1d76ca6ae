import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct DHCPOptionsTests {
  private static func lab(servers: JSONValue = ["10.1.0.2"]) throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make(
      "$options", "DhcpOptions.DhcpOptionsId", "CreateDhcpOptions",
      [
        "DhcpConfigurations": [
          ["Key": "domain-name-servers", "Values": servers],
          ["Key": "domain-name", "Values": ["lab.internal"]],
        ]
      ])
    return test
  }

  private static func vpc(_ test: inout TestCloud) throws -> JSONValue? {
    try test.call("DescribeVpcs", ["VpcIds": ["$vpc1"]])["Vpcs"]?[0]
  }

  private static func values(
    _ test: inout TestCloud, _ request: JSONObject
  ) throws -> [JSONValue?] {
    try test.call("DescribeDhcpOptions", request)["DhcpOptions"]?.array?.map {
      $0["DhcpConfigurations"]?[0]?["Values"]?[0]?["Value"]
    } ?? []
  }

  @Test(arguments: [
    (servers: ["10.1.0.2"] as JSONValue, finds: false),
    (servers: ["AmazonProvidedDNS"] as JSONValue, finds: true),
    (servers: ["10.0.0.2,AmazonProvidedDNS"] as JSONValue, finds: true),
  ])
  func `VPC-55 a VPC asks the servers that its options name`(
    servers: JSONValue, finds: Bool
  ) throws {
    var test = try Self.lab(servers: servers)
    try test.call("AssociateDhcpOptions", ["DhcpOptionsId": "$options", "VpcId": "$vpc1"])
    #expect(try Self.vpc(&test)?["DhcpOptionsId"]?.string == test.id("$options"))
    let first = try #require(test.cloud.network.vpcs[parsing: test.id("$vpc1")])
    #expect(first.resolvesNames == finds)
    let second = try #require(test.cloud.network.vpcs[parsing: test.id("$vpc2")])
    #expect(second.resolvesNames)
    try test.call("AssociateDhcpOptions", ["DhcpOptionsId": "default", "VpcId": "$vpc1"])
    #expect(try Self.vpc(&test)?["DhcpOptionsId"] == "default")
    try test.call("DeleteDhcpOptions", ["DhcpOptionsId": "$options"])
    #expect(try Self.values(&test, [:]) == ["us-west-2.compute.internal"])
  }

  @Test func `VPC-16 the Region's own set comes first, can be found, tagged and told apart`() throws
  {
    var test = try Self.lab()
    test.remember("$regional", test.cloud.dhcpOptionsID)
    let request: JSONObject = ["DhcpOptionsIds": ["$regional"]]
    #expect(try Self.values(&test, request) == ["us-west-2.compute.internal"])
    try test.call(
      "CreateTags",
      ["Resources": ["$regional"], "Tags": [["Key": "Name", "Value": "AWS's own"]]])
    #expect(try Self.values(&test, [:]) == ["us-west-2.compute.internal", "10.1.0.2"])
    for (name, value) in [
      ("key", "domain-name-servers"), ("value", "AmazonProvidedDNS"), ("tag:Name", "AWS's own"),
    ] {
      let filter: JSONValue = ["Name": .string(name), "Values": [.string(value)]]
      let found = try Self.values(&test, ["Filters": [filter]])
      #expect(found.count == (name == "key" ? 2 : 1), "\(name)")
    }
  }

  @Test func `a Region whose own set is deleted has none for a new VPC`() throws {
    var test = try Self.lab()
    test.remember("$regional", test.cloud.dhcpOptionsID)
    for vpc in test.cloud.network.vpcs {
      try test.call(
        "AssociateDhcpOptions",
        ["DhcpOptionsId": "$options", "VpcId": .string(vpc.id.rawValue)])
    }
    try test.call("DeleteDhcpOptions", ["DhcpOptionsId": "$regional"])
    #expect(try Self.values(&test, [:]) == ["10.1.0.2"])
    try test.make("$new", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.9.0.0/16"])
    let made = try #require(test.cloud.network.vpcs[parsing: test.id("$new")])
    #expect(made.dhcpOptionsID == "default" && !made.resolvesNames)
  }

  @Test(arguments: [
    Refusal(
      "one that a VPC uses", "DeleteDhcpOptions", ["DhcpOptionsId": "$used"],
      "DependencyViolation", "The dhcpOptions '$used' has dependencies and cannot be deleted."),
    Refusal(
      "a key that is none", "CreateDhcpOptions",
      ["DhcpConfigurations": [["Key": "dns", "Values": ["10.0.0.2"]]]], "InvalidParameterValue"),
    Refusal(
      "a server that is none", "CreateDhcpOptions",
      ["DhcpConfigurations": [["Key": "ntp-servers", "Values": ["AmazonProvidedDNS"]]]],
      "InvalidParameterValue",
      "Value (AmazonProvidedDNS) for parameter ntp-servers is invalid. "
        + "This is not an IPv4 address."),
    Refusal(
      "five servers", "CreateDhcpOptions",
      [
        "DhcpConfigurations": [
          ["Key": "ntp-servers", "Values": ["1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5"]]
        ]
      ],
      "InvalidParameterValue"),
    Refusal(
      "options that are none", "AssociateDhcpOptions",
      ["DhcpOptionsId": "dopt-0123456789abcdef0", "VpcId": "$vpc1"],
      "InvalidDhcpOptionsID.NotFound",
      "The dhcpOptions ID 'dopt-0123456789abcdef0' does not exist"),
  ])
  func `AWS refuses`(_ refusal: Refusal) throws {
    var test = try Self.lab()
    test.remember("$used", test.cloud.dhcpOptionsID)
    refusal.check(in: test)
  }
}
