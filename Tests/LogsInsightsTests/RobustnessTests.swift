import LogsInsights
import Testing

/// Queries made of pieces put together at random: whatever they say, the answer is an error or a
/// result, never a crash or a hang.
@Suite struct RobustnessTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let pieces = [
    "fields", "display", "filter", "stats", "sort", "limit", "parse", "dedup", "pattern", "diff",
    "unnest", "into", "expand", "accum", "autoregress", "filldown", "fillmissing", "addtotals",
    "countFrequent", "sessionize", "by", "as", "desc", "in", "like", "not", "and", "or", "|", "|",
    "|", "(", ")", "[", "]", ",", "=", "!=", "<", "+", "-", "*", "/", "%", "^", "5m", "1h", "7",
    "0.5", "'a * b'", "\"x\"", "/(?<g>\\d+)/", "srcAddr", "bytes", "@timestamp", "@message", "a",
    "b",
    "count(*)", "sum(bytes)", "bin(5m)", "abs(", "case(", "substr(", "pct(", "jsonParse(@message)",
    "with", "for", "p", "true", "`x y`", "a.b[0]", "#", "\n", "€", "'",
  ]

  private static let records = [
    Sample.flow(), Sample.noData(after: 60), Sample.line(#"{"a":{"b":[1,2]},"bytes":-1e9}"#),
    Sample.line(""), Sample.line("\u{0}é'\"/"), Sample.flow(after: 400, bytes: Int.max),
  ]

  @Test(arguments: 1...8)
  func `pieces of queries`(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<400 {
      let count = Int.random(in: 1...14, using: &generator)
      let query = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
        .joined(separator: " ")
      expectAnswer(to: query)
    }
  }

  @Test(arguments: 1...8)
  func `queries with one piece changed`(seed: UInt64) {
    var generator = Generator(state: seed)
    for example in InsightsCaseTests.cases {
      var words = example.query.split(separator: " ").map(String.init)
      guard let place = words.indices.randomElement(using: &generator) else { continue }
      words[place] = Self.pieces.randomElement(using: &generator) ?? ""
      expectAnswer(to: words.joined(separator: " "))
    }
  }

  private func expectAnswer(to text: String) {
    do throws(QueryError) {
      let query = try InsightsQuery(parsing: text)
      let result = query.run(over: Self.records, period: Sample.start...(Sample.start + 600_000))
      #expect(result.rows.count <= 100_000)
    } catch {
      #expect(!error.rendering.isEmpty)
    }
  }
}
