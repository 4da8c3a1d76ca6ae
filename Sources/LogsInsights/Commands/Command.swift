/// A command of the language: how it is written, and what it adds to the plan.
protocol Command: Sendable {
  /// Lower case; the first is the usual one.
  static var keywords: [String] { get }

  /// Reads what follows the keyword, up to the next `|`.
  init(parsing parser: inout InsightsParser) throws(Diagnostic)

  /// Resolves names and adds stages. `range` is where the command's keyword stands.
  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic)
}

extension Command {
  static var keyword: String { keywords[0] }
}
