/// Bytes that can be read anywhere: a file, or an archive within an archive.
protocol RandomAccess: AnyObject {
  var size: Int { get }
  /// At most `count` bytes; fewer at the end.
  func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8]
}

/// Bytes in memory.
final class MemoryBytes: RandomAccess {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: Int { bytes.count }

  func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    guard offset >= 0, offset < bytes.count, count > 0 else { return [] }
    return Array(bytes[offset..<min(bytes.count, offset + min(count, bytes.count))])
  }
}

/// Reads bytes from one place on, as a stream.
final class SequentialBytes: ByteStream {
  private let source: any RandomAccess
  private var offset: Int
  private let end: Int

  init(_ source: any RandomAccess, from offset: Int = 0, count: Int? = nil) {
    self.source = source
    self.offset = offset
    end = count.map { min(source.size, offset + $0) } ?? source.size
  }

  func read(upTo count: Int) throws(ArchiveError) -> [UInt8] {
    guard offset < end else { return [] }
    let bytes = try source.read(at: offset, count: min(count, end - offset))
    offset += bytes.count
    return bytes
  }
}

/// Bytes that come one after the other.
protocol ByteStream: AnyObject {
  /// At most `count` bytes, and none only at the end.
  func read(upTo count: Int) throws(ArchiveError) -> [UInt8]
}

extension ByteStream {
  /// So many bytes, fewer only at the end.
  func readFully(_ count: Int) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try read(upTo: count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}

/// Why an archive cannot be gone on with.
enum ArchiveError: Error, Equatable {
  case damaged(String)
  case unreadable(String)
  case overBudget(String)

  var reason: UnreadReason {
    switch self {
    case .damaged(let what): .damagedArchive(what)
    case .unreadable(let what): .unreadable(what)
    case .overBudget(let what): .archiveBudget(what)
    }
  }
}

/// What may be unpacked altogether from one archive that was named: more than any class hands in, and
/// little enough that a bomb costs a moment.
final class UnpackingBudget {
  private var bytesLeft: Int
  private var membersLeft = 1_000_000

  /// - Parameter size: of the archive as it lies on the disk; text packs to a tenth at best.
  init(packed size: Int) { bytesLeft = max(256 << 20, min(size, 1 << 40) * 64) }

  func spend(bytes: Int) throws(ArchiveError) {
    bytesLeft -= bytes
    guard bytesLeft >= 0 else { throw .overBudget("64 times its own size, which is no text") }
  }

  func spendMember() throws(ArchiveError) {
    membersLeft -= 1
    guard membersLeft >= 0 else { throw .overBudget("a million files") }
  }
}

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
