import Foundations

enum Head: Program {
  static let names = ["head"]
  static let synopsis = "head [-n LINES] [-c BYTES] [FILE...]"
  static let summary = "print the first lines"
  static let example = "head -n 5 records.txt"

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
  static let example = "tail -n 5 records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    LineRange.run(Self.self, call, in: &context) { lines, count in
      lines.suffix(abs(count))
    }
  }
}

/// What `head` and `tail` share: options, several files with titles, lines or bytes.
enum LineRange {
  static func run(
    _ program: any Program.Type, _ call: ProgramCall, in context: inout ShellContext,
    select: (ArraySlice<Substring>, Int) -> ArraySlice<Substring>
  ) -> Int {
    var arguments: [String] = []
    for argument in call.arguments {
      // `-5` is the old way to write `-n 5`; after `-n` it means all but five.
      let isNumber =
        argument.utf8.count > 1 && argument.hasPrefix("-")
        && argument.utf8.dropFirst().allSatisfy(\.isDigit)
      if isNumber, !["-n", "-c", "--lines", "--bytes"].contains(arguments.last) {
        arguments += ["-n", String(argument.dropFirst())]
      } else {
        arguments.append(argument)
      }
    }
    let options: Options
    do {
      options = try Options(
        arguments,
        .init(flags: "q", valued: "nc", long: ["lines": "n", "bytes": "c", "quiet": "q"]))
    } catch {
      return program.misuse(error.message, in: &context, status: 1)
    }
    let countsBytes = options.has("c")
    let written = options.value(countsBytes ? "c" : "n") ?? "10"
    // `tail -n +N` starts at line N.
    let fromStart = written.hasPrefix("+") && program.names == Tail.names
    guard let count = GivenNumber(written, in: -1_000_000_000...1_000_000_000)?.value else {
      return program.misuse(
        "invalid number of \(countsBytes ? "bytes" : "lines"): '\(written)'", in: &context,
        status: 1)
    }
    let inputs = program.inputs(options.operands, in: &context)
    for (index, input) in inputs.enumerated() {
      if options.operands.count > 1, !options.has("q") {
        context.print((index > 0 ? "\n" : "") + "==> \(input.name) <==\n")
      }
      let pieces = countsBytes ? bytes(of: input.text) : terminatedLines(of: input.text)
      let selected =
        fromStart ? pieces[...].dropFirst(max(0, count - 1)) : select(pieces[...], count)
      context.print(selected.joined())
      // Whoever has its first lines closes the pipe.
      if program.names == Head.names, count >= 0, selected.count < pieces.count {
        context.hasReaderStopped = true
      }
    }
    return inputs.count < options.operands.count ? 1 : 0
  }

  /// The lines with their newlines, so that a last line without one stays without.
  private static func terminatedLines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let end =
        rest.utf8.firstIndex(of: UInt8(ascii: "\n")).map { rest.utf8.index(after: $0) }
        ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  /// Scalars stand for bytes: half a character would not be text.
  private static func bytes(of text: String) -> [Substring] {
    text.unicodeScalars.indices.map { index in
      text[index..<text.unicodeScalars.index(after: index)]
    }
  }
}
