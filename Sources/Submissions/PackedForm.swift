/// What packed or archived data is, by its first bytes and never by its name.
enum PackedForm: Equatable {
  case zip, gzip, tar
  /// Of a kind that is not read, in the words of a row.
  case other(String)

  /// As many of the first bytes as are needed to tell.
  static let beginning = 512

  init?(_ beginning: [UInt8]) {
    let marks: [([UInt8], PackedForm)] = [
      ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x50, 0x4B, 7, 8], .zip),
      ([0x1F, 0x8B], .gzip), (Array("Rar!".utf8), .other("a RAR archive")),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .other("a 7z archive")),
      (Array("BZh".utf8), .other("packed by bzip2")),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .other("packed by xz")),
      ([0x28, 0xB5, 0x2F, 0xFD], .other("packed by zstd")),
    ]
    if let (_, form) = marks.first(where: { beginning.starts(with: $0.0) }) {
      self = form
    } else if TarArchive.isTar(beginning) {
      self = .tar
    } else {
      return nil
    }
  }
}
