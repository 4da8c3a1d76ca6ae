import Foundations
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
      testDescription: "spoken text is not broken", text: "one two three four five six",
      label: "Passed: ", form: .spoken, lines: ["Passed: one two three four five six"]),
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
      testDescription: "a comma takes the end of a broken word along",
      text: "see arn:aws:iam::1234567, now", longWords: .areBroken,
      lines: ["see", "arn:aws:iam::123456", "7, now"]),
    Row(
      testDescription: "a comma is not left alone by the terminal, either",
      text: "see arn:aws:iam::1234567, now", lines: ["see", " arn:aws:iam::1234567,", "now"]),
    Row(
      testDescription: "a long word moves left for the full stop behind it",
      text: "see arn:aws:iam::12345.", label: "  ", lines: ["  see", " arn:aws:iam::12345."]),
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

  /// Nothing that was said is lost, and no line is too wide that could have been broken.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `every word is there, in lines that fit`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "wrapping")
    let words = [
      "a", "is", "NextWork-1-vpc", "10.1.0.0/16", "Größe", "日本語", "🙂", "e\u{301}",
      "i-0923abcdef0123456",
    ]
    for _ in 0..<20 {
      let said = (0..<random.integer(in: 0...40)).map { _ in random.element(of: words) }
      let text = StyledText(said.joined(separator: " "))
      for columns in [40, 80, 200] {
        let lines = Layout(columns: columns).lines(
          text, label: random.integer(in: 0...1) == 0 ? "" : "  [x] ")
        let story = "seed \(seed), \(columns) columns: \(said)"
        #expect(lines.allSatisfy { $0.width <= columns }, "\(story)")
        #expect(lines.allSatisfy { !$0.plain.hasSuffix(" ") }, "\(story)")
        let letters = lines.map(\.plain).joined().filter { $0 != " " }.replacing("[x]", with: "")
        #expect(letters == said.joined(), "\(story)")
      }
    }
  }
}
