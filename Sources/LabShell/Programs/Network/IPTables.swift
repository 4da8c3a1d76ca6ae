import NetworkModel

/// The one use of `iptables` that a NAT instance needs: masquerading
/// (https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html).
enum IPTables: Program {
  static let names = ["iptables"]
  static let synopsis =
    "iptables -t nat (-A|-D) POSTROUTING [-o ens5] -j MASQUERADE | -t nat -L | -F"
  static let summary = "let an instance translate the packets that it passes on"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard context.isRoot else {
      context.printError(
        "iptables v1.8.8 (nf_tables): Could not fetch rule set generation id: "
          + "Permission denied (you must be root)\n")
      return 4
    }
    let words = call.arguments.filter { $0 != "-t" && $0 != "nat" && $0 != "-n" && $0 != "-v" }
    switch words.first {
    case "-L", "-S": return list(in: &context)
    case "-F":
      context.packetForwarding.masquerades = false
      return 0
    case "-A", "-D":
      guard call.arguments.contains("nat"), words.dropFirst().first == "POSTROUTING",
        Array(words.suffix(2)) == ["-j", "MASQUERADE"]
      else { return unknown(in: &context) }
      context.packetForwarding.masquerades = words.first == "-A"
      return 0
    default: return unknown(in: &context)
    }
  }

  private static func list(in context: inout ShellContext) -> Int {
    let rule = "MASQUERADE  all  --  anywhere             anywhere\n"
    context.print(
      "Chain POSTROUTING (policy ACCEPT)\ntarget     prot opt source               destination\n"
        + (context.packetForwarding.masquerades ? rule : ""))
    return 0
  }

  private static func unknown(in context: inout ShellContext) -> Int {
    misuse("only masquerading is simulated; security groups and network ACLs filter", in: &context)
  }
}
