/// All commands, one file each; and those that are refused by name.
enum CommandRegistry {
  static let all: [any Command.Type] = [
    FieldsCommand.self, DisplayCommand.self, FilterCommand.self, StatsCommand.self,
    SortCommand.self, LimitCommand.self, ParseCommand.self, DedupCommand.self,
    PatternCommand.self, DiffCommand.self, UnnestCommand.self, ExpandCommand.self,
    FilterIndexCommand.self, AccumCommand.self, AutoregressCommand.self, FilldownCommand.self,
    FillmissingCommand.self, AddtotalsCommand.self, CountFrequentCommand.self,
    SessionizeCommand.self,
  ]

  /// Commands that need uploads, indexes, models or other accounts of the service.
  static let unsupported = [
    "anomaly", "appendcols", "cidrlookup", "estimate", "join", "logcompare", "lookup",
    "outlier", "relevantfields", "search", "unmask",
  ]

  static let keywords = all.flatMap { $0.keywords }

  static func command(_ keyword: String) -> (any Command.Type)? {
    all.first { $0.keywords.contains(keyword) }
  }
}
