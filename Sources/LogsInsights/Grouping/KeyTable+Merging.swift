extension KeyTable {
  /// Takes in the groups of another table and returns the group here of each group there.
  mutating func merge(_ other: KeyTable) -> [Int] {
    var groups: [Int] = []
    groups.reserveCapacity(other.count)
    let size = 4_096
    for start in Swift.stride(from: 0, to: other.count, by: size) {
      let theirs = start..<min(start + size, other.count)
      let known = count
      let mine = mapped(theirs, of: other)
      for (row, group) in mine.enumerated() {
        let first = other.firstRows[start + row]
        guard group < known, firstRows[group] <= first else {
          // Whoever saw the group first says what its values are.
          firstRows[group] = first
          for part in 0..<parts where !others[part].isEmpty || !other.others[part].isEmpty {
            others[part][group] = other.others[part][start + row]
          }
          continue
        }
      }
      groups += mine
    }
    return groups
  }

  /// The groups here of some groups there, new ones if there are none.
  private mutating func mapped(_ theirs: Range<Int>, of other: KeyTable) -> [Int] {
    if count == 0 { width = other.width }
    guard width == other.width, other.longTexts.count == 0 else {
      return wordGroups((0..<parts).map { other.column($0, Array(theirs)) }, theirs.count, 0)
    }
    // Words of one width mean the same in every table, as long as none of them is a number of a
    // long text.
    batchWords.removeAll(keepingCapacity: true)
    if let first = theirs.first, let last = theirs.last {
      batchWords += other.words[(first * stride)..<((last + 1) * stride)]
    }
    let mine = batchGroups(theirs.count)
    keepOthers([], mine, 0)
    return mine
  }
}
