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
