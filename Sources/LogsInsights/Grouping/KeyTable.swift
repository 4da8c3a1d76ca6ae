internal import CByteMask

/// Numbers the groups of rows by their keys, a batch at a time.
///
/// A key has a fixed number of words (see `KeyPart`), so a row costs some loads, a product and a
/// comparison, and no object at all. Open addressing; the order of groups is that of their first
/// rows, whatever the hash, so that a query has one answer.
struct KeyTable: Sendable {
  let parts: Int
  /// Words of one part: two hold every IPv4 address, three an interface's id, five two addresses with
  /// something between them.
  var width = 2
  var stride: Int { parts * width }
  /// The keys of all groups end to end, with room for more.
  var words: [UInt64] = []
  private(set) var count = 0
  /// The upper half of a group's hash and its number plus one; 0 is free. A power of two long. A key
  /// stands at the place that the first bits of its hash tell, so a table that has grown is filled
  /// from the one before in one pass, place after place.
  private var table = [UInt64](repeating: 0, count: 256)
  /// The first row of each group in the order of all rows of the query.
  var firstRows: [UInt64] = []
  /// Texts too long for words.
  var longTexts = GroupTable()
  /// For each part the values of groups that are neither text nor time, and so not in the words.
  var others: [[Int: Datum]]

  /// The words and hashes of a batch, kept for the next one.
  var batchWords: [UInt64] = []
  private var batchHashes: [UInt64] = []

  init(parts: Int) {
    self.parts = parts
    others = Array(repeating: [:], count: parts)
  }

  // MARK: Rows to groups

  /// The group of each row. `firstRow` is the place of the batch's first row among all rows.
  mutating func groups(of columns: [Column], count rows: Int, firstRow: UInt64) -> [Int] {
    if parts == 1, case .timestamps(let values) = columns[0] {
      return timeGroups(values, firstRow)
    }
    return wordGroups(columns, rows, firstRow)
  }

  /// Begins with groups that are known already, one for each row.
  mutating func take(_ columns: [Column], firstRows: [UInt64]) {
    _ = wordGroups(columns, firstRows.count, 0)
    self.firstRows = firstRows
  }

  mutating func wordGroups(
    _ columns: [Column], _ rows: Int, _ firstRow: UInt64
  ) -> [Int] {
    if count == 0 { width = columns.map(Self.width).max() ?? 2 }
    batchWords.removeAll(keepingCapacity: true)
    batchWords.append(contentsOf: repeatElement(0, count: rows * stride))
    for (part, column) in columns.enumerated() { encode(column, rows, part) }
    let known = count
    let groups = batchGroups(rows)
    if count > known { keepOthers(columns, groups, firstRow) }
    return groups
  }

  /// The groups of the keys in `batchWords`.
  mutating func batchGroups(_ rows: Int) -> [Int] {
    batchHashes.removeAll(keepingCapacity: true)
    batchHashes.append(contentsOf: repeatElement(KeyHash.seed, count: rows))
    hashParts(rows)
    reserve(rows)
    return find(rows)
  }

  /// Rows in the order of time, as in most files, have the key of the row before.
  private mutating func timeGroups(_ values: ArraySlice<Int>, _ firstRow: UInt64) -> [Int] {
    var groups: [Int] = []
    groups.reserveCapacity(values.count)
    var last: (value: Int, group: Int)?
    for (row, value) in values.enumerated() {
      if let last, last.value == value {
        groups.append(last.group)
        continue
      }
      let group = wordGroups([.timestamps([value])], 1, firstRow &+ UInt64(row))[0]
      last = (value, group)
      groups.append(group)
    }
    return groups
  }

  /// The words that a column's values need, as far as there may be so many.
  private static func width(for column: Column) -> Int {
    switch column {
    case .text(let texts):
      var longest = 0
      for row in 0..<texts.count { longest = max(longest, texts.ends[row] - texts.starts[row]) }
      return (2...5).first { longest <= KeyPart.capacity(words: $0) } ?? 5
    case .grouped(let groups): return groups.width
    case .coded, .integers, .timestamps, .booleans, .datums, .constant, .pointers: return 2
    }
  }

