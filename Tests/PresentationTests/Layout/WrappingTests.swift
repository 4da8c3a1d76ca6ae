import Testing

@testable import Presentation

@Suite struct WrappingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: StyledText
    var label: StyledText = ""
    var longWords = Layout.LongWords.stayWhole
    var form = Layout.Form.drawn
    let lines: [String]
  }

  static let rows = [
    Row(testDescription: "what fits stays", text: "one two", lines: ["one two"]),
    Row(
      testDescription: "breaks at blanks", text: "one two three four five six",
      lines: ["one two three four", "five six"]),
    Row(
      testDescription: "hangs below its label", text: "one two three four five six",
      label: "  [x] ", lines: ["  [x] one two three", "      four five six"]),
    Row(
      testDescription: "spoken text hangs nowhere", text: "one two three four five six",
      label: "Passed: ", form: .spoken, lines: ["Passed: one two", "three four five six"]),
    Row(testDescription: "line breaks stay", text: "a\n\nb", lines: ["a", "", "b"]),
    Row(
      testDescription: "an indentation holds for a paragraph's lines",
      text: "  one two three four five", lines: ["  one two three four", "  five"]),
    Row(
      testDescription: "a long word stays whole",
      text: "see arn:aws:iam::123456789012:role/x now",
      lines: ["see", "arn:aws:iam::123456789012:role/x", "now"]),
    Row(
      testDescription: "a long word is broken in a frame",
      text: "see arn:aws:iam::123456789012:role/x",
      longWords: .areBroken,
      lines: ["see", "arn:aws:iam::1234567", "89012:role/x"]),
    Row(
      testDescription: "a command is not broken",
      text: "Type \(command: "undo 3 now") or \(command: "aws ec2 describe-vpcs --output table")!",
      lines: ["Type undo 3 now or", "aws ec2 describe-vpcs --output table!"]),
    Row(
      testDescription: "a long command leaves its label's line",
      text: .command("aws ec2 describe-vpcs"),
      label: "Run: ", lines: ["Run:", "     aws ec2 describe-vpcs"]),
    Row(
      testDescription: "wide characters are counted and broken between",
      text: "日本日本日本日本日本日本", lines: ["日本日本日本日本日本", "日本"]),
    Row(
      testDescription: "what commands a terminal is shown", text: "a \u{1B}[31mred",
      lines: [#"a \x1b[31mred"#]),
  ]

  @Test(arguments: rows)
  func `text is broken into lines`(row: Row) {
    let layout = Layout(columns: 20, form: row.form)
    let lines = layout.lines(row.text, label: row.label, longWords: row.longWords)
    #expect(lines.map(\.plain) == row.lines)
  }

  @Test func `styles survive the wrapping`() {
    let text: StyledText = "Step \("one two three four five", .heading) is done."
    let lines = Layout(columns: 20).lines(text)
    #expect(
      lines.map { $0.spans.map { "\($0.style.rawValue):\($0.text)" } } == [
        ["plain:Step ", "heading:one two three"],
        ["heading:four five", "plain: is done."],
      ])
  }
}
