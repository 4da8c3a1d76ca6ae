enum Printf: Program {
  static let names = ["printf"]
  static let synopsis = "printf FORMAT [WORD...]"
  static let summary = "print words in a format"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var arguments = call.arguments[...]
    if arguments.first == "--" { arguments.removeFirst() }
    guard let format = arguments.popFirst() else {
      return misuse("a format is needed", in: &context)
    }
    guard let pieces = PrintfFormat(parsing: format) else {
      return misuse("invalid format: '\(format)'", in: &context, status: 1)
    }
    var status = 0
    repeat {
      let before = arguments.count
      for piece in pieces.pieces {
        switch piece {
        case .text(let text): context.print(text)
        case .end: return status
        case .conversion(let conversion):
          let argument = arguments.popFirst() ?? ""
          guard let text = conversion.text(for: argument) else {
            context.printError("printf: \(argument): expected a number\n")
            context.print(conversion.padded("0"))
            status = 1
            continue
          }
          context.print(text)
        }
      }
      // The format is used again for the words left, unless it takes none.
      if arguments.count == before { break }
    } while !arguments.isEmpty && !context.isStopped
    return status
  }
}
