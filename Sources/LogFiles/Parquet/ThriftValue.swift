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
