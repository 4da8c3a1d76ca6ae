import Testing

@testable import LogFiles

@Suite struct LineReaderTests {
  static let text = Array("one 1\r\ntwo 2\n\nthree 3\nno line break".utf8)

  /// What is handed out, piece by piece.
  static func pieces(of source: [[UInt8]]) throws -> [[UInt8]] {
    let reader = LineReader(PiecewiseSource(source))
    var buffer: [UInt8] = []
    var pieces: [[UInt8]] = []
    while let lines = try reader.next(into: &buffer) { pieces.append(Array(buffer[lines])) }
    #expect(reader.offset == pieces.reduce(0) { $0 + $1.count })
    return pieces
  }

  @Test func `wherever pieces end, the lines are whole and the same`() throws {
    for first in 0...Self.text.count {
      for second in first...Self.text.count {
        let pieces = try Self.pieces(
          of: [Self.text[..<first], Self.text[first..<second], Self.text[second...]].map(
            Array.init))
        for piece in pieces.dropLast() { #expect(piece.last == UInt8(ascii: "\n")) }
        #expect(Array(pieces.joined()) == Self.text)
      }
    }
  }

  static func cut(_ text: [UInt8], of size: Int) -> [[UInt8]] {
    stride(from: 0, to: text.count, by: size).map { Array(text[$0..<min($0 + size, text.count)]) }
  }

  @Test(arguments: [1 << 20, 1 << 18, 1 << 16, 60_000, 4_096])
  func
    `a line over the limit is left out or told of in pieces of any size, one at the limit is not`(
      size: Int
    ) throws
  {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: LineReader.limit)
    let newline = UInt8(ascii: "\n")
    let lines = [newline] + line + [newline] + line + [newline]
    for last in [[], line] {
      let pieces = try Self.pieces(of: Self.cut(lines + last, of: size))
      #expect(Array(pieces.joined()) == lines + last)
    }
  }

  /// Lines that are far too long are skipped here; others that fit into a piece are left to who takes
  /// lines apart, and so are told of there.
  @Test(arguments: [1 << 20, 1 << 18, 1 << 16, 60_000, 4_096, 1_000])
  func `nothing is lost behind lines that are too long`(size: Int) throws {
    let newline = UInt8(ascii: "\n")
    for length in [LineReader.limit + 1, 300_000, 900_000, 2_000_000] {
      let long = [UInt8](repeating: UInt8(ascii: "x"), count: length)
      for end in [[newline], []] {
        let text = Self.text + [newline] + long + [newline] + Self.text + [newline] + long + end
        let lines = Array(try Self.pieces(of: Self.cut(text, of: size)).joined())
          .split(separator: newline, omittingEmptySubsequences: false)
          .filter { $0.count <= LineReader.limit && !$0.isEmpty }
        let expected = (Self.text + [newline] + Self.text).split(separator: newline)
        #expect(lines == expected, "\(length)")
      }
    }
  }

  @Test func `nothing gives nothing`() throws {
    #expect(try Self.pieces(of: []) == [])
  }
}
