/// An AWS service that the simulator knows, named as the CLI names it.
public enum Service: String, CaseIterable, Sendable {
  case ec2
  case iam
  case logs
  case sts
}
