import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// Reads rules out of requests, in each of the forms that EC2 knows.
struct SecurityGroupRuleReader {
  let direction: SecurityGroupRule.Direction
  let cloud: Cloud

  /// The rules of `IpPermissions` or of the single-rule members; their ids are still empty.
  func rules(of request: Request, for group: SecurityGroup) throws(AWSError)
    -> [SecurityGroupRule]
  {
    let permissions = request.array("IpPermissions")
    guard permissions.isEmpty else {
      var rules: [SecurityGroupRule] = []
      for permission in permissions { rules += try self.rules(of: permission, for: group) }
      return rules
    }
    guard request["IpProtocol"] != nil || request["SourceSecurityGroupName"] != nil else {
      throw .missingParameter("IpPermissions")
    }
    var permission = JSONObject()
    // A group as source and nothing else stands for all its traffic.
    permission["IpProtocol"] = request["IpProtocol"] ?? "-1"
    permission["FromPort"] = request["FromPort"]
    permission["ToPort"] = request["ToPort"]
    if let block = request["CidrIp"] { permission["IpRanges"] = [["CidrIp": block]] }
    if let name = request["SourceSecurityGroupName"] {
      permission["UserIdGroupPairs"] = [["GroupName": name]]
    }
    return try rules(of: .object(permission), for: group)
  }

  private func rules(
    of permission: JSONValue, for group: SecurityGroup
  ) throws(AWSError) -> [SecurityGroupRule] {
    let (`protocol`, from, to) = try ports(of: permission)
    var peers: [(SecurityGroupRule.Peer, JSONValue)] = []
    for range in permission["IpRanges"]?.array ?? [] {
      peers.append((.ipv4(try block(range["CidrIp"]?.string ?? "")), range))
    }
    for range in permission["Ipv6Ranges"]?.array ?? [] {
      peers.append((.ipv6(try ipv6Block(range["CidrIpv6"]?.string ?? "")), range))
    }
    for list in permission["PrefixListIds"]?.array ?? [] {
      peers.append((.prefixList(try prefixList(list["PrefixListId"]?.string ?? "")), list))
    }
    for pair in permission["UserIdGroupPairs"]?.array ?? [] {
      peers.append((.securityGroup(try peer(pair, of: group)), pair))
    }
    guard !peers.isEmpty else {
      throw AWSError(
        "MissingParameter", "The request must contain the parameter ipRanges",
        advice: "Say from where or whereto, for example with --cidr.")
    }
    var rules: [SecurityGroupRule] = []
    for (peer, source) in peers {
      rules.append(
        SecurityGroupRule(
          id: ResourceID(generated: ""), direction: direction, protocol: `protocol`, fromPort: from,
          toPort: to,
          peer: peer, ruleDescription: source["Description"]?.string, tags: []))
    }
    return rules
  }

  /// The rule that ModifySecurityGroupRules makes of an old one.
  func rule(
    replacing old: SecurityGroupRule, by change: JSONValue, of group: SecurityGroup
  ) throws(AWSError) -> SecurityGroupRule {
    var rule = old
    (rule.protocol, rule.fromPort, rule.toPort) = try ports(of: change)
    if let text = change["CidrIpv4"]?.string {
      rule.peer = .ipv4(try block(text))
    } else if let text = change["CidrIpv6"]?.string {
      rule.peer = .ipv6(try ipv6Block(text))
    } else if let text = change["PrefixListId"]?.string {
      rule.peer = .prefixList(try prefixList(text))
    } else if let text = change["ReferencedGroupId"] {
      rule.peer = .securityGroup(try peer(["GroupId": text], of: group))
    } else {
      throw .missingParameter("CidrIpv4")
    }
    rule.ruleDescription = change["Description"]?.string
    try SecurityGroupRule.check(description: rule.ruleDescription)
    return rule
  }

  private func block(_ text: String) throws(AWSError) -> CIDR {
    guard let cidr = CIDR(parsing: text) else {
      throw AWSError("InvalidParameterValue", "CIDR block \(text) is malformed")
    }
    return cidr
  }

  private func ipv6Block(_ text: String) throws(AWSError) -> IPv6Block {
    guard let block = IPv6Block(parsing: text) else {
      throw AWSError("InvalidParameterValue", "CIDR block \(text) is malformed")
    }
    return block
  }

  private func prefixList(_ text: String) throws(AWSError) -> ResourceID<PrefixList> {
    let list: PrefixList = try cloud.find(text)
    return list.id
  }

  /// Another group of the same VPC or of one that is peered with it now (SG-09).
  private func peer(
    _ pair: JSONValue, of group: SecurityGroup
  ) throws(AWSError) -> ResourceID<SecurityGroup> {
    let other: SecurityGroup
    if let id = pair["GroupId"]?.string {
      other = try cloud.find(id)
    } else {
      other = try cloud.findSecurityGroup(named: pair["GroupName"]?.string ?? "")
    }
    guard
      other.vpc == group.vpc
        || cloud.network.activePeeringConnection(between: other.vpc, and: group.vpc) != nil
    else {
      throw AWSError(
        "InvalidGroup.NotFound",
        "You have specified two resources that belong to different networks.")
    }
    return other.id
  }

  /// Protocol and range of ports, or type and code of ICMP; nothing for other protocols (SG-05).
  private func ports(
    of permission: JSONValue
  ) throws(AWSError) -> (IPProtocol, from: Int?, to: Int?) {
    let name = permission["IpProtocol"]?.string ?? ""
    guard let `protocol` = IPProtocol(parsing: name) else {
      throw AWSError("InvalidParameterValue", "Invalid protocol '\(name)'")
    }
    let from = permission["FromPort"]?.integer
    let to = permission["ToPort"]?.integer
    switch `protocol` {
    case .tcp, .udp:
      guard let from, let to else {
        throw AWSError(
          "InvalidParameterValue",
          "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.")
      }
      guard (0...65_535).contains(from), (0...65_535).contains(to), from <= to else {
        throw AWSError(
          "InvalidParameterValue",
          "Invalid \(name.uppercased()) port range: from \(from) to \(to)",
          advice: "Ports are 0 to 65535, the first not above the last.")
      }
      return (`protocol`, from, to)
    case .icmp, .icmpv6:
      let type = from ?? -1
      let code = to ?? -1
      guard (-1...255).contains(type), (-1...255).contains(code), type != -1 || code == -1 else {
        throw AWSError(
          "InvalidParameterValue",
          "ICMP code (\(code)) and type (\(type)) are not valid together.",
          advice: "-1 means any; all ICMP is type -1, code -1.")
      }
      return (`protocol`, type, code)
    default: return (`protocol`, nil, nil)
    }
  }
}
