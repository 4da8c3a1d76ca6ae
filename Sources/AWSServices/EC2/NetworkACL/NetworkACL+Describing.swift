import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

extension NetworkACL {
  /// Entries stand as AWS shows them: egress first, then by number.
  func document(in cloud: Cloud) -> JSONObject {
    let sorted = entries.sorted {
      ($0.isEgress ? 0 : 1, $0.ruleNumber) < ($1.isEgress ? 0 : 1, $1.ruleNumber)
    }
    return [
      "Associations": .array(associations.map { .object(document(of: $0)) }),
      "Entries": .array(sorted.map { .object($0.document) }),
      "IsDefault": .boolean(isDefault),
      "NetworkAclId": JSONValue(id),
      "Tags": JSONValue(tags),
      "VpcId": JSONValue(vpc),
      "OwnerId": .string(cloud.account),
    ]
  }

  private func document(of association: Association) -> JSONObject {
    [
      "NetworkAclAssociationId": .string(association.id),
      "NetworkAclId": JSONValue(id),
      "SubnetId": JSONValue(association.subnet),
    ]
  }
}

extension NetworkACL.Entry {
  var document: JSONObject {
    var document = JSONObject()
    if case .version4(let cidr) = block { document["CidrBlock"] = JSONValue(cidr) }
    document["Egress"] = .boolean(isEgress)
    if let icmpType, let icmpCode {
      document["IcmpTypeCode"] = ["Code": .integer(icmpCode), "Type": .integer(icmpType)]
    }
    if case .version6(let block) = block { document["Ipv6CidrBlock"] = JSONValue(block) }
    if let ports {
      document["PortRange"] = [
        "From": .integer(ports.lowerBound), "To": .integer(ports.upperBound),
      ]
    }
    document["Protocol"] = .string(String(`protocol`.number))
    document["RuleAction"] = .string(allows ? "allow" : "deny")
    document["RuleNumber"] = .integer(ruleNumber)
    return document
  }
}

extension NetworkACL: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<NetworkACL>> { \.network.networkACLs }
  static var noun: String { "networkAcl" }
  static var notFoundCode: String { "InvalidNetworkAclID.NotFound" }
  static var malformedCode: String { "InvalidNetworkAclId.Malformed" }
  static let members: Set = ["NetworkAclId"]

  static let dependencies: [Dependency<NetworkACL>] = [
    .init(on: VPC.self) { acl, vpc, _ in
      acl.vpc == vpc.id && !acl.isDefault
        ? "The network ACL \(acl.id) is still in this VPC." : nil
    }
  ]

  static let filters: [ResourceFilter<NetworkACL>] = [
    .init("association.association-id") { item, _ in item.associations.map(\.id) },
    .init("association.network-acl-id") { item, _ in
      item.associations.map { _ in item.id.rawValue }
    },
    .init("association.subnet-id") { item, _ in item.associations.map(\.subnet.rawValue) },
    .init("default") { item, _ in String(item.isDefault) },
    .init("entry.cidr") { item, _ in
      item.entries.filter(\.block.isVersion4).map(\.block.description)
    },
    .init("entry.ipv6-cidr") { item, _ in
      item.entries.filter { !$0.block.isVersion4 }.map(\.block.description)
    },
    .init("entry.egress") { item, _ in item.entries.map { String($0.isEgress) } },
    .init("entry.protocol") { item, _ in item.entries.map { String($0.protocol.number) } },
    .init("entry.rule-action") { item, _ in item.entries.map { $0.allows ? "allow" : "deny" } },
    .init("entry.rule-number") { item, _ in item.entries.map { String($0.ruleNumber) } },
    .init("network-acl-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}

extension NetworkACL.Entry {
  /// Reads the entry of CreateNetworkAclEntry and ReplaceNetworkAclEntry (ACL-08).
  init(_ request: Request) throws(AWSError) {
    let number = try request.requiredInteger("RuleNumber")
    try Self.checkNumber(number)
    let text = try request.required("Protocol")
    guard let `protocol` = IPProtocol(parsing: text) else {
      throw .invalidValue(text, for: "protocol", because: "Unknown protocol.")
    }
    let action = try request.required("RuleAction").lowercased()
    guard action == "allow" || action == "deny" else {
      throw .invalidValue(action, for: "ruleAction", because: "Use 'allow' or 'deny'.")
    }
    self.init(
      ruleNumber: number, isEgress: request.flag("Egress") ?? false, protocol: `protocol`,
      allows: action == "allow", block: try Self.block(of: request))
    if `protocol` == .tcp || `protocol` == .udp {
      ports = try Self.ports(request["PortRange"])
    } else if `protocol` == .icmp || `protocol` == .icmpv6 {
      guard let code = request["IcmpTypeCode"] else { throw .missingParameter("IcmpTypeCode.Type") }
      icmpType = code["Type"]?.integer ?? -1
      icmpCode = code["Code"]?.integer ?? -1
    }
  }

  /// One block, of either family.
  private static func block(of request: Request) throws(AWSError) -> AddressBlock {
    switch (try request.cidr("CidrBlock"), try request.ipv6Block("Ipv6CidrBlock")) {
    case (let block?, nil): return .version4(block)
    case (nil, let block?): return .version6(block)
    case (nil, nil): throw .missingParameter("CidrBlock")
    case (.some, .some):
      throw AWSError(
        "InvalidParameterCombination",
        "The parameters cidrBlock and ipv6CidrBlock cannot be used together.")
    }
  }

  private static func ports(_ range: JSONValue?) throws(AWSError) -> ClosedRange<Int>? {
    guard let first = range?["From"]?.integer, let last = range?["To"]?.integer else {
      throw AWSError(
        "MissingParameter",
        "The request must contain the parameters PortRange.From and PortRange.To")
    }
    if first == -1 && last == -1 { return 0...65_535 }
    guard (0...65_535).contains(first), (0...65_535).contains(last), first <= last else {
      throw AWSError(
        "InvalidParameterValue", "Invalid port range: from \(first) to \(last).",
        advice: "Ports are 0 to 65535, the first not above the last.")
    }
    return first...last
  }

  /// AWS's own text for a number out of range isn't known (ERR-12).
  static func checkNumber(_ number: Int) throws(AWSError) {
    guard (1...32_766).contains(number) else {
      throw .invalidValue(
        String(number), for: "ruleNumber", because: "Rule numbers are 1 to 32766.")
    }
  }

  /// AWS's own text isn't known (ERR-12).
  static func notFound(_ number: Int, isEgress: Bool, in acl: NetworkACL) -> AWSError {
    AWSError(
      "InvalidNetworkAclEntry.NotFound",
      "The network acl entry identified by \(number) does not exist",
      advice: "\(acl.id) has no \(isEgress ? "egress" : "ingress") rule \(number).")
  }

  /// Whether both would stand under one number in one direction (ACL-02).
  func isInPlace(of other: NetworkACL.Entry) -> Bool {
    ruleNumber == other.ruleNumber && isEgress == other.isEgress
  }
}

extension Quota {
  static let networkACLsPerVPC = 200
  static let rulesPerNetworkACL = 20
}
