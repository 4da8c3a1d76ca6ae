import SystemCalls

/// A file of log lines, plain or gzip, or standard input.
public struct LogFile: Sendable {
  /// `-` is standard input.
  public let path: String
  /// In bytes as stored; `nil` for a pipe.
  public let size: Int?
  /// Whether it can be read only once, as standard input and pipes.
  public let comesOnce: Bool

  /// So many bytes tell what kind of file it is.
  static let sampleSize = 4_096

  public init(path: String) {
    self.path = path
    let status = path == "-" ? FileStatus(descriptor: STDIN_FILENO) : FileStatus(path: path)
    size = status?.kind == .regular ? status?.size : nil
    comesOnce = path == "-" || status.map { $0.kind != .regular } ?? false
  }

  /// Opens the file for reading: unpacked if it is packed, and documents as lines. What is no text is
  /// refused.
  public func reader() throws(LogFileError) -> LineReader {
    let file = try FileDescriptor(path: path)
    let source: any ByteSource
    let first = try file.peek(atLeast: 6, atMost: Self.sampleSize)
    if first.starts(with: ParquetSource.magic), let size {
      let parquet = try ParquetSource(file, size: size)
      return LineReader(parquet, file: file, beginning: parquet.beginning, isTable: true)
    }
    let packing = Packing(first)
    if let packing { source = try packing.decoder(file) } else { source = file }
    let text = PeekedSource(source)
    let beginning = try text.peek(
      Self.sampleSize, orLine: packing == nil && comesOnce)
    return try Self.reader(of: text, beginning, file, packing)
  }

  /// The same for bytes that are at hand.
  public static func reader(of bytes: [UInt8]) throws(LogFileError) -> LineReader {
    let memory = MemorySource(bytes)
    if bytes.starts(with: ParquetSource.magic) {
      let parquet = try ParquetSource(memory, size: bytes.count)
      return LineReader(parquet, beginning: parquet.beginning, isTable: true)
    }
    let packing = Packing(bytes)
    let source: any ByteSource
    if let packing { source = try packing.decoder(memory) } else { source = memory }
    let text = PeekedSource(source)
    return try reader(of: text, try text.peek(sampleSize), nil, packing)
  }

  private static func reader(
    of text: PeekedSource, _ beginning: [UInt8], _ file: FileDescriptor?, _ packing: Packing?
  ) throws(LogFileError) -> LineReader {
    if let inner = Packing(beginning) { throw .noText("\(inner.rawValue) data packed once more") }
    try checkText(beginning)
    return DocumentForm.isDocument(beginning)
      ? LineReader(DocumentReader(text), file: file)
      : LineReader(text, file: file, packing: packing, beginning: beginning)
  }

  /// Refuses what is known to be no text in lines, by its first bytes.
  static func checkText(_ beginning: [UInt8]) throws(LogFileError) {
    let kinds: [(String, [UInt8])] = [
      ("Parquet that is no file of its own", ParquetSource.magic),
      ("a ZIP archive", [0x50, 0x4B, 3, 4]),
      ("an empty ZIP archive", [0x50, 0x4B, 5, 6]), ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF]),
      ("a RAR archive", Array("Rar!".utf8)), ("ORC", Array("ORC".utf8)),
      ("Avro", Array("Obj".utf8) + [1]), ("UTF-16 text; save it as UTF-8", [0xFF, 0xFE]),
      ("UTF-16 text; save it as UTF-8", [0xFE, 0xFF]), ("LZ4 data", [0x04, 0x22, 0x4D, 0x18]),
      ("framed Snappy data", [0xFF, 0x06, 0x00, 0x00]),
    ]
    for (name, magic) in kinds where beginning.starts(with: magic) { throw .noText(name) }
    if beginning.count > 262, beginning[257..<262].elementsEqual("ustar".utf8) {
      throw .noText("a tar archive; unpack it and give the folder")
    }
    if beginning.contains(0) { throw .noText("binary data") }
  }
}
