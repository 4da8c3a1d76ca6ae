/// What stands at the end of a Parquet file: its columns, and where their data is.
struct ParquetFooter {
  struct Column {
    var name: String
    var type: Int
    /// Bytes of a value of fixed length.
    var length: Int
    /// Whether values may be missing.
    var isOptional: Bool
    var meaning: Meaning
  }

  /// What a stored number stands for.
  enum Meaning: Equatable {
    case itself
    case unsigned
    /// So many in a millisecond, from 1970 on.
    case instant(perMillisecond: Int)
    /// Days since 1970.
    case date
    /// So many digits stand behind the point.
    case decimal(scale: Int)
    case uuid
    /// Something that has no place in a flow log: its values are missing rather than wrong.
    case unknown
  }

  struct Chunk {
    var column: Int
    var codec: Int
    var valueCount: Int
    var range: Range<Int>
  }

  var columns: [Column]
  /// For each group of rows how many there are, and the chunks of its columns.
  var groups: [(rows: Int, chunks: [Chunk])]

  init(_ bytes: ArraySlice<UInt8>, fileSize: Int) throws(ParquetDamage) {
    var cursor = ByteCursor(bytes)
    let file = try ThriftValue.read(&cursor)
    guard let schema = file[2]?.list, let root = schema.first else { throw ParquetDamage() }
    var found: [Column] = []
    // Columns within columns are passed over: flow logs have none.
    var left = root[5]?.integer ?? 0
    var nested = 0
    for element in schema.dropFirst() {
      let children = element[5]?.integer ?? 0
      if nested > 0 {
        nested += children - 1
        continue
      }
      guard left > 0 else { throw ParquetDamage() }
      left -= 1
      guard children == 0, let type = element[1]?.integer, element[3]?.integer != 2 else {
        nested = max(0, children)
        continue
      }
      found.append(
        Column(
          name: element[4]?.text ?? "", type: type, length: element[2]?.integer ?? 0,
          isOptional: element[3]?.integer == 1, meaning: Self.meaning(element)))
    }
    columns = found
    groups = []
    for group in file[4]?.list ?? [] {
      guard let rows = group[3]?.integer, rows >= 0 else { throw ParquetDamage() }
      var chunks: [Chunk] = []
      for chunk in group[1]?.list ?? [] {
        guard let data = chunk[3], let path = data[3]?.list else { throw ParquetDamage() }
        guard path.count == 1, let column = found.firstIndex(where: { $0.name == path[0].text })
        else { continue }
        guard let codec = data[4]?.integer, let count = data[5]?.integer, count == rows,
          let size = data[7]?.integer, let first = data[9]?.integer
        else { throw ParquetDamage() }
        let dictionary = data[11]?.integer ?? first
        let start = dictionary > 0 ? min(first, dictionary) : first
        guard start >= 0, size >= 0, start <= fileSize, size <= fileSize - start else {
          throw ParquetDamage()
        }
        chunks.append(
          Chunk(column: column, codec: codec, valueCount: count, range: start..<(start + size)))
      }
      guard chunks.count == found.count else { throw ParquetDamage() }
      groups.append((rows, chunks.sorted { $0.column < $1.column }))
    }
  }

  /// By the older names of types (6), or the newer ones (10).
  private static func meaning(_ element: ThriftValue) -> Meaning {
    switch element[6]?.integer {
    case 5: return .decimal(scale: element[7]?.integer ?? 0)
    case 6: return .date
    case 9: return .instant(perMillisecond: 1)
    case 10: return .instant(perMillisecond: 1_000)
    case 11, 12, 13, 14: return .unsigned
    case 21: return .unknown
    default: break
    }
    guard let type = element[10] else { return .itself }
    if let decimal = type[5] { return .decimal(scale: decimal[1]?.integer ?? 0) }
    if type[6] != nil { return .date }
    if let unit = type[8]?[2] {
      return .instant(perMillisecond: unit[3] != nil ? 1_000_000 : unit[2] != nil ? 1_000 : 1)
    }
    if let number = type[10] { return number[2]?.integer == 0 ? .unsigned : .itself }
    if type[14] != nil { return .uuid }
    return type[15] != nil ? .unknown : .itself
  }
}

/// A value in Thrift's compact protocol, in which Parquet describes itself.
enum ThriftValue {
  case integer(Int)
  case bytes(ArraySlice<UInt8>)
  case list([ThriftValue])
  case structure([Int: ThriftValue])

  subscript(field: Int) -> ThriftValue? {
    if case .structure(let fields) = self { fields[field] } else { nil }
  }

  var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  var list: [ThriftValue]? { if case .list(let items) = self { items } else { nil } }
  var text: String? {
    if case .bytes(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  static func read(_ cursor: inout ByteCursor, depth: Int = 0) throws(ParquetDamage) -> Self {
    guard depth < 16 else { throw ParquetDamage() }
    var fields: [Int: ThriftValue] = [:]
    var field = 0
    while true {
      let head = try cursor.byte()
      if head == 0 { return .structure(fields) }
      if head >> 4 == 0 { field = try cursor.zigzag() } else { field &+= Int(head >> 4) }
      fields[field] = try value(head & 0x0F, &cursor, depth: depth, isField: true)
    }
  }

  private static func value(
    _ type: UInt8, _ cursor: inout ByteCursor, depth: Int, isField: Bool
  ) throws(ParquetDamage) -> Self {
    switch type {
    case 1, 2: return .integer(isField ? (type == 1 ? 1 : 0) : Int(try cursor.byte()))
    case 3: return .integer(Int(Int8(bitPattern: try cursor.byte())))
    case 4, 5, 6: return .integer(try cursor.zigzag())
    case 7: return .bytes(try cursor.slice(8))
    case 8: return .bytes(try cursor.slice(try cursor.count()))
    case 9, 10:
      let head = try cursor.byte()
      let count = head >> 4 == 15 ? try cursor.count() : Int(head >> 4)
      // Each item has a byte at least.
      guard count <= cursor.left else { throw ParquetDamage() }
      var items: [ThriftValue] = []
      for _ in 0..<count {
        items.append(try value(head & 0x0F, &cursor, depth: depth + 1, isField: false))
      }
      return .list(items)
    case 12: return try read(&cursor, depth: depth + 1)
    default: throw ParquetDamage()
    }
  }
}

/// Bytes that are read from front to back; whatever they say, nothing outside them is touched.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var left: Int { bytes.endIndex - position }

  mutating func byte() throws(ParquetDamage) -> UInt8 {
    guard position < bytes.endIndex else { throw ParquetDamage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func slice(_ count: Int) throws(ParquetDamage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= left else { throw ParquetDamage() }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// A number of so many bytes, the lowest first.
  mutating func fixed(_ count: Int) throws(ParquetDamage) -> UInt64 {
    var number: UInt64 = 0
    for (place, byte) in try slice(count).enumerated() {
      number |= UInt64(byte) << (8 * UInt64(place))
    }
    return number
  }

  /// Seven bits a byte, the lowest first.
  mutating func variable() throws(ParquetDamage) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
    }
    throw ParquetDamage()
  }

  mutating func zigzag() throws(ParquetDamage) -> Int {
    let number = try variable()
    return Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
  }

  /// A number that counts something, so small.
  mutating func count() throws(ParquetDamage) -> Int {
    guard let count = Int(exactly: try variable()), count <= Int(Int32.max) else {
      throw ParquetDamage()
    }
    return count
  }
}

/// Bytes of a Parquet file do not say what they must.
struct ParquetDamage: Error {}
