import AWSServices
import Foundations
import NetworkModel

enum Uptime: Program {
  static let names = ["uptime"]
  static let synopsis = "uptime"
  static let summary = "tell how long the instance has been running"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let id = context.shell.host.instance,
      let since = context.cloud.network.instances[id]?.runningSince
    else { return 1 }
    let minutes = (context.cloud.now - since) / 60_000
    let hours = minutes / 60
    let days = hours / 24
    var parts = days > 0 ? ["\(days) day\(days == 1 ? "" : "s")"] : []
    parts.append(
      hours % 24 > 0
        ? "\(Padding.right(String(hours % 24), width: 2)):\((minutes % 60).padded(to: 2))"
        : "\(minutes % 60) min")
    context.print(
      " \(context.cloud.now.timeOfDay) up \(parts.joined(separator: ", ")),  1 user,  "
        + "load average: 0.00, 0.00, 0.00\n")
    return 0
  }
}
