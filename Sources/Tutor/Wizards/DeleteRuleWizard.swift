public import AWSServices
import NetworkModel

/// *Edit inbound rules*: a rule is taken away. To change one, delete it and add another.
public enum DeleteRuleWizard: Wizard {
  public static let id = "delete-rule"
  public static let position = 102
  public static let title = "Edit inbound rules · Delete"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let choices = cloud.network.securityGroups.flatMap { group in
      group.rules.filter { $0.direction == .ingress }.map { rule in
        FormField.Choice(
          rule.id.rawValue, name: "\(group.groupName): \(rule.words)", remark: rule.id.rawValue)
      }
    }
    return [
      FormField(
        "rule", "Inbound rule", kind: .choice(choices), default: choices.first?.value ?? "",
        help: "The rules of all groups, each with its group.", remedy: .form("inbound-rule"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let group = group(of: values["rule"], in: cloud)
    let rule = group?.rules.first { $0.id.rawValue == values["rule"] }
    return FormPreview(
      group?.groupName ?? values["rule"], [.init("Inbound rule", rule?.words ?? values["rule"])])
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    guard let group = group(of: values["rule"], in: cloud) else { return nil }
    let rule = group.rules.first { $0.id.rawValue == values["rule"] }?.words ?? values["rule"]
    let owner = NamedResource(id: group.id.rawValue, name: group.groupName)
    return "Deleted from \(owner): \(code: rule)."
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
