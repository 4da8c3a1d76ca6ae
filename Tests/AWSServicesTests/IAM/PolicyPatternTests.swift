import Testing

@testable import AWSServices

@Suite struct PolicyPatternTests {
  /// IAM-03
  @Test(arguments: [
    ("*", "", true), ("*", "a:b/c", true), ("a*c", "abbc", true), ("a*c", "abb", false),
    ("a?c", "abc", true), ("a?c", "ac", false), ("*a*b", "xxaxxb", true), ("", "a", false),
    ("a**", "a", true), ("ä?", "äö", true),
  ])
  func `a pattern matches the whole text`(pattern: String, text: String, isMatch: Bool) {
    #expect(PolicyPattern(pattern).matches(text) == isMatch)
    #expect(PolicyPattern.matches(pattern, text) == isMatch)
  }

  /// Action names are the same in either case; a backslash means itself.
  @Test(arguments: [
    ("logs:PutLogEvents", "logs:putlogevents", true), ("LOGS:*", "logs:PutLogEvents", true),
    ("logs:PutLogEvent", "logs:PutLogEvents", false),
    ("logs:PutLogEvenx", "logs:PutLogEvent", false),
    ("a\\b", "A\\b", true), ("a\\*", "a\\bc", true), ("Ä", "ä", true), ("é", "e\u{301}", false),
  ])
  func `case is ignored where it is asked for`(pattern: String, text: String, isMatch: Bool) {
    #expect(PolicyPattern.matches(pattern, text, ignoringCase: true) == isMatch)
    #expect(PolicyPattern(pattern, ignoringCase: true).matches(text) == isMatch)
  }

  @Test func `a hostile pattern is answered at once`() {
    let pattern = PolicyPattern(String(repeating: "*a", count: 500) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
  }
}
