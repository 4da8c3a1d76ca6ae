/// `outlier action=remove param=3.0 uselower=true mark=true bytes packets`: draws in, or drops the
/// rows of, values that lie further than `param` interquartile ranges above the upper quartile (or
/// below the lower one).
///
/// The marker column is `FIELD_outlier` (inferred: the documentation names none).
struct OutlierCommand: Command {
  static let keywords = ["outlier"]

  private var removes = false
  private var factor = 2.5
  private var checksBelow = false
  private var marks = false
  private var names: [FieldName] = []

  private static let options = ["action", "param", "uselower", "mark"]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    while parser.isAtOption(Self.options) {
      switch try parser.option(Self.options) {
      case "action":
        if try parser.skipKeyword("remove") {
          removes = true
        } else if try !parser.skipKeyword("transform") {
          throw parser.unexpected("remove or transform")
        }
      case "param":
        let range = parser.current.range
        guard let number = try parser.literal().number?.double, number > 0 else {
          throw Diagnostic(
            .unexpected(symbol: parser.spelling(range), expected: "a number above 0"), at: range)
        }
        factor = number
      case "uselower": checksBelow = try parser.flag()
      default: marks = try parser.flag()
      }
    }
    repeat {
      names.append(try parser.name("a numeric field"))
      _ = try parser.skipSymbol(",")
    } while parser.isName
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    var targets: [OutlierStage.Target] = []
    for name in names {
      let source = try planner.slot(of: name)
      let slot = planner.newSlot()
      planner.redirect(name.text, to: slot)
      var target = OutlierStage.Target(source: source, slot: slot)
      if marks {
        let mark = planner.newSlot()
        try planner.addColumn(name.text + "_outlier", slot: mark, at: name.range)
        target.mark = mark
      }
      targets.append(target)
    }
    planner.append(
      OutlierStage(targets: targets, factor: factor, checksBelow: checksBelow, removes: removes),
      .summarising)
  }
}
