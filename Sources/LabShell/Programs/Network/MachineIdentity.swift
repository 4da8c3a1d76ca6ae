import AWSServices
import Foundations
import NetworkModel

enum HostName: Program {
  static let names = ["hostname"]
  static let synopsis = "hostname [-sfdiI]"
  static let summary = "print the host's name or addresses"
  static let example = "hostname -I"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let name = context.shell.host.hostName else {
      context.print((context.value(of: "HOSTNAME") ?? "computer") + "\n")
      return 0
    }
    // The name that Amazon gives has the Region's internal domain.
    let domain = HostNames.internalDomain(of: context.cloudRegion)
    switch call.arguments.first {
    case nil, "-f", "--fqdn", "-A": context.print("\(name).\(domain)\n")
    case "-d": context.print("\(domain)\n")
    case "-s", "--short": context.print("\(name)\n")
    case "-i", "-I":
      let addresses = context.privateAddresses.joined(separator: " ")
      context.print(call.arguments[0] == "-I" ? "\(addresses) \n" : "\(addresses)\n")
    case .some(let word): return misuse("invalid option '\(word)'", in: &context, status: 255)
    }
    return 0
  }
}

enum Uname: Program {
  static let names = ["uname"]
  static let synopsis = "uname [-amnrs]"
  static let summary = "print the system's name"
  static let example = "uname -a"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "amnrs"), in: &context) else { return 1 }
    let host = context.shell.host.hostName.map { "\($0).\(context.cloudRegion).compute.internal" }
    let parts: [(letter: Character, text: String)] = [
      ("s", "Linux"), ("n", host ?? context.value(of: "HOSTNAME") ?? "computer"),
      ("r", "6.1.134-150.224.amzn2023.x86_64"), ("m", "x86_64"),
    ]
    let chosen = parts.filter { options.has($0.letter) || options.has("a") }
    let words = chosen.isEmpty ? ["Linux"] : chosen.map(\.text)
    context.print((words + (options.has("a") ? ["GNU/Linux"] : [])).joined(separator: " ") + "\n")
    return 0
  }
}

enum WhoAmI: Program {
  static let names = ["whoami"]
  static let synopsis = "whoami"
  static let summary = "print the user's name"
  static let example = "whoami"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.print((context.shell.host.instance == nil ? "learner" : "ec2-user") + "\n")
    return 0
  }
}

enum Uptime: Program {
  static let names = ["uptime"]
  static let synopsis = "uptime"
  static let summary = "tell how long the instance has been running"
  static let example = "uptime"
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
