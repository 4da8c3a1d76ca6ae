/// A command of the language: how it is written, and what it adds to the plan.
protocol Command: ParsedCommand {
  /// Whether it may stand behind `dedup`.
  static var mayFollowDedup: Bool { get }

  /// Resolves names and adds stages. `range` is where the command's keyword stands.
  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic)
}

extension Command {
  static var keyword: String { keywords[0] }
  static var mayFollowDedup: Bool { false }
}

extension Planner {
  /// Lets commands add to the plan, one after the other.
  mutating func add(
    _ commands: [(command: any ParsedCommand, range: Range<Int>)]
  ) throws(Diagnostic) {
    for (written, range) in commands {
      // The grammar has no others.
      guard let command = written as? any Command else { continue }
      let symbol = spelling(range)
      if isDeduplicated, !type(of: command).mayFollowDedup {
        let expected = "nothing but limit after dedup; dedup keeps the first record in sort order"
        throw Diagnostic(.unexpected(symbol: symbol, expected: expected), at: range)
      }
      if let lastCommand {
        let rule = "it must be the last command"
        throw Diagnostic(.misplaced(command: lastCommand, rule: rule), at: range)
      }
      try command.plan(in: &self, at: range)
      keywords.append(symbol.lowercased())
    }
  }
}
