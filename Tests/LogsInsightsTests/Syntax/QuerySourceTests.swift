import Testing

@testable import LogsInsights

@Suite struct QuerySourceTests {
  private static func source(_ text: String) throws -> QuerySource? {
    try InsightsQuery(parsing: text).source
  }

  @Test(arguments: [
    ("SOURCE 'g' | limit 1", ["g"]), ("source \"/aws/x\" limit 1", ["/aws/x"]),
    ("SOURCE lg", ["lg"]), ("SOURCE 'a', b, `c-d` | limit 1", ["a", "b", "c-d"]),
    ("SOURCE logGroups | limit 1", ["logGroups"]),
  ])
  func `groups are named`(query: String, names: [String]) throws {
    #expect(try Self.source(query)?.groups == .named(names))
  }

  @Test func `groups are selected by what they have in common`() throws {
    let source = try Self.source(
      """
      SOURCE logGroups(namePrefix: ['a', "b"], accountIdentifiers: ['111122223333'],
        class: ['INFREQUENT_ACCESS']) dataSource(['amazon_vpc.flow'])
        logGroupTags([{"key": "team", "values": ["x*", "!y"]}, {"key": "env"}])
      | fields @message
      """)
    var selection = QuerySource.Selection()
    selection.prefixes = ["a", "b"]
    selection.accounts = ["111122223333"]
    selection.classes = ["INFREQUENT_ACCESS"]
    selection.dataSources = ["amazon_vpc.flow"]
    selection.tags = [.init(key: "team", values: ["x*", "!y"]), .init(key: "env", values: [])]
    #expect(source?.groups == .selected(selection))
    #expect(try Self.source("SOURCE logGroups()")?.groups == .selected(QuerySource.Selection()))
    // As the console writes it (INQ-10).
    let standard = try Self.source(
      "SOURCE logGroups(namePrefix: [], class: \"STANDARD\") START=-1h END=0s")
    #expect(standard?.groups == .selected(QuerySource.Selection()))
  }

  @Test(arguments: [
    ("SOURCE g START=1772409600000 END=1772413199999", 1_772_409_600_000, 1_772_413_199_999),
    ("SOURCE g START=1772409600 END=1772413199", 1_772_409_600_000, 1_772_413_199_999),
    ("SOURCE g start=-1d end=now", 1_772_323_200_000, 1_772_409_600_000),
    ("SOURCE g end=-90m start=-2h", 1_772_402_400_000, 1_772_404_200_000),
    ("SOURCE g start=-5m", 1_772_409_300_000, 9_999_999_999_999),
    ("SOURCE g START=-3600s END=0s", 1_772_406_000_000, 1_772_409_600_000),
    ("SOURCE g START=-30m END=-0m", 1_772_407_800_000, 1_772_409_600_000),
    ("SOURCE g", 1, 9_999_999_999_999),
  ])
  func `it may say of what time (INQ-10)`(query: String, start: Int, end: Int) throws {
    let period = try Self.source(query)?.period(within: 1...9_999_999_999_999, now: Sample.start)
    #expect(period == start...end)
  }

  @Test(arguments: [
    ("SOURCE", "unexpected symbol found <EOF> at line 1 and position 6"),
    ("SOURCE 5", "unexpected symbol found 5 at line 1 and position 7"),
    ("stats count(*) by bin(0s)", "unexpected symbol found 0s at line 1 and position 22"),
    ("SOURCE g START=5m", "unexpected symbol found 5m at line 1 and position 15"),
    ("SOURCE g | SOURCE h", "Command SOURCE is misplaced: it must be the first in a query"),
    (
      "SOURCE logGroups(name: ['a'])", "unexpected symbol found name at line 1 and position 17"
    ),
    (
      "SOURCE logGroups(class: ['COLD'])",
      "unexpected symbol found ['COLD'] at line 1 and position 24"
    ),
    (
      "SOURCE logGroups(namePrefix: ['a','b','c','d','e','f'])",
      "At most 5 prefixes are allowed"
    ),
    (
      "SOURCE logGroupTags([{'values': ['a']}])",
      "unexpected symbol found } at line 1 and position 37"
    ),
    (
      "SOURCE logGroupTags([{'colour': 'a'}])",
      "unexpected symbol found 'colour' at line 1 and position 22"
    ),
    (
      "SOURCE logGroupTags([{'key': 'a', 'values': ['1','2','3','4','5','6']}])",
      "At most 5 values of a tag are allowed"
    ),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
