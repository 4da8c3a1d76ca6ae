internal import CByteMask

/// Remembers the group of one code or two, so that their texts are looked at only once.
struct CodeTable: Sendable {
  private var dictionaries: [TextDictionary] = []
  /// Codes side by side and a group plus one, 0 for free; a power of two pairs long.
  private var table: [UInt64] = []
  private var count = 0

  /// Forgets everything when codes mean something else from now on.
  mutating func use(_ dictionaries: [TextDictionary]) {
    let isSame =
      dictionaries.count == self.dictionaries.count
      && zip(dictionaries, self.dictionaries).allSatisfy { $0 === $1 }
    if isSame { return }
    self.dictionaries = dictionaries
    table = Array(repeating: 0, count: 2 * 1_024)
    count = 0
  }

  /// The groups of all rows, and the rows whose codes are new.
  func groups(_ columns: [CodedColumn], _ rows: Int) -> (groups: [Int], unknown: [Int]) {
    var unknown: [Int] = []
    let mask = table.count / 2 - 1
    let groups = [Int](unsafeUninitializedCapacity: rows) { groups, groupCount in
      groupCount = rows
      table.withUnsafeBufferPointer { table in
        columns[0].codes.withUnsafeBufferPointer { first in
          columns[columns.count - 1].codes.withUnsafeBufferPointer { second in
            guard let base = table.baseAddress else { return }
            for row in 0..<rows {
              if row &+ 16 < rows {
                let later = UInt64(first[row &+ 16]) << 32 | UInt64(second[row &+ 16])
                byte_prefetch(base + 2 &* Self.place(later, mask))
              }
              let key = UInt64(first[row]) << 32 | UInt64(second[row])
              var place = Self.place(key, mask)
              while table[2 &* place &+ 1] != 0, table[2 &* place] != key {
                place = (place &+ 1) & mask
              }
              let group = table[2 &* place &+ 1]
              groups[row] = Int(truncatingIfNeeded: group) &- 1
              if group == 0 { unknown.append(row) }
            }
          }
        }
      }
    }
    return (groups, unknown)
  }

  mutating func set(_ group: Int, _ columns: [CodedColumn], _ row: Int) {
    let key = Self.key(columns, row)
    let place = place(of: key)
    if table[2 * place + 1] == 0 { count += 1 }
    table[2 * place] = key
    table[2 * place + 1] = UInt64(group + 1)
    guard count * 4 > table.count else { return }
    let old = table
    table = Array(repeating: 0, count: old.count * 2)
    for index in Swift.stride(from: 0, to: old.count, by: 2) where old[index + 1] != 0 {
      let place = self.place(of: old[index])
      table[2 * place] = old[index]
      table[2 * place + 1] = old[index + 1]
    }
  }

  private static func key(_ columns: [CodedColumn], _ row: Int) -> UInt64 {
    let (first, second) = (columns[0].codes, columns[columns.count - 1].codes)
    return UInt64(first[first.startIndex + row]) << 32 | UInt64(second[second.startIndex + row])
  }

  private func place(of key: UInt64) -> Int {
    let mask = table.count / 2 - 1
    var place = Self.place(key, mask)
    while table[2 * place + 1] != 0, table[2 * place] != key { place = (place + 1) & mask }
    return place
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ mask: Int) -> Int {
    let product = key &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: product >> 32 ^ product) & mask
  }
}
