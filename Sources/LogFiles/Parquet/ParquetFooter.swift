/// What stands at the end of a Parquet file: its columns, and where their data is.
struct ParquetFooter {
  struct Column {
    var name: String
    var type: Int
    /// Bytes of a value of fixed length.
    var length: Int
    /// Whether values may be missing.
    var isOptional: Bool
    /// By how much an instant is divided to get milliseconds; 0 for what is none.
    var instantDivisor: Int
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
          isOptional: element[3]?.integer == 1, instantDivisor: Self.divisor(element)))
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

  private static func divisor(_ element: ThriftValue) -> Int {
    switch element[6]?.integer {
    case 9: return 1
    case 10: return 1_000
    default: break
    }
    guard let unit = element[10]?[8]?[2] else { return 0 }
    return unit[1] != nil ? 1 : unit[2] != nil ? 1_000 : unit[3] != nil ? 1_000_000 : 0
  }
}
