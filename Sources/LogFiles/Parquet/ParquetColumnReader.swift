/// Reads the values of one column of one group of rows, page by page.
struct ParquetColumnReader {
  private let column: ParquetFooter.Column
  private let codec: Int
  private let file: any RandomAccessSource
  private var range: Range<Int>
  private var dictionary = ParquetTexts()
  /// The texts of the page at hand, unless they are those of the dictionary.
  private var texts = ParquetTexts()
  private var usesDictionary = false
  /// For each value of the page the number of its text; a missing one has -1.
  private var codes: [Int] = []
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

  /// Adds the next value as text, nothing for a missing one.
  mutating func appendNext(to output: inout [UInt8]) throws(LogFileError) {
    while position == codes.count {
      do throws(ParquetFailure) { try readPage() } catch {
        switch error {
        case .damage: throw .damagedParquet
        case .file(let error): throw error
        }
      }
    }
    let code = codes[position]
    position += 1
    guard code >= 0 else { return }
    if usesDictionary {
      dictionary.append(code, to: &output)
    } else {
      texts.append(code, to: &output)
    }
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
    let column = column
    let known = dictionary.count
    let (found, codes) = try Self.parsed { () throws(ParquetDamage) -> (ParquetTexts?, [Int]) in
      var cursor = ByteCursor(page)
      var isPresent: [UInt64]?
      if column.isOptional {
        var size = levelSize ?? 0
        if !isSecondVersion { size = Int(try cursor.fixed(4)) }
        var levels = ByteCursor(try cursor.slice(size))
        isPresent = try BitPacking.runs(&levels, width: 1, count: count)
      }
      let present = isPresent.map { $0.count { $0 == 1 } } ?? count
      var numbers: [Int]
      var texts: ParquetTexts?
      if encoding == 2 || encoding == 8 {
        numbers = try Self.dictionaryNumbers(present, &cursor, atMost: known)
      } else {
        let found = try decoded(present, encoding, &cursor)
        guard found.count == present else { throw ParquetDamage() }
        numbers = Array(0..<present)
        texts = found
      }
      guard let isPresent else { return (texts, numbers) }
      var next = 0
      return (
        texts,
        isPresent.map { level in
          guard level == 1 else { return -1 }
          next += 1
          return numbers[next - 1]
        }
      )
    }
    usesDictionary = found == nil
    texts = found ?? ParquetTexts()
    self.codes = codes
    position = 0
  }

  private static func dictionaryNumbers(
    _ count: Int, _ cursor: inout ByteCursor, atMost known: Int
  ) throws(ParquetDamage) -> [Int] {
    guard count > 0 else { return [] }
    let width = Int(try cursor.byte())
    guard width <= 32 else { throw ParquetDamage() }
    let numbers = try BitPacking.runs(&cursor, width: width, count: count)
    guard numbers.allSatisfy({ $0 < UInt64(known) }) else { throw ParquetDamage() }
    return numbers.map { Int($0) }
  }

  private func decoded(
    _ count: Int, _ encoding: Int, _ cursor: inout ByteCursor
  ) throws(ParquetDamage) -> ParquetTexts {
    var texts = ParquetTexts()
    switch encoding {
    case 0: return try plain(count, &cursor)
    case 3 where column.type == 0:
      _ = try cursor.fixed(4)
      for flag in try BitPacking.runs(&cursor, width: 1, count: count) {
        texts.append([UInt8(flag & 1)][...], column)
      }
    case 5:
      for number in try DeltaPacking.numbers(&cursor, atMost: count) {
        texts.append(bits: UInt64(bitPattern: Int64(number)), column)
      }
    case 6:
      for length in try DeltaPacking.numbers(&cursor, atMost: count) {
        texts.append(try cursor.slice(length), column)
      }
    case 7:
      let prefixes = try DeltaPacking.numbers(&cursor, atMost: count)
      let lengths = try DeltaPacking.numbers(&cursor, atMost: count)
      guard prefixes.count == lengths.count else { throw ParquetDamage() }
      var last: [UInt8] = []
      for (prefix, length) in zip(prefixes, lengths) {
        guard (0...last.count).contains(prefix) else { throw ParquetDamage() }
        last.removeLast(last.count - prefix)
        last += try cursor.slice(length)
        texts.append(last[...], column)
      }
    default: throw ParquetDamage()
    }
    return texts
  }

  private func plain(
    _ count: Int, _ cursor: inout ByteCursor
  ) throws(ParquetDamage) -> ParquetTexts {
    var texts = ParquetTexts()
    switch column.type {
    case 0:
      let bits = Array(try cursor.slice((count + 7) / 8))
      for index in 0..<count {
        texts.append([bits[index / 8] >> UInt8(index % 8) & 1][...], column)
      }
    case 1, 2, 4, 5:
      let size = column.type == 1 || column.type == 4 ? 4 : 8
      for _ in 0..<count { texts.append(bits: try cursor.fixed(size), column) }
    case 3, 7:
      let size = column.type == 3 ? 12 : column.length
      guard size > 0 else { throw ParquetDamage() }
      for _ in 0..<count { texts.append(try cursor.slice(size), column) }
    default:
      for _ in 0..<count {
        texts.append(try cursor.slice(Int(try cursor.fixed(4))), column)
      }
    }
    return texts
  }
}
