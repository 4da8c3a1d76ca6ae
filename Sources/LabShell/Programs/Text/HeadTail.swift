enum Head: Program {
  static let names = ["head"]
  static let synopsis = "head [-n LINES] [-c BYTES] [FILE...]"
  static let summary = "print the first lines"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    LineRange.run(Self.self, call, in: &context) { lines, count in
      // `-n -3` is all but the last three.
      count < 0 ? lines.dropLast(-count) : lines.prefix(count)
    }
  }
}

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
