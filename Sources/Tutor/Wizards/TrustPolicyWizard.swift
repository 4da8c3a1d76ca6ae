public import AWSServices
import Foundations

/// *Edit trust policy*: who may use a role that exists.
public enum TrustPolicyWizard: Wizard {
  public static let id = "trust"
  public static let position = 64
  public static let title = "Edit trust policy"
  public static let verb = "Update"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.role(in: cloud, help: "The role whose users change; what it may do stays."),
      FormField.policy(
        "trust", "Trust policy (JSON)", as: .trust,
        example: "the service alone, ec2.amazonaws.com, or { \"Version\": …",
        help: """
          JSON, file://NAME, or the service alone that may assume the role. Flow logs are \
          vpc-flow-logs.amazonaws.com.
          """),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(values["role"], [.init("Trust policy (JSON)", values["trust"], isCode: true)])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let role = cloud.roles.first(where: { $0.name == values["role"] }) else { return nil }
    return """
      The role \(code: role.name) trusts \
      \(code: role.trustPolicy.trustedPrincipals.joined(separator: ", ")) now.
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    [
      "aws iam update-assume-role-policy --role-name \(values["role"].shellQuoted) "
        + "--policy-document \(values["trust"].shellQuoted)"
    ]
  }
}
