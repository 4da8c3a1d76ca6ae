import Foundations

/// What `grep` does with the lines that match.
struct GrepSearch {
  private let pattern: Pattern
  private let options: Options
  private let before: Int
  private let after: Int
  private let maximum: Int

  /// `nil` when a number of lines is none.
  init?(pattern: Pattern, options: Options) {
    self.pattern = pattern
    self.options = options
    let context = options.value("C") ?? "0"
    guard let before = GivenNumber(options.value("B") ?? context)?.value, before >= 0,
      let after = GivenNumber(options.value("A") ?? context)?.value, after >= 0,
      let maximum = GivenNumber(options.value("m") ?? "1000000000")?.value, maximum >= 0
    else { return nil }
    (self.before, self.after, self.maximum) = (before, after, maximum)
  }

  /// The status: 0 when a line was selected, 1 when none was, 2 after an error.
  func run(
    in inputs: [(name: String, text: String)], expecting: Int, namesFiles: Bool,
    _ context: inout ShellContext
  ) -> Int {
    var isFound = false
    context.spend(bytes: pattern.bytes)
    let showsName = (namesFiles || options.has("H")) && !options.has("h")
    for input in inputs {
      let prefix = showsName ? input.name : ""
      if search(TextLines.of(input.text), named: input.name, prefix: prefix, &context) {
        isFound = true
      }
    }
    if inputs.count < expecting, !(isFound && options.has("q")) { return 2 }
    return isFound ? 0 : 1
  }

  private func search(
    _ lines: [Substring], named name: String, prefix: String, _ context: inout ShellContext
  ) -> Bool {
    var selected: [Int] = []
    for (index, line) in lines.enumerated() where selected.count < maximum {
      let isMatch = context.paying { pattern.matches(line, &$0) }
      if isMatch != options.has("v") { selected.append(index) }
    }
    guard !context.isExhausted else { return false }
    if options.has("q") || selected.count == maximum { context.hasReaderStopped = true }
    if options.has("q") {
      return !selected.isEmpty
    } else if options.has("L") {
      if selected.isEmpty { context.print("\(name)\n") }
    } else if options.has("l") {
      if !selected.isEmpty { context.print("\(name)\n") }
    } else if options.has("c") {
      context.print((prefix.isEmpty ? "" : "\(prefix):") + "\(selected.count)\n")
    } else if options.has("o") {
      if !options.has("v") { printMatches(in: lines, at: selected, prefix: prefix, &context) }
    } else {
      printLines(lines, selected: selected, prefix: prefix, &context)
    }
    return !selected.isEmpty
  }

  private func printMatches(
    in lines: [Substring], at selected: [Int], prefix: String, _ context: inout ShellContext
  ) {
    for index in selected {
      for match in context.paying({ pattern.allMatches(in: lines[index], &$0) }) {
        context.print(title(index, prefix, mark: ":") + "\(match)\n")
      }
    }
  }

  private func printLines(
    _ lines: [Substring], selected: [Int], prefix: String, _ context: inout ShellContext
  ) {
    let isMatch = Set(selected)
    var lastPrinted = -1
    for match in selected {
      let first = max(lastPrinted + 1, match - min(before, match))
      if before + after > 0, lastPrinted >= 0, first > lastPrinted + 1 { context.print("--\n") }
      let last = min(lines.count - 1, match + min(after, lines.count))
      for index in first..<max(first, last + 1) {
        // The lines after this match belong to the next one once that is reached.
        if index > match, isMatch.contains(index) { break }
        let mark = isMatch.contains(index) ? ":" : "-"
        context.print(title(index, prefix, mark: mark) + "\(lines[index])\n")
        lastPrinted = index
      }
    }
  }

  private func title(_ index: Int, _ prefix: String, mark: String) -> String {
    (prefix.isEmpty ? "" : prefix + mark) + (options.has("n") ? "\(index + 1)\(mark)" : "")
  }
}
