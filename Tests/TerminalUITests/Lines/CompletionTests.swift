import Testing

@testable import TerminalUI

@Suite struct CompletionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var word: String
    var candidates: [String]
    var effect: Completion.Effect
  }

  @Test(arguments: [
    Row(testDescription: "nothing fits", word: "x", candidates: [], effect: .nothing),
    Row(
      testDescription: "one candidate ends with a space", word: "cre", candidates: ["create-vpc"],
      effect: .replace(with: "create-vpc ")),
    Row(
      testDescription: "a folder stays open", word: "no", candidates: ["notes/"],
      effect: .replace(with: "notes/")),
    Row(
      testDescription: "several grow to what they share", word: "d",
      candidates: ["describe-vpcs", "describe-subnets"], effect: .replace(with: "describe-")),
    Row(
      testDescription: "nothing more in common", word: "describe-",
      candidates: ["describe-vpcs", "describe-subnets"], effect: .list),
  ])
  func `Tab does one of three things`(_ row: Row) {
    let candidates = row.candidates.map { Completion.Candidate($0) }
    #expect(Completion(word: row.word, candidates: candidates).effect == row.effect)
  }

  @Test func `a long list says how much it holds back`() {
    let candidates = (1...50).map { Completion.Candidate("word\($0)", description: "what it is") }
    let list = CompletionList(candidates: candidates, columns: 40, rows: 10).text
    let rows = list.split(separator: "\r\n")
    #expect(rows.count == 10)
    #expect(rows.last == "  … 41 more rows: type another letter and press Tab again")
    #expect(rows.first == "  word1   what it is")
  }

  @Test func `candidates without descriptions stand in columns`() {
    let candidates = ["a", "b", "c", "d", "e"].map { Completion.Candidate($0) }
    let list = CompletionList(candidates: candidates, columns: 11, rows: 10).text
    #expect(list == "a  c  e  \r\nb  d  ")
  }

  @Test func `a candidate cannot command the terminal`() {
    let candidates = [Completion.Candidate("x\u{1B}]0;t", description: "\u{202E}")]
    let list = CompletionList(candidates: candidates, columns: 80, rows: 10).text
    #expect(list == #"  x\x1b]0;t  \u{202e}"#)
  }
}
