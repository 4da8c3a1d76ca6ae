import Documents
import FoundationEssentials
import Foundations
import Testing

@testable import LogFiles

/// Files that pyarrow has written (scripts/make-parquet-cases), and what becomes of damaged ones.
@Suite struct ParquetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// `nil` where the file is refused.
    var lines: [String]?
    var error: String?

    var testDescription: String { name }

    init?(_ document: JSONValue) {
      guard let name = document["name"]?.string, let base64 = document["base64"]?.string,
        let bytes = Base64.decode(Array(base64.utf8))
      else { return nil }
      self.name = name
      self.bytes = bytes
      lines = document["lines"]?.array?.compactMap(\.string)
      error = document["error"]?.string
    }
  }

  static let source: [String] = {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let text = try? String(contentsOfFile: "/\(folder)/Cases/parquet.jsonl", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }()

  static let cases = source.compactMap { line in
    (try? JSONValue(parsingJSON: line)).flatMap { Case($0) }
  }

  @Test func `every line of the file is a case`() {
    #expect(Self.source.count >= 39 && Self.cases.count == Self.source.count)
  }

  /// The lines as far as they come, and what ended them.
  static func read(_ bytes: [UInt8]) throws -> (lines: [String], error: LogFileError?) {
    try TemporaryFile(bytes).read()
  }

  @Test(arguments: cases) func `rows become lines`(example: Case) throws {
    let (lines, error) = try Self.read(example.bytes)
    if let expected = example.lines {
      #expect(lines == expected)
      #expect(error == nil)
    } else {
      #expect(error.map { "\($0)" } == example.error)
    }
  }

  @Test(arguments: cases.filter { $0.lines != nil && $0.bytes.count < 4_000 })
  func `a file that was cut is refused`(example: Case) throws {
    for length in stride(from: 4, to: example.bytes.count, by: max(1, example.bytes.count / 40)) {
      let (lines, error) = try Self.read(Array(example.bytes[..<length]))
      #expect(lines.isEmpty && error != nil, "\(length) bytes")
    }
  }

  /// Rows that were read before the damage are rows of the file, unless the damage is in their very
  /// bytes, which nothing guards.
  @Test(arguments: cases.filter { $0.lines != nil && $0.bytes.count < 2_500 })
  func `no flipped bit ends the program or makes rows more`(example: Case) throws {
    let rows = example.lines?.count ?? 0
    let file = try TemporaryFile(example.bytes)
    for place in stride(from: 4, to: example.bytes.count, by: max(1, example.bytes.count / 150)) {
      var bytes = example.bytes
      bytes[place] ^= 1 << UInt8(place % 8)
      try file.write(bytes)
      let (lines, error) = file.read()
      #expect(lines.count <= rows || error != nil, "bit \(place % 8) of byte \(place)")
    }
  }

  @Test(arguments: [
    ("", LogFileError.damagedParquet), ("PAR1", .damagedParquet), ("XXXX", .damagedParquet),
  ])
  func `a file that only begins as one is refused`(end: String, error: LogFileError) throws {
    let (lines, found) = try Self.read(Array("PAR1\0\0\0\0\(end)".utf8))
    #expect(lines.isEmpty)
    #expect(found == error)
  }

  @Test func `a footer that claims to be longer than the file is refused`() throws {
    for length in [UInt32.max, 1 << 31, 100] {
      let size = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) }
      let (_, error) = try Self.read(Array("PAR1xxxx".utf8) + size + Array("PAR1".utf8))
      #expect(error == .damagedParquet)
    }
  }
}

/// The parts of a Parquet file by themselves.
@Suite struct ParquetPartsTests {
  @Test(
    arguments: [
      ([3, 8, 65, 66, 67], Array("ABC".utf8)), ([0], []),
      // A copy that reaches into what it writes repeats it.
      ([6, 4, 97, 98, 0b0000_0001, 2], Array("ababab".utf8)),
      ([5, 0, 97, 0b0000_1110, 1, 0], Array("aaaaa".utf8)),
    ] as [([UInt8], [UInt8])])
  func `Snappy's literals and copies`(packed: [UInt8], bytes: [UInt8]) throws {
    #expect(try Snappy.unpacked(packed[...], limit: 100) == bytes)
  }

  @Test(
    arguments: [
      [5, 8, 65], [5], [], [200, 1, 0, 65], [4, 0, 97, 0b0000_0001, 0], [4, 0, 97, 0b0000_0001, 9],
      [2, 0, 97, 0b0000_0001, 1], [1, 4, 65, 66],
    ] as [[UInt8]])
  func `Snappy's data that ends early, is too large or copies from nowhere`(packed: [UInt8]) {
    #expect(throws: ParquetDamage.self) { try Snappy.unpacked(packed[...], limit: 100) }
  }

  @Test(
    arguments: [
      ([8, 5], 3, 4, [5, 5, 5, 5]), ([3, 0x88, 0xC6, 0xFA], 3, 8, [0, 1, 2, 3, 4, 5, 6, 7]),
      // A last group that was cut short.
      ([3, 0x88], 3, 2, [0, 1]), ([2, 0, 2, 1], 1, 2, [0, 1]),
    ] as [([UInt8], Int, Int, [UInt64])])
  func `runs and groups of eight`(
    bytes: [UInt8], width: Int, count: Int, numbers: [UInt64]
  ) throws {
    var cursor = ByteCursor(bytes[...])
    #expect(try BitPacking.runs(&cursor, width: width, count: count) == numbers)
  }

  @Test(arguments: [[], [8], [0, 1], [1], [3]] as [[UInt8]])
  func `runs that say nothing`(bytes: [UInt8]) {
    #expect(throws: ParquetDamage.self) {
      var cursor = ByteCursor(bytes[...])
      return try BitPacking.runs(&cursor, width: 3, count: 4)
    }
  }

  @Test(
    arguments: [
      ([0], 0), ([1], -1), ([0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1], Int.max),
      ([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1], Int.min),
    ] as [([UInt8], Int)])
  func `numbers in zigzag`(bytes: [UInt8], number: Int) throws {
    var cursor = ByteCursor(bytes[...])
    #expect(try cursor.zigzag() == number)
    #expect(cursor.left == 0)
  }

  @Test func `a structure within itself for ever is refused`() {
    let nested = [UInt8](repeating: 0x1C, count: 1_000)
    #expect(throws: ParquetDamage.self) {
      var cursor = ByteCursor(nested[...])
      return try ThriftValue.read(&cursor)
    }
  }

  @Test func `a list longer than its bytes is refused`() {
    #expect(throws: ParquetDamage.self) {
      var cursor = ByteCursor([0x19, 0xF5, 0xFF, 0xFF, 0x7F, 0][...])
      return try ThriftValue.read(&cursor)
    }
  }
}
