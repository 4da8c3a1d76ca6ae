extension Reason {
  /// The service's text. `position` counts from 0 within the line, as the service's parser does.
  func message(line: Int, position: Int, characters: Range<Int>) -> String {
    switch self {
    case .unexpected(let symbol, _), .unknownCommand(let symbol):
      "unexpected symbol found \(symbol) at line \(line) and position \(position)"
    case .unterminated(let what):
      "unexpected symbol found <EOF> at line \(line) and position \(position): \(what) has no end"
    case .unsupportedCommand(let name): "Command is not supported: \(name)"
    case .unknownFunction(let name): "Unknown function: \(name)"
    case .statisticOutsideStats(let name):
      "Statistic \(name) can only be used in the stats command"
    case .argumentCount(let function, let expected, let found):
      "Function \(function) takes \(Self.text(expected)), found \(found)"
    case .badArgument(let function, let expected):
      "Function \(function) expects \(expected)"
    case .alreadyDefined(let name):
      "Ephemeral field is already defined: \(name)"
        + " ([\(characters.lowerBound),\(characters.upperBound)])"
    case .unknownSymbol(let name, _): "Unknown symbols found in or after stats: \(name)"
    case .misplaced(let command, let rule): "Command \(command) is misplaced: \(rule)"
    case .tooManyStats(let limit): "At most \(limit) stats commands are allowed in a query"
    case .outOfRange(let what, let range):
      "\(what) must be between \(range.lowerBound) and \(range.upperBound)"
    case .globNames(let wildcards, let names):
      "The parse expression has \(wildcards) wildcards and \(names) field names"
    case .regularExpression(let problem): "Invalid regular expression: \(problem)"
    case .diffWithoutPattern:
      "Diff compilation Failed : Diff operation has to be used after Pattern"
    case .tooLong(let limit): "A query has at most \(limit) characters"
    case .tooDeep: "The expression is nested too deeply"
    }
  }

  var help: String? {
    switch self {
    case .unexpected(_, let expected): "expected \(expected)"
    case .unterminated: "close it"
    case .unknownCommand: "a query is commands separated by |, such as fields, filter, stats, sort"
    case .unsupportedCommand:
      "it needs data or models of the service that are not available here; no rows were dropped"
    case .unknownFunction: nil
    case .statisticOutsideStats(let name): "write: stats \(name)(…) as name | filter name > 1"
    case .argumentCount, .badArgument, .outOfRange, .tooLong, .tooDeep: nil
    case .alreadyDefined: "an alias can be defined once; choose another name"
    case .unknownSymbol(_, let known):
      known.isEmpty
        ? nil
        : "after stats only its own columns exist: \(known.joined(separator: ", ")); "
          + "give a computed column a name with as"
    case .misplaced: nil
    case .tooManyStats: nil
    case .globNames: "write one name for each *"
    case .regularExpression: nil
    case .diffWithoutPattern: "write: pattern @message | diff"
    }
  }

  var suggestion: String? {
    switch self {
    case .unknownCommand(let name): Suggestion.nearest(to: name, among: CommandRegistry.keywords)
    case .unknownFunction(let name): Self.function(like: name)
    case .unknownSymbol(let name, let known): Suggestion.nearest(to: name, among: known)
    case .unexpected, .unterminated, .unsupportedCommand, .statisticOutsideStats, .argumentCount,
      .badArgument, .alreadyDefined, .misplaced, .tooManyStats, .outOfRange, .globNames,
      .regularExpression, .diffWithoutPattern, .tooLong, .tooDeep:
      nil
    }
  }

  /// `lower` and `upper` are what other languages call them, and are not near enough to be found.
  private static func function(like name: String) -> String? {
    switch name.lowercased() {
    case "lower", "lcase": "tolower"
    case "upper", "ucase": "toupper"
    case "length", "len": "strlen"
    default:
      Suggestion.nearest(to: name, among: FunctionRegistry.names + StatisticRegistry.names)
    }
  }

  private static func text(_ count: ClosedRange<Int>) -> String {
    if count.upperBound == Int.max { return "at least \(count.lowerBound) arguments" }
    if count.lowerBound == count.upperBound {
      return count.lowerBound == 1 ? "1 argument" : "\(count.lowerBound) arguments"
    }
    return "\(count.lowerBound) to \(count.upperBound) arguments"
  }
}
