import Foundations

enum Reversal: Program {
  static let names = ["tac", "rev"]
  static let synopsis = "tac [FILE...], rev [FILE...]"
  static let summary = "print the lines, or each line's characters, backwards"
  static let example = "tac records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let inputs = inputs(call.arguments, in: &context)
    for input in inputs {
      let lines = TextLines.of(input.text)
      if call.programName == "tac" {
        context.print(TextLines.joined(lines.reversed()))
      } else {
        context.print(TextLines.joined(lines.map { Substring(String($0.reversed())) }))
      }
    }
    return inputs.count < call.arguments.count ? 1 : 0
  }
}

enum NumberLines: Program {
  static let names = ["nl"]
  static let synopsis = "nl [-b a|t] [-w WIDTH] [-s SEPARATOR] [-v FIRST] [-n ln|rn|rz] [FILE...]"
  static let summary = "number lines"
  static let example = "nl names.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(valued: "bwsvin"), in: &context) else { return 1 }
    guard let width = GivenNumber(options.value("w") ?? "6", in: 1...1_000)?.value,
      let first = GivenNumber(options.value("v") ?? "1")?.value,
      let step = GivenNumber(options.value("i") ?? "1")?.value
    else { return misuse("invalid number", in: &context, status: 1) }
    let separator = options.value("s") ?? "\t"
    var number = first
    let inputs = inputs(options.operands, in: &context)
    for line in inputs.flatMap({ TextLines.of($0.text) }) {
      guard options.value("b") == "a" || !line.isEmpty, options.value("b") != "n" else {
        let blanks = String(repeating: " ", count: width + separator.count)
        context.print((line.isEmpty ? blanks : blanks + line) + "\n")
        continue
      }
      let digits =
        switch options.value("n") {
        case "ln": Padding.left(String(number), width: width)
        case "rz": number.padded(to: width)
        default: Padding.right(String(number), width: width)
        }
      context.print("\(digits)\(separator)\(line)\n")
      number += step
    }
    return inputs.count < options.operands.count ? 1 : 0
  }
}

enum Shuffle: Program {
  static let names = ["shuf"]
  static let synopsis = "shuf [-n COUNT] [-i FIRST-LAST | -e WORD... | FILE]"
  static let summary = "print lines in an order by chance"
  static let example = "shuf -i 1-6 -n 1"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "e", valued: "ni", long: ["head-count": "n", "input-range": "i", "echo": "e"])
    guard let options = options(call, description, in: &context) else { return 1 }
    var lines: [String]
    if let range = options.value("i") {
      let ends = range.split(separator: "-").compactMap { GivenNumber($0)?.value }
      guard ends.count == 2, ends[0] <= ends[1], ends[1] - ends[0] < 1_000_000 else {
        return misuse("invalid input range: '\(range)'", in: &context, status: 1)
      }
      context.spend(steps: ends[1] - ends[0])
      lines = (ends[0]...ends[1]).map { String($0) }
    } else if options.has("e") {
      lines = options.operands
    } else {
      let inputs = inputs(options.operands, in: &context)
      guard inputs.count == max(1, options.operands.count) else { return 1 }
      lines = inputs.flatMap { TextLines.of($0.text) }.map { String($0) }
    }
    guard let count = GivenNumber(options.value("n") ?? String(lines.count))?.value, count >= 0
    else { return misuse("invalid line count: '\(options.value("n") ?? "")'", in: &context) }
    for index in 0..<min(count, lines.count) where context.mayWork() {
      lines.swapAt(index, context.shell.chance.integer(in: index...(lines.count - 1)))
      context.print(lines[index] + "\n")
    }
    return 0
  }
}
