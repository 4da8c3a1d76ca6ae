import Gradebook
import Testing

@testable import Grading

/// The page that a learner gets.
@Suite struct FeedbackTests {
  @Test func `it says what was earned with what, and what is missing and why`() {
    var grade = SampleGrade.grade()
    grade.lessonTitle = "VPC Monitoring with Flow Logs"
    grade.openQuestions = ["What is Amazon VPC?"]
    grade.diagnoses = [
      Grade.Diagnosis(id: "a", event: 41, isMended: true, text: "The route goes nowhere."),
      Grade.Diagnosis(id: "b", event: 50, isMended: false, text: "Both VPCs have one CIDR block."),
    ]
    let text = Feedback(
      on: grade, notes: [.notEnded, .sameSession(as: "bob.jsonl")], for: "Zoë Li"
    ).markdown
    for part in [
      "# VPC Monitoring with Flow Logs: Zoë Li\n",
      "**12 of 20 points**: 12 points of your own work; help took 2 points. The lab is not complete.",
      "- not ended: events may be missing at the end",
      "- **Routes both ways** (0 of 6 points): Expected: a route, \"both\" ways; found: \\<none\\>. Checked 2 times.",
      "- **A first VPC** (12 of 14 points), with 1 hint for 2 points, at input 12: NextWork-1 (vpc-0a1).",
      "At input 41, mended since: The route goes nowhere.",
      "At input 50, **still so at the end:** Both VPCs have one CIDR block.",
      "**Step 2, Peer**: 1 of 1 checkpoint open (`goto peering`).", "- What is Amazon VPC?",
      "| 1\\. Set up | 12 of 14 | 10 min |", "Receipt `TP4HHR26WCPIIPKF`",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(!text.contains("bob.jsonl"), "what is for the instructor")
  }

  @Test(arguments: [
    (Grade.Work.solved, "the lesson's own commands did it, for 2 points."),
    (.skipped, "skipped, so it counts as passed and gives nothing."),
  ])
  func `help is named`(work: Grade.Work, words: String) {
    var grade = SampleGrade.grade()
    grade.checkpoints[0].work = work
    #expect(Feedback(on: grade, for: "").markdown.contains(words))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "[x](javascript:1)", "![x](http://e.org/p)", "a|b", "# h", "`x`",
    "a\n\n# b", "\u{1B}[31mred", "\"onload=\"x", "{{x}}", "- item", "**b**", "1. item",
  ])
  func `no name becomes markup`(name: String) {
    let grade = SampleGrade.grade(file: name, learner: name, title: name)
    let plain = Feedback(on: SampleGrade.grade(title: "x"), for: "x")
    let page = Feedback(on: grade, for: name)
    func tags(_ text: String) -> Int { text.count { $0 == "<" } }
    #expect(tags(page.html) == tags(plain.html))
    #expect(!page.html.contains("<script") && !page.html.contains("\u{1B}"))
    #expect(tags(page.markdown.replacing("\\<", with: "")) == 0)
    func lines(_ text: String) -> Int { text.count { $0 == "\n" } }
    #expect(lines(page.markdown) == lines(plain.markdown))
    #expect(
      !page.markdown.replacing("\\](", with: "").contains("](") && !page.markdown.contains("\u{1B}")
    )
    let failure = Feedback(
      on: GradingFailure(file: "x", code: .damaged, message: name), for: name)
    // Between backticks everything is a letter.
    let outside = failure.markdown.split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    #expect(tags(outside.replacing("\\<", with: "")) == 0)
  }
}
