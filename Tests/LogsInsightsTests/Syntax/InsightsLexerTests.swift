import Testing

@testable import LogsInsights

@Suite struct InsightsLexerTests {
  private static func kinds(_ text: String) throws -> [InsightsToken.Kind] {
    var lexer = InsightsLexer(Array(text.utf8))
    var kinds: [InsightsToken.Kind] = []
    while true {
      let token = try lexer.next()
      if token.kind == .end { return kinds }
      kinds.append(token.kind)
    }
  }

  @Test(arguments: [
    ("@timestamp", "@timestamp"), ("a.items.0.id", "a.items.0.id"), ("`foo-bar`", "foo-bar"),
    ("map.`a.b`", "map.a.b"),
    ("@`aws.tag.aws:cloudformation:stack-name`", "@aws.tag.aws:cloudformation:stack-name"),
    ("@@example.com", "@@example.com"), ("list[0].b[12]", "list[0].b[12]"), ("_x1", "_x1"),
  ])
  func `a field name`(text: String, name: String) throws {
    guard case .name(let found)? = try Self.kinds(text).first else {
      Issue.record("no name")
      return
    }
    #expect(found.text == name)
    #expect(try Self.kinds(text).count == 1)
  }

  @Test(arguments: [
    (#""a\"b""#, #"a"b"#), (#"'it\'s'"#, "it's"), (#"'a\\b'"#, #"a\b"#), (#"'\d|#'"#, #"\d|#"#),
  ])
  func `text in quotes`(text: String, content: String) throws {
    #expect(try Self.kinds(text) == [.text(Text(content))])
  }

  @Test(arguments: [
    ("12", Datum.integer(12)), ("1.5", .number(1.5)), ("1e3", .number(1_000)),
    ("99999999999999999999", .large(99_999_999_999_999_999_999)),
  ])
  func `numbers`(text: String, number: Datum) throws {
    #expect(try Self.kinds(text) == [.number(number)])
  }

  @Test(arguments: ["5m", "1hr", "2weeks", "300ms", "1quarter"])
  func `periods`(text: String) throws {
    guard case .period? = try Self.kinds(text).first else {
      Issue.record("no period")
      return
    }
  }

  @Test func `comments and no-break spaces are white space`() throws {
    #expect(try Self.kinds("# all\n(\u{a0}# rest | here") == [.symbol("(")])
  }
}
