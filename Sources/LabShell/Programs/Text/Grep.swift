import Foundations

enum Grep: Program {
  static let names = ["grep", "egrep", "fgrep"]
  static let synopsis = "grep [-EFPchilLnoqrsvwx] [-m COUNT] [-A|-B|-C LINES] PATTERN [FILE...]"
  static let summary = "print lines that match a pattern"
  static let example = "grep REJECT records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "EFGHLPRahilnoqrscvwx", valued: "emABCf",
      long: [
        "extended-regexp": "E", "fixed-strings": "F", "ignore-case": "i", "invert-match": "v",
        "count": "c", "line-number": "n", "only-matching": "o", "word-regexp": "w",
        "line-regexp": "x", "quiet": "q", "regexp": "e", "max-count": "m",
        "files-with-matches": "l", "after-context": "A", "before-context": "B", "context": "C",
        "perl-regexp": "P", "recursive": "r", "no-messages": "s", "file": "f", "silent": "q",
        "files-without-match": "L", "no-filename": "h", "with-filename": "H", "text": "a",
      ])
    // Colours are for terminals.
    var plain = call
    plain.arguments.removeAll { $0.hasPrefix("--color") || $0.hasPrefix("--colour") }
    guard let options = options(plain, description, in: &context) else { return 2 }
    var operands = options.operands[...]
    var sources = options.values("e")
    for file in options.values("f") {
      guard let input = inputs([file], in: &context).first else { return 2 }
      sources += TextLines.of(input.text).map { String($0) }
    }
    if sources.isEmpty, options.values("f").isEmpty {
      guard let source = operands.popFirst() else {
        return misuse("a pattern is needed", in: &context)
      }
      sources = [source]
    }
    let syntax: Pattern.Syntax =
      options.has("F") || call.name == "fgrep"
      ? .fixed
      : options.has("P") ? .perl : options.has("E") || call.name == "egrep" ? .extended : .basic
    do {
      let pattern = try Pattern(
        sources.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
          .map(String.init),
        syntax: syntax, ignoresCase: options.has("i"), matchesWords: options.has("w"),
        matchesLines: options.has("x"))
      guard let search = GrepSearch(pattern: pattern, options: options) else {
        return misuse("invalid number of lines", in: &context)
      }
      var files = Array(operands)
      if options.has("r") || options.has("R") {
        files = filesBelow(files.isEmpty ? ["."] : files, in: &context)
        guard !files.isEmpty else { return 1 }
      }
      let texts =
        options.has("s")
        ? readable(files, in: &context) : inputs(files, in: &context)
      return search.run(
        in: texts, expecting: max(1, files.count),
        namesFiles: files.count > 1 || options.has("r") || options.has("R"), &context)
    } catch {
      context.printError("grep: \(error.message)\n")
      return 2
    }
  }

  /// Directories are searched with all below them.
  private static func filesBelow(_ paths: [String], in context: inout ShellContext) -> [String] {
    var files: [String] = []
    var rest = Array(paths.reversed())
    while let path = rest.popLast(), context.mayWork() {
      guard context.shell.currentHome.isDirectory(path) else {
        files.append(path)
        continue
      }
      let prefix = path.hasSuffix("/") ? path : path + "/"
      rest += context.shell.currentHome.names(in: path).reversed().map { prefix + $0 }
    }
    return files
  }

  /// With `-s`, nothing is said of a file that is not there.
  private static func readable(
    _ files: [String], in context: inout ShellContext
  ) -> [(name: String, text: String)] {
    let outer = context.descriptors[Redirection.standardError]
    context.descriptors[Redirection.standardError] = .nothing
    defer { context.descriptors[Redirection.standardError] = outer }
    return inputs(files, in: &context)
  }
}

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