  private mutating func encode(_ column: Column, _ rows: Int, _ part: Int) {
    switch column {
    case .text(let texts): encode(texts, rows, part)
    case .coded(let column): encode(column.texts, rows, part)
    case .grouped(let groups) where groups.width <= width:
      let (start, stride) = (part * width, stride)
      batchWords.withUnsafeMutableBufferPointer { words in
        groups.copyWords(to: words, from: start, stride: stride)
      }
    case .timestamps(let values):
      for (row, value) in values.enumerated() {
        let place = row * stride + part * width
        batchWords[place] = KeyPart.timestamp
        batchWords[place + 1] = UInt64(bitPattern: Int64(value))
      }
    case .integers, .booleans, .datums, .constant, .pointers, .grouped:
      for row in 0..<rows { encode(column[row], row * stride + part * width) }
    }
  }

  private mutating func encode(_ texts: TextColumn, _ rows: Int, _ part: Int) {
    let (stride, width) = (stride, width)
    var slow: [Int] = []
    batchWords.withUnsafeMutableBufferPointer { words in
      texts.bytes.withUnsafeBytes { bytes in
        texts.starts.withUnsafeBufferPointer { starts in
          texts.ends.withUnsafeBufferPointer { ends in
            guard let base = bytes.baseAddress else {
              slow = Array(0..<rows)
              return
            }
            var place = part * width
            for row in 0..<rows {
              let start = starts[row]
              let length = ends[row] &- start
              if start >= 0, length <= 15, start &+ 16 <= bytes.count {
                (words[place], words[place &+ 1]) = KeyPart.words(base + start, length)
              } else if start >= 0, length < 8 &* width, start &+ length &+ 8 <= bytes.count,
                let wordsBase = words.baseAddress
              {
                KeyPart.put(base + start, length, wordsBase + place)
              } else if start >= 0 {
                slow.append(row)
              }
              place &+= stride
            }
          }
        }
      }
    }
    for row in slow {
      encode(texts.bytes[texts.starts[row]..<texts.ends[row]], row * stride + part * width)
    }
  }

  private mutating func encode(_ value: Datum, _ place: Int) {
    switch value {
    case .null: break
    case .text(let text): encode(text.bytes, place)
    case .timestamp(let instant):
      batchWords[place] = KeyPart.timestamp
      batchWords[place + 1] = UInt64(bitPattern: Int64(instant))
    case .boolean, .integer, .number, .large, .list, .map:
      // Equal in print is equal as a key.
      encode(Text(value.printed ?? "").bytes, place)
    }
  }

  private mutating func encode(_ text: ArraySlice<UInt8>, _ place: Int) {
    guard text.count > KeyPart.capacity(words: width) else {
      var words = batchWords.mutableSpan
      return KeyPart.put(text.span, &words, at: place)
    }
    batchWords[place] = KeyPart.long
    batchWords[place + 1] = UInt64(longTexts.group(of: text.span).index)
  }

  private mutating func hashParts(_ rows: Int) {
    let (parts, width, stride) = (parts, width, stride)
    batchHashes.withUnsafeMutableBufferPointer { hashes in
      batchWords.withUnsafeBufferPointer { words in
        for row in 0..<rows {
          var place = row &* stride
          var hash = hashes[row]
          for _ in 0..<parts {
            hash = KeyHash.mixed(hash, words[place], words[place &+ 1])
            for index in 2..<width {
              hash = KeyHash.mixed(hash, words[place &+ index], 0)
            }
            place &+= width
          }
          hashes[row] = hash
        }
      }
    }
  }

  private mutating func reserve(_ rows: Int) {
    let groups = count + rows
    if words.count < groups * stride {
      let missing = max(groups * stride, words.count * 2) - words.count
      words.append(contentsOf: repeatElement(0, count: missing))
    }
    guard groups * 2 > table.count else { return }
    var size = table.count
    while size < groups * 2 { size *= 2 }
    let old = table
    table = Array(repeating: 0, count: size)
    let shift = placeShift
    table.withUnsafeMutableBufferPointer { table in
      for entry in old where entry != 0 {
        var place = Int(truncatingIfNeeded: entry &>> shift)
        while table[place] != 0 { place = (place &+ 1) & (size - 1) }
        table[place] = entry
      }
    }
  }

  private var placeShift: UInt64 { UInt64(table.count.leadingZeroBitCount + 1) }

