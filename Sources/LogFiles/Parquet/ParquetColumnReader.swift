/// Reads the values of one column of one group of rows, page by page.
struct ParquetColumnReader {
  private let column: ParquetFooter.Column
  private let codec: Int
  private let file: any RandomAccessSource
  private var range: Range<Int>
  private var dictionary: [ArraySlice<UInt8>] = []
  /// Of the page at hand; a missing value is `nil`.
  private var values: [ArraySlice<UInt8>?] = []
  private var position = 0

  /// Pages have a mebibyte or so.
  private static let pageLimit = 32 << 20
  private static let valueLimit = 1 << 20

  init(
    _ chunk: ParquetFooter.Chunk, _ column: ParquetFooter.Column, _ file: any RandomAccessSource
  ) {
    self.column = column
    self.file = file
    codec = chunk.codec
    range = chunk.range
  }

  /// The next value as its bytes in the file.
  mutating func next() throws(LogFileError) -> ArraySlice<UInt8>? {
    while position == values.count {
      do throws(ParquetFailure) { try readPage() } catch {
        switch error {
        case .damage: throw .damagedParquet
        case .file(let error): throw error
        }
      }
    }
    position += 1
    return values[position - 1]
  }

  private enum ParquetFailure: Error {
    case damage
    case file(LogFileError)
  }

  private mutating func readPage() throws(ParquetFailure) {
    guard !range.isEmpty else { throw .damage }
    let head = try bytes(range.prefix(1 << 14))
    var cursor = ByteCursor(head[...])
    let header = try Self.parsed { () throws(ParquetDamage) in
      try ThriftValue.read(&cursor)
    }
    guard let type = header[1]?.integer, let unpacked = header[2]?.integer,
      let packed = header[3]?.integer, (0...Self.pageLimit).contains(unpacked),
      packed >= 0, cursor.position + packed <= range.count
    else { throw .damage }
    let start = range.lowerBound + cursor.position
    let data = try bytes(start..<(start + packed))
    range = (start + packed)..<range.upperBound
    switch type {
    case 0:
      let page = try unpack(data[...], unpacked)
      try take(page[...], header[5], isSecondVersion: false)
    case 2:
      let page = try unpack(data[...], unpacked)
      guard let count = header[7]?[1]?.integer, (0...Self.valueLimit).contains(count) else {
        throw .damage
      }
      dictionary = try Self.parsed { () throws(ParquetDamage) in
        var cursor = ByteCursor(page[...])
        return try plain(count, &cursor)
      }
    case 3:
      guard let levels = header[8] else { throw .damage }
      let size = (levels[5]?.integer ?? 0) + (levels[6]?.integer ?? 0)
      guard (0...data.count).contains(size), unpacked >= size else { throw .damage }
      let isPacked = levels[7]?.integer != 0
      let body = isPacked ? try unpack(data[size...], unpacked - size) : Array(data[size...])
      try take((data[..<size] + body)[...], levels, isSecondVersion: true)
    default: break
    }
  }

  private func bytes(_ range: Range<Int>) throws(ParquetFailure) -> [UInt8] {
    do throws(LogFileError) { return try file.bytes(at: range) } catch { throw .file(error) }
  }

  private static func parsed<Result>(
    _ body: () throws(ParquetDamage) -> Result
  ) throws(ParquetFailure) -> Result {
    do throws(ParquetDamage) { return try body() } catch { throw .damage }
  }

  private func unpack(_ data: ArraySlice<UInt8>, _ size: Int) throws(ParquetFailure) -> [UInt8] {
    switch codec {
    case 0: return Array(data)
    case 1:
      return try Self.parsed { () throws(ParquetDamage) in
        try Snappy.unpacked(data, limit: Self.pageLimit)
      }
    case 2, 6:
      let packing: Packing = codec == 2 ? .gzip : .zstd
      do throws(LogFileError) {
        let source = PeekedSource(try packing.decoder(MemorySource(Array(data))))
        return try source.peek(size)
      } catch {
        throw .file(error)
      }
    default: throw .file(.noText("Parquet in a packing that is not known"))
    }
  }

