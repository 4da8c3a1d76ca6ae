/// Numbers groups by their keys, in the order of first appearance.
///
/// Open addressing over an array of key bytes: the cost of a group is its key and some integers,
/// and the order never depends on a random seed.
struct GroupTable: Sendable {
  private var keyBytes: [UInt8] = []
  private var keyEnds: [Int] = []
  private var hashes: [UInt64] = []
  /// Group number plus one, 0 for free; a power of two long.
  private var table = [Int](repeating: 0, count: 64)

  var count: Int { keyEnds.count }

  /// The group of a key, new if it was not seen before.
  mutating func group(of key: [UInt8]) -> (index: Int, isNew: Bool) { group(of: key.span) }

  mutating func group(of key: Span<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = Self.hash(key)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      let group = table[place] - 1
      if hashes[group] == hash, holds(group, key) { return (group, false) }
      place = (place + 1) & (table.count - 1)
    }
    let group = count
    table[place] = group + 1
    hashes.append(hash)
    key.withUnsafeBufferPointer { keyBytes.append(contentsOf: $0) }
    keyEnds.append(keyBytes.count)
    if count * 2 > table.count { grow() }
    return (group, true)
  }

  /// The key of a group.
  func key(_ group: Int) -> [UInt8] {
    Array(keyBytes[(group == 0 ? 0 : keyEnds[group - 1])..<keyEnds[group]])
  }

  private func holds(_ group: Int, _ key: Span<UInt8>) -> Bool {
    let start = group == 0 ? 0 : keyEnds[group - 1]
    guard keyEnds[group] - start == key.count else { return false }
    let (stored, sought) = (keyBytes.span.bytes, key.bytes)
    var index = 0
    while index + 8 <= sought.byteCount {
      let word = sought.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let other = stored.unsafeLoadUnaligned(fromByteOffset: start + index, as: UInt64.self)
      if word != other { return false }
      index += 8
    }
    while index < sought.byteCount {
      let byte = sought.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if byte != stored.unsafeLoad(fromByteOffset: start + index, as: UInt8.self) { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    table = [Int](repeating: 0, count: table.count * 2)
    for group in 0..<count {
      var place = Int(truncatingIfNeeded: hashes[group]) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = group + 1
    }
  }

  /// Eight bytes at a time, as FNV-1a does one; the bits are mixed because the table uses the low
  /// ones. Little-endian everywhere, so that a key has one hash.
  static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let bytes = key.bytes
    var index = 0
    while index + 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mixed(hash ^ UInt64(littleEndian: word))
      index += 8
    }
    while index < bytes.byteCount {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      index += 1
    }
    return mixed(hash)
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }
}

/// The bytes by which values are the same group.
///
/// A value begins with 0 when it is missing, 1 when it is a timestamp, else with the length of its
/// printed text plus 2; so two keys side by side cannot run together.
enum GroupKey {
  static func append(_ column: Column, _ row: Int, to key: inout [UInt8]) {
    if case .text(let texts) = column, texts.isPresent(row) {
      appendText(texts.bytes[texts.starts[row]..<texts.ends[row]], to: &key)
    } else {
      append(column[row], to: &key)
    }
  }

  static func append(_ value: Datum, to key: inout [UInt8]) {
    switch value {
    case .text(let text): appendText(text.bytes, to: &key)
    case .null: key.append(0)
    case .timestamp(let instant):
      key.append(1)
      withUnsafeBytes(of: instant) { key.append(contentsOf: $0) }
    case .boolean, .integer, .number, .large, .list, .map:
      appendText(Text(value.printed ?? "").bytes, to: &key)
    }
  }

  private static func appendText(_ text: ArraySlice<UInt8>, to key: inout [UInt8]) {
    var length = text.count + 2
    while length > 0x7F {
      key.append(UInt8(truncatingIfNeeded: length & 0x7F | 0x80))
      length >>= 7
    }
    key.append(UInt8(truncatingIfNeeded: length))
    key.append(contentsOf: text)
  }
}

/// Numbers the groups of rows by their keys: by codes as long as all rows come with codes of the same
/// dictionaries, by the values that they stand for from then on. Groups keep their numbers.
struct GroupKeys: Sendable {
  private let parts: Int
  /// As long as there are codes and nothing else.
  private var coded: CodedKeys?
  private var values: KeyTable

  init(parts: Int) {
    self.parts = parts
    values = KeyTable(parts: parts)
  }

  var count: Int { coded?.count ?? values.count }

  /// The group of each row. `firstRow` is the place of the batch's first row among all rows.
  mutating func groups(of columns: [Column], count rows: Int, firstRow: UInt64) -> [Int] {
    if let groups = codedGroups(columns, rows, firstRow) { return groups }
    settle()
    return values.groups(of: columns, count: rows, firstRow: firstRow)
  }

  private mutating func codedGroups(
    _ columns: [Column], _ rows: Int, _ firstRow: UInt64
  ) -> [Int]? {
    guard values.count == 0 else { return nil }
    var codes: [CodedColumn] = []
    for column in columns {
      guard case .coded(let column) = column else { return nil }
      codes.append(column)
    }
    let dictionaries = codes.map(\.dictionary)
    if coded == nil { coded = CodedKeys(dictionaries) }
    guard coded?.uses(dictionaries) == true else { return nil }
    return coded?.groups(codes, rows, firstRow: firstRow)
  }

  /// Turns codes into the values that they stand for.
  private mutating func settle() {
    guard let coded else { return }
    self.coded = nil
    values.take(
      (0..<parts).map { .coded(coded.column($0, 0..<coded.count)) }, firstRows: coded.firstRows)
  }

  /// Takes in the groups of another part of the same query and returns the group here of each group
  /// there.
  mutating func merge(_ other: GroupKeys) -> [Int] {
    if count == 0 {
      self = other
      return Array(0..<count)
    }
    if let theirs = other.coded, coded?.uses(theirs.dictionaries) == true,
      let groups = coded?.merge(theirs)
    {
      return groups
    }
    settle()
    var other = other
    other.settle()
    return values.merge(other.values)
  }

  /// The groups in the order of their first rows.
  var order: [Int] {
    RadixOrder.indices(of: coded?.firstRows ?? values.firstRows)
  }

  /// The values of a part for some groups.
  func column(_ part: Int, _ groups: [Int]) -> Column {
    coded.map { .coded($0.column(part, groups)) } ?? values.column(part, groups)
  }

  /// Whether every part of a group's key is this text of one byte.
  func isAll(_ byte: UInt8, _ group: Int) -> Bool {
    coded?.isAll(byte, group) ?? values.isAll(byte, group)
  }
}
