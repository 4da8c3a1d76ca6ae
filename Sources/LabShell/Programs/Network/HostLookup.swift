import DataPlane
import Foundations
import NetworkModel

/// `host` of BIND 9.18.
enum HostLookup: Program {
  static let names = ["host"]
  static let synopsis = "host [-t TYPE] NAME [SERVER]"
  static let summary = "look up a name or an address in one line"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "4av", valued: "tW"), in: &context) else {
      return 1
    }
    guard let name = options.operands.first else {
      return misuse("a name is needed", in: &context, status: 1)
    }
    let isAddress = IPv4Address(parsing: name) != nil
    let type = options.value("t")?.uppercased() ?? (isAddress ? "PTR" : "A")
    let server = options.operands.dropFirst().first
    let lookup = NameLookup(name, type: type, at: server, by: "host", in: context)
    let outcome = lookup.outcome(in: &context)
    if let server, outcome != .timedOut, outcome != .refused {
      context.print("Using domain server:\nName: \(server)\nAddress: \(server)#53\nAliases: \n\n")
    }
    switch outcome {
    case .answered(let data):
      let reverse = NameLookup.reverseName(of: name)
      context.print(
        data.map {
          isAddress ? "\(reverse) domain name pointer \($0)\n" : "\(name) has address \($0)\n"
        }.joined())
      return 0
    case .noData:
      context.print("\(name) has no \(type) record\n")
      return 0
    case .unknownName:
      let asked = isAddress ? NameLookup.reverseName(of: name) + "." : name
      context.print("Host \(asked) not found: 3(NXDOMAIN)\n")
      return 1
    case .timedOut, .refused:
      for _ in 0..<2 {
        context.spend(milliseconds: 5_000)
        context.print(";; communications error to \(lookup.server)#53: timed out\n")
      }
      context.print(";; no servers could be reached\n")
      return 1
    }
  }
}
