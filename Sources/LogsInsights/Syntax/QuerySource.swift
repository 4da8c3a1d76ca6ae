/// What `SOURCE` says: which log groups a query reads, and of what time.
///
/// The language only reads it; whoever has log groups finds them.
public struct QuerySource: Equatable, Sendable {
  public enum Groups: Equatable, Sendable {
    /// Names or ARNs.
    case named([String])
    case selected(Selection)
  }

  /// What groups must have in common; everything that is given must hold.
  public struct Selection: Equatable, Sendable {
    /// How names begin, one of these; empty for any.
    public var prefixes: [String] = []
    /// Accounts of which one owns the group; empty for any.
    public var accounts: [String] = []
    /// `STANDARD` unless others are named.
    public var classes = ["STANDARD"]
    /// Data sources, one of which the group receives; empty for any.
    public var dataSources: [String] = []
    public var tags: [TagFilter] = []
  }

  /// A tag that a group must have, with one of the values; `*` stands for any characters, a leading
  /// `!` for "not".
  public struct TagFilter: Equatable, Sendable {
    public var key: String
    /// Empty for any.
    public var values: [String]
  }

  public enum Time: Equatable, Sendable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    case instant(Int)
    /// So many milliseconds before the query is started.
    case beforeNow(Int)

    public func milliseconds(now: Int) -> Int {
      switch self {
      case .instant(let instant): instant
      case .beforeNow(let distance): now - distance
      }
    }
  }

  public var groups: Groups
  public var start: Time?
  public var end: Time?
  /// Where it stands in the query's bytes.
  let range: Range<Int>

  /// The time that is read: its own bounds, else those of the query.
  public func period(within period: ClosedRange<Int>?, now: Int) -> ClosedRange<Int>? {
    let lower = start?.milliseconds(now: now) ?? period?.lowerBound
    let upper = end?.milliseconds(now: now) ?? period?.upperBound
    guard let lower, let upper, lower <= upper else { return period }
    return lower...upper
  }

  /// The same source, wherever it stands.
  public static func == (left: QuerySource, right: QuerySource) -> Bool {
    left.groups == right.groups && left.start == right.start && left.end == right.end
  }
}

extension QuerySource.Groups {
  /// Whether a record's `@log`, `account:group`, is one of these; tags and the like are not known.
  func names(_ log: String) -> Bool {
    let group = log.split(separator: ":", maxSplits: 1).last.map(String.init) ?? log
    switch self {
    case .named(let names): return names.contains(group)
    case .selected(let selection):
      return selection.prefixes.isEmpty || selection.prefixes.contains(where: group.hasPrefix)
    }
  }
}

/// `SOURCE "group" START=… END=…`, or `SOURCE logGroups(namePrefix: ["a"]) logGroupTags([…])`.
extension InsightsParser {
  /// The most of each that the service takes (CWL_QuerySyntax-Source).
  private enum Most {
    static let prefixes = 5
    static let accounts = 20
    static let dataSources = 10
    static let tagFilters = 5
    static let tagValues = 5
    static let groups = 50
  }

  /// Reads a source if the query begins with one, and the `|` behind it, which may be left out.
  mutating func source() throws(Diagnostic) -> QuerySource? {
    let start = current.range.lowerBound
    guard try skipKeyword("source") else { return nil }
    let groups: QuerySource.Groups =
      isAtSelection ? .selected(try selection()) : .named(try groupNames())
    var (from, to): (QuerySource.Time?, QuerySource.Time?) = (nil, nil)
    while true {
      if from == nil, try skipKeyword("start") {
        try expectSymbol("=")
        from = try time(secondsEnd: 0)
      } else if to == nil, try skipKeyword("end") {
        try expectSymbol("=")
        to = try time(secondsEnd: 999)
      } else {
        break
      }
    }
    let range = start..<previousEnd
    _ = try skipSymbol("|")
    return QuerySource(groups: groups, start: from, end: to, range: range)
  }

  private static let selectors = ["loggroups", "datasource", "loggrouptags"]

  /// A selector is a name with a parenthesis behind it; a group may have the same name.
  private var isAtSelection: Bool {
    guard Self.selectors.contains(where: isKeyword) else { return false }
    var copy = self
    return (try? copy.advance()) != nil && copy.isSymbol("(")
  }

  private mutating func groupNames() throws(Diagnostic) -> [String] {
    let start = current.range.lowerBound
    var names: [String] = []
    repeat {
      if case .name(let name) = current.kind {
        try advance()
        names.append(name.text)
      } else {
        names.append(
          try text("the name of a log group in quotes, or logGroups(namePrefix: [\"…\"])").string)
      }
    } while try skipSymbol(",")
    try check(names.count, "log groups", atMost: Most.groups, from: start)
    return names
  }

