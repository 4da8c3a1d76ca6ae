import Documents
import LabSession
import LabShell
import Tutor

/// How an id is found in an account where it is another one: by what the resource is, not by what it
/// is called here.
///
/// Every query is tried in the lab first, and stands in a script only if it finds this one resource.
struct ResourceQuery {
  /// With the lab's own ids, which are to be replaced.
  let command: String

  /// - Parameter lab: a copy to ask.
  init?(for id: String, kind: String, in lab: Lab) {
    var questions = LabQuestions(lab)
    guard let source = ResourceSource.all.first(where: { $0.prefix == kind }) else { return nil }
    let answer = questions.document(source.command)
    guard let (element, parent) = Self.element(with: source.member, id, in: answer, parent: nil)
    else { return nil }
    for selection in source.selections {
      guard let command = source.command(selecting: selection, element, in: parent) else {
        continue
      }
      if questions.text(command) == id {
        self.command = command
        return
      }
    }
    return nil
  }

  /// The object that has the id, and the one around it that has lists of such.
  private static func element(
    with member: String, _ id: String, in value: JSONValue, parent: JSONValue?
  ) -> (JSONValue, JSONValue)? {
    switch value {
    case .object(let members):
      if members[member]?.string == id { return (value, parent ?? value) }
      for inner in members.values {
        if let found = element(with: member, id, in: inner, parent: value) { return found }
      }
    case .array(let elements):
      for inner in elements {
        if let found = element(with: member, id, in: inner, parent: parent) { return found }
      }
    default: break
    }
    return nil
  }
}

/// Asks a copy of a lab, as somebody at the learner's own computer would.
struct LabQuestions {
  private var lab: Lab

  init(_ lab: Lab) {
    self.lab = lab
    if lab.state.shell.foregroundCommand != nil { _ = self.lab.apply(.interrupt) }
    while self.lab.state.shell.host != .ownComputer {
      if self.lab.apply(.command("exit")).status != 0 { break }
    }
  }

  /// What a command prints, without the last newline; empty where it fails.
  mutating func text(_ command: String) -> String {
    let response = lab.apply(.command(ParsedInput(command)))
    guard response.status == 0 else { return "" }
    var text = ""
    for case .printed(.standardOutput(let part)) in response.messages { text += part }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  mutating func document(_ command: String) -> JSONValue {
    (try? JSONValue(parsingJSON: text("\(command) --output json"))) ?? .null
  }
}

/// Where ids of a kind are listed, and what tells one from the others.
struct ResourceSource: Sendable {
  enum Criterion: Sendable {
    /// A filter of the operation, and the member that it compares; members below others by dots.
    case filter(String, member: String)
    /// The same of the object around it.
    case outer(String, member: String)
    /// A filter and its value.
    case fixed(String, String)
    /// A tag, most often the name that somebody gave.
    case tag(String)
    /// A condition on the element in JMESPath: members that must be equal.
    case equal([String])
  }

  var prefix: String
  var command: String
  /// The list in the response, in JMESPath.
  var list: String
  var member: String
  var option = "--filters"
  /// Tried one after the other.
  var selections: [[Criterion]]

