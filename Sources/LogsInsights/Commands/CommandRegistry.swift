/// All commands; and those that are refused by name.
enum CommandRegistry {
  static let all: [any Command.Type] = [
    FieldsCommand.self, DisplayCommand.self, FilterCommand.self, StatsCommand.self,
    SortCommand.self, LimitCommand.self, ParseCommand.self, DedupCommand.self,
    PatternCommand.self, DiffCommand.self, UnnestCommand.self, ExpandCommand.self,
    FilterIndexCommand.self, AccumCommand.self, AutoregressCommand.self, FilldownCommand.self,
    FillmissingCommand.self, AddtotalsCommand.self, CountFrequentCommand.self,
    SessionizeCommand.self, OutlierCommand.self, JsonCommand.self, JoinCommand.self,
    AppendcolsCommand.self, LogcompareCommand.self, RelevantfieldsCommand.self,
    EstimateCommand.self, LookupCommand.self, CidrlookupCommand.self,
  ]

  /// Commands of the service that cannot be had here, and why.
  static let unsupported = [
    "anomaly":
      "it compares with what a model of the service has learnt; pattern @message | diff compares "
      + "with an earlier time",
    "search": "it is a word of the service's grammar that nothing documents; write filter",
    "unmask": "it shows what data protection policies have masked, and no such policy exists here",
  ]

  static let keywords = all.flatMap { $0.keywords }
  static let grammar = Grammar(commands: all, unsupported: unsupported)
}
