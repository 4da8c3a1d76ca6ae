import Testing

@testable import TerminalUI

@Suite struct ScalarAssemblerTests {
  private func scalars(_ bytes: [UInt8]) -> String {
    var assembler = ScalarAssembler()
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.compactMap { assembler.append($0) })
    return String(text)
  }

  @Test(arguments: ["abc", "é", "日本", "🙂 x"])
  func `whole sequences come out as they went in`(text: String) {
    #expect(scalars(Array(text.utf8)) == text)
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "\u{FFFD}a"), ([0xC3, 0x61], "a"), ([0x80], "\u{FFFD}"),
      ([0xE2, 0x28, 0xA1], "(\u{FFFD}"),
    ] as [([UInt8], String)])
  func `torn sequences never swallow the next key`(bytes: [UInt8], text: String) {
    #expect(scalars(bytes) == text)
  }
}