  static let all: [ResourceSource] = [
    ResourceSource(
      prefix: "vpc", command: "aws ec2 describe-vpcs", list: "Vpcs[]", member: "VpcId",
      selections: [
        [.filter("is-default", member: "IsDefault"), .filter("cidr", member: "CidrBlock")],
        [.tag("Name")],
      ]),
    ResourceSource(
      prefix: "subnet", command: "aws ec2 describe-subnets", list: "Subnets[]", member: "SubnetId",
      selections: [
        [.filter("vpc-id", member: "VpcId"), .filter("cidr-block", member: "CidrBlock")]
      ]),
    ResourceSource(
      prefix: "igw", command: "aws ec2 describe-internet-gateways", list: "InternetGateways[]",
      member: "InternetGatewayId",
      selections: [[.filter("attachment.vpc-id", member: "Attachments.VpcId")], [.tag("Name")]]),
    ResourceSource(
      prefix: "rtb", command: "aws ec2 describe-route-tables", list: "RouteTables[]",
      member: "RouteTableId",
      selections: [
        [.filter("association.subnet-id", member: "Associations.SubnetId")],
        [
          .filter("vpc-id", member: "VpcId"),
          .filter("association.main", member: "Associations.Main"),
        ],
        [.filter("vpc-id", member: "VpcId"), .tag("Name")],
      ]),
    ResourceSource(
      prefix: "rtbassoc", command: "aws ec2 describe-route-tables",
      list: "RouteTables[].Associations[]", member: "RouteTableAssociationId",
      selections: [
        [.filter("association.subnet-id", member: "SubnetId"), .equal(["SubnetId"])],
        [.outer("vpc-id", member: "VpcId"), .equal(["Main"])],
      ]),
    ResourceSource(
      prefix: "sg", command: "aws ec2 describe-security-groups", list: "SecurityGroups[]",
      member: "GroupId",
      selections: [
        [.filter("vpc-id", member: "VpcId"), .filter("group-name", member: "GroupName")]
      ]),
    ResourceSource(
      prefix: "sgr", command: "aws ec2 describe-security-group-rules", list: "SecurityGroupRules[]",
      member: "SecurityGroupRuleId",
      selections: [
        [
          .filter("group-id", member: "GroupId"),
          .equal(["IsEgress", "IpProtocol", "FromPort", "ToPort", "CidrIpv4"]),
        ],
        [
          .filter("group-id", member: "GroupId"),
          .equal(["IsEgress", "IpProtocol", "FromPort", "ToPort"]),
        ],
      ]),
    ResourceSource(
      prefix: "i", command: "aws ec2 describe-instances", list: "Reservations[].Instances[]",
      member: "InstanceId",
      selections: [
        [.fixed("instance-state-name", "pending,running,stopping,stopped"), .tag("Name")],
        [
          .fixed("instance-state-name", "pending,running,stopping,stopped"),
          .filter("subnet-id", member: "SubnetId"),
        ],
      ]),
    ResourceSource(
      prefix: "eni", command: "aws ec2 describe-network-interfaces", list: "NetworkInterfaces[]",
      member: "NetworkInterfaceId",
      selections: [
        [.filter("attachment.instance-id", member: "Attachment.InstanceId")],
        [.filter("subnet-id", member: "SubnetId")],
      ]),
    ResourceSource(
      prefix: "eipalloc", command: "aws ec2 describe-addresses", list: "Addresses[]",
      member: "AllocationId",
      selections: [[.filter("instance-id", member: "InstanceId")], [.tag("Name")]]),
    ResourceSource(
      prefix: "eipassoc", command: "aws ec2 describe-addresses", list: "Addresses[]",
      member: "AssociationId", selections: [[.filter("instance-id", member: "InstanceId")]]),
    ResourceSource(
      prefix: "pcx", command: "aws ec2 describe-vpc-peering-connections",
      list: "VpcPeeringConnections[]", member: "VpcPeeringConnectionId",
      selections: [
        [
          .fixed("status-code", "pending-acceptance,provisioning,active"),
          .filter("requester-vpc-info.vpc-id", member: "RequesterVpcInfo.VpcId"),
          .filter("accepter-vpc-info.vpc-id", member: "AccepterVpcInfo.VpcId"),
        ]
      ]),
    ResourceSource(
      prefix: "fl", command: "aws ec2 describe-flow-logs", list: "FlowLogs[]", member: "FlowLogId",
      option: "--filter",
      selections: [
        [.filter("resource-id", member: "ResourceId")],
        [.filter("resource-id", member: "ResourceId"), .equal(["TrafficType", "LogGroupName"])],
      ]),
    ResourceSource(
      prefix: "acl", command: "aws ec2 describe-network-acls", list: "NetworkAcls[]",
      member: "NetworkAclId",
      selections: [
        [.filter("vpc-id", member: "VpcId"), .filter("default", member: "IsDefault")],
        [.filter("association.subnet-id", member: "Associations.SubnetId")],
      ]),
    ResourceSource(
      prefix: "aclassoc", command: "aws ec2 describe-network-acls",
      list: "NetworkAcls[].Associations[]", member: "NetworkAclAssociationId",
      selections: [[.filter("association.subnet-id", member: "SubnetId"), .equal(["SubnetId"])]]),
    ResourceSource(
      prefix: "nat", command: "aws ec2 describe-nat-gateways", list: "NatGateways[]",
      member: "NatGatewayId", option: "--filter",
      selections: [
        [.fixed("state", "pending,available"), .filter("subnet-id", member: "SubnetId")]
      ]),
    ResourceSource(
      prefix: "vpce", command: "aws ec2 describe-vpc-endpoints", list: "VpcEndpoints[]",
      member: "VpcEndpointId",
      selections: [
        [.filter("vpc-id", member: "VpcId"), .filter("service-name", member: "ServiceName")]
      ]),
    ResourceSource(
      prefix: "ami", command: "aws ec2 describe-images --owners amazon", list: "Images[]",
      member: "ImageId", selections: [[.filter("name", member: "Name")]]),
  ]
}

extension ResourceSource {
  /// `nil` where the element has no value for a criterion.
  func command(
    selecting criteria: [Criterion], _ element: JSONValue, in parent: JSONValue
  ) -> String? {
    var filters: [String] = []
    var conditions: [String] = []
    for criterion in criteria {
      switch criterion {
      case .filter(let name, let member):
        guard let value = Self.value(of: member, in: element) else { return nil }
        filters.append(Self.filter(name, value))
      case .outer(let name, let member):
        guard let value = Self.value(of: member, in: parent) else { return nil }
        filters.append(Self.filter(name, value))
      case .fixed(let name, let value): filters.append("Name=\(name),Values=\(value)")
      case .tag(let key):
        let tag = element["Tags"]?.array?.first { $0["Key"]?.string == key }
        guard let value = tag?["Value"]?.string else { return nil }
        filters.append(Self.filter("tag:\(key)", value))
      case .equal(let members):
        for member in members {
          guard let value = element[member] else { return nil }
          guard let literal = Self.literal(value) else { return nil }
          conditions.append("\(member)==\(literal)")
        }
      }
    }
    guard filters.allSatisfy({ !$0.contains("\"") && !$0.contains("\\") }) else { return nil }
    let query =
      conditions.isEmpty
      ? "\(list).\(member)"
      : "\(list.dropLast(2))[?\(conditions.joined(separator: " && "))].\(member)[]"
    let filter = filters.isEmpty ? "" : " \(option) \(filters.joined(separator: " "))"
    return "\(command)\(filter) --query \"\(query)\" --output text"
  }

  private static func filter(_ name: String, _ value: String) -> String {
    let words = "Name=\(name),Values=\(value)"
    let isPlain = words.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:/=,".contains($0))
    }
    return isPlain ? words : "'\(words.replacing("'", with: "'\\''"))'"
  }

  /// In a query between double quotes; `nil` for a text that would end them.
  private static func literal(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text.contains { "'\"$`\\".contains($0) } ? nil : "'\(text)'"
    case .integer, .boolean: "\\`\(value.json(.compact))\\`"
    default: nil
    }
  }

  private static func value(of path: String, in element: JSONValue) -> String? {
    var value = element
    for member in path.split(separator: ".") {
      if case .array(let elements) = value, let first = elements.first { value = first }
      guard let inner = value[String(member)] else { return nil }
      value = inner
    }
    switch value {
    case .string(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    default: return nil
    }
  }
}
