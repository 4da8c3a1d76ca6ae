enum Less: Program {
  static let names = ["less", "more"]
  static let synopsis = "less [FILE...]"
  static let summary = "print files; the terminal scrolls"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(call, .init(flags: "FRSXNeinqrs"), in: &context)
    else { return 1 }
    let inputs = inputs(options.operands, in: &context)
    for input in inputs { context.print(input.text) }
    return inputs.count < options.operands.count ? 1 : 0
  }
}