  /// `now`, `-1d`, `0s` as the console writes now (INQ-10), or an instant in seconds or
  /// milliseconds since 1970; the last second of a period counts whole.
  private mutating func time(secondsEnd: Int) throws(Diagnostic) -> QuerySource.Time {
    if try skipKeyword("now") { return .beforeNow(0) }
    let isBefore = try skipSymbol("-")
    switch current.kind {
    case .period(let period) where isBefore:
      try advance()
      return .beforeNow(period.length)
    case .noPeriod:
      try advance()
      return .beforeNow(0)
    case .number(.integer(let number)) where !isBefore:
      try advance()
      return .instant(number > 99_999_999_999 ? number : number * 1_000 + secondsEnd)
    default:
      throw unexpected("a time: now, -1h, or seconds or milliseconds since 1970")
    }
  }

  private mutating func selection() throws(Diagnostic) -> QuerySource.Selection {
    var selection = QuerySource.Selection()
    while isAtSelection {
      if try skipKeyword("loggroups") {
        try expectSymbol("(")
        while !isSymbol(")") {
          try argument(of: &selection)
          guard try skipSymbol(",") else { break }
        }
      } else if try skipKeyword("datasource") {
        try expectSymbol("(")
        selection.dataSources = try texts("data sources", atMost: Most.dataSources)
      } else {
        try advance()
        try expectSymbol("(")
        selection.tags = try tagFilters()
      }
      try expectSymbol(")")
    }
    return selection
  }

  private mutating func argument(
    of selection: inout QuerySource.Selection
  ) throws(Diagnostic) {
    let expected = "namePrefix, accountIdentifiers or class"
    let place = current.range
    let name = try name(expected)
    guard let word = name.word?.lowercased(),
      ["nameprefix", "accountidentifier", "accountidentifiers", "class"].contains(word)
    else { throw Diagnostic(.unexpected(symbol: name.text, expected: expected), at: place) }
    try expectSymbol(":")
    let list = current.range
    switch word {
    case "nameprefix": selection.prefixes = try texts("prefixes", atMost: Most.prefixes)
    case "class":
      let classes = try classes()
      guard classes.allSatisfy(["STANDARD", "INFREQUENT_ACCESS"].contains) else {
        let expected = "\"STANDARD\" or \"INFREQUENT_ACCESS\""
        throw Diagnostic(
          .unexpected(symbol: spelling(list.lowerBound..<previousEnd), expected: expected),
          at: list.lowerBound..<previousEnd)
      }
      selection.classes = classes
    default: selection.accounts = try texts("accounts", atMost: Most.accounts)
    }
  }

  /// A list, or the one class alone, as the console writes it (INQ-10).
  private mutating func classes() throws(Diagnostic) -> [String] {
    guard case .text(let text) = current.kind else { return try texts("classes", atMost: 2) }
    try advance()
    return [text.string]
  }

  private mutating func texts(
    _ what: String, atMost most: Int
  ) throws(Diagnostic) -> [String] {
    let start = current.range.lowerBound
    let texts = try list().compactMap { $0.asText?.string }
    try check(texts.count, what, atMost: most, from: start)
    return texts
  }

  /// `[{"key": "team", "values": ["a*", "!b"]}]`
  private mutating func tagFilters() throws(Diagnostic) -> [QuerySource.TagFilter] {
    let start = current.range.lowerBound
    try expectSymbol("[")
    var filters: [QuerySource.TagFilter] = []
    repeat {
      try expectSymbol("{")
      var (key, values): (String?, [String]) = (nil, [])
      repeat {
        let place = current.range
        let member = try text("\"key\" or \"values\"").string
        try expectSymbol(":")
        switch member {
        case "key": key = try text("the key of a tag in quotes").string
        case "values": values = try texts("values of a tag", atMost: Most.tagValues)
        default:
          throw Diagnostic(
            .unexpected(symbol: spelling(place), expected: "\"key\" or \"values\""), at: place)
        }
      } while try skipSymbol(",")
      guard let key else { throw unexpected("a \"key\" in each tag filter") }
      try expectSymbol("}")
      filters.append(QuerySource.TagFilter(key: key, values: values))
    } while try skipSymbol(",")
    try expectSymbol("]")
    try check(filters.count, "tag filters", atMost: Most.tagFilters, from: start)
    return filters
  }

  private func check(
    _ count: Int, _ what: String, atMost most: Int, from start: Int
  ) throws(Diagnostic) {
    guard count <= most else {
      throw Diagnostic(.tooMany(what: what, limit: most), at: start..<previousEnd)
    }
  }
}
