import Testing

@testable import LogFiles

@Suite struct LineAssemblerTests {
  static let text = Array("one 1\r\ntwo 2\n\nthree 3\nno line break".utf8)

  @Test func `wherever pieces end, the lines are whole and the same`() throws {
    for first in 0...Self.text.count {
      for second in first...Self.text.count {
        var assembler = LineAssembler()
        var whole: [UInt8] = []
        let pieces = [Self.text[..<first], Self.text[first..<second], Self.text[second...]]
        for piece in pieces {
          guard let lines = try assembler.lines(in: Array(piece)) else { continue }
          #expect(lines.last == UInt8(ascii: "\n"))
          whole += lines
        }
        whole += assembler.finish() ?? []
        #expect(whole == Self.text)
      }
    }
  }

  static func pieces(_ text: [UInt8], of size: Int) -> [[UInt8]] {
    stride(from: 0, to: text.count, by: size).map { Array(text[$0..<min($0 + size, text.count)]) }
  }

  @Test(arguments: [1 << 18, 1 << 16, 60_000, 4_096])
  func `a line over the limit is refused in pieces of any size, one at the limit is not`(
    size: Int
  ) throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: LineAssembler.limit)
    let newline = UInt8(ascii: "\n")
    var assembler = LineAssembler()
    var count = 0
    for piece in Self.pieces([newline] + line + [newline] + line + [newline], of: size) {
      count += try assembler.lines(in: piece)?.count ?? 0
    }
    #expect(count == 2 * line.count + 3)
    #expect(throws: LogFileError.lineTooLong(limit: LineAssembler.limit)) {
      var assembler = LineAssembler()
      for piece in Self.pieces([newline] + line + [UInt8(ascii: "x"), newline], of: size) {
        _ = try assembler.lines(in: piece)
      }
    }
  }
}
