import Foundations
import Testing

@Suite struct TextKeyTests {
  private static let pieces = [
    "i-", "0", "a", "é", "e\u{301}", "${name}", "日本", " ", "subnet-0123456789abcdef0",
  ]

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a dictionary by keys is one by texts`(seed: UInt64) {
    var chance = RandomSource(seed: seed, stream: "keys")
    var (byText, byKey) = ([String: Int](), [TextKey: Int]())
    for number in 0..<500 {
      let text = (0..<chance.integer(in: 0...6)).map { _ in chance.element(of: Self.pieces) }
        .joined()
      #expect(byKey[TextKey(text)] == byText[text], "seed \(seed): \(text)")
      let value = chance.integer(in: 0...3) == 0 ? nil : number
      (byText[text], byKey[TextKey(text)]) = (value, value)
    }
    #expect(byKey.count == byText.count, "seed \(seed)")
  }

  @Test(arguments: [("é", "e\u{301}"), ("subnet-é-and-more", "subnet-e\u{301}-and-more")])
  func `two spellings of one text are one key`(composed: String, decomposed: String) {
    #expect(TextKey(composed) == TextKey(decomposed))
    #expect(
      TextKey(composed)._rawHashValue(seed: 7) == TextKey(decomposed)._rawHashValue(seed: 7))
  }

  @Test func `texts that differ in one letter anywhere have different hashes`() {
    let text = Array("aws ec2 describe-route-tables --filters Name=vpc-id,Values=vpc-1".utf8)
    let texts = text.indices.flatMap { place in
      (0x30..<0x3A as Range<UInt8>).map { letter in
        var changed = text
        changed[place] = letter
        return String(decoding: changed, as: UTF8.self)
      }
    }
    let hashes = Set(texts.map { TextKey($0)._rawHashValue(seed: 1) })
    #expect(hashes.count == Set(texts).count)
    // A table of a thousand places is filled as chance would fill it.
    #expect(
      (300...440).contains(
        Set((0..<500).map { TextKey("i-\($0)")._rawHashValue(seed: 1) & 1023 }).count))
  }
}
