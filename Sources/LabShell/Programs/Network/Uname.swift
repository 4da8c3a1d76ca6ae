enum Uname: Program {
  static let names = ["uname"]
  static let synopsis = "uname [-amnrs]"
  static let summary = "print the system's name"
  static let availability = ProgramAvailability.instances

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "amnrs"), in: &context) else { return 1 }
    let host = context.shell.host.hostName ?? ""
    let parts: [(letter: Character, text: String)] = [
      ("s", "Linux"), ("n", "\(host).\(context.cloudRegion).compute.internal"),
      ("r", "6.1.134-150.224.amzn2023.x86_64"), ("m", "x86_64"),
    ]
    let chosen = parts.filter { options.has($0.letter) || options.has("a") }
    let words = chosen.isEmpty ? ["Linux"] : chosen.map(\.text)
    context.print((words + (options.has("a") ? ["GNU/Linux"] : [])).joined(separator: " ") + "\n")
    return 0
  }
}
