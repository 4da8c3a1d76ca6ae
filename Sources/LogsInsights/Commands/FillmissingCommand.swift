/// `fillmissing with 0 for n`: rows for the empty bins of `stats … by bin(…)`, for each combination
/// of its other keys, between the first bin and the last.
struct FillmissingCommand: Command {
  static let keywords = ["fillmissing"]
  let values: [(value: Datum, name: FieldName)]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    var values: [(value: Datum, name: FieldName)] = []
    if try parser.skipKeyword("with") {
      repeat {
        let value = try parser.literal()
        try parser.expectKeyword("for")
        values.append((value, try parser.name()))
      } while try parser.skipSymbol(",")
    }
    self.values = values
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard let bins = planner.timeBins else {
      let rule = "it must follow stats … by bin(…)"
      throw Diagnostic(.misplaced(command: Self.keyword, rule: rule), at: range)
    }
    var defaults: [(slot: Int, value: Datum)] = []
    for (value, name) in values { defaults.append((try planner.slot(of: name), value)) }
    planner.append(FillmissingStage(bins: bins, defaults: defaults))
  }
}
