enum HostName: Program {
  static let names = ["hostname"]
  static let synopsis = "hostname [-sfdiI]"
  static let summary = "print the host's name or addresses"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let name = runtime.shell.place.hostName else { return 1 }
    // The name that Amazon gives has the Region's internal domain.
    let domain = HostNames.internalDomain(of: runtime.cloudRegion)
    switch call.arguments.first {
    case nil, "-f", "--fqdn", "-A": runtime.print("\(name).\(domain)\n")
    case "-d": runtime.print("\(domain)\n")
    case "-s", "--short": runtime.print("\(name)\n")
    case "-i", "-I":
      let addresses = runtime.privateAddresses.joined(separator: " ")
      runtime.print(call.arguments[0] == "-I" ? "\(addresses) \n" : "\(addresses)\n")
    case .some(let word): return misuse("invalid option '\(word)'", in: &runtime, status: 255)
    }
    return 0
  }
}
