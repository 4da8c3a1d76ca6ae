import Testing

@testable import LogFiles

@Suite struct GzipDecoderTests {
  static let text = "one 1\ntwo 2\nthree 3"
  /// `printf 'one 1\ntwo 2\nthree 3' | gzip -n`
  static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203, 207, 75, 85, 48, 228, 42, 41, 207, 87, 48, 226, 42, 201,
    40, 74, 77, 85, 48, 6, 0, 44, 21, 41, 27, 19, 0, 0, 0,
  ]

  static func unpacked(_ pieces: ArraySlice<UInt8>...) throws -> String {
    let decoder = try GzipDecoder()
    var bytes: [UInt8] = []
    for piece in pieces {
      _ = try decoder.decode(Array(piece)) { more throws(LogFileError) in
        bytes += more
        return true
      }
    }
    try decoder.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `wherever pieces end, the same is unpacked`() throws {
    for split in 0...Self.packed.count {
      #expect(try Self.unpacked(Self.packed[..<split], Self.packed[split...]) == Self.text)
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
    for length in 0..<Self.packed.count {
      #expect(throws: LogFileError.endsInsideGzip) {
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
    #expect(throws: LogFileError.damagedGzip) {
      try Self.unpacked((Self.packed + Array("garbage".utf8))[...])
    }
  }
}
