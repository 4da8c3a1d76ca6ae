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
