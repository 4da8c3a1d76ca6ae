/// The texts that `make generate` wrote, in the lines of `ModelReader`.
enum GeneratedModel {
  static func text(of service: Service) -> String {
    switch service {
    case .ec2: ec2
    case .iam: iam
    case .logs: logs
    case .sts: sts
    case .ssm: ssm
    case .instanceConnect: instanceConnect
    }
  }
}
