enum Tee: Program {
  static let names = ["tee"]
  static let synopsis = "tee [-ai] FILE..."
  static let summary = "print the input and write it to files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "aip", long: ["append": "a", "ignore-interrupts": "i"]), in: &context)
    else { return 1 }
    let text = context.readAll() ?? ""
    context.print(text)
    var status = 0
    for file in options.operands {
      do throws(CommandError) {
        let target = try context.target(of: file, appends: options.has("a"), replaces: true)
        guard let problem = context.write(text, to: target) else { continue }
        context.printError(problem)
        status = 1
      } catch {
        if case .redirection(let message) = error {
          let reason = message.hasPrefix("cannot create ") ? message.dropFirst(14) : message[...]
          context.printError("tee: \(reason)\n")
        }
        status = 1
      }
    }
    return status
  }
}
