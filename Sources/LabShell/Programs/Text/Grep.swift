enum Grep: Program {
  static let names = ["grep", "egrep", "fgrep"]
  static let synopsis = "grep [-EFPchilnoqvwx] [-m COUNT] [-A|-B|-C LINES] PATTERN [FILE...]"
  static let summary = "print lines that match a pattern"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "EFGHPchilnoqsvwx", valued: "emABC",
      long: [
        "extended-regexp": "E", "fixed-strings": "F", "ignore-case": "i", "invert-match": "v",
        "count": "c", "line-number": "n", "only-matching": "o", "word-regexp": "w",
        "line-regexp": "x", "quiet": "q", "regexp": "e", "max-count": "m",
        "files-with-matches": "l", "after-context": "A", "before-context": "B", "context": "C",
        "perl-regexp": "P",
      ])
    guard let options = options(call, description, in: &context) else { return 2 }
    var operands = options.operands[...]
    var sources = options.values("e")
    if sources.isEmpty {
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
      return search.run(
        in: inputs(Array(operands), in: &context),
        expecting: max(1, operands.count), &context)
    } catch {
      context.printError("grep: \(error.message)\n")
      return 2
    }
  }
}
