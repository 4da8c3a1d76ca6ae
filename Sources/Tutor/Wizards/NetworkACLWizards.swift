public import AWSServices
import Foundations
import NetworkModel

/// *Edit inbound rules* and *Edit outbound rules* of a network ACL, in both directions at once.
public enum NetworkACLRuleWizard: Wizard {
  public static let id = "acl-rule"
  public static let position = 104
  public static let title = "Edit network ACL rules"
  public static let verb = "Save"
  private static let types: [FormField.Choice] = [
    .init("all", "All traffic"), .init("icmp", "All ICMP - IPv4"),
  ]
  private static let actions: [FormField.Choice] = [
    .init("allow", "Allow"), .init("deny", "Deny"),
  ]

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.networkACL(
        among: cloud.network.networkACLs.filter { cloud.network.vpcs[$0.vpc]?.isDefault == false }
          .sorted { !$0.isDefault && $1.isDefault },
        in: cloud,
        help: "It stands before its subnets, and remembers nothing: in and out each need a rule."),
      FormField(
        "direction", "Direction",
        kind: .choice([.init("both", "Both"), .init("in", "Inbound"), .init("out", "Outbound")]),
        default: "both",
        help: "An answer is judged anew on its way, so most rules are needed twice."),
      FormField(
        "number", "Rule number", default: "100",
        help: "1 to 32766: the lowest number that fits decides.",
        problem: {
          GivenNumber($0, in: 1...32_766) == nil ? .notANumber($0, from: 1, to: 32_766) : nil
        }),
      FormField(
        "type", "Type", kind: .choice(types), default: "all", help: "What the rule is about."),
      FormField(
        "source", "Source and destination", default: "0.0.0.0/0", help: "A CIDR block.",
        problem: { CIDR(parsing: $0) == nil ? .notACIDRBlock($0, example: "0.0.0.0/0") : nil }),
      FormField(
        "action", "Allow/Deny", kind: .choice(actions), default: "allow",
        help: "What happens to what fits."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let acl = cloud.network.networkACLs[parsing: values["acl"]]
    return FormPreview(
      acl?.name ?? values["acl"],
      [
        .init("VPC", acl.map { cloud.title(of: $0.vpc) } ?? ""),
        .init("Rule number", values["number"]),
        .init("Type", types.name(of: values["type"]), isWord: true),
        .init("Source and destination", values["source"]),
        .init("Allow/Deny", actions.name(of: values["action"]), isWord: true),
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let acl = cloud.network.networkACLs[parsing: values["acl"]] else { return nil }
    return values["action"] == "deny"
      ? "Rule \(values["number"]) of \(NamedResource(acl)) denies \(values["source"])."
      : "Rule \(values["number"]) of \(NamedResource(acl)) allows \(values["source"])."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let acl = cloud.network.networkACLs[parsing: values["acl"]]
    return ["ingress", "egress"].filter { direction in
      values["direction"] == "both" || (values["direction"] == "out") == (direction == "egress")
    }.map { direction in
      let exists = acl?.entries.contains {
        "\($0.ruleNumber)" == values["number"] && $0.isEgress == (direction == "egress")
      }
      let kind =
        values["type"] == "icmp"
        ? "--protocol icmp --icmp-type-code Type=-1,Code=-1" : "--protocol -1"
      return "aws ec2 \(exists == true ? "replace" : "create")-network-acl-entry "
        + "--network-acl-id \(values["acl"]) --rule-number \(values["number"]) \(kind) "
        + "--cidr-block \(values["source"]) --rule-action \(values["action"]) --\(direction)"
    }
  }
}

/// *Edit network ACL association*: which network ACL stands before a subnet.
public enum NetworkACLAssociationWizard: Wizard {
  public static let id = "network-acl"
  public static let position = 106
  public static let title = "Edit network ACL association"
  public static let verb = "Save"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let subnets = cloud.network.subnets.filter { !$0.isDefaultForZone }
    let vpc = cloud.network.subnets[parsing: values["subnet"]]?.vpc
    return [
      FormField.resource(
        "subnet", "Subnet", among: subnets, help: "Each subnet has one network ACL.",
        missing: "There is no subnet of your own yet.", remedy: .form("vpc")),
      FormField.networkACL(
        among: cloud.network.networkACLs.filter { $0.vpc == vpc }.sorted {
          $0.isDefault && !$1.isDefault
        },
        in: cloud, help: "The VPC's default one allows everything in and out."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let acl = cloud.network.networkACLs[parsing: values["acl"]]
    return FormPreview(
      cloud.network.subnets[parsing: values["subnet"]]?.name ?? values["subnet"],
      [.init("Network ACL", acl?.name ?? values["acl"])])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let subnet = cloud.network.subnets[parsing: values["subnet"]] else { return nil }
    return """
      Before \(NamedResource(subnet)) stands \
      \(NamedResource(id: values["acl"], name: cloud.name(ofResource: values["acl"]))) now.
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let association = cloud.network.networkACLs.lazy.flatMap(\.associations).first {
      $0.subnet.rawValue == values["subnet"]
    }
    return [
      "aws ec2 replace-network-acl-association --association-id \(association?.id ?? "none") "
        + "--network-acl-id \(values["acl"])"
    ]
  }
}
