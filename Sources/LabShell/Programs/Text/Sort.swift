import Foundations

enum Sort: Program {
  static let names = ["sort"]
  static let synopsis = "sort [-bcfghmnruRV] [-k FIELD[,FIELD]] [-o FILE] [-t SEPARATOR] [FILE...]"
  static let summary = "sort lines"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "bcfmnruRsVhg", valued: "kto",
      long: [
        "numeric-sort": "n", "reverse": "r", "unique": "u", "key": "k", "field-separator": "t",
        "ignore-case": "f", "stable": "s", "check": "c", "merge": "m", "random-sort": "R",
        "version-sort": "V", "human-numeric-sort": "h", "general-numeric-sort": "g", "output": "o",
      ])
    guard let options = options(call, description, in: &context) else { return 2 }
    var order = SortOrder(
      kind: options.has("V")
        ? .versions
        : options.has("h") ? .sizes : options.has("n") || options.has("g") ? .numbers : .text,
      isReversed: options.has("r"), ignoresCase: options.has("f"),
      skipsBlanks: options.has("b"), isStable: options.has("s") || options.has("u"))
    if let separator = options.value("t") {
      guard separator.utf8.count == 1 else {
        return misuse("multi-character tab '\(separator)'", in: &context)
      }
      order.separator = separator.utf8.first
    }
    for key in options.values("k") {
      guard let parsed = SortOrder.Key(parsing: key) else {
        return misuse("invalid field specification '\(key)'", in: &context)
      }
      order.keys.append(parsed)
    }
    let inputs = inputs(options.operands, in: &context)
    guard inputs.count == max(1, options.operands.count) else { return 2 }
    var lines = inputs.flatMap { TextLines.of($0.text) }.map { order.prepared($0) }
    // The standard library's sort is stable in fact but not in promise, so lines carry their place.
    for index in lines.indices { lines[index].originalIndex = index }
    if options.has("c") {
      let unsorted = zip(lines, lines.dropFirst()).first { order.compare($0, $1) > 0 }
      guard let unsorted else { return 0 }
      context.printError("sort: \(inputs[0].name): disorder: \(unsorted.1.text)\n")
      return 1
    }
    // As many comparisons as lines, times their number's logarithm.
    context.spend(bytes: 16 * lines.count * (Int.bitWidth - lines.count.leadingZeroBitCount))
    guard !context.isExhausted else { return 1 }
    lines.sort { left, right in
      let comparison = order.compare(left, right)
      return comparison == 0 ? left.originalIndex < right.originalIndex : comparison < 0
    }
    if options.has("R") {
      for index in lines.indices {
        lines.swapAt(index, context.shell.chance.integer(in: index...(lines.count - 1)))
      }
    }
    if options.has("u") {
      var unique: [SortOrder.Line] = []
      for line in lines where unique.last.map({ order.compareKeys($0, line) != 0 }) ?? true {
        unique.append(line)
      }
      lines = unique
    }
    let sorted = TextLines.joined(lines.map(\.text))
    guard let file = options.value("o") else {
      context.print(sorted)
      return 0
    }
    do {
      try context.shell.currentHome.write(sorted, to: file)
      return 0
    } catch {
      context.printError("sort: open failed: \(file): \(error.message)\n")
      return 2
    }
  }
}
