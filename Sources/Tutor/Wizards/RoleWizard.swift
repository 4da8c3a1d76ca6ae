public import AWSServices

/// *Create role · Custom trust policy*.
public enum RoleWizard: Wizard {
  public static let id = "role"
  public static let position = 60
  public static let title = "Create role · Custom trust policy"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let policies = cloud.managedPolicies.filter { !$0.arn.hasPrefix("arn:aws:iam::aws:") }
    return [
      FormField(
        "name", "Role name", help: "Such as NextWorkVPCFlowLogsRole.",
        problem: FormField.emptyProblem),
      FormField(
        "trust", "Custom trust policy (JSON)", kind: .document, default: emptyTrust,
        help: "Put the service into Principal: { \"Service\": \"vpc-flow-logs.amazonaws.com\" }."),
      FormField(
        "policy", "Permissions policy",
        kind: .choice(policies.map { .init($0.arn, $0.name) } + [.init("none")]),
        default: policies.first?.arn ?? "none",
        help: "What the role may do. Create one first: wizard policy."),
    ]
  }

  /// What the console's editor starts with.
  private static let emptyTrust = """
    {"Version": "2012-10-17", "Statement": [{"Sid": "Statement1", "Effect": "Allow", \
    "Principal": {}, "Action": "sts:AssumeRole"}]}
    """

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["name"],
      [
        .init("Permissions policy", values["policy"]),
        .init("Custom trust policy (JSON)", values["trust"], isCode: true),
      ])
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
