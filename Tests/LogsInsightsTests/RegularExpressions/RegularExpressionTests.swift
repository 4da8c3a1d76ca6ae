import Testing

@testable import LogsInsights

@Suite struct RegularExpressionTests {
  @Test(arguments: [
    "(?=a)", "(?!a)", "(?<=a)b", "(?<!a)b", #"(a)\1"#, #"(?<n>a)\k<n>"#, "(?P<n>a)(?P=n)", "(?>a)",
    "(?(1)a)", "(?R)", "(?1)", "(?&n)", "(?|a|b)", "(*FAIL)", "a++", "a*+", "a?+", "a{2}+",
    #"a\Kb"#,
    #"\Ga"#, "(", "[a", "(?<n>a)(?<n>b)",
  ])
  func `what RE2 does not have is refused`(pattern: String) {
    #expect(throws: Diagnostic.self) { try RegularExpression(Text(pattern), at: 0..<1) }
  }

  @Test(arguments: [
    (#"10\.1\.\d+\.5 "#, "10.1.22.5 x"), ("(?i)reject", "REJECT"), ("(?<n>a)(?P<m>b)", "ab"),
    ("(?:ab)+?c", "ababc"), (#"[(?=)\]]"#, "?"), (#"\+\+"#, "++"), (#"a\++"#, "a+++"),
    ("[]a]+", "]"),
    ("^ï.$", "ïü"), (#"\p{L}+"#, "ü"), (#"\bx\b"#, "a x b"), ("[[:digit:]]{2,}", "a12"),
    (#"[*+]+"#, "+"),
  ])
  func `what RE2 has is found anywhere in the text`(pattern: String, text: String) throws {
    var matcher = try RegularExpression(Text(pattern), at: 0..<1).matcher()
    let found = matcher.finds(in: Text(text))
    #expect(found)
  }

  @Test func `a pattern that explodes is given up and counted`() throws {
    let expression = try RegularExpression("(a+)+$", at: 0..<1)
    var matcher = expression.matcher()
    let found = matcher.finds(in: Text(String(repeating: "a", count: 40) + "b"))
    let abandoned = matcher.abandoned
    #expect(!found)
    #expect(abandoned == 1)
  }

  @Test func `bytes that are no UTF-8 do not stop a match`() throws {
    var matcher = try RegularExpression("abc", at: 0..<1).matcher()
    let found = matcher.finds(in: Text([0xFF, 0xFE, 0x61, 0x62, 0x63, 0xC3]))
    #expect(found)
  }
}
