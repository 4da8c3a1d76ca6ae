public import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// *Create role · Custom trust policy*.
public enum RoleWizard: Wizard {
  public static let id = "role"
  public static let position = 60
  public static let isGlobal = true
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
        shorthand: "vpc-flow-logs.amazonaws.com",
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
        // Of a policy the name says enough, and nobody reads an ARN.
        values["policy"] == "none"
          ? .init("Permissions policy", "none", isWord: true)
          : .init(
            "Permissions policy",
            cloud.managedPolicies.first { $0.arn == values["policy"] }?.name ?? values["policy"]),
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

/// *Edit trust policy*: who may use a role that exists.
public enum TrustPolicyWizard: Wizard {
  public static let id = "trust"
  public static let position = 64
  public static let isGlobal = true
  public static let title = "Edit trust policy"
  public static let verb = "Update"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.role(
        in: cloud, help: "The role whose users change; what it may do stays.",
        missing: "There is no role of your own yet.", remedy: .form("role")),
      FormField.policy(
        "trust", "Trust policy (JSON)", as: .trust,
        example: "the service alone, ec2.amazonaws.com, or { \"Version\": …",
        shorthand: "vpc-flow-logs.amazonaws.com",
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

/// *Delete role*, and its policies first, of which those that are its own alone go along.
public enum DeleteRoleWizard: Wizard {
  public static let id = "delete-role"
  public static let position = 190
  public static let isGlobal = true
  public static let title = "Delete role"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.role(
        in: cloud, help: "Delete the flow log that uses it first.",
        missing: "There is no role of your own to delete."),
      FormField.yesNo(
        "policies", "Delete its policies, too", default: true,
        help: "Those of your own that nobody else carries; wizard delete-policy deletes them later."
      ),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    guard let role = cloud.roles.first(where: { $0.name == values["role"] }) else {
      return FormPreview(values["role"])
    }
    let deleted = own(role.attachedPolicyARNs, of: role, values, in: cloud)
    let users = cloud.usedRegions.flatMap { cloud.serving($0).fabric.flowLogs }
      .filter { $0.roleARN == role.arn }
    return FormPreview(
      role.name,
      deleted.map { .init("Policy to delete", $0) }
        + role.attachedPolicyARNs.filter { !deleted.contains($0) }.map {
          .init("Policy to detach", $0)
        }
        + role.inlinePolicies.map { .init("Inline policy to delete", $0.name) }
        + users.map { .init("Flow log left without its role", $0.name ?? $0.id.rawValue) })
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    "Deleted the role \(code: values["role"])."
  }

  /// Of a role's policies those that go along: the learner's own that nobody else carries.
  private static func own(
    _ policies: [String], of role: Role, _ values: FormValues, in cloud: Cloud
  ) -> [String] {
    guard values["policies"] == "yes" else { return [] }
    return policies.filter {
      !$0.hasPrefix("arn:aws:iam::aws:") && cloud.attachmentCount(ofPolicy: $0) == 1
    }
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    guard let role = cloud.roles.first(where: { $0.name == values["role"] }) else { return [] }
    let name = role.name.shellQuoted
    return role.attachedPolicyARNs.map {
      "aws iam detach-role-policy --role-name \(name) --policy-arn \($0)"
    }
      + role.inlinePolicies.map {
        "aws iam delete-role-policy --role-name \(name) --policy-name \($0.name.shellQuoted)"
      }
      + ["aws iam delete-role --role-name \(name)"]
      + own(role.attachedPolicyARNs, of: role, values, in: cloud).flatMap { arn in
        cloud.managedPolicies.filter { $0.arn == arn }.flatMap(DeletePolicyWizard.deletion)
      }
  }
}
