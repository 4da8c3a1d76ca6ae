import Foundations

/// Why a query was refused: what happened, where, and what to write instead.
///
/// `message` is what `StartQuery` puts into a `MalformedQueryException` (HTTP 400), in AWS's wording
/// wherever it was published (INQ-01). Errors are found before a record is read.
public struct QueryError: Error, Equatable, Sendable {
  /// The error code of the service for every refused query.
  public static let code = "MalformedQueryException"

  public let message: String
  /// What may be done about it, as a sentence; the service sends no such thing.
  public let help: String?
  /// What to write in place of the marked characters, when that can be guessed.
  public let suggestion: String?
  /// The marked characters, counted in Unicode scalars from 0: `startCharOffset` and
  /// `endCharOffset` of a `queryCompileError`.
  public let characters: Range<Int>
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// The line of the query that holds the marked characters.
  let excerpt: String

  /// The offset of the first marked character.
  public var position: Int { characters.lowerBound }

  /// The message, the line of the query with a caret below the place, and the help.
  ///
  /// Of a long line only the surroundings of the place are shown, so that no terminal wraps it and
  /// moves the caret away.
  public var rendering: String {
    var visible = excerpt.map { $0 == "\t" ? " " : $0 }
    var offset = column - 1
    if visible.count > Self.widest {
      let start = max(0, min(offset - Self.widest / 2, visible.count - Self.widest))
      let end = start + Self.widest
      let isCutBehind = end < visible.count
      visible = Array(visible[start..<end])
      if start > 0 { visible[0] = "…" }
      if isCutBehind { visible[visible.count - 1] = "…" }
      offset -= start
    }
    let width = max(1, min(characters.count, visible.count - offset))
    var lines = [
      message,
      "  " + String(visible),
      "  " + String(repeating: " ", count: offset) + String(repeating: "^", count: width),
    ]
    if let suggestion { lines.append("help: did you mean `\(suggestion)`?") }
    if let help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }

  /// Characters of the query in one line, so that they fit into 80 columns.
  private static let widest = 76

  /// Places a complaint in the text that it is about.
  init(_ diagnostic: Diagnostic, in text: [UInt8]) {
    let start = min(diagnostic.range.lowerBound, text.count)
    let end = min(max(diagnostic.range.upperBound, start), text.count)
    let newline = UInt8(ascii: "\n")
    let lineStart = text[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = text[start...].firstIndex(of: newline) ?? text.count
    let first = Self.characterCount(text[..<start])
    let offset = Self.characterCount(text[lineStart..<start])
    line = text[..<start].count { $0 == newline } + 1
    column = offset + 1
    characters = first..<(first + Self.characterCount(text[start..<end]))
    message = diagnostic.reason.message(line: line, position: offset, characters: characters)
    help = diagnostic.reason.help
    suggestion = diagnostic.reason.suggestion
    excerpt = String(decoding: text[lineStart..<lineEnd], as: UTF8.self)
  }

  /// Unicode scalars, counted by the bytes that begin one.
  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

/// A reason to refuse a query, and the bytes of its text that it is about.
struct Diagnostic: Error {
  var reason: Reason
  var range: Range<Int>

  init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

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
