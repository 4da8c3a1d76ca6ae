/// Everything that can be wrong with a query, with the data that its message needs.
enum Reason {
  case unexpected(symbol: String, expected: String)
  case unterminated(String)
  case unknownCommand(String)
  case unsupportedCommand(String, because: String)
  case unknownFunction(String)
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
}
