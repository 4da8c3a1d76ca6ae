import AWSModel
import DataPlane
import Documents
import NetworkModel

enum StopInstances: Operation {
  static let description = OperationDescription(
    .ec2, "StopInstances",
    "Stops instances; auto-assigned public addresses are given back (INS-05).",
    input: """
      InstanceIds*:[str](InstanceId) ~Hibernate:bool ~SkipOsShutdown:bool DryRun:bool Force:bool
      """,
    output: """
      StoppingInstances:[InstanceStateChange](instancesSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let instances = try cloud.findInstances(request)
    for instance in instances {
      switch instance.state {
      case .running, .stopping, .stopped: continue
      case .pending, .shuttingDown, .terminated:
        throw AWSError(
          "IncorrectInstanceState",
          "The instance '\(instance.id)' is not in a state from which it can be stopped.",
          advice: "It is \(instance.state.name).")
      }
    }
    return [
      "StoppingInstances": cloud.changeStates(of: instances) { cloud, instance in
        if instance.state == .running { cloud.stop(instance) }
      }
    ]
  }
}
