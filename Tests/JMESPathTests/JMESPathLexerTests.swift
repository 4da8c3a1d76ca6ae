import Documents
import Testing

@testable import JMESPath

@Suite struct LexerTests {
  private func tokens(of text: String) throws -> [JMESPathToken] {
    var lexer = JMESPathLexer(text)
    return try lexer.tokens()
  }

  @Test(
    arguments: [
      ("a", "unquoted_identifier"), ("a.b", "unquoted_identifier dot unquoted_identifier"),
      ("\"a b\"", "quoted_identifier"), ("'raw'", "literal"), ("`1`", "literal"),
      ("[0]", "lbracket number rbracket"), ("[-1]", "lbracket number rbracket"),
      ("[]", "flatten"), ("[?a]", "filter unquoted_identifier rbracket"),
      ("[*]", "lbracket star rbracket"),
      ("a|b", "unquoted_identifier pipe unquoted_identifier"),
      ("a||b", "unquoted_identifier or unquoted_identifier"),
      ("a&&b", "unquoted_identifier and unquoted_identifier"),
      ("&a", "expref unquoted_identifier"),
      ("!a", "not unquoted_identifier"), ("@", "current"),
      ("a==b", "unquoted_identifier eq unquoted_identifier"),
      ("a!=b", "unquoted_identifier ne unquoted_identifier"),
      ("<", "lt"), ("<=", "lte"), (">", "gt"), (">=", "gte"),
      ("{a:b,}", "lbrace unquoted_identifier colon unquoted_identifier comma rbrace"),
      ("(a)", "lparen unquoted_identifier rparen"), ("a ", "unquoted_identifier"),
    ])
  func `words`(text: String, kinds: String) throws {
    #expect(try tokens(of: text).map(\.kind.rawValue).joined(separator: " ") == kinds + " eof")
  }

  @Test(
    arguments: [
      ("`\"a\"`", "a"), ("'it\\'s'", "it's"), ("'a\\b'", "a\\b"), ("\"a\\\"b\"", "a\"b"),
      ("\"\\u00e9\"", "é"), ("`1.5`", .number(1.5)), ("`[1, null]`", [1, .null]),
      ("`{\"a\": true}`", ["a": true]), ("`a\\`b`", "a`b"), ("` 7 `", 7),
      ("`subnet-0a1b`", "subnet-0a1b"), ("``", ""), ("` true`", true), ("`tru`", "tru"),
      ("`-`", "-"),
      ("`10.1.0.0/16`", "10.1.0.0/16"), ("`né`", "né"), ("`a\\u00e9`", "aé"), ("`007`", "007"),
    ] as [(String, JSONValue)])
  func `values`(text: String, value: JSONValue) throws {
    #expect(try tokens(of: text).first?.value == value)
  }

  @Test(arguments: ["`a\"b`", "`a\nb`", "`\"`"])
  func `what is neither JSON nor a text in quotes is refused`(text: String) {
    #expect(throws: JMESPathError.self) { try tokens(of: text) }
  }

  @Test(arguments: [("a b", [0, 2, 3]), (#""é".b"#, [0, 3, 4, 5]), ("  a", [2, 3])])
  func `places are counted in characters`(text: String, positions: [Int]) throws {
    #expect(try tokens(of: text).map(\.position) == positions)
  }
}
