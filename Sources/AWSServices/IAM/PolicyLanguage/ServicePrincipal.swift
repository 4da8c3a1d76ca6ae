import DataPlane
import Documents
import Foundations
import NetworkModel

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
