/// The structures that operations share, each in the notation of `ShapeNotation`.
enum Structures {
  static func notations(of service: Service) -> [String: String] {
    switch service {
    case .ec2: ec2
    case .iam: iam
    case .logs: logs
    case .sts: sts
    }
  }

  private static let ec2 = ec2Requests.merging(ec2Machines) { first, _ in first }
    .merging(ec2Networks) { first, _ in first }.merging(ec2Insights) { first, _ in first }
}
