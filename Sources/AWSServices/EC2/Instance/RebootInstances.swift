import AWSModel
import DataPlane
import Documents
import NetworkModel

enum RebootInstances: Operation {
  static let description = OperationDescription(
    .ec2, "RebootInstances",
    "Restarts instances, which keep their addresses.",
    input: """
      InstanceIds*:[str](InstanceId) DryRun:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let instances = try cloud.findInstances(request)
    for instance in instances where instance.state != .running {
      throw AWSError(
        "IncorrectState",
        "The instance '\(instance.id)' is not in a state from which it can be rebooted.",
        advice: "It is \(instance.state.name).")
    }
    for instance in instances {
      let now = cloud.now
      cloud.network.instances.update(instance.id) {
        $0.runningSince = now
        $0.packetForwarding = nil
      }
    }
    return [:]
  }
}
