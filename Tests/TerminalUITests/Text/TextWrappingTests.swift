import Testing

@testable import TerminalUI

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("short", "short"),
    ("one two three four", "one two\nthree four"),
    ("  [ ] one two three", "  [ ] one\n  two three"),
    ("a\n\nb", "a\n\nb"),
    ("see extraordinarily-long", "see\nextraordinarily-long"),
    ("  aws ec2 describe-vpcs --output table", "  aws ec2 describe-vpcs --output table"),
    ("drawn   in columns", "drawn   in columns"),
    ("日本 日本 日本", "日本 日本\n日本"),
  ])
  func `lines break at spaces and keep their indentation`(text: String, wrapped: String) {
    #expect(TextWrapping(columns: 11).wrap(text) == wrapped)
  }
}
