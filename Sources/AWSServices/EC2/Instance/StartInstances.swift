import AWSModel
import DataPlane
import Documents
import NetworkModel

enum StartInstances: Operation {
  static let description = OperationDescription(
    .ec2, "StartInstances",
    "Starts stopped instances; each gets another public address (INS-05).",
    input: """
      InstanceIds*:[str](InstanceId) ~AdditionalInfo:str DryRun:bool
      """,
    output: """
      StartingInstances:[InstanceStateChange](instancesSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let instances = try cloud.findInstances(request)
    for instance in instances {
      switch instance.state {
      case .stopped, .pending, .running: continue
      case .stopping, .shuttingDown, .terminated:
        throw AWSError(
          "IncorrectInstanceState",
          "The instance '\(instance.id)' is not in a state from which it can be started.",
          advice: "It is \(instance.state.name).")
      }
    }
    return [
      "StartingInstances": cloud.changeStates(of: instances) { cloud, instance in
        if instance.state == .stopped { cloud.start(instance) }
      }
    ]
  }
}
