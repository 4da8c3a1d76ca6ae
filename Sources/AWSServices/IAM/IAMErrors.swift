import AWSModel
import DataPlane
import NetworkModel

extension AWSError {
  static func noPolicyVersion(_ id: String, of policy: ManagedPolicy) -> AWSError {
    AWSError(
      "NoSuchEntity",
      "Policy \(policy.arn) version \(id) does not exist or is not attachable.")
  }

  static func noInlinePolicy(_ name: String) -> AWSError {
    AWSError("NoSuchEntity", "The role policy with name \(name) cannot be found.")
  }
}
