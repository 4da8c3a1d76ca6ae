enum Grep: Program {
  static let names = ["grep", "egrep", "fgrep"]
  static let synopsis = "grep [-EFPchilLnoqrsvwx] [-m COUNT] [-A|-B|-C LINES] PATTERN [FILE...]"
  static let summary = "print lines that match a pattern"

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
