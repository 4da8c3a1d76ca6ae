import CloudSimulator

enum Wait: Program {
  static let names = ["wait"]
  static let synopsis = "wait TIME, such as wait 90s, wait 5m or wait 1h"
  static let summary = "let simulated time pass and say what time it is"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard call.arguments.count == 1, let duration = WaitingTime(parsing: call.arguments[0]) else {
      return misuse("a time is needed", in: &runtime)
    }
    guard duration.milliseconds <= Limits.secondsOfWaiting * 1000 else {
      return misuse("at most 3 days at once", in: &runtime)
    }
    runtime.spend(milliseconds: duration.milliseconds)
    runtime.print("It is now \(runtime.cloud.now.date) \(runtime.cloud.now.timeOfDay) UTC.\n")
    return 0
  }
}
