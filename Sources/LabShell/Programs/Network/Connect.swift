import CloudSimulator

enum Connect: Program {
  static let names = ["connect"]
  static let synopsis = "connect INSTANCE [COMMAND...], by name, id or address"
  static let summary = "log in to an instance by EC2 Instance Connect"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    do {
      let (instance, command) = try InstanceReference.find(call.arguments, in: runtime.cloud)
      return open(instance, command: command, by: "connect", in: &runtime)
    } catch {
      return misuse(error.message, in: &runtime, status: 255)
    }
  }

  /// Opens the instance's shell, or runs one command there as `ssh` does and passes its status on.
  static func open(
    _ instance: Instance, command: [String], by tool: String, in runtime: inout Runtime
  ) -> Int {
    let login: Login
    let start = runtime.cloud.now
    do {
      login = try runtime.openLogin(on: instance, isInteractive: command.isEmpty)
    } catch {
      runtime.noteFailedConnection(by: tool, to: instance, at: start)
      runtime.complain(error.message + "\n")
      return 255
    }
    runtime.events.append(.connected(instance.id))
    guard !command.isEmpty else {
      // A second `connect` leaves the first instance.
      runtime.enter(login)
      return 0
    }
    let outer = runtime.shell.login
    runtime.remember(login)
    runtime.shell.login = login
    runtime.run(ShellProgram(command.joined(separator: " ")))
    let status = runtime.shell.status
    // What goes on in the foreground needs its connection.
    if runtime.shell.foreground?.channel?.id != login.channel.id {
      runtime.cloud.fabric.closeInstanceConnectSession(login.channel.id)
    }
    runtime.shell.login = outer
    runtime.isStopped = runtime.isExhausted
    return status
  }
}
