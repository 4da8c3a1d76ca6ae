enum Tail: Program {
  static let names = ["tail"]
  static let synopsis = "tail [-n LINES] [-c BYTES] [FILE...]"
  static let summary = "print the last lines"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    LineRange.run(Self.self, call, in: &context) { lines, count in
      lines.suffix(abs(count))
    }
  }
}
