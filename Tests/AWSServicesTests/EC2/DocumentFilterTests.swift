import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct DocumentFilterTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let operation: String
    let listed: [String]
    let filter: String
    let value: String?
    var testDescription: String { "\(operation) \(filter)" }

    init(_ operation: String, _ listed: String, _ filter: String, _ value: String?) {
      self.operation = operation
      self.listed = listed.split(separator: ".").map(String.init)
      self.filter = filter
      self.value = value
    }
  }

  static let instances = [
    ("hypervisor", "xen"), ("root-device-name", "/dev/xvda"),
    ("metadata-options.http-tokens", "required"),
    ("network-interface.attachment.device-index", "0"),
    ("network-interface.addresses.primary", "true"),
    ("network-interface.group-name", "NextWork-1-SG"),
    ("network-interface.source-dest-check", "true"), ("source-dest-check", "true"),
    ("block-device-mapping.status", "attached"), ("ebs-optimized", "false"),
    ("availability-zone-id", "usw2-az*"), ("ipv6-address", nil),
    ("network-interface.ipv6-addresses.ipv6-address", nil), ("host-id", nil),
  ].map { Row("DescribeInstances", "Reservations.Instances", $0.0, $0.1) }

  static let others = [
    Row("DescribeNetworkInterfaces", "NetworkInterfaces", "addresses.primary", "true"),
    Row("DescribeNetworkInterfaces", "NetworkInterfaces", "availability-zone-id", "usw2-az*"),
    Row("DescribeRouteTables", "RouteTables", "route.transit-gateway-id", nil),
    Row("DescribeSubnets", "Subnets", "enable-dns64", "false"),
    Row("DescribeVpcs", "Vpcs", "ipv6-cidr-block-association.ipv6-cidr-block", nil),
    Row("DescribeInstanceTypes", "InstanceTypes", "bare-metal", "false"),
    Row("DescribeInstanceTypes", "InstanceTypes", "network-info.maximum-network-interfaces", "2"),
    Row("DescribeInstanceTypes", "InstanceTypes", "vcpu-info.default-cores", "1"),
  ]

  private static func count(
    _ row: Row, _ test: inout TestCloud, value: String?
  ) throws -> Int {
    var request = JSONObject()
    if let value {
      request["Filters"] = [["Name": .string(row.filter), "Values": [.string(value)]]]
    }
    let answer = try test.call(row.operation, request)
    return row.listed.reduce([answer]) { values, member in
      values.flatMap { $0[member]?.array ?? [] }
    }.count
  }

  @Test(arguments: instances + others)
  func `a filter that AWS documents finds what the answer shows`(_ row: Row) throws {
    var test = try TestCloud.lab()
    let all = try Self.count(row, &test, value: nil)
    let found = try Self.count(row, &test, value: row.value ?? "*")
    #expect(row.value == nil ? found == 0 : (1...all).contains(found))
    #expect(try Self.count(row, &test, value: "no such value") == 0)
  }

  /// What no document shows in a way that a filter's name could be told from: refused by name.
  @Test func `few documented filters are left`() throws {
    let test = try TestCloud.lab()
    var left: [String] = []
    for type in OperationRegistry.all where type.description.service == .ec2 {
      for filter in type.description.model.filters {
        let member =
          type.description.input.contains { $0.name == "Filters" }
          ? "Filters" : "Filter"
        let error = test.refusal(
          of: type.description.name,
          [member: [["Name": .string(filter), "Values": ["x"]]]])
        if error?.advice?.contains("AWS has the filter") == true {
          left.append("\(type.description.name) \(filter)")
        }
      }
    }
    #expect(left.count == 29, "\(left.joined(separator: "\n"))")
  }
}
