import AWSModel
import DataPlane
import Documents
import NetworkModel

/// A service of AWS that endpoints can be made to, as DescribeVpcEndpointServices lists it.
struct EndpointService {
  let name: String
  /// `Gateway`, `Interface` or both.
  let types: [String]
  /// The service's own name, which interface endpoints can take.
  let privateDNSName: String?

  static func all(in region: String) -> [EndpointService] {
    let gateways = GatewayService.allCases.map {
      EndpointService(name: $0.name(in: region), types: ["Gateway"], privateDNSName: nil)
    }
    let interfaces = InterfaceEndpointService.all.filter { $0.suffix != "iam" }.map {
      EndpointService(
        name: $0.name(in: region), types: ["Interface"], privateDNSName: $0.hostName(in: region))
    }
    return (gateways + interfaces).sorted { $0.name < $1.name }
  }

  private var label: String { String(name.split(separator: ".").last ?? "") }

  /// `vpce-svc-0123…`, always the same for a service of a Region.
  private func serviceID() -> String {
    let digest = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(digest, radix: 16)
    return "vpce-svc-0" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  func document(in cloud: Cloud) -> JSONObject {
    let zones = AvailabilityZone.all(in: cloud.region)
    var document: JSONObject = [
      "ServiceName": .string(name), "ServiceId": .string(serviceID()),
      "ServiceType": .array(types.map { ["ServiceType": .string($0)] }),
      "ServiceRegion": .string(cloud.region),
      "AvailabilityZoneIds": .array(zones.map { .string($0.id) }),
      "AvailabilityZones": .array(zones.map { .string($0.name) }),
      "Owner": "amazon",
      "BaseEndpointDnsNames": [.string(baseName(in: cloud.region))],
    ]
    document["PrivateDnsName"] = privateDNSName.map(JSONValue.string)
    document["PrivateDnsNames"] = privateDNSName.map { [["PrivateDnsName": .string($0)]] }
    document["VpcEndpointPolicySupported"] = true
    document["AcceptanceRequired"] = false
    document["ManagesVpcEndpoints"] = false
    document["Tags"] = []
    document["PrivateDnsNameVerificationState"] = privateDNSName.map { _ in "verified" }
    document["SupportedIpAddressTypes"] = ["ipv4"]
    return document
  }

  private func baseName(in region: String) -> String {
    types == ["Gateway"]
      ? "\(label).\(region).amazonaws.com" : "\(label).\(region).vpce.amazonaws.com"
  }

  static let filters: [ResourceFilter<EndpointService>] = [
    .init("owner") { _, _ in "amazon" },
    .init("service-name") { item, _ in item.name },
    .init("service-region") { _, cloud in cloud.region },
    .init("service-type") { item, _ in item.types },
    .init("supported-ip-address-types") { _, _ in "ipv4" },
  ]
}

enum DescribeVpcEndpointServices: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcEndpointServices",
    "Lists the services of AWS that VPC endpoints can be made to.",
    refusing: ["ServiceRegions"])

  static let omittedFromDigest: String? = "it shows a catalogue that is the same in every account"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let all = EndpointService.all(in: cloud.region)
    let names = request.strings("ServiceNames")
    if let unknown = names.first(where: { name in !all.contains { $0.name == name } }) {
      throw AWSError(
        "InvalidServiceName", "The Vpc Endpoint Service '\(unknown)' does not exist")
    }
    let filters = try FilterSet(
      request, "Filters", knowing: EndpointService.filters, tags: { _ in [] })
    let found = all.filter {
      (names.isEmpty || names.contains($0.name)) && filters.accepts($0, in: cloud)
    }
    let page = try Page(of: found, for: request)
    var answer: JSONObject = [
      "ServiceNames": .array(page.items.map { .string($0.name) }),
      "ServiceDetails": .array(page.items.map { .object($0.document(in: cloud)) }),
    ]
    answer["NextToken"] = page.nextToken.map(JSONValue.string)
    return answer
  }
}
