public import AWSServices

/// *Create policy*, with the JSON editor.
public enum PolicyWizard: Wizard {
  public static let id = "policy"
  public static let position = 50
  public static let title = "Create policy · JSON"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField(
        "name", "Policy name", help: "Such as NextWorkVPCFlowLogsPolicy.",
        problem: FormField.emptyProblem),
      FormField(
        "document", "Policy editor (JSON)", kind: .document, default: emptyDocument,
        help: "The actions that flow logs need: logs:CreateLogGroup, logs:CreateLogStream, "
          + "logs:PutLogEvents, logs:DescribeLogGroups, logs:DescribeLogStreams."),
      FormField("description", "Description - optional", help: "What the policy is for."),
    ]
  }

  /// What the console's editor starts with.
  private static let emptyDocument = """
    {"Version": "2012-10-17", "Statement": [{"Sid": "Statement1", "Effect": "Allow", \
    "Action": [], "Resource": []}]}
    """

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["name"],
      [.init("Policy editor (JSON)", values["document"], isCode: true)])
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
