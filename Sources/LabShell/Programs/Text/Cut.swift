import Foundations

enum Cut: Program {
  static let names = ["cut"]
  static let synopsis = "cut -f LIST [-d DELIMITER] [-s] [FILE...]  or  cut -c LIST [FILE...]"
  static let summary = "print columns of each line"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let long: [String: Character] = [
      "fields": "f", "delimiter": "d", "characters": "c", "bytes": "b", "only-delimited": "s",
    ]
    guard
      let options = options(
        call, .init(flags: "s", valued: "fdcb", long: long), in: &context)
    else { return 1 }
    let characters = options.value("c") ?? options.value("b")
    guard (options.value("f") == nil) != (characters == nil) else {
      return misuse("give either fields (-f) or characters (-c)", in: &context, status: 1)
    }
    let delimiter = options.value("d") ?? "\t"
    guard delimiter.unicodeScalars.count == 1, let mark = delimiter.utf8.first else {
      return misuse("the delimiter must be a single character", in: &context, status: 1)
    }
    guard let list = NumberList(parsing: options.value("f") ?? characters ?? "") else {
      return misuse("invalid list of numbers", in: &context, status: 1)
    }
    let inputs = inputs(options.operands, in: &context)
    for line in inputs.flatMap({ TextLines.of($0.text) }) {
      if characters != nil {
        let scalars = line.unicodeScalars.enumerated().filter { list.contains($0.offset + 1) }
        context.print(String(String.UnicodeScalarView(scalars.map(\.element))) + "\n")
      } else if !line.utf8.contains(mark) {
        // A line without the delimiter is passed on whole.
        if !options.has("s") { context.print("\(line)\n") }
      } else {
        let fields = line.utf8.split(separator: mark, omittingEmptySubsequences: false)
        let chosen = fields.enumerated().filter { list.contains($0.offset + 1) }
        context.print(
          chosen.map { String(Substring($0.element)) }.joined(separator: delimiter) + "\n")
      }
    }
    return inputs.count < options.operands.count ? 1 : 0
  }
}

/// Numbers and ranges from 1, as `cut` takes them: `1,3-5,7-`.
struct NumberList {
  private var ranges: [ClosedRange<Int>] = []

  init?(parsing text: String) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false)
      switch bounds.count {
      case 1:
        guard let number = Self.number(bounds[0]) else { return nil }
        ranges.append(number...number)
      case 2:
        guard !bounds[0].isEmpty || !bounds[1].isEmpty,
          let lower = bounds[0].isEmpty ? 1 : Self.number(bounds[0]),
          let upper = bounds[1].isEmpty ? .max : Self.number(bounds[1]), lower <= upper
        else { return nil }
        ranges.append(lower...upper)
      default: return nil
      }
    }
  }

  func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), let number = GivenNumber(text)?.value, number > 0 else {
      return nil
    }
    return number
  }
}
