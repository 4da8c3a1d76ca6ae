/// Where the members of a zip archive are, by the directory at its end.
struct ZipArchive {
  struct Member {
    var name: FileName
    var isFolder: Bool
    var isLink: Bool
    var isEncrypted: Bool
    /// 0 is stored, 8 is deflate; others are not read.
    var method: Int
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    fileprivate var headerOffset: Int
  }

  let members: [Member]
  private let source: any RandomAccess

  /// More than a million members are refused before they are listed.
  private static let directoryLimit = 64 << 20

  init(_ source: any RandomAccess) throws(ArchiveError) {
    self.source = source
    // The end record is 22 bytes, with a comment of up to 64 KiB behind it.
    let tailSize = min(source.size, 22 + 65_535)
    let tail = try source.read(at: source.size - tailSize, count: tailSize)
    guard let end = Self.endRecord(in: tail) else {
      throw .damaged("it has no directory: cut off, or a part of a split archive")
    }
    var record = LittleEndian(tail, at: end + 8)
    record.skip(2)
    var count = record.number(2)
    var size = record.number(4)
    var offset = record.number(4)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, end >= 20,
      tail[(end - 20)...].starts(with: [0x50, 0x4B, 6, 7])
    {
      var locator = LittleEndian(tail, at: end - 20 + 8)
      let header = try source.read(at: locator.number(8), count: 56)
      guard header.count == 56, header.starts(with: [0x50, 0x4B, 6, 6]) else {
        throw .damaged("its 64-bit directory is not where it says")
      }
      var wide = LittleEndian(header, at: 32)
      count = wide.number(8)
      size = wide.number(8)
      offset = wide.number(8)
    }
    guard size <= Self.directoryLimit else { throw .overBudget("a million files") }
    let directory = try source.read(at: offset, count: size)
    guard directory.count == size else { throw .damaged("its directory is cut off") }
    members = try Self.members(directory, count: count)
  }

  private static func members(
    _ directory: [UInt8], count: Int
  ) throws(ArchiveError) -> [Member] {
    var members: [Member] = []
    var start = 0
    while start + 46 <= directory.count, members.count < count {
      guard directory[start...].starts(with: [0x50, 0x4B, 1, 2]) else {
        throw .damaged("its directory makes no sense")
      }
      var entry = LittleEndian(directory, at: start + 4)
      let madeBy = entry.number(2) >> 8
      entry.skip(2)
      let flags = entry.number(2)
      let method = entry.number(2)
      entry.skip(4)
      let checksum = UInt32(truncatingIfNeeded: entry.number(4))
      var packedSize = entry.number(4)
      var size = entry.number(4)
      let nameLength = entry.number(2)
      let extraLength = entry.number(2)
      let commentLength = entry.number(2)
      entry.skip(4)
      let attributes = entry.number(4)
      var offset = entry.number(4)
      let extra = start + 46 + nameLength
      let next = extra + extraLength + commentLength
      guard next <= directory.count else { throw .damaged("its directory is cut off") }
      let name = Array(directory[(start + 46)..<extra])
      Self.widen(
        directory[extra..<(extra + extraLength)], size: &size, packed: &packedSize,
        offset: &offset)
      // The upper half is Unix's mode where a Unix made it (3), macOS (19) included.
      let mode = madeBy == 3 || madeBy == 19 ? attributes >> 16 & 0o170000 : 0
      members.append(
        Member(
          name: FileName(bytes: name.map { $0 == UInt8(ascii: "\\") && madeBy == 0 ? 0x2F : $0 }),
          isFolder: name.last == UInt8(ascii: "/") || mode == 0o040000, isLink: mode == 0o120000,
          isEncrypted: flags & 1 == 1, method: method, checksum: checksum, packedSize: packedSize,
          size: size, headerOffset: offset))
      start = next
    }
    guard members.count == count else { throw .damaged("its directory is cut off") }
    return members
  }

  /// Sizes and offsets beyond 4 GiB stand in an extra field.
  private static func widen(
    _ extra: ArraySlice<UInt8>, size: inout Int, packed: inout Int, offset: inout Int
  ) {
    var rest = extra
    while rest.count >= 4 {
      var field = LittleEndian(Array(rest), at: 0)
      let id = field.number(2)
      let length = field.number(2)
      guard rest.count >= 4 + length else { return }
      if id == 1 {
        var end = 4 + length
        for keyPath in [0, 1, 2] {
          let isWide =
            switch keyPath {
            case 0: size == 0xFFFF_FFFF
            case 1: packed == 0xFFFF_FFFF
            default: offset == 0xFFFF_FFFF
            }
          guard isWide, end >= 12 else { continue }
          let value = field.number(8)
          end -= 8
          switch keyPath {
          case 0: size = value
          case 1: packed = value
          default: offset = value
          }
        }
      }
      rest = rest.dropFirst(4 + length)
    }
  }

  /// What a member holds, packed or not, from its own header on.
  func stream(of member: Member) throws(ArchiveError) -> any ByteStream {
    let header = try source.read(at: member.headerOffset, count: 30)
    guard header.count == 30, header.starts(with: [0x50, 0x4B, 3, 4]) else {
      throw .damaged("a member is not where the directory says")
    }
    var lengths = LittleEndian(header, at: 26)
    let start = member.headerOffset + 30 + lengths.number(2) + lengths.number(2)
    let packed = SequentialBytes(source, from: start, count: member.packedSize)
    return member.method == 0 ? packed : Inflater(packed, .raw)
  }

  /// Whether it is an office document or a program: an archive by its form only.
  var isDocument: Bool {
    let marks = ["[Content_Types].xml", "META-INF/MANIFEST.MF", "mimetype"]
    return members.prefix(200).contains { member in marks.contains { member.name.shown == $0 } }
  }

  /// Where the record at the end begins. A comment behind it may hold the same mark, so the comment's
  /// length must fit.
  private static func endRecord(in tail: [UInt8]) -> Int? {
    let starts = stride(from: tail.count - 22, through: 0, by: -1).lazy.filter {
      tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
    }
    return starts.first { start in
      var length = LittleEndian(tail, at: start + 20)
      return start + 22 + length.number(2) == tail.count
    } ?? starts.first { _ in true }
  }
}

/// Reads numbers whose lowest byte comes first; zeros where there are no bytes.
struct LittleEndian {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func skip(_ count: Int) { position += count }

  /// At most 2⁵⁶, so that no sum of it overflows.
  mutating func number(_ count: Int) -> Int {
    var value = 0
    for index in 0..<count {
      let byte = position + index < bytes.count ? bytes[position + index] : 0
      if index < 7 { value |= Int(byte) << (8 * index) } else if byte != 0 { value = 1 << 56 }
    }
    position += count
    return value
  }
}
