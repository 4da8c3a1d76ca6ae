import FoundationEssentials
import Testing

@testable import LogFiles

/// What a file is, by its first bytes, and what is refused by name.
@Suite struct LogFileTests {
  static let text = "one 1\ntwo 2\nthree 3"
  static let lines = ["one 1", "two 2", "three 3"]

  /// The text as `gzip -n`, `zstd`, `bzip2` and `xz` pack it.
  static let packings: [(Packing, [UInt8])] = [
    (.gzip, GzipDecoderTests.packed),
    (
      .zstd,
      [40, 181, 47, 253, 32, 19, 153, 0, 0] + Array(text.utf8)
    ),
    (
      .bzip2,
      [
        66, 90, 104, 57, 49, 65, 89, 38, 83, 89, 2, 207, 23, 85, 0, 0, 7, 89, 128, 0, 16, 64, 0, 56,
        0, 2, 65, 148, 128, 32, 0, 49, 3, 64, 208, 32, 26, 6, 145, 3, 24, 46, 62, 240, 60, 74, 15,
        23, 114, 69, 56, 80, 144, 2, 207, 23, 85,
      ]
    ),
    (
      .xz,
      [
        253, 55, 122, 88, 90, 0, 0, 4, 230, 214, 180, 70, 2, 0, 33, 1, 22, 0, 0, 0, 116, 47, 229,
        163, 1, 0, 18, 111, 110, 101, 32, 49, 10, 116, 119, 111, 32, 50, 10, 116, 104, 114, 101,
        101, 32, 51, 0, 0, 140, 95, 68, 32, 51, 120, 139, 16, 0, 1, 43, 19, 156, 9, 72, 210, 31,
        182, 243, 125, 1, 0, 0, 0, 0, 4, 89, 90,
      ]
    ),
  ]

  @Test(arguments: packings) func `packed text is read`(packing: Packing, bytes: [UInt8]) throws {
    #expect(Packing(bytes) == packing)
    let (lines, error) = try TemporaryFile(bytes).read()
    #expect(lines == Self.lines)
    #expect(error == nil)
  }

  @Test(arguments: packings)
  func `two packed one after the other are one text`(packing: Packing, bytes: [UInt8]) throws {
    let (lines, error) = try TemporaryFile(bytes + bytes).read()
    #expect(lines == ["one 1", "two 2", "three 3one 1", "two 2", "three 3"])
    #expect(error == nil)
  }

  @Test(arguments: packings)
  func `packed text that ends early is told`(packing: Packing, bytes: [UInt8]) throws {
    // So many bytes tell how it is packed; of a file with fewer nothing is known.
    for length in 6..<bytes.count {
      let (lines, error) = try TemporaryFile(Array(bytes[..<length])).read()
      #expect(error == .endsInside(packing) || error == .damaged(packing), "\(length) bytes")
      #expect(Self.text.hasPrefix(lines.joined(separator: "\n")))
    }
  }

  @Test(arguments: packings)
  func `packed text with other bytes behind it is told`(packing: Packing, bytes: [UInt8]) throws {
    let (_, error) = try TemporaryFile(bytes + Array("garbage!".utf8)).read()
    #expect(error == .damaged(packing) || error == .endsInside(packing))
  }

  static let tar: [UInt8] = {
    var block = [UInt8](repeating: 0, count: 1_024)
    block.replaceSubrange(0..<5, with: "a.log".utf8)
    block.replaceSubrange(257..<262, with: "ustar".utf8)
    return block
  }()

