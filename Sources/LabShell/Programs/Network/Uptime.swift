import CloudSimulator

enum Uptime: Program {
  static let names = ["uptime"]
  static let synopsis = "uptime"
  static let summary = "tell how long the instance has been running"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let id = runtime.shell.place.instance,
      let since = runtime.cloud.network.instances[id]?.runningSince
    else { return 1 }
    let minutes = (runtime.cloud.now - since) / 60_000
    let hours = minutes / 60
    let days = hours / 24
    var parts = days > 0 ? ["\(days) day\(days == 1 ? "" : "s")"] : []
    parts.append(
      hours % 24 > 0
        ? "\(Column.right(String(hours % 24), width: 2)):\(Column.zeros(minutes % 60, width: 2))"
        : "\(minutes % 60) min")
    runtime.print(
      " \(runtime.cloud.now.timeOfDay) up \(parts.joined(separator: ", ")),  1 user,  "
        + "load average: 0.00, 0.00, 0.00\n")
    return 0
  }
}
