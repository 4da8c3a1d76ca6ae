import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

extension VPCEndpoint {
  func document(in cloud: Cloud) -> JSONObject {
    let cards =
      interface?.networkInterfaces.compactMap { cloud.network.networkInterfaces[$0] } ?? []
    var document: JSONObject = [
      "VpcEndpointId": JSONValue(id),
      "VpcEndpointType": .string(typeText),
      "VpcId": JSONValue(vpc),
      "ServiceName": .string(serviceName(in: cloud.region)),
      "State": .string(state),
      "PolicyDocument": .string(policyDocument),
      "RouteTableIds": .array(cloud.network.routeTables(of: self).map { JSONValue($0.id) }),
      "SubnetIds": .array(cards.map { JSONValue($0.subnet) }),
      "Groups": .array(
        (cards.first?.securityGroups ?? []).compactMap {
          cloud.network.securityGroups[$0]?.identifier
        }),
    ]
    if interface != nil {
      document["IpAddressType"] = "ipv4"
      document["DnsOptions"] = ["DnsRecordIpType": "ipv4"]
    }
    document["PrivateDnsEnabled"] = .boolean(interface?.hasPrivateDNS ?? false)
    document["RequesterManaged"] = false
    document["NetworkInterfaceIds"] = .array(cards.map { JSONValue($0.id) })
    document["DnsEntries"] = dnsEntries(of: cards, in: cloud)
    document["CreationTimestamp"] = JSONValue(createdAt)
    document["Tags"] = JSONValue(tags)
    document["OwnerId"] = .string(cloud.account)
    return document
  }

  var typeText: String { interface == nil ? "Gateway" : "Interface" }

  fileprivate var state: String { interface?.availableAt == nil ? "available" : "pending" }

  /// The endpoint's own names, one for all and one a zone, and the service's where it took that.
  private func dnsEntries(of cards: [NetworkInterface], in cloud: Cloud) -> JSONValue {
    guard let interface,
      let service = InterfaceEndpointService.named(interface.serviceName, in: cloud.region)
    else { return [] }
    let domain = "\(service.hostLabel).\(cloud.region).vpce.amazonaws.com"
    let own = "\(id)-\(interface.dnsLabel)"
    let names =
      ["\(own).\(domain)"] + cards.map { "\(own)-\($0.availabilityZone).\(domain)" }
      + (interface.hasPrivateDNS ? [service.hostName(in: cloud.region)] : [])
    return .array(
      names.map { ["DnsName": .string($0), "HostedZoneId": .string(Self.hostedZone(of: $0))] })
  }

  /// Nobody looks into the zone; its id only has AWS's form.
  private static func hostedZone(of name: String) -> String {
    name.hasSuffix(".vpce.amazonaws.com") ? "Z1YSA3EXCYUU9Z" : "ZONEIDPENDING"
  }
}

extension VPCEndpoint: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<VPCEndpoint>> { \.network.vpcEndpoints }
  static var noun: String { "VpcEndpoint" }
  static var notFoundCode: String { "InvalidVpcEndpointId.NotFound" }
  static var malformedCode: String { "InvalidVpcEndpointId.Malformed" }
  static let members: Set = ["VpcEndpointId"]

  static let dependencies: [Dependency<VPCEndpoint>] = [
    .init(on: VPC.self) { endpoint, vpc, _ in
      endpoint.vpc == vpc.id ? "The endpoint \(endpoint.id) is still in this VPC." : nil
    }
  ]

  static func notFoundMessage(_ id: String) -> String {
    "The Vpc Endpoint Id '\(id)' does not exist"
  }

  static let filters: [ResourceFilter<VPCEndpoint>] = [
    .init("ip-address-type") { item, _ in item.interface == nil ? nil : "ipv4" },
    .init("service-name") { item, cloud in item.serviceName(in: cloud.region) },
    .init("service-region") { _, cloud in cloud.region },
    .init("vpc-endpoint-id") { item, _ in item.id.rawValue },
    .init("vpc-endpoint-state") { item, _ in item.state },
    .init("vpc-endpoint-type") { item, _ in item.typeText },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}

/// The interfaces of a new endpoint take connections after a minute or two.
extension VPCEndpoint: TimedSubsystem {
  static let turn = Turn.states

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud.network.vpcEndpoints.earliest { $0.pointee.interface?.availableAt }
  }

  static func performEvents(in cloud: inout Cloud) {
    for endpoint in cloud.network.vpcEndpoints {
      guard var interface = endpoint.interface, let moment = interface.availableAt,
        moment <= cloud.now
      else { continue }
      interface.availableAt = nil
      let changed = interface
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.kind = .interface(changed) }
    }
  }
}

extension VPCEndpoint {
  /// The text, if it is a JSON object at all; nothing in the simulator evaluates it.
  static func checkedPolicy(_ text: String) throws(AWSError) -> String {
    guard case .object? = try? JSONValue(parsingJSON: text) else {
      throw AWSError(
        "InvalidPolicyDocument", "Policy document is invalid.",
        advice: "It is a JSON object with Version and Statement.")
    }
    return text
  }
}

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
