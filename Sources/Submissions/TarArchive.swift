import Foundations

/// The members of a tar archive as they come: POSIX's, GNU's and pax's headers.
final class TarArchive {
  struct Member {
    enum Kind {
      case file, folder, link, other
    }

    var name: FileName
    var kind: Kind
    var size: Int
    /// Where a link leads.
    var target: FileName
  }

  private let stream: any ByteStream
  private let budget: UnpackingBudget
  /// Bytes of the current member, with its padding, that were not read yet.
  private var left = 0
  private var padding = 0

  private static let block = 512
  /// Names and other properties are never longer.
  private static let headerLimit = 1 << 20

  init(_ stream: any ByteStream, budget: UnpackingBudget) {
    self.stream = stream
    self.budget = budget
  }

  static func isTar(_ beginning: [UInt8]) -> Bool {
    beginning.count >= 262 && beginning[257..<262].elementsEqual("ustar".utf8)
  }

  /// The next member, `nil` at the end.
  func next() throws(ArchiveError) -> Member? {
    var longName: [UInt8]?
    var longTarget: [UInt8]?
    var size: Int?
    while true {
      try skipRest()
      let header = try stream.readFully(Self.block)
      // Two empty blocks end an archive; some writers leave them out.
      if header.isEmpty || header.allSatisfy({ $0 == 0 }) { return nil }
      guard header.count == Self.block, Self.hasRightChecksum(header) else {
        throw .damaged(header.count == Self.block ? "a header makes no sense" : "it is cut off")
      }
      left = size ?? Self.number(header[124..<136])
      padding = (Self.block - left % Self.block) % Self.block
      let kind = header[156]
      switch kind {
      case UInt8(ascii: "L"): longName = Self.text(try property())[...].map { $0 }
      case UInt8(ascii: "K"): longTarget = Self.text(try property())[...].map { $0 }
      case UInt8(ascii: "x"):
        for (key, value) in Self.properties(try property()) {
          switch key {
          case "path": longName = value
          case "linkpath": longTarget = value
          case "size": size = GivenNumber(String(decoding: value, as: UTF8.self))?.value
          default: break
          }
        }
      case UInt8(ascii: "g"): _ = try property()
      default:
        try budget.spendMember()
        return Member(
          name: FileName(bytes: longName ?? Self.name(in: header)), kind: Self.kind(kind),
          size: left, target: FileName(bytes: longTarget ?? Self.text(header[157..<257])))
      }
    }
  }

  /// At most so many bytes of the current member.
  func read(upTo count: Int) throws(ArchiveError) -> [UInt8] {
    let bytes = try stream.readFully(min(count, left))
    guard bytes.count == min(count, left) else { throw .damaged("it is cut off") }
    left -= bytes.count
    try budget.spend(bytes: bytes.count)
    return bytes
  }

  private func property() throws(ArchiveError) -> [UInt8] {
    guard left <= Self.headerLimit else { throw .damaged("a name is too long") }
    return try read(upTo: left)
  }

  private func skipRest() throws(ArchiveError) {
    var rest = left + padding
    (left, padding) = (0, 0)
    while rest > 0 {
      let bytes = try stream.read(upTo: min(rest, 1 << 16))
      if bytes.isEmpty { throw .damaged("it is cut off") }
      rest -= bytes.count
      try budget.spend(bytes: bytes.count)
    }
  }

  private static func kind(_ flag: UInt8) -> Member.Kind {
    switch flag {
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): .file
    case UInt8(ascii: "5"): .folder
    case UInt8(ascii: "1"), UInt8(ascii: "2"): .link
    default: .other
    }
  }

  private static func name(in header: [UInt8]) -> [UInt8] {
    let name = text(header[0..<100])
    let prefix = header[257..<263].elementsEqual("ustar\0".utf8) ? text(header[345..<500]) : []
    return prefix.isEmpty ? name : prefix + [0x2F] + name
  }

  private static func text(_ field: some Collection<UInt8>) -> [UInt8] {
    Array(field.prefix { $0 != 0 })
  }

  /// Octal digits, or GNU's binary form for what they have no room for.
  private static func number(_ field: ArraySlice<UInt8>) -> Int {
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst().reduce(Int(first & 0x3F)) { min($0, 1 << 48) << 8 | Int($1) }
    }
    return field.reduce(0) { value, byte in
      (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) ? value * 8 + Int(byte & 7) : value
    }
  }

  private static func hasRightChecksum(_ header: [UInt8]) -> Bool {
    let sum = header.enumerated().reduce(0) {
      $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element & 0xFF))
    }
    return sum == number(header[148..<156])
  }

  /// pax's `LENGTH KEY=VALUE\n`.
  private static func properties(_ bytes: [UInt8]) -> [(key: String, value: [UInt8])] {
    var properties: [(String, [UInt8])] = []
    var rest = bytes[...]
    while let blank = rest.firstIndex(of: 0x20),
      let length = GivenNumber(String(decoding: rest[..<blank], as: UTF8.self))?.value,
      length > blank - rest.startIndex, length <= rest.count
    {
      let record = rest[(blank + 1)..<(rest.startIndex + length)]
      rest = rest.dropFirst(length)
      guard let sign = record.firstIndex(of: UInt8(ascii: "=")), record.last == 0x0A else {
        continue
      }
      properties.append(
        (
          String(decoding: record[..<sign], as: UTF8.self), Array(record[(sign + 1)...].dropLast())
        ))
    }
    return properties
  }
}
