enum HostName: Program {
  static let names = ["hostname"]
  static let synopsis = "hostname [-sfdiI]"
  static let summary = "print the host's name or addresses"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let name = context.shell.host.hostName else { return 1 }
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
