import Foundations
import Testing

/// Foreign text cannot command a terminal (docs/reliability.md, bad input).
@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("plain text\n\twith tab", "plain text\n\twith tab"),
    ("\u{1B}[31mred", #"\x1b[31mred"#),
    ("\u{1B}]52;c;aGk=\u{7}", #"\x1b]52;c;aGk=\x07"#),
    ("a\rb", #"a\x0db"#),
    ("a\r\nb", "a\\x0d\nb"),
    ("\u{7F}\u{0}", #"\x7f\x00"#),
    ("\u{9B}31m\u{90}q", #"\u{9b}31m\u{90}q"#),
    ("user\u{202E}gpj.exe", #"user\u{202e}gpj.exe"#),
    ("\u{2066}x\u{2069}\u{200F}\u{61C}", #"\u{2066}x\u{2069}\u{200f}\u{61c}"#),
    ("a\u{2028}b\u{2029}", #"a\u{2028}b\u{2029}"#),
    ("zero\u{200B}width\u{FEFF}\u{200D}", #"zero\u{200b}width\u{feff}\u{200d}"#),
    ("\u{E0041}\u{E0100}", #"\u{e0041}\u{e0100}"#),
    ("Grüße 日本 🙂 e\u{301}", "Grüße 日本 🙂 e\u{301}"),
  ])
  func `what could command a terminal becomes visible`(text: String, shown: String) {
    #expect(DisplayText.sanitized(text) == shown)
  }

  @Test func `bytes that are no UTF-8 become visible`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0xA9, 0xC3, 0x28, 0x1B]
    #expect(DisplayText.sanitized(bytes: bytes) == #"a\xffé\xc3(\x1b"#)
  }

  @Test(arguments: [7] as [UInt64])
  func `no control gets through, whatever stands around it`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let repaired = String(decoding: bytes, as: UTF8.self)
      for text in [DisplayText.sanitized(bytes: bytes), DisplayText.sanitized(repaired)] {
        let isSafe = text.unicodeScalars.allSatisfy { $0.isSafeToShow }
        #expect(isSafe, "from \(bytes)")
      }
    }
  }

  @Test func `what is safe stays safe`() {
    let once = DisplayText.sanitized("\u{1B}[0m\u{202E}")
    #expect(DisplayText.sanitized(once) == once)
  }
}

/// SplitMix64: the same bytes in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
