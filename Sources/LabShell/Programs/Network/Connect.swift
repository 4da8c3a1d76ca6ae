import AWSServices
import DataPlane
import NetworkModel

enum Connect: Program {
  static let names = ["connect"]
  static let synopsis = "connect INSTANCE [COMMAND...], by name, id or address"
  static let summary = "log in to an instance by EC2 Instance Connect"
  static let example = "connect NextWork-1 ping -c 3 10.2.0.5"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    do {
      let (instance, command) = try context.reachInstance(call.arguments)
      return open(instance, command: command, by: "connect", in: &context)
    } catch {
      return misuse(error.message, in: &context, status: 255)
    }
  }

  /// Opens the instance's shell, or runs one command there as `ssh` does and passes its status on.
  static func open(
    _ instance: Instance, command: [String], by tool: String, in context: inout ShellContext
  ) -> Int {
    defer { context.serveHost() }
    let login: Login
    let start = context.cloud.now
    do {
      login = try context.openLogin(on: instance, isInteractive: command.isEmpty)
    } catch {
      context.recordFailedConnection(by: tool, to: instance, at: start)
      context.printError(error.message + "\n")
      return 255
    }
    context.events.append(.connected(instance.id))
    guard !command.isEmpty else {
      // A second `connect` leaves the first instance.
      context.enter(login)
      return 0
    }
    return context.run(command.joined(separator: " "), over: login)
  }
}