  @Test(
    arguments: [
      (Array("PK".utf8) + [3, 4, 0, 0], "a ZIP archive"),
      (Array("PK".utf8) + [5, 6, 0, 0], "an empty ZIP archive"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
      (Array("Rar!12".utf8), "a RAR archive"), (Array("ORC123".utf8), "ORC"),
      (Array("Obj".utf8) + [1, 0, 0], "Avro"),
      ([0xFF, 0xFE, 0x32, 0, 0x20, 0], "UTF-16 text; save it as UTF-8"),
      ([0xFE, 0xFF, 0, 0x32, 0, 0x20], "UTF-16 text; save it as UTF-8"),
      ([0x04, 0x22, 0x4D, 0x18, 1, 1], "LZ4 data"),
      ([0xFF, 0x06, 0, 0, 0x73, 0x4E], "framed Snappy data"),
      (tar, "a tar archive; unpack it and give the folder"),
      (Array("2 1 eni".utf8) + [0, 1, 2], "binary data"),
      ([0x7F] + Array("ELF".utf8) + [2, 1, 1, 0], "binary data"),
    ] as [([UInt8], String)])
  func `what is no text in lines is called by its name`(bytes: [UInt8], kind: String) throws {
    let (lines, error) = try TemporaryFile(bytes).read()
    #expect(lines.isEmpty)
    #expect(error == .noText(kind))
    #expect(error.map { "\($0)" }?.hasPrefix("it is \(kind); text can be read") == true)
  }

  @Test(arguments: [
    ("\u{FEFF}one 1\ntwo 2\n", ["\u{FEFF}one 1", "two 2"]),
    ("one 1\r\ntwo 2\r\n", ["one 1\r", "two 2\r"]),
    ("\n\none 1\n", ["", "", "one 1"]), ("", []), ("\n", [""]),
    ("no line break", ["no line break"]),
    ("latin \u{E9}\n", ["latin \u{E9}"]), ("[not json\n", ["[not json"]),
  ])
  func `text is handed out as it is`(text: String, lines: [String]) throws {
    #expect(try TemporaryFile(text: text).read().lines == lines)
  }

  @Test func `bytes that are no UTF-8 are handed out as they are`() throws {
    let file = try TemporaryFile([0x61, 0xE9, 0xFF, 0x0A, 0xC3, 0x0A])
    var buffer: [UInt8] = []
    let reader = try LogFile(path: file.path).reader()
    let lines = try #require(try reader.next(into: &buffer))
    #expect(Array(buffer[lines]) == [0x61, 0xE9, 0xFF, 0x0A, 0xC3, 0x0A])
  }

  @Test func `a folder and a file that is not there are told`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: LogFileError.folder) { try LogFile(path: folder).reader() }
    #expect(throws: LogFileError.system(2)) { try LogFile(path: "\(folder)/no-such-file").reader() }
  }

  @Test(arguments: [
    (LogFileError.damaged(.xz), "its xz data is damaged; download it again"),
    (.endsInside(.gzip), "it ends in the middle of its gzip data; download it again"),
    (.endsInsideDocument, "it ends in the middle of its JSON; get it again"),
    (.lineTooLong(limit: 64 << 10), "a line longer than 64 KiB was left out"),
    (
      .missingLibrary("libzstd.so.1", package: "libzstd1"),
      "libzstd.so.1 is needed for it; install libzstd1, or unpack the file"
    ), (.changed, "it became longer while it was read; run the query again"),
    (.folder, "it is a folder"), (.system(13), "Permission denied"),
  ])
  func `errors say what happened and what to do`(error: LogFileError, text: String) {
    #expect("\(error)" == text)
  }
}

/// Pieces of a file in memory are whole lines, whatever their lengths.
@Suite struct MappedFileTests {
  /// The lines of all pieces, and whether any was left out.
  static func read(_ text: String) throws -> (text: String, leavesOut: Int) {
    let temporary = try TemporaryFile(text: text)
    let file = try #require(try MappedFile(LogFile(path: temporary.path)))
    #expect(file.count == text.utf8.count)
    var (found, place, leavesOut): ([UInt8], Int, Int) = ([], 0, 0)
    while place < file.count {
      let piece = file.piece(from: place)
      #expect(piece.next > place && piece.lines.lowerBound == place)
      file.withBytes(piece.lines) { bytes in
        for index in bytes.indices { found.append(bytes[index]) }
      }
      if piece.leavesLineOut { leavesOut += 1 }
      place = piece.next
    }
    return (String(decoding: found, as: UTF8.self), leavesOut)
  }

  static let short = (0..<120_000).map { "line \($0)" }.joined(separator: "\n")

  @Test(arguments: [short, short + "\n", "a", "\n", "a\n\nb"])
  func `nothing is lost between pieces`(text: String) throws {
    let (found, leavesOut) = try Self.read(text)
    #expect(found == text)
    #expect(leavesOut == 0)
  }

  @Test func `a line over the limit is left out, what is around it stays`() throws {
    let long = String(repeating: "x", count: 3 << 20)
    let (found, leavesOut) = try Self.read("a\n\(long)\nb\n\(long)")
    #expect(found == "a\nb\n")
    #expect(leavesOut == 2)
  }

  @Test func `a line at the limit across the end of a piece stays`() throws {
    let line = String(repeating: "x", count: LineReader.limit - 1)
    let before = String(repeating: "y", count: MappedFile.pieceSize - 100)
    let text = before.chunked(into: 1_000).joined(separator: "\n") + "\n\(line)\nb\n"
    let (found, leavesOut) = try Self.read(text)
    #expect(found == text)
    #expect(leavesOut == 0)
  }

  @Test(arguments: ["", "{\n \"events\": []}", "PAR1PAR1PAR1"])
  func `what must be read in order is not mapped`(text: String) throws {
    let temporary = try TemporaryFile(text: text)
    #expect(try MappedFile(LogFile(path: temporary.path)) == nil)
  }

  @Test func `standard input and packed files are not mapped`() throws {
    #expect(try MappedFile(LogFile(path: "-")) == nil)
    for (_, bytes) in LogFileTests.packings {
      let temporary = try TemporaryFile(bytes)
      #expect(try MappedFile(LogFile(path: temporary.path)) == nil)
    }
  }
}

extension String {
  fileprivate func chunked(into size: Int) -> [String] {
    var rest = self[...]
    var chunks: [String] = []
    while !rest.isEmpty {
      chunks.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return chunks
  }
}
