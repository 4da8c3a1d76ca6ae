/// What set-up scripts of instances ask for beside their servers: users, owners and clocks.
///
/// Nothing of it changes a packet, and a script that ends at its first error would otherwise never
/// come to the server that it starts.
enum Administration: Program {
  static let names = [
    "chown", "chgrp", "useradd", "usermod", "groupadd", "timedatectl", "update-alternatives",
  ]
  static let synopsis = "chown OWNER FILE..., usermod -aG GROUP USER, useradd USER"
  static let summary = "take care of users and owners, who are all the same here"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let name = call.programName
    let operands = call.arguments.filter { !$0.hasPrefix("-") }
    guard !call.arguments.isEmpty || name == "timedatectl" else {
      return misuse("missing operand", in: &context, status: 1)
    }
    guard name == "timedatectl" || context.isRoot else {
      context.printError("\(name): Permission denied.\n")
      return 1
    }
    guard name == "chown" || name == "chgrp" else { return 0 }
    var status = 0
    for file in operands.dropFirst() where context.shell.currentHome.entry(file) == nil {
      context.printError("\(name): cannot access '\(file)': No such file or directory\n")
      status = 1
    }
    return status
  }
}
