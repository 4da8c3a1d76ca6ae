import CloudSimulator

enum Dig: Program {
  static let names = ["dig", "nslookup"]
  static let synopsis = "dig [+short] NAME, nslookup NAME"
  static let summary = "look up the address of a name"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    let name = call.arguments.first { !$0.hasPrefix("+") && !$0.hasPrefix("-") && $0 != "A" }
    guard let name else {
      runtime.complain("\(call.name): a name is needed\nUsage: \(synopsis)\n")
      return 1
    }
    let address = HostNames.address(of: name, in: runtime)
    let server = runtime.shell.place.instance == nil ? "192.168.1.1" : "169.254.169.253"
    if call.name == "nslookup" {
      runtime.print("Server:\t\t\(server)\nAddress:\t\(server)#53\n\n")
      guard let address else {
        runtime.print("** server can't find \(name): NXDOMAIN\n\n")
        return 1
      }
      runtime.print("Non-authoritative answer:\nName:\t\(name)\nAddress: \(address)\n\n")
      return 0
    }
    if call.arguments.contains("+short") {
      if let address { runtime.print("\(address)\n") }
      return 0
    }
    let answer = address.map { "\n;; ANSWER SECTION:\n\(name).\t\t60\tIN\tA\t\($0)\n" } ?? ""
    runtime.print(
      """
      ;; ->>HEADER<<- opcode: QUERY, status: \(address == nil ? "NXDOMAIN" : "NOERROR")

      ;; QUESTION SECTION:
      ;\(name).\t\t\tIN\tA
      \(answer)
      ;; SERVER: \(server)#53(\(server)) (UDP)

      """)
    return 0
  }
}
