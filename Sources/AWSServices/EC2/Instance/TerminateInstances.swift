import AWSModel
import DataPlane
import Documents
import NetworkModel

enum TerminateInstances: Operation {
  static let description = OperationDescription(
    .ec2, "TerminateInstances",
    "Terminates instances for good.",
    input: """
      InstanceIds*:[str](InstanceId) Force:bool ~SkipOsShutdown:bool DryRun:bool
      """,
    output: """
      TerminatingInstances:[InstanceStateChange](instancesSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let instances = try cloud.findInstances(request)
    for instance in instances where instance.isTerminationProtected && instance.isAlive {
      throw AWSError(
        "OperationNotPermitted",
        "The instance '\(instance.id)' may not be terminated. "
          + "Modify its 'disableApiTermination' instance attribute and try again.")
    }
    return [
      "TerminatingInstances": cloud.changeStates(of: instances) { cloud, instance in
        if instance.isAlive { cloud.terminate(instance) }
      }
    ]
  }
}
