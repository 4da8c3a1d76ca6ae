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
