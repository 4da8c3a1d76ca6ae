public import AWSServices
import Foundations

/// *Delete role*, and its policies first, of which those that are its own alone go along.
public enum DeleteRoleWizard: Wizard {
  public static let id = "delete-role"
  public static let position = 190
  public static let title = "Delete role"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.role(in: cloud, help: "Delete the flow log that uses it first."),
      FormField.yesNo(
        "policies", "Delete its policies, too", default: true,
        help: "Those of your own that nobody else carries."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let policies = cloud.roles.first { $0.name == values["role"] }?.attachedPolicyARNs ?? []
    return FormPreview(values["role"], policies.map { .init("Permissions policy", $0) })
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    "Deleted the role \(code: values["role"])."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    guard let role = cloud.roles.first(where: { $0.name == values["role"] }) else { return [] }
    let name = role.name.shellQuoted
    let shared = cloud.roles.filter { $0.name != role.name }.flatMap(\.attachedPolicyARNs)
    return role.attachedPolicyARNs.map {
      "aws iam detach-role-policy --role-name \(name) --policy-arn \($0)"
    }
      + role.inlinePolicies.map {
        "aws iam delete-role-policy --role-name \(name) --policy-name \($0.name.shellQuoted)"
      }
      + ["aws iam delete-role --role-name \(name)"]
      + (values["policies"] == "yes" ? role.attachedPolicyARNs : [])
      .filter { !$0.hasPrefix("arn:aws:iam::aws:") && !shared.contains($0) }
      .map { "aws iam delete-policy --policy-arn \($0)" }
  }
}
