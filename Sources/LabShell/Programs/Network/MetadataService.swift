import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// What answers an instance on 169.254.169.254 (INS-16).
///
/// Version 2 wants a token. The simulated one says itself for which instance and until when it is
/// good, so that nobody has to remember those that were handed out.
struct MetadataService {
  /// 169.254.169.254, and fd00:ec2::254 where its IPv6 endpoint is asked for (INS-23).
  static let addresses: [IPAddress] = [
    .version4(IPv4Address(rawValue: 0xa9fe_a9fe)),
    .version6(IPv6Address(high: 0xfd00_0ec2 << 32, low: 0x254)),
  ]

  private let instance: Instance
  private let interface: NetworkInterface
  private let cloud: Cloud

  /// `nil` on the learner's own computer, and where the service is switched off.
  init?(in context: ShellContext) {
    guard let id = context.shell.host.instance, let instance = context.cloud.network.instances[id],
      let interface = context.interface, instance.metadataOptions.httpEndpoint == "enabled"
    else { return nil }
    self.instance = instance
    self.interface = interface
    cloud = context.cloud
  }

  func answer(to request: CurlRequest, path: String) -> WebPage {
    if path == "/latest/api/token" { return token(request) }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .error(405, "Method Not Allowed")
    }
    let given = request.header("x-aws-ec2-metadata-token")
    guard given.map(isValid) ?? (instance.metadataOptions.httpTokens == "optional") else {
      return .error(401, "Unauthorized")
    }
    let parts = path.split(separator: "/").map(String.init)
    guard parts.first == "latest" || parts.first == "2021-07-15" || parts.isEmpty else {
      return .error(404, "Not Found")
    }
    if parts == ["latest", "dynamic", "instance-identity", "document"] {
      return .text(identityDocument)
    }
    let entries = self.entries
    let wanted = parts.dropFirst().joined(separator: "/")
    if let entry = entries.first(where: { $0.path == wanted }) { return .text(entry.value) }
    let below = names(below: wanted, in: entries.map(\.path))
    return below.isEmpty ? .error(404, "Not Found") : .text(below.joined(separator: "\n"))
  }

  // MARK: Tokens

  private func token(_ request: CurlRequest) -> WebPage {
    guard request.method == "PUT" else { return .error(405, "Method Not Allowed") }
    guard
      let seconds = request.header("x-aws-ec2-metadata-token-ttl-seconds").flatMap({
        GivenNumber($0, in: 1...21_600)?.value
      })
    else { return .error(400, "Bad Request") }
    return .text(Self.token(for: instance.id, until: cloud.now.seconds + seconds))
  }

  private func isValid(_ token: String) -> Bool {
    guard token.utf8.count == 56, token.hasPrefix("AQAAA"),
      let end = Int(token.dropFirst(5).prefix(9), radix: 16)
    else { return false }
    return end >= cloud.now.seconds && Self.token(for: instance.id, until: end) == token
  }

  private static func token(for instance: ResourceID<Instance>, until end: Int) -> String {
    var random = RandomSource(seed: UInt64(end), stream: "metadata token of \(instance)")
    return "AQAAA" + end.padded(to: 9, radix: 16) + random.base32(digits: 40) + "=="
  }

  // MARK: What there is to know

  private var entries: [(path: String, value: String)] {
    let zone = instance.availabilityZone
    let domain = HostNames.internalDomain(of: cloud.region)
    let name = Host.hostName(of: interface.primaryAddress) + "." + domain
    let mac = "meta-data/network/interfaces/macs/\(interface.macAddress)"
    let groups = interface.securityGroups.compactMap { cloud.network.securityGroups[$0] }
    let subnet = cloud.network.subnets[interface.subnet]
    let vpc = cloud.network.vpcs[interface.vpc]
    var entries: [(path: String, value: String)] = [
      ("meta-data/ami-id", instance.imageID),
      ("meta-data/ami-launch-index", String(instance.launchIndex)),
      ("meta-data/hostname", name), ("meta-data/instance-action", "none"),
      ("meta-data/instance-id", instance.id.rawValue),
      ("meta-data/instance-life-cycle", "on-demand"),
      ("meta-data/instance-type", instance.instanceType),
      ("meta-data/local-hostname", name),
      ("meta-data/local-ipv4", interface.primaryAddress.description),
      ("meta-data/mac", interface.macAddress), ("\(mac)/device-number", "0"),
      ("\(mac)/interface-id", interface.id.rawValue), ("\(mac)/local-hostname", name),
      (
        "\(mac)/local-ipv4s",
        interface.privateAddresses.map(\.description).joined(separator: "\n")
      ),
      ("\(mac)/mac", interface.macAddress), ("\(mac)/owner-id", cloud.account),
      ("\(mac)/security-group-ids", groups.map(\.id.rawValue).joined(separator: "\n")),
      ("\(mac)/security-groups", groups.map(\.groupName).joined(separator: "\n")),
      ("\(mac)/subnet-id", interface.subnet.rawValue),
      ("\(mac)/subnet-ipv4-cidr-block", subnet?.cidr.description ?? ""),
      ("\(mac)/vpc-id", interface.vpc.rawValue),
      ("\(mac)/vpc-ipv4-cidr-block", vpc?.blocks.first?.cidr.description ?? ""),
      (
        "\(mac)/vpc-ipv4-cidr-blocks",
        vpc?.blocks.map(\.cidr.description).joined(separator: "\n") ?? ""
      ),
      ("meta-data/placement/availability-zone", zone),
      ("meta-data/placement/region", cloud.region), ("meta-data/profile", "default-hvm"),
      ("meta-data/reservation-id", instance.reservationID),
      ("meta-data/security-groups", groups.map(\.groupName).joined(separator: "\n")),
      ("meta-data/services/domain", "amazonaws.com"), ("meta-data/services/partition", "aws"),
    ]
    if let address = interface.ipv6Addresses.first {
      entries.append(("meta-data/ipv6", address.description))
      entries.append(
        ("\(mac)/ipv6s", interface.ipv6Addresses.map(\.description).joined(separator: "\n")))
      entries.append(
        ("\(mac)/subnet-ipv6-cidr-blocks", subnet?.ipv6Block?.block.description ?? ""))
      entries.append(
        (
          "\(mac)/vpc-ipv6-cidr-blocks",
          vpc?.ipv6Blocks.map(\.block.description).joined(separator: "\n") ?? ""
        ))
    }
    if let address = cloud.network.publicAddress(of: interface) {
      let vpc = HostNames.name(of: address, seenFrom: nil, cloud: cloud) ?? ""
      entries.append(("meta-data/public-hostname", vpc))
      entries.append(("meta-data/public-ipv4", address.description))
    }
    let outside = interface.privateAddresses.compactMap {
      cloud.network.publicAddress(of: interface, at: $0)
    }
    if !outside.isEmpty {
      entries.append(
        ("\(mac)/public-ipv4s", outside.map(\.description).joined(separator: "\n")))
    }
    if let key = instance.keyName {
      entries.append(("meta-data/public-keys/0", "0=\(key)"))
    }
    if instance.metadataOptions.instanceMetadataTags == "enabled" {
      entries += instance.tags.map { ("meta-data/tags/instance/\($0.key)", $0.value) }
    }
    return entries
  }

  /// A folder's names, in alphabetical order; folders end with a slash.
  private func names(below path: String, in paths: [String]) -> [String] {
    let start = path.isEmpty ? "" : path + "/"
    var names: [String] = []
    for other in paths where other.hasPrefix(start) {
      let rest = other.dropFirst(start.count)
      let name = rest.prefix { $0 != "/" }
      let shown = rest.count > name.count ? name + "/" : name
      if !names.contains(String(shown)) { names.append(String(shown)) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private var identityDocument: String {
    let launched = instance.launchedAt
    return """
      {
        "accountId" : "\(cloud.account)",
        "architecture" : "x86_64",
        "availabilityZone" : "\(instance.availabilityZone)",
        "billingProducts" : null,
        "devpayProductCodes" : null,
        "marketplaceProductCodes" : null,
        "imageId" : "\(instance.imageID)",
        "instanceId" : "\(instance.id)",
        "instanceType" : "\(instance.instanceType)",
        "kernelId" : null,
        "pendingTime" : "\(launched.date)T\(launched.timeOfDay)Z",
        "privateIp" : "\(interface.primaryAddress)",
        "ramdiskId" : null,
        "region" : "\(cloud.region)",
        "version" : "2017-09-30"
      }
      """
  }
}
