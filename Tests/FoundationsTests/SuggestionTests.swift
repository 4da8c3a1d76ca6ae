import Foundations
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("pattern", "pattren", 1), ("ab", "", 2), ("", "", 0), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
    ("naïve", "naive", 1),
  ])
  func distances(left: String, right: String, edits: Int) {
    #expect(EditDistance.between(left, right) == edits)
    #expect(EditDistance.between(right, left) == edits)
  }

  @Test(
    arguments: [
      ("hintz", "hints"), ("HINTS", "hints"), ("chekc", "check"), ("hint", "hints"), ("x", nil),
      ("solve", nil),
      ("checkpoint", nil),
    ] as [(String, String?)])
  func aSlipIsAThirdOfTheWord(word: String, meant: String?) {
    #expect(EditDistance.nearest(to: word, among: ["hints", "check"]) == meant)
  }

  @Test func limitsAndOrder() {
    #expect(EditDistance.nearest(to: "aaaa", among: ["aaab", "aaac"]) == "aaab")
    #expect(EditDistance.nearest(to: "aaaa", among: ["bbaa"], within: 1) == nil)
    #expect(EditDistance.nearest(to: "aaaa", among: ["bbaa"], within: 2) == "bbaa")
    let long = String(repeating: "a", count: 65)
    #expect(EditDistance.nearest(to: long, among: [long + "b"]) == nil)
  }
}
