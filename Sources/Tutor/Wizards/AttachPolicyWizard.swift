public import AWSServices
import Foundations

/// *Attach policies*: a policy that exists is given to a role that exists.
public enum AttachPolicyWizard: Wizard {
  public static let id = "attach-policy"
  public static let position = 62
  public static let title = "Attach policies"
  public static let verb = "Attach"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let policies = cloud.managedPolicies.filter { !$0.arn.hasPrefix("arn:aws:iam::aws:") }
    return [
      FormField.role(in: cloud, help: "Who carries the policy."),
      FormField(
        "policy", "Permissions policy",
        kind: .choice(policies.map { .init($0.arn, name: $0.name) }),
        default: policies.first?.arn ?? "",
        help: "A policy does nothing until somebody carries it.",
        remedy: .form("policy")),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(values["role"], [.init("Permissions policy", values["policy"])])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    let policy =
      cloud.managedPolicies.first { $0.arn == values["policy"] }?.name ?? values["policy"]
    return "The role \(code: values["role"]) carries \(code: policy) now."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    [
      "aws iam attach-role-policy --role-name \(values["role"].shellQuoted) "
        + "--policy-arn \(values["policy"])"
    ]
  }
}
