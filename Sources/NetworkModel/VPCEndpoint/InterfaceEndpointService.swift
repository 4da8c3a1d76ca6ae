/// A service of AWS that interface endpoints lead to, and that everybody reaches by its public name.
public struct InterfaceEndpointService: Equatable, Sendable {
  /// `ssm`, `ecr.api`: what stands at the end of the service's name.
  public let suffix: String
  /// What its hosts' names begin with; the same backwards, for most.
  public let hostLabel: String

  init(_ suffix: String, host: String? = nil) {
    self.suffix = suffix
    hostLabel = host ?? suffix
  }

  /// `com.amazonaws.us-west-2.ssm`
  public func name(in region: String) -> String { "com.amazonaws.\(region).\(suffix)" }

  /// `ssm.us-west-2.amazonaws.com`
  public func hostName(in region: String) -> String { "\(hostLabel).\(region).amazonaws.com" }

  /// The Region of a host name of this service, `nil` for any other name.
  package func region(ofHostName name: String) -> String? {
    guard name.hasPrefix(hostLabel + "."), name.hasSuffix(".amazonaws.com") else { return nil }
    let region = name.dropFirst(hostLabel.utf8.count + 1).dropLast(".amazonaws.com".utf8.count)
    return region.contains(".") ? nil : String(region)
  }

  /// The service of that name in the Region, `nil` where there is none.
  package static func named(_ name: String, in region: String) -> InterfaceEndpointService? {
    all.first { $0.name(in: region) == name }
  }

  /// Those that guides of networks and of instances use (VPC-54). New ones come last, since their
  /// public addresses follow from their places.
  public static let all: [InterfaceEndpointService] = [
    .init("ec2"), .init("ec2messages"), .init("ssm"), .init("ssmmessages"), .init("logs"),
    .init("monitoring"), .init("sts"), .init("iam"), .init("kms"), .init("secretsmanager"),
    .init("ecr.api", host: "api.ecr"), .init("ecr.dkr", host: "dkr.ecr"), .init("ecs"),
    .init("ecs-agent", host: "ecs-a"), .init("ecs-telemetry", host: "ecs-t"), .init("sqs"),
    .init("sns"), .init("events"), .init("lambda"), .init("elasticloadbalancing"),
    .init("autoscaling"), .init("execute-api"), .init("cloudformation"), .init("cloudtrail"),
    .init("config"), .init("kinesis-streams", host: "kinesis"),
    .init("kinesis-firehose", host: "firehose"), .init("states"), .init("athena"), .init("glue"),
    .init("rds"), .init("eks"), .init("elasticfilesystem"), .init("codebuild"),
    .init("codecommit"), .init("servicecatalog"), .init("transfer"), .init("bedrock-runtime"),
  ]
}
