public import AWSServices
import Foundations

/// *Create role · Custom trust policy*.
public enum RoleWizard: Wizard {
  public static let id = "role"
  public static let position = 60
  public static let title = "Create role · Custom trust policy"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let policies = cloud.managedPolicies.filter { !$0.arn.hasPrefix("arn:aws:iam::aws:") }
    return [
      FormField(
        "name", "Role name", example: "NextWorkVPCFlowLogsRole",
        help: "The name under which a flow log finds it.", problem: FormField.emptyProblem),
      FormField.policy(
        "trust", "Custom trust policy (JSON)", as: .trust,
        example: "the service alone, ec2.amazonaws.com, or { \"Version\": …",
        help: """
          JSON, file://NAME, or the service alone that may assume the role. Flow logs are \
          vpc-flow-logs.amazonaws.com.
          """),
      FormField(
        "policy", "Permissions policy",
        kind: .choice(policies.map { .init($0.arn, name: $0.name) } + [.init("none")]),
        default: policies.first?.arn ?? "none",
        help: "What the role may do; wizard policy creates one."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["name"],
      [
        .init("Permissions policy", values["policy"]),
        .init("Custom trust policy (JSON)", values["trust"], isCode: true),
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let role = cloud.roles.first(where: { $0.name == values["name"] }) else { return nil }
    let policies = cloud.policies(of: role).map(\.name)
    let trusted = role.trustPolicy.trustedPrincipals.joined(separator: ", ")
    return policies.isEmpty
      ? "Created the role \(code: role.name), which trusts \(code: trusted) and carries no policy."
      : """
      Created the role \(code: role.name), which trusts \(code: trusted) and carries \
      \(code: policies.joined(separator: ", ")).
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let name = values["name"].shellQuoted
    let create =
      "aws iam create-role --role-name \(name) "
      + "--assume-role-policy-document \(values["trust"].shellQuoted)"
    guard values["policy"] != "none" else { return [create] }
    return [
      create,
      "aws iam attach-role-policy --role-name \(name) --policy-arn \(values["policy"])",
    ]
  }
}
