public import AWSServices
import Foundations
import NetworkModel

/// *Edit inbound rules*: one rule added to one security group.
public enum SecurityGroupRuleWizard: Wizard {
  public static let id = "inbound-rule"
  public static let position = 100
  public static let title = "Edit inbound rules · Add rule"
  public static let verb = "Add"
  private static let types: [FormField.Choice] = [
    .init("icmp", "All ICMP - IPv4"), .init("22", "SSH"), .init("80", "HTTP"),
    .init("443", "HTTPS"), .init("tcp", "All TCP"), .init("all", "All traffic"),
  ]

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let groups = groups(in: cloud)
    return [
      FormField(
        "group", "Security group",
        kind: .choice(
          groups.map { group in
            .init(
              group.id.rawValue, name: group.groupName,
              remark: "\(cloud.title(of: group.vpc)), \(group.id)")
          }),
        help: "The group of the instance that receives the traffic.",
        missing: "There is no security group in a VPC of your own yet.", remedy: .form("instance")),
      FormField(
        "type", "Type", kind: .choice(types), default: "icmp", help: "Ping is ICMP."),
      FormField(
        "source", "Source", default: "0.0.0.0/0", help: "A CIDR block.",
        problem: { CIDR(parsing: $0) == nil ? .notACIDRBlock($0, example: "0.0.0.0/0") : nil }),
    ]
  }

  /// Those of one's own VPCs; the default one's are for nobody's instance.
  static func groups(in cloud: Cloud) -> [SecurityGroup] {
    cloud.network.securityGroups.filter { cloud.network.vpcs[$0.vpc]?.isDefault == false }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let group = cloud.network.securityGroups[parsing: values["group"]]
    return FormPreview(
      group?.groupName ?? values["group"],
      [
        .init("VPC", group.map { cloud.title(of: $0.vpc) } ?? ""),
        .init("Type", types.name(of: values["type"]), isWord: true),
        .init("Source", values["source"]),
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let group = cloud.network.securityGroups[parsing: values["group"]] else { return nil }
    let owner = NamedResource(id: group.id.rawValue, name: group.groupName)
    return "Added to \(owner): \(phrase: types.name(of: values["type"])) from \(values["source"])."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let rule =
      switch values["type"] {
      case "icmp": "--protocol icmp --port -1"
      case "tcp": "--protocol tcp --port 0-65535"
      case "all": "--protocol all"
      default: "--protocol tcp --port \(values["type"])"
      }
    return [
      "aws ec2 authorize-security-group-ingress --group-id \(values["group"]) \(rule) "
        + "--cidr \(values["source"])"
    ]
  }
}

/// *Edit inbound rules*: a rule is taken away. To change one, delete it and add another.
public enum DeleteRuleWizard: Wizard {
  public static let id = "delete-rule"
  public static let position = 102
  public static let title = "Edit inbound rules · Delete"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let choices = SecurityGroupRuleWizard.groups(in: cloud).flatMap { group in
      group.rules.filter { $0.direction == .ingress }.map { rule in
        FormField.Choice(
          rule.id.rawValue, name: "\(group.groupName): \(rule.words.plainText)",
          remark: "\(cloud.title(of: group.vpc)), \(rule.id)",
          title: Statement([.text("\(group.groupName): "), .part(rule.words)]))
      }
    }
    return [
      FormField(
        "rule", "Inbound rule", kind: .choice(choices), default: choices.first?.value ?? "",
        help: "The rules of all groups, each with its group and VPC.",
        missing: "There is no inbound rule to delete.")
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let group = group(of: values["rule"], in: cloud)
    let rule = group?.rules.first { $0.id.rawValue == values["rule"] }
    return FormPreview(
      group?.groupName ?? values["rule"],
      [
        .init("VPC", group.map { cloud.title(of: $0.vpc) } ?? ""),
        .init("Inbound rule", told: rule?.words ?? Statement(values["rule"])),
      ])
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    guard let group = group(of: values["rule"], in: cloud) else { return nil }
    let rule = group.rules.first { $0.id.rawValue == values["rule"] }
    let owner = NamedResource(id: group.id.rawValue, name: group.groupName)
    return "Deleted from \(owner): \(part: rule?.words ?? Statement(values["rule"]))."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let id = group(of: values["rule"], in: cloud)?.id.rawValue ?? "none"
    return [
      "aws ec2 revoke-security-group-ingress --group-id \(id) "
        + "--security-group-rule-ids \(values["rule"])"
    ]
  }

  private static func group(of rule: String, in cloud: Cloud) -> SecurityGroup? {
    cloud.network.securityGroups.first { $0.rules.contains { $0.id.rawValue == rule } }
  }
}
