import Testing

@testable import LogFiles

/// Bytes that come in pieces of any size, as from a pipe.
final class PiecewiseSource: ByteSource {
  private var pieces: ArraySlice<[UInt8]>

  init(_ pieces: [[UInt8]]) { self.pieces = pieces.filter { !$0.isEmpty }[...] }

  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    guard var piece = pieces.popFirst() else { return 0 }
    let count = min(piece.count, memory.count)
    memory.copyBytes(from: piece[..<count])
    piece.removeFirst(count)
    if !piece.isEmpty { pieces.insert(piece, at: pieces.startIndex) }
    return count
  }
}

@Suite struct GzipDecoderTests {
  static let text = "one 1\ntwo 2\nthree 3"
  /// `printf 'one 1\ntwo 2\nthree 3' | gzip -n`
  static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203, 207, 75, 85, 48, 228, 42, 41, 207, 87, 48, 226, 42, 201,
    40, 74, 77, 85, 48, 6, 0, 44, 21, 41, 27, 19, 0, 0, 0,
  ]

  /// `room` is how much may be unpacked at once.
  static func unpacked(_ pieces: ArraySlice<UInt8>..., room: Int = 4_096) throws -> String {
    let decoder = GzipDecoder(PiecewiseSource(pieces.map(Array.init)))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
      let count = try FileDescriptor.filled(&buffer, from: 0) { memory throws(LogFileError) in
        try decoder.read(into: memory)
      }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  @Test(arguments: [1, 2, 7, 4_096])
  func `wherever pieces end, the same is unpacked`(room: Int) throws {
    for split in 0...Self.packed.count {
      let text = try Self.unpacked(Self.packed[..<split], Self.packed[split...], room: room)
      #expect(text == Self.text)
    }
  }

  @Test func `several members are one text, and zeros after them are padding`() throws {
    let twice = Self.packed + Self.packed
    for split in 0...twice.count {
      #expect(try Self.unpacked(twice[..<split], twice[split...]) == Self.text + Self.text)
    }
    #expect(try Self.unpacked(Self.packed[...], [0, 0], [0]) == Self.text)
  }

  @Test func `data that ends early is told from its end`() {
    for length in 1..<Self.packed.count {
      #expect(throws: LogFileError.endsInside(.gzip)) {
        try Self.unpacked(Self.packed[..<length])
      }
    }
  }

  @Test func `a flipped bit in the checksum or the length is damage`() {
    for index in Self.packed.count - 8..<Self.packed.count {
      var damaged = Self.packed
      damaged[index] ^= 0x10
      #expect(throws: LogFileError.self) { try Self.unpacked(damaged[...]) }
    }
    #expect(throws: LogFileError.damaged(.gzip)) {
      try Self.unpacked((Self.packed + Array("garbage".utf8))[...])
    }
  }
}
