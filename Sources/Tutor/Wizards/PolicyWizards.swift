public import AWSServices
import Foundations

/// *Create policy*, with the JSON editor.
public enum PolicyWizard: Wizard {
  public static let id = "policy"
  public static let position = 50
  public static let isGlobal = true
  public static let title = "Create policy · JSON"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField(
        "name", "Policy name", example: "NextWorkVPCFlowLogsPolicy",
        help: "The name under which a role finds it.", problem: FormField.emptyProblem),
      FormField.policy(
        "document", "Policy editor (JSON)", as: .identity,
        example: "the actions alone, s3:GetObject, s3:ListBucket, or { \"Version\": …",
        shorthand: "logs:CreateLogStream,logs:PutLogEvents",
        help: """
          JSON, file://NAME, or the allowed actions alone. Flow logs need: \
          logs:CreateLogGroup, logs:CreateLogStream, logs:PutLogEvents, \
          logs:DescribeLogGroups, logs:DescribeLogStreams.
          """),
      FormField("description", "Description - optional", help: "What the policy is for."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["name"],
      [.init("Policy editor (JSON)", values["document"], isCode: true)])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    "Created the policy \(code: values["name"]), which no role carries yet."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let description =
      values["description"].isEmpty ? "" : " --description \(values["description"].shellQuoted)"
    return [
      "aws iam create-policy --policy-name \(values["name"].shellQuoted) "
        + "--policy-document \(values["document"].shellQuoted)\(description)"
    ]
  }
}

/// *Attach policies*: a policy that exists is given to a role that exists.
public enum AttachPolicyWizard: Wizard {
  public static let id = "attach-policy"
  public static let position = 62
  public static let isGlobal = true
  public static let title = "Attach policies"
  public static let verb = "Attach"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let policies = cloud.managedPolicies.filter { !$0.arn.hasPrefix("arn:aws:iam::aws:") }
    return [
      FormField.role(
        in: cloud, help: "Who carries the policy.", missing: "There is no role of your own yet.",
        remedy: .form("role")),
      FormField(
        "policy", "Permissions policy",
        kind: .choice(policies.map { .init($0.arn, name: $0.name) }),
        default: policies.first?.arn ?? "",
        help: "A policy does nothing until somebody carries it.",
        missing: "There is no policy of your own yet.", remedy: .form("policy")),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let policy = cloud.managedPolicies.first { $0.arn == values["policy"] }
    return FormPreview(
      values["role"], [.init("Permissions policy", policy?.name ?? values["policy"])])
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

/// *Delete policy*, which is taken from everybody who carries it first.
public enum DeletePolicyWizard: Wizard {
  public static let id = "delete-policy"
  public static let position = 192
  public static let isGlobal = true
  public static let title = "Delete policy"
  public static let verb = "Delete"

  private static func policy(of values: FormValues, in cloud: Cloud) -> ManagedPolicy? {
    cloud.managedPolicies.first { $0.arn == values["policy"] }
  }

  private static func roles(carrying policy: ManagedPolicy, in cloud: Cloud) -> [Role] {
    cloud.roles.filter { $0.attachedPolicyARNs.contains(policy.arn) }
  }

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let policies = cloud.managedPolicies.filter { !$0.arn.hasPrefix("arn:aws:iam::aws:") }
    // What a role carries does something yet.
    let loose = policies.first { cloud.attachmentCount(ofPolicy: $0.arn) == 0 }
    return [
      FormField(
        "policy", "Policy name", kind: .choice(policies.map { .init($0.arn, name: $0.name) }),
        default: (loose ?? policies.first)?.arn ?? "",
        help: "A policy of your own; whoever carries it loses what it allows.",
        missing: "There is no policy of your own to delete.")
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    guard let policy = policy(of: values, in: cloud) else { return FormPreview(values["policy"]) }
    return FormPreview(
      policy.name,
      roles(carrying: policy, in: cloud).map { .init("Detached from the role", $0.name) }
        + cloud.userNames(carryingPolicy: policy.arn).map { .init("Detached from the user", $0) })
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    guard let policy = policy(of: values, in: cloud) else { return nil }
    return "Deleted the policy \(code: policy.name)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    guard let policy = policy(of: values, in: cloud) else { return [] }
    return roles(carrying: policy, in: cloud).map {
      "aws iam detach-role-policy --role-name \($0.name.shellQuoted) --policy-arn \(policy.arn)"
    }
      + cloud.userNames(carryingPolicy: policy.arn).map {
        "aws iam detach-user-policy --user-name \($0.shellQuoted) --policy-arn \(policy.arn)"
      }
      + deletion(of: policy)
  }

  /// AWS deletes a policy that has its default version alone.
  static func deletion(of policy: ManagedPolicy) -> [String] {
    policy.otherVersions.map {
      "aws iam delete-policy-version --policy-arn \(policy.arn) --version-id \($0.id)"
    } + ["aws iam delete-policy --policy-arn \(policy.arn)"]
  }
}
