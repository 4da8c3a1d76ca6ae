internal import CByteMask

/// Numbers the groups of rows whose keys are codes, one or two, without looking at any text.
///
/// A place of the table is one word, the codes above and the group below, so that fifty thousand
/// groups nearly fit into the cache of a core. Groups are numbered as they are first seen.
struct CodedKeys: Sendable {
  let dictionaries: [TextDictionary]
  /// The key of each group, see `key`.
  private var keys: [UInt64] = []
  /// The first row of each group in the order of all rows of the query.
  private(set) var firstRows: [UInt64] = []
  /// A key and a group plus one, 0 for free; a power of two long.
  private var table = [UInt64](repeating: 0, count: 1_024)
  /// By how many bits the first of two codes stands above the second.
  private let shift: UInt64
  /// Bits of a word that are left for the group.
  private let groupBits: UInt64

  /// `nil` for more than two codes, and when they leave too little room for groups.
  init?(_ dictionaries: [TextDictionary]) {
    guard (1...2).contains(dictionaries.count) else { return nil }
    // One value more, for what is missing.
    let widths = dictionaries.map { Int.bitWidth - $0.starts.count.leadingZeroBitCount }
    let rest = UInt64.bitWidth - widths.reduce(0, +)
    guard rest >= 16 else { return nil }
    self.dictionaries = dictionaries
    shift = dictionaries.count > 1 ? UInt64(widths[1]) : 0
    groupBits = UInt64(rest)
  }

  var count: Int { keys.count }

  func uses(_ others: [TextDictionary]) -> Bool {
    others.count == dictionaries.count && zip(others, dictionaries).allSatisfy { $0 === $1 }
  }

  private func hasRoom(for groups: Int) -> Bool { count + groups < 1 << groupBits }

  // MARK: Rows to groups

  /// The group of each row, `nil` when there might be too many groups.
  mutating func groups(_ columns: [CodedColumn], _ rows: Int, firstRow: UInt64) -> [Int]? {
    guard hasRoom(for: rows) else { return nil }
    return [Int](unsafeUninitializedCapacity: rows) { groups, groupCount in
      groupCount = rows
      columns[0].codes.withUnsafeBufferPointer { first in
        columns[columns.count - 1].codes.withUnsafeBufferPointer { second in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: rows) { elsewhere in
            let count = lookUp(first, second, into: groups, elsewhere: elsewhere)
            for row in elsewhere[..<count] {
              let key = Self.key(first[row], second[row], shift)
              groups[row] = group(of: key, firstRow: firstRow &+ UInt64(row))
            }
          }
        }
      }
    }
  }

  /// Looks at the place where the key of each row should stand. Rows whose key does not stand there
  /// are put aside for another round, so that this one has no branch for a processor to mistake.
  private func lookUp(
    _ first: UnsafeBufferPointer<UInt32>, _ second: UnsafeBufferPointer<UInt32>,
    into groups: UnsafeMutableBufferPointer<Int>,
    elsewhere: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    let (shift, groupBits, placeShift) = (shift, groupBits, placeShift)
    let groupMask: UInt64 = 1 << groupBits &- 1
    return table.withUnsafeBufferPointer { table in
      guard let base = table.baseAddress else { return 0 }
      var count = 0
      for row in first.indices {
        // Fetch what later rows will look at, so that its memory comes in time.
        let ahead = min(row &+ 16, first.count &- 1)
        let later = Self.key(first[ahead], second[ahead], shift)
        byte_prefetch(base + Self.place(later, placeShift))
        let key = Self.key(first[row], second[row], shift)
        let word = base[Self.place(key, placeShift)]
        let group = Int(truncatingIfNeeded: word & groupMask) &- 1
        groups[row] = group
        elsewhere[count] = row
        // A free place is no group, and yet has the key of what is missing.
        let difference = word &>> groupBits ^ key | UInt64(bitPattern: Int64(group &>> 63))
        count &+= difference == 0 ? 0 : 1
      }
      return count
    }
  }

  /// The group of a key, a new one if it has none.
  private mutating func group(of key: UInt64, firstRow: UInt64) -> Int {
    var place = Self.place(key, placeShift)
    while table[place] != 0 {
      if table[place] >> groupBits == key {
        return Int(truncatingIfNeeded: table[place] & (1 << groupBits &- 1)) - 1
      }
      place = (place + 1) & (table.count - 1)
    }
    keys.append(key)
    firstRows.append(firstRow)
    table[place] = key << groupBits | UInt64(count)
    if count * 4 > table.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    for (group, key) in keys.enumerated() {
      var place = Self.place(key, placeShift)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = key << groupBits | UInt64(group + 1)
    }
  }

  private var placeShift: UInt64 { UInt64(table.count.leadingZeroBitCount + 1) }

  /// Both codes side by side, each plus one, so that a missing value becomes 0; a single code, given
  /// twice, stands over itself.
  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32, _ shift: UInt64) -> UInt64 {
    UInt64(first &+ 1) &<< shift | UInt64(second &+ 1)
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ placeShift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) &>> placeShift)
  }

  // MARK: Merging

  /// Takes in the groups of another table with the same dictionaries and returns the group here of
  /// each group there; `nil` when there might be too many groups.
  mutating func merge(_ other: CodedKeys) -> [Int]? {
    guard hasRoom(for: other.count) else { return nil }
    return other.keys.indices.map { theirs in
      let first = other.firstRows[theirs]
      let mine = group(of: other.keys[theirs], firstRow: first)
      firstRows[mine] = min(firstRows[mine], first)
      return mine
    }
  }

  // MARK: Groups to values

  /// The values of a part for some groups.
  func column(_ part: Int, _ groups: some Sequence<Int>) -> CodedColumn {
    CodedColumn(codes: groups.map { code(part, $0) }[...], dictionary: dictionaries[part])
  }

  /// Whether every part of a group's key is this text of one byte.
  func isAll(_ byte: UInt8, _ group: Int) -> Bool {
    dictionaries.indices.allSatisfy { dictionaries[$0].isText(code($0, group), byte) }
  }

  private func code(_ part: Int, _ group: Int) -> UInt32 {
    let isFirst = part == 0 && dictionaries.count > 1
    let mask: UInt64 = shift == 0 ? .max : 1 << shift &- 1
    return UInt32(truncatingIfNeeded: isFirst ? keys[group] >> shift : keys[group] & mask) &- 1
  }
}
