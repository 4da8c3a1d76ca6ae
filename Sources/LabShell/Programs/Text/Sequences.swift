import Foundations

enum NumberSequence: Program {
  static let names = ["seq"]
  static let synopsis = "seq [-f FORMAT] [-s SEPARATOR] [-w] [FIRST [STEP]] LAST"
  static let summary = "print numbers"
  static let example = "seq 1 5"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    var separator = "\n"
    var isPadded = false
    var format: String?
    while let word = words.first, word.hasPrefix("-"), GivenNumber(word) == nil {
      words.removeFirst()
      if word == "-w" {
        isPadded = true
      } else if word == "-f", let next = words.popFirst() {
        format = next
      } else if word == "-s", let next = words.popFirst() {
        separator = next
      } else if word.hasPrefix("-s") {
        separator = String(word.dropFirst(2))
      } else {
        return misuse("invalid option '\(word)'", in: &context, status: 1)
      }
    }
    let numbers = words.compactMap { GivenNumber($0)?.value }
    guard (1...3).contains(words.count), numbers.count == words.count else {
      return misuse("whole numbers are needed", in: &context, status: 1)
    }
    let first = numbers.count > 1 ? numbers[0] : 1
    let step = numbers.count > 2 ? numbers[1] : 1
    let last = numbers[numbers.count - 1]
    guard step != 0 else { return misuse("the step must not be 0", in: &context, status: 1) }
    let width = isPadded ? max(String(first).utf8.count, String(last).utf8.count) : 0
    var number = first
    var isFirst = true
    while step > 0 ? number <= last : number >= last, context.goesOn {
      let text =
        format.map { Self.formatted(number, as: $0) }
        ?? (isPadded ? number.padded(to: width) : String(number))
      context.print((isFirst ? "" : separator) + text)
      isFirst = false
      number += step
    }
    if !isFirst { context.print("\n") }
    return 0
  }

  /// A number in a format such as `subnet-%02g`.
  private static func formatted(_ number: Int, as format: String) -> String {
    guard let percent = format.firstIndex(of: "%"),
      let end = format[percent...].firstIndex(where: { "gfe".contains($0) })
    else { return format }
    let flags = format[percent...end].dropFirst().dropLast()
    let width = GivenNumber(flags.prefix { $0 != "." }.drop { "0-+ ".contains($0) })?.value ?? 0
    let places = flags.split(separator: ".").dropFirst().first.flatMap { GivenNumber($0)?.value }
    let letter = format[end]
    var text = NumberFormat.text(Double(number), letter, places ?? 6)
    let fill = flags.hasPrefix("0") ? "0" : " "
    text = String(repeating: fill, count: max(0, width - text.count)) + text
    return format[..<percent] + text + format[format.index(after: end)...]
  }
}

enum Yes: Program {
  static let names = ["yes"]
  static let synopsis = "yes [WORD...]"
  static let summary = "print a line until nobody reads it"
  static let example = "yes | head -n 3"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let line = (call.arguments.isEmpty ? "y" : call.arguments.joined(separator: " ")) + "\n"
    while context.goesOn, context.mayWork() { context.print(line) }
    return 1
  }
}
