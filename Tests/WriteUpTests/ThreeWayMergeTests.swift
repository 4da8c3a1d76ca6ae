import Testing

@testable import WriteUp

@Suite struct ThreeWayMergeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var sentence: String
    var base: String
    var edited: String
    var renewed: String
    var merged: String
    var conflicts = 0
    var testDescription: String { sentence }
  }

  private static func offer(_ text: String) -> String {
    "<!-- vpclab: you changed this place, and the session says now: "
      + (text.isEmpty ? "nothing any more" : "\n\(text)\n") + " -->"
  }

  /// Paragraphs by their letters.
  private static func text(_ letters: String) -> String {
    letters.split(separator: " ").joined(separator: "\n\n") + (letters.isEmpty ? "" : "\n")
  }

  @Test(arguments: [
    Row(sentence: "nothing changed", base: "a b", edited: "a b", renewed: "a b", merged: "a b"),
    Row(
      sentence: "only the session changed", base: "a b c", edited: "a b c", renewed: "a B c",
      merged: "a B c"),
    Row(
      sentence: "only the author changed", base: "a b c", edited: "a b! c", renewed: "a b c",
      merged: "a b! c"),
    Row(
      sentence: "both changed other places", base: "a b c d", edited: "a! b c d",
      renewed: "a b c D", merged: "a! b c D"),
    Row(
      sentence: "both changed neighbours", base: "a b", edited: "a! b", renewed: "a B",
      merged: "a! B"),
    Row(
      sentence: "both changed alike", base: "a b", edited: "a X", renewed: "a X", merged: "a X"),
    Row(
      sentence: "both changed one place", base: "a b c", edited: "a b! c", renewed: "a B c",
      merged: "a b! OFFER(B) c", conflicts: 1),
    Row(
      sentence: "the author took out what the session changed", base: "a b c", edited: "a c",
      renewed: "a B c", merged: "a OFFER(B) c", conflicts: 1),
    Row(
      sentence: "the session took out what the author changed", base: "a b c", edited: "a b! c",
      renewed: "a c", merged: "a b! OFFER() c", conflicts: 1),
    Row(
      sentence: "the author took something out", base: "a b c", edited: "a c", renewed: "a b c",
      merged: "a c"),
    Row(
      sentence: "the session took something out", base: "a b c", edited: "a b c", renewed: "a c",
      merged: "a c"),
    Row(
      sentence: "the author added, the session added elsewhere", base: "a b", edited: "a x b",
      renewed: "a b y", merged: "a x b y"),
    Row(
      sentence: "both added in one place", base: "a b", edited: "a x b", renewed: "a y b",
      merged: "a x OFFER(y) b", conflicts: 1),
    Row(sentence: "a first text", base: "", edited: "", renewed: "a b", merged: "a b"),
    Row(
      sentence: "an offer of last time stays", base: "a B c", edited: "a b! OFFER(B) c",
      renewed: "a B c", merged: "a b! OFFER(B) c"),
    Row(
      sentence: "a new offer takes an old one's place", base: "a B c", edited: "a b! OFFER(B) c",
      renewed: "a C c", merged: "a b! OFFER(C) c", conflicts: 1),
    Row(
      sentence: "equal paragraphs are kept apart", base: "a a a", edited: "a a a x",
      renewed: "a a a a", merged: "a a a x OFFER(a)", conflicts: 1),
  ])
  func `what was edited stays, what was left alone is renewed`(row: Row) throws {
    let filled = { (letters: String) in
      Self.text(letters).split(separator: "\n\n").map { part -> String in
        let word = part.split(separator: "\n").joined()
        guard word.hasPrefix("OFFER(") else { return word }
        return Self.offer(String(word.dropFirst(6).dropLast()))
      }.joined(separator: "\n\n") + "\n"
    }
    let merge = try #require(
      ThreeWayMerge(
        base: filled(row.base), edited: filled(row.edited), renewed: filled(row.renewed))
    )
    #expect(merge.text == filled(row.merged))
    #expect(merge.conflicts.count == row.conflicts)
  }

  @Test func `ends of lines, blanks and numbers of empty lines are no edits`() throws {
    let merge = try #require(
      ThreeWayMerge(base: "a\n\nb\n", edited: "a\r\n\r\n\r\nb", renewed: "a\n\nB\n"))
    #expect(!merge.hasEdits && merge.text == "a\n\nB\n" && merge.conflicts.isEmpty)
  }

  @Test func `a block of code is one paragraph`() {
    let text = "a\n\n```\nx\n\ny\n```\n\n~~~\n```\n\n~~~"
    #expect(ThreeWayMerge.paragraphs(of: text) == ["a", "```\nx\n\ny\n```", "~~~\n```\n\n~~~"])
  }

  @Test func `what is offered cannot end its comment`() throws {
    let merge = try #require(
      ThreeWayMerge(base: "a\n", edited: "b\n", renewed: "c --> <script> ---->\n"))
    #expect(merge.text.components(separatedBy: "-->") == 1)
    #expect(merge.text.hasSuffix("-->\n"))
  }

  /// Any three texts: what is in two of them and untouched in the third is never lost.
  @Test func `an edited paragraph is never lost`() throws {
    for seed in UInt64(1)...300 {
      var chance = SeededChance(seed)
      let base = (0..<12).map { "p\($0)" }
      var edited = base
      var renewed = base
      for _ in 0..<4 {
        let place = Int(chance.next() % 12)
        switch chance.next() % 3 {
        case 0: edited[place] = "mine\(chance.next() % 100)"
        case 1: renewed[place] = "new\(chance.next() % 100)"
        default: renewed.insert("more\(chance.next() % 100)", at: place)
        }
      }
      let merge = try #require(
        ThreeWayMerge(
          base: base.joined(separator: "\n\n"), edited: edited.joined(separator: "\n\n"),
          renewed: renewed.joined(separator: "\n\n")))
      let paragraphs = ThreeWayMerge.paragraphs(of: merge.text)
      for paragraph in edited where !base.contains(paragraph) {
        #expect(paragraphs.contains(paragraph), "seed \(seed)")
      }
      for paragraph in renewed where !base.contains(paragraph) {
        #expect(merge.text.contains(paragraph), "seed \(seed)")
      }
      // The same again changes nothing.
      let again = try #require(
        ThreeWayMerge(
          base: renewed.joined(separator: "\n\n"), edited: merge.text,
          renewed: renewed.joined(separator: "\n\n")))
      #expect(again.text == merge.text && again.conflicts.isEmpty, "seed \(seed)")
    }
  }

  private struct SeededChance {
    var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}

extension String {
  fileprivate func components(separatedBy part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
