import LogsInsights
import Testing

@Suite struct AppendcolsCommandTests {
  static let records = [1, 2, 3].map { Sample.flow(after: $0, packets: $0, bytes: $0 * 100) }

  @Test(arguments: [
    (
      "fields bytes | sort bytes asc | appendcols (fields packets as p | sort p asc | limit 2)",
      "bytes=100 p=1;bytes=200 p=2;bytes=300"
    ),
    (
      "fields bytes | sort bytes asc | appendcols max=1 (fields packets as p | sort p desc)",
      "bytes=100 p=3;bytes=200;bytes=300"
    ),
    ("stats sum(bytes) as n | appendcols (stats count(*) as n)", "n=600"),
    (
      "stats sum(bytes) as n | appendcols override=true (stats count(*) as n, max(bytes) as m)",
      "n=3 m=300"
    ),
    (
      "fields bytes | sort bytes asc | appendcols override=true (stats max(packets) as bytes)",
      "bytes=3;bytes=200;bytes=300"
    ),
    (
      "stats count(*) as n | appendcols (fields packets as p | sort p asc) | filter p = 1",
      "n=3 p=1"
    ),
  ])
  func `columns are put side by side`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Self.records).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("appendcols", "unexpected symbol found <EOF> at line 1 and position 10"),
    ("appendcols max=0 (limit 1)", "max must be between 1 and 100000"),
    ("appendcols override=1 (limit 1)", "unexpected symbol found 1 at line 1 and position 20"),
    ("appendcols min=1 (limit 1)", "unexpected symbol found min at line 1 and position 11"),
    ("appendcols (limit 1", "unexpected symbol found <EOF> at line 1 and position 19"),
    (
      "appendcols (stats count(*) as n | appendcols (limit 1))",
      "Nested subqueries are not supported"
    ),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
