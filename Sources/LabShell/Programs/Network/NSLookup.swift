import Foundations
import NetworkModel

/// `nslookup` of BIND 9.18, without its prompt.
enum NSLookup: Program {
  static let names = ["nslookup"]
  static let synopsis = "nslookup [-type=TYPE] NAME [SERVER]"
  static let summary = "look up the address of a name, or the name of an address"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let operands = call.arguments.filter { !$0.hasPrefix("-") }
    guard let name = operands.first else {
      return misuse("a name is needed", in: &context, status: 1)
    }
    var type = IPv4Address(parsing: name) == nil ? "A" : "PTR"
    for option in call.arguments where option.hasPrefix("-") {
      let parts = option.dropFirst().split(separator: "=", maxSplits: 1)
      guard parts.count == 2, ["type", "query", "timeout", "retry", "port"].contains(parts[0])
      else {
        context.print("*** Invalid option: \(option.dropFirst())\n")
        return 1
      }
      if parts[0] == "type" || parts[0] == "query" { type = parts[1].uppercased() }
    }
    let lookup = NameLookup(
      name, type: type, at: operands.dropFirst().first, by: "nslookup", in: context)
    let heading = "Server:\t\t\(lookup.server)\nAddress:\t\(lookup.server)#53\n\n"
    switch lookup.outcome(in: &context) {
    case .answered(let data) where type == "PTR":
      let reverse = NameLookup.reverseName(of: name)
      context.print(
        data.map { "\(reverse)\tname = \($0)\n" }.joined()
          + "\nAuthoritative answers can be found from:\n\n")
      return 0
    case .answered(let data):
      context.print(
        heading + "Non-authoritative answer:\n"
          + data.map { "Name:\t\(name)\nAddress: \($0)\n" }.joined() + "\n")
      return 0
    case .noData:
      context.print(
        heading + "Non-authoritative answer:\n*** Can't find \(name): No answer\n\n")
      return 0
    case .unknownName:
      let asked = type == "PTR" ? NameLookup.reverseName(of: name) : name
      let start = type == "PTR" ? "" : heading
      context.print(start + "** server can't find \(asked): NXDOMAIN\n\n")
      return 1
    case .timedOut, .refused: return unreachable(lookup, in: &context)
    }
  }

  private static func unreachable(_ lookup: NameLookup, in context: inout ShellContext) -> Int {
    for _ in 0..<3 {
      context.spend(milliseconds: 5_000)
      context.print(";; communications error to \(lookup.server)#53: timed out\n")
    }
    context.print(";; no servers could be reached\n\n")
    return 1
  }
}
