import Foundations

/// Everything that can be wrong with a query, with the data that its message needs.
enum Reason {
  case unexpected(symbol: String, expected: String)
  case unterminated(String)
  case unknownCommand(String, known: [String])
  case unsupportedCommand(String, because: String)
  case unknownFunction(String, known: [String])
  case statisticOutsideStats(String)
  case argumentCount(function: String, expected: ClosedRange<Int>, found: Int)
  case badArgument(function: String, expected: String)
  case alreadyDefined(String)
  /// A name that `stats` does not give; the names that it does give.
  case unknownSymbol(String, known: [String])
  case misplaced(command: String, rule: String)
  case tooManyStats(limit: Int)
  case outOfRange(what: String, ClosedRange<Int>)
  case globNames(wildcards: Int, names: Int)
  case regularExpression(String)
  case diffWithoutPattern
  case nestedSubquery
  /// `relevantfields` over fields that a command has made.
  case notRawFields
  case unknownSavedQuery(String, known: [String])
  case unknownParameter(String, of: String, known: [String])
  case missingParameter(String, of: String)
  case nestedSavedQuery(String)
  case tooMany(what: String, limit: Int)
  case tooLong(limit: Int)
  case tooDeep

  /// The service's text. `position` counts from 0 within the line, as the service's parser does.
  func message(line: Int, position: Int, characters: Range<Int>) -> String {
    switch self {
    case .unexpected(let symbol, _), .unknownCommand(let symbol, _):
      "unexpected symbol found \(symbol) at line \(line) and position \(position)"
    case .unterminated(let what):
      "unexpected symbol found <EOF> at line \(line) and position \(position): \(what) has no end"
    case .unsupportedCommand(let name, _): "Command is not supported: \(name)"
    case .unknownFunction(let name, _): "Unknown function: \(name)"
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
    case .notRawFields: "Query cannot be compiled"
    case .unknownSavedQuery(let name, _): "Saved query not found: \(name)"
    case .unknownParameter(let name, let query, _):
      "Saved query \(query) has no parameter \(name)"
    case .missingParameter(let name, let query):
      "Saved query \(query) needs a value for parameter \(name)"
    case .nestedSavedQuery(let name):
      "Saved query \(name) calls another saved query, which is not supported"
    case .nestedSubquery: "Nested subqueries are not supported"
    case .tooMany(let what, let limit): "At most \(limit) \(what) are allowed"
    case .tooLong(let limit): "A query has at most \(limit) characters"
    case .tooDeep: "The expression is nested too deeply"
    }
  }

  var help: String? {
    switch self {
    case .unexpected(_, let expected): "expected \(expected)"
    case .unterminated: "close it"
    case .unknownCommand: "a query is commands separated by |, such as fields, filter, stats, sort"
    case .unsupportedCommand(_, let reason): reason
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
    case .notRawFields: "relevantfields reads fields of the records, not those of other commands"
    case .unknownSavedQuery: "aws logs describe-query-definitions lists those that there are"
    case .unknownParameter(_, _, let known):
      known.isEmpty ? "it has none" : "its parameters are \(known.joined(separator: ", "))"
    case .missingParameter(let name, let query): "write: $\(query)(\(name) = …)"
    case .nestedSavedQuery: nil
    case .nestedSubquery: "run the inner query by itself, and put what it finds into a list"
    case .tooMany: nil
    }
  }

  var suggestion: String? {
    switch self {
    case .unknownFunction(let name, let known): Self.function(like: name, among: known)
    case .unknownCommand(let name, let known), .unknownSymbol(let name, let known),
      .unknownSavedQuery(let name, let known), .unknownParameter(let name, _, let known):
      EditDistance.nearest(to: name, among: known)
    case .unexpected, .unterminated, .missingParameter, .nestedSavedQuery, .unsupportedCommand,
      .statisticOutsideStats, .argumentCount,
      .badArgument, .alreadyDefined, .misplaced, .tooManyStats, .outOfRange, .globNames,
      .regularExpression, .diffWithoutPattern, .nestedSubquery, .notRawFields, .tooMany, .tooLong,
      .tooDeep:
      nil
    }
  }

  /// `lower` and `upper` are what other languages call them, and are not near enough to be found.
  private static func function(like name: String, among known: [String]) -> String? {
    switch name.lowercased() {
    case "lower", "lcase": "tolower"
    case "upper", "ucase": "toupper"
    case "length", "len": "strlen"
    default: EditDistance.nearest(to: name, among: known)
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