  /// Looks up the keys of the batch. There is room for all of them to be new.
  private mutating func find(_ rows: Int) -> [Int] {
    let stride = stride
    let mask = table.count - 1
    let shift = placeShift
    var count = count
    let found = [Int](unsafeUninitializedCapacity: rows) { groups, groupCount in
      groupCount = rows
      batchWords.withUnsafeBufferPointer { sought in
        batchHashes.withUnsafeBufferPointer { hashes in
          words.withUnsafeMutableBufferPointer { words in
            table.withUnsafeMutableBufferPointer { table in
              guard let tableBase = table.baseAddress, let wordsBase = words.baseAddress else {
                return
              }
              for row in 0..<rows {
                // Fetch what later rows will look at, so that their memory comes in time.
                if row &+ 16 < rows {
                  byte_prefetch(
                    tableBase + Int(truncatingIfNeeded: hashes[row &+ 16] &>> shift))
                  let entry = table[Int(truncatingIfNeeded: hashes[row &+ 8] &>> shift)]
                  let group = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF)
                  if group > 0 { byte_prefetch(wordsBase + (group &- 1) &* stride) }
                }
                let hash = hashes[row]
                let key = row &* stride
                var place = Int(truncatingIfNeeded: hash &>> shift)
                while true {
                  let entry = table[place]
                  if entry == 0 {
                    for index in 0..<stride {
                      words[count &* stride &+ index] = sought[key &+ index]
                    }
                    groups[row] = count
                    count &+= 1
                    table[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: count)
                    break
                  }
                  if (entry ^ hash) >> 32 == 0 {
                    let group = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
                    let held = group &* stride
                    var difference: UInt64 = 0
                    for index in 0..<stride {
                      difference |= words[held &+ index] ^ sought[key &+ index]
                    }
                    if difference == 0 {
                      groups[row] = group
                      break
                    }
                  }
                  place = (place &+ 1) & mask
                }
              }
            }
          }
        }
      }
    }
    self.count = count
    return found
  }

  /// Notes of new groups what is not in their words: where they began, and values that are printed
  /// alike and yet no text.
  mutating func keepOthers(
    _ columns: [Column], _ groups: [Int], _ firstRow: UInt64
  ) {
    for (row, group) in groups.enumerated() where group == firstRows.count {
      firstRows.append(firstRow &+ UInt64(row))
      for (part, column) in columns.enumerated() {
        switch column {
        case .text, .coded, .timestamps, .pointers, .grouped: break
        case .integers, .booleans, .datums, .constant:
          keep(column[row], group, part)
        }
      }
    }
  }

  private mutating func keep(_ value: Datum, _ group: Int, _ part: Int) {
    switch value {
    case .null, .text, .timestamp: break
    case .boolean, .integer, .number, .large, .list, .map: others[part][group] = value.compacted
    }
  }

  // MARK: Groups to values

  func value(_ group: Int, _ part: Int) -> Datum {
    if let other = others[part][group] { return other }
    let place = group * stride + part * width
    switch words[place] & 0xFF {
    case KeyPart.missing: return .null
    case KeyPart.timestamp: return .timestamp(Int(Int64(bitPattern: words[place + 1])))
    case KeyPart.long: return .text(Text(longTexts.key(Int(words[place + 1]))))
    default:
      var text: [UInt8] = []
      KeyPart.appendText(words, place, to: &text)
      return .text(Text(text))
    }
  }

  /// The values of a part for some groups.
  func column(_ part: Int, _ groups: [Int]) -> Column {
    guard others[part].isEmpty else { return .datums(groups.map { value($0, part) }) }
    if longTexts.count == 0 {
      return .grouped(
        GroupedColumn(
          words: words, stride: stride, offset: part * width, width: width, groups: groups))
    }
    var texts = TextColumn(bytes: [], starts: [], ends: [])
    texts.starts.reserveCapacity(groups.count)
    texts.ends.reserveCapacity(groups.count)
    for group in groups {
      let place = group * stride + part * width
      switch words[place] & 0xFF {
      case KeyPart.missing:
        texts.starts.append(-1)
        texts.ends.append(-1)
      case KeyPart.timestamp, KeyPart.long: return .datums(groups.map { value($0, part) })
      default:
        texts.starts.append(texts.bytes.count)
        KeyPart.appendText(words, place, to: &texts.bytes)
        texts.ends.append(texts.bytes.count)
      }
    }
    return .text(texts)
  }

  /// Whether every part of a group's key is this text of one byte.
  func isAll(_ byte: UInt8, _ group: Int) -> Bool {
    (0..<parts).allSatisfy { words[group * stride + $0 * width] == 3 | UInt64(byte) << 8 }
  }
}

/// The hash of keys: a wide product folded, the same on every machine.
enum KeyHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func mixed(_ hash: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = (first ^ hash ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(
      by: second ^ hash &* 0xff51_afd7_ed55_8ccd | 1)
    return high ^ low ^ hash
  }
}
