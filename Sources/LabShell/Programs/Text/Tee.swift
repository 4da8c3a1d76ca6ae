enum Tee: Program {
  static let names = ["tee"]
  static let synopsis = "tee [-a] FILE..."
  static let summary = "print the input and write it to files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "a", long: ["append": "a"]), in: &context)
    else { return 1 }
    let text = context.readAll() ?? ""
    context.print(text)
    var status = 0
    for file in options.operands {
      do {
        if options.has("a") {
          try context.shell.currentHome.append(text, to: file)
        } else {
          try context.shell.currentHome.write(text, to: file)
        }
      } catch {
        context.printError("tee: \(file): \(error.message)\n")
        status = 1
      }
    }
    return status
  }
}
