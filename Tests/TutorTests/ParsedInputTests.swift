import LabShell
import Testing

@testable import Tutor

@Suite struct ParsedInputTests {
  @Test(arguments: ["hint", "echo 'a", "aws ec2 describe-vpcs", "answer x caf\u{e9}"])
  func `who types the same again gets the same`(text: String) {
    let (first, second) = (ParsedInput(text), ParsedInput(text))
    #expect(first == second)
    #expect(first.needsMoreLines == second.needsMoreLines)
    #expect(first.word?.name == second.word?.name)
  }

  @Test func `texts that are equal and not written alike are told apart`() {
    let texts = ["echo caf\u{e9}", "echo cafe\u{301}"]
    #expect(texts.map { Array(ParsedInput($0).text.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func `an apostrophe in an answer swallows no line of a script`() {
    let script = """
      # The end of the lab
      answer how-i-used-vpc In today's project
      answer did-not-expect One thing I didn't "expect (
      aws ec2 describe-vpcs \\
        --output text
      answer logs first \\
      and second
        note it's done\r
      X='two
      lines'
      hint
      """
    let inputs = ParsedInput.inputs(ofScript: script)
    #expect(
      inputs.map(\.text) == [
        "answer how-i-used-vpc In today's project",
        "answer did-not-expect One thing I didn't \"expect (",
        "aws ec2 describe-vpcs \\\n  --output text",
        "answer logs first \\\nand second",
        "note it's done",
        "X='two\nlines'",
        "hint",
      ])
    #expect(inputs.map(\.firstLine) == [2, 3, 4, 6, 8, 9, 11])
    #expect(
      inputs.map { $0.word?.name } == ["answer", "answer", nil, "answer", "note", nil, "hint"])
    guard case .word(let line) = inputs[3].content else { return }
    #expect(line.arguments { _ in nil } == ["logs", "first and second"])
  }

  @Test func `a script ends where it cannot be parsed, at the true line`() {
    let inputs = ParsedInput.inputs(
      ofScript: "note if\n\nif true\nthen coproc note\nfi\nhint\n")
    #expect(inputs.map(\.text) == ["note if", "if true\nthen coproc note\nfi"])
    #expect(inputs.map(\.canRun) == [true, false])
    #expect(inputs[1].complaint(in: "lab.sh")?.hasPrefix("lab.sh:4: 'coproc' is not supp") == true)
    let torn = ParsedInput.inputs(ofScript: "echo a\necho b; fi\nhint")
    #expect(torn.count == 2)
    #expect(torn.last?.complaint(in: "x") == "x:2: syntax error: unexpected 'fi'\n")
    let open = ParsedInput.inputs(ofScript: "echo a\n\necho 'b\nhint")
    #expect(
      open.last?.complaint(in: "x") == "x:3: syntax error: the input ends, but a ' is not closed\n")
  }

  @Test(arguments: [
    ("answer x don't", false), ("hint", false), ("answer x first \\", true),
    ("answer x first \\\\", false), ("answer x first \\\nsecond", false), ("echo 'a", true),
    ("if true", true), ("echo )", false), ("hint $(", false),
  ])
  func `a tutor word is complete by itself`(text: String, needsMore: Bool) {
    #expect(ParsedInput(text).needsMoreLines == needsMore)
  }

  @Test func `inputs are equal when their texts are`() {
    #expect(ParsedInput("echo a") == "echo a")
    #expect(ParsedInput("echo a") != "echo b")
    #expect(ParsedInput.inputs(ofScript: "\necho a") == ["echo a"])
  }
}
