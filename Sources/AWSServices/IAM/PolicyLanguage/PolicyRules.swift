import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What IAM demands of the contents of well-formed statements (IAM-40).
enum PolicyRules {
  static func check(
    _ statements: [PolicyStatement], as purpose: PolicyDocument.Purpose
  ) throws(AWSError) {
    guard statements.allSatisfy({ !$0.actions.items.isEmpty }) else {
      throw .malformedPolicy("Policy statement must contain actions.")
    }
    for statement in statements {
      for resource in statement.resources?.items ?? [] { try checkResource(resource) }
    }
    for statement in statements {
      for action in statement.actions.items { try checkAction(action) }
    }
    for statement in statements {
      if let resources = statement.resources, resources.items.isEmpty {
        throw .malformedPolicy("Policy statement must contain resources.")
      }
    }
    guard purpose == .trust else { return }
    for statement in statements {
      for action in statement.actions.items { try checkTrustAction(action) }
      for principal in statement.principals?.items ?? [] { try checkPrincipal(principal) }
    }
  }

  private static func checkAction(_ action: String) throws(AWSError) {
    guard action != "*" else { return }
    let parts = action.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      throw .malformedPolicy(
        "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        advice: "Write \"logs:\(action)\" if \(action) is an action of CloudWatch Logs.")
    }
    guard parts.count == 2 else {
      throw .malformedPolicy("Actions/Condition can contain only one colon.")
    }
    let isVendor = parts[0].unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-.".unicodeScalars.contains($0))
    }
    guard isVendor, !parts[0].isEmpty else {
      throw .malformedPolicy("Vendor \(parts[0]) is not valid")
    }
  }

  private static func checkResource(_ resource: String) throws(AWSError) {
    guard resource != "*" else { return }
    let parts = resource.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count > 1, parts[0] == "arn" else {
      throw .malformedPolicy("Resource \(resource) must be in ARN format or \"*\".")
    }
    guard ["aws", "aws-cn", "aws-us-gov", "*"].contains(parts[1]) else {
      let shown = (parts + Array(repeating: "*", count: max(0, 6 - parts.count)))
        .joined(separator: ":")
      throw .malformedPolicy(
        "Partition \"\(parts[1])\" is not valid for resource \"\(shown)\".")
    }
    guard parts.count > 2, !parts[2].isEmpty, !parts[2].contains("*") || parts[2] == "*" else {
      throw .malformedPolicy("Resource vendor must be fully qualified and cannot contain regexes.")
    }
    if parts[2] == "iam", parts.count > 3, !parts[3].isEmpty {
      throw .malformedPolicy("IAM resource \(resource) cannot contain region information.")
    }
    guard parts.count == 6 else { throw .malformedPolicy("The policy failed legacy parsing") }
  }

  private static func checkTrustAction(_ action: String) throws(AWSError) {
    let allowed = [
      "sts:assumerole", "sts:assumerolewithsaml", "sts:assumerolewithwebidentity",
      "sts:tagsession", "sts:setsourceidentity", "sts:*", "*",
    ]
    guard allowed.contains(action.lowercased()) else {
      throw .malformedPolicy(
        "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  "
          + "and sts:AssumeRoleWithWebIdentity")
    }
  }

  /// A service that does not exist is refused at once; a wrong one that exists is accepted and
  /// fails when it is used.
  private static func checkPrincipal(_ principal: PolicyPrincipal) throws(AWSError) {
    let isValid =
      switch principal.kind {
      case .service: ServicePrincipal.exists(principal.name)
      case .aws: isAccountOrARN(principal.name)
      case .federated, .canonicalUser: !principal.name.isEmpty
      }
    guard isValid else {
      throw .malformedPolicy(
        "Invalid principal in policy: "
          + "\"\(principal.kind.rawValue.uppercased())\":\"\(principal.name)\"",
        advice: principal.kind == .service
          ? ServicePrincipal.closest(to: principal.name).map { "Did you mean \"\($0)\"?" } : nil)
    }
  }

  private static func isAccountOrARN(_ name: String) -> Bool {
    if name == "*" { return true }
    if name.utf8.count == 12, name.utf8.allSatisfy((UInt8(ascii: "0")...57).contains) {
      return true
    }
    let parts = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 && parts[0] == "arn" && ["iam", "sts"].contains(parts[2])
      && parts[4].utf8.count == 12 && !parts[5].contains("*")
  }
}

/// Names under which AWS services assume roles.
enum ServicePrincipal {
  /// The service that delivers flow logs.
  static let flowLogs = "vpc-flow-logs.amazonaws.com"

  static func exists(_ name: String) -> Bool {
    guard name.hasSuffix(".amazonaws.com") else { return false }
    let labels = name.dropLast(".amazonaws.com".count).split(
      separator: ".", omittingEmptySubsequences: false)
    // `logs.us-west-2.amazonaws.com` names a service's part in one Region.
    return labels.count <= 2 && labels.first.map { known.contains(String($0)) } == true
      || labels.count == 2 && labels[1] == "application-autoscaling"
  }

  /// The existing name that differs from a misspelt one by the fewest letters, if by at most three.
  static func closest(to name: String) -> String? {
    EditDistance.nearest(
      to: name, among: known.sorted().map { "\($0).amazonaws.com" }, within: 3)
  }

  private static let known: Set<String> = [
    "access-analyzer", "acm", "amplify", "apigateway", "application-autoscaling", "appsync",
    "athena", "autoscaling", "backup", "batch", "bedrock", "billing", "budgets", "cloud9",
    "cloudformation", "cloudfront", "cloudtrail", "cloudwatch", "codebuild", "codecommit",
    "codedeploy", "codepipeline", "cognito-idp", "config", "datasync", "delivery.logs", "dlm",
    "dms", "ds", "dynamodb", "ec2", "ec2fleet", "ec2-instance-connect", "ecs", "ecs-tasks",
    "edgelambda",
    "eks", "eks-fargate-pods", "elasticache", "elasticbeanstalk", "elasticfilesystem",
    "elasticloadbalancing", "elasticmapreduce", "es", "events", "export.rds", "firehose", "fis",
    "fsx", "glue", "guardduty", "iam", "inspector", "inspector2", "iot", "kafka", "kinesis",
    "kinesisanalytics", "kms", "lambda", "lex", "lightsail", "logdelivery", "logs", "macie",
    "mediaconvert", "monitoring", "monitoring.rds", "network-firewall", "opsworks",
    "organizations", "pipes", "quicksight", "rds", "redshift", "replication.dynamodb", "robomaker",
    "rolesanywhere", "route53", "s3", "sagemaker", "scheduler", "secretsmanager", "securityhub",
    "servicecatalog", "ses", "sns", "spot", "spotfleet", "sqs", "ssm", "states",
    "storagegateway", "sts", "support", "swf", "transfer", "transitgateway", "trustedadvisor",
    "vmie", "vpc-flow-logs", "waf", "workspaces", "xray",
  ]
}
