import Foundations
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

/// How a file is packed, by its first bytes.
public enum Packing: String, Equatable, Sendable {
  case gzip, zstd, bzip2, xz

  init?(_ beginning: [UInt8]) {
    if beginning.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if beginning.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else if beginning.starts(with: Array("BZh".utf8)), beginning.count > 3,
      (0x31...0x39).contains(beginning[3])
    {
      self = .bzip2
    } else if beginning.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else {
      return nil
    }
  }

  /// As much as one byte of a file can become; what packs better than gzip has no such bound.
  public var mostExpansion: Int? { self == .gzip ? 1_032 : nil }

  func decoder(_ packed: any ByteSource) throws(LogFileError) -> any ByteSource {
    switch self {
    case .gzip: GzipDecoder(packed)
    case .zstd: LibraryDecoder(packed, self, try ZstdLibrary.decoder())
    case .bzip2: LibraryDecoder(packed, self, try Bzip2Library.decoder())
    case .xz: LibraryDecoder(packed, self, try XZLibrary.decoder())
    }
  }
}

/// Why a log file cannot be read, or not to its end.
public enum LogFileError: Error, Equatable, Sendable {
  /// The system's `errno`.
  case system(Int32)
  case folder
  case damaged(Packing)
  case endsInside(Packing)
  case endsInsideDocument
  case damagedParquet
  /// A library that such a file needs is not on this machine; what to install for it.
  case missingLibrary(String, package: String)
  /// It has more than it had when it was found.
  case changed
  case lineTooLong(limit: Int)
  /// Text in columns was expected; the name of what was found if it is known.
  case noText(String)
}

extension LogFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): "\(SystemError(code: code))"
    case .folder: "it is a folder"
    case .damaged(let packing):
      "its \(packing.rawValue) data is damaged; download it again"
    case .endsInside(let packing):
      "it ends in the middle of its \(packing.rawValue) data; download it again"
    case .endsInsideDocument: "it ends in the middle of its JSON; get it again"
    case .damagedParquet: "its Parquet data is damaged or of a kind that is not known"
    case .missingLibrary(let library, let package):
      "\(library) is needed for it; install \(package), or unpack the file"
    case .changed: "it became longer while it was read; run the query again"
    case .lineTooLong(let limit): "a line longer than \(limit >> 10) KiB was left out"
    case .noText(let kind):
      "it is \(kind); text can be read, plain or packed with gzip, zstd, bzip2 or xz"
    }
  }
}

/// Finds the log files in what was named: a file is taken as it is, a folder gives all files below
/// it in the order of their names, hidden ones and what AWS puts beside logs left out.
public enum LogFileSearch {
  /// `create-export-task` tries with it whether it may write.
  private static let exportTrial = "aws-logs-write-test"
  /// `AWSLogs/account/vpcflowlogs/region/year/month/day/hour` has eight.
  private static let depth = 32

  public static func files(in paths: [String]) -> [LogFile] {
    Folder.files(in: paths, depth: depth) { $0 != exportTrial }.map(LogFile.init)
  }
}

/// The time in the name of a flow log file in S3:
/// `123456789012_vpcflowlogs_eu-west-1_fl-0abc_20260302T1435Z_1f2e.log.gz`.
public enum LogFileDate {
  /// Minutes since 1970 of when the file was written; `nil` for any other name.
  public static func minutes(_ path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: "_")
    guard parts.count >= 6, parts[1] == "vpcflowlogs" || parts[1] == "transitgatewayflowlogs" else {
      return nil
    }
    let stamp = Array(parts[parts.count - 2].utf8)
    guard stamp.count == 14, stamp[8] == UInt8(ascii: "T"), stamp[13] == UInt8(ascii: "Z"),
      let year = number(stamp[0..<4]), let month = number(stamp[4..<6]),
      let day = number(stamp[6..<8]), let hour = number(stamp[9..<11]),
      let minute = number(stamp[11..<13]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return CivilDate(year: year, month: month, day: day, hour: hour, minute: minute).milliseconds
      / 60_000
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}
