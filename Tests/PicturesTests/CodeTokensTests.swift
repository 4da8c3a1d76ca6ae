import Foundations
import Testing

@testable import Pictures

/// Code in colours: nothing is lost between them, whatever somebody typed.
@Suite struct CodeTokensTests {
  struct Row: Sendable {
    var line: String
    var language: ConsoleCode.Language
    var tokens: [(String, Paint)]
  }

  static let rows = [
    Row(line: "plain \"text\"", language: .plain, tokens: [("plain \"text\"", .ink)]),
    Row(
      line: "\"Effect\": \"Allow\",", language: .json,
      tokens: [("\"Effect\"", .link), (": ", .ink), ("\"Allow\"", .success), (",", .ink)]),
    Row(
      line: "\"a\\\"b\" : 1", language: .json, tokens: [("\"a\\\"b\"", .link), (" : 1", .ink)]),
    Row(line: "\"open", language: .json, tokens: [("\"open", .success)]),
    Row(line: "\"open\\", language: .json, tokens: [("\"open\\", .success)]),
    Row(
      line: "stats sum(bytes) | limit 10", language: .query,
      tokens: [
        ("stats", .keyword), (" ", .ink), ("sum", .keyword), ("(bytes) ", .ink), ("|", .keyword),
        (" ", .ink), ("limit", .keyword), (" ", .ink), ("10", .number),
      ]),
    Row(line: "@message statsx", language: .query, tokens: [("@message statsx", .ink)]),
    Row(line: "", language: .query, tokens: []),
  ]

  @Test(arguments: rows.indices)
  func `words have their colours`(index: Int) {
    let row = Self.rows[index]
    let tokens = CodeTokens.tokens(of: row.line, row.language)
    let expected = row.tokens.map { CodeTokens.Token(text: $0.0, paint: $0.1) }
    #expect(tokens.filter { !$0.text.isEmpty } == expected)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the tokens are the line`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "tokens")
    let pieces = ["\"", "\\", ":", " ", "a", "stats", "10", "|", "é", "日", "{", "\\\"", "@x", "."]
    for _ in 0..<50 {
      let line = (0..<random.integer(in: 0...12)).map { _ in random.element(of: pieces) }.joined()
      for language in [ConsoleCode.Language.plain, .json, .query] {
        let tokens = CodeTokens.tokens(of: line, language)
        #expect(tokens.map(\.text).joined() == line, "seed \(seed): \(line)")
      }
    }
  }
}