  // MARK: Values

  private mutating func take(
    _ page: ArraySlice<UInt8>, _ header: ThriftValue?, isSecondVersion: Bool
  ) throws(ParquetFailure) {
    guard let header, let count = header[1]?.integer, (0...Self.valueLimit).contains(count),
      let encoding = header[isSecondVersion ? 4 : 2]?.integer
    else { throw .damage }
    let levelSize = isSecondVersion ? header[5]?.integer : nil
    let found = try Self.parsed { () throws(ParquetDamage) -> [ArraySlice<UInt8>?] in
      var cursor = ByteCursor(page)
      var isPresent: [UInt64]?
      if column.isOptional {
        var size = levelSize ?? 0
        if !isSecondVersion { size = Int(try cursor.fixed(4)) }
        var levels = ByteCursor(try cursor.slice(size))
        isPresent = try BitPacking.runs(&levels, width: 1, count: count)
      }
      let present = isPresent.map { $0.count { $0 == 1 } } ?? count
      let values = try decoded(present, encoding, &cursor)
      guard values.count == present else { throw ParquetDamage() }
      guard let isPresent else { return values }
      var next = values[...]
      return isPresent.map { $0 == 1 ? next.popFirst() : nil }
    }
    values = found
    position = 0
  }

  private func decoded(
    _ count: Int, _ encoding: Int, _ cursor: inout ByteCursor
  ) throws(ParquetDamage) -> [ArraySlice<UInt8>] {
    switch encoding {
    case 0: return try plain(count, &cursor)
    case 2, 8:
      guard count > 0 else { return [] }
      let width = Int(try cursor.byte())
      guard width <= 32 else { throw ParquetDamage() }
      var values: [ArraySlice<UInt8>] = []
      for code in try BitPacking.runs(&cursor, width: width, count: count) {
        guard code < UInt64(dictionary.count) else { throw ParquetDamage() }
        values.append(dictionary[Int(code)])
      }
      return values
    case 3 where column.type == 0:
      _ = try cursor.fixed(4)
      return try BitPacking.runs(&cursor, width: 1, count: count).map { [UInt8($0)][...] }
    case 5:
      return try DeltaPacking.numbers(&cursor, atMost: count).map { Self.bytes($0) }
    case 6:
      let lengths = try DeltaPacking.numbers(&cursor, atMost: count)
      var values: [ArraySlice<UInt8>] = []
      for length in lengths { values.append(try cursor.slice(length)) }
      return values
    case 7:
      let prefixes = try DeltaPacking.numbers(&cursor, atMost: count)
      let lengths = try DeltaPacking.numbers(&cursor, atMost: count)
      guard prefixes.count == lengths.count else { throw ParquetDamage() }
      var values: [ArraySlice<UInt8>] = []
      var last: [UInt8] = []
      for (prefix, length) in zip(prefixes, lengths) {
        guard (0...last.count).contains(prefix) else { throw ParquetDamage() }
        last = Array(last[..<prefix]) + (try cursor.slice(length))
        values.append(last[...])
      }
      return values
    default: throw ParquetDamage()
    }
  }

  private static func bytes(_ number: Int) -> ArraySlice<UInt8> {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }[...]
  }

  private func plain(
    _ count: Int, _ cursor: inout ByteCursor
  ) throws(ParquetDamage) -> [ArraySlice<UInt8>] {
    var values: [ArraySlice<UInt8>] = []
    if column.type == 0 {
      let bits = Array(try cursor.slice((count + 7) / 8))
      return (0..<count).map { [bits[$0 / 8] >> UInt8($0 % 8) & 1][...] }
    }
    let size: Int? =
      switch column.type {
      case 1, 4: 4
      case 2, 5: 8
      case 3: 12
      case 7: column.length
      default: nil
      }
    if let size, size <= 0 { throw ParquetDamage() }
    for _ in 0..<count {
      let length = if let size { size } else { Int(try cursor.fixed(4)) }
      values.append(try cursor.slice(length))
    }
    return values
  }
}
