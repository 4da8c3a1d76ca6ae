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

  @Test func `a box is as wide as what is in it`() {
    let box = TextBox(title: "Well done", lines: ["Step 1 is complete."], columns: 80)
    #expect(
      box.text == """
        ┌─ Well done ─────────┐
        │ Step 1 is complete. │
        └─────────────────────┘

        """)
  }

  @Test func `a screen reader gets the words of a box`() {
    let box = TextBox(title: "Well done", lines: ["Yes."], columns: 80, isAccessible: true)
    #expect(box.text == "Well done\nYes.\n")
  }
}
