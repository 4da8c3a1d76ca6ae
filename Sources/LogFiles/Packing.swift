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
