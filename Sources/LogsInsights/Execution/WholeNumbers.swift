/// The whole numbers of a column of text, read once for all that count with them.
struct WholeNumbers: Sendable {
  /// By row; 0 where there is none.
  var values: [Int]
  /// Rows whose text is missing, no number, or no whole one.
  var others: [Int]

  init(_ column: TextColumn) {
    var others: [Int] = []
    values = [Int](unsafeUninitializedCapacity: column.count) { values, count in
      count = column.count
      column.bytes.withUnsafeBytes { bytes in
        let base = bytes.baseAddress
        for row in 0..<column.count {
          let (start, end) = (column.starts[row], column.ends[row])
          if start >= 0, end - start <= 16, end >= 16, let base,
            let value = DecimalDigits.value(endingAt: base + end, count: end - start)
          {
            values[row] = value
          } else if case .integer(let value)? = column.number(row) {
            values[row] = value
          } else {
            values[row] = 0
            others.append(row)
          }
        }
      }
    }
    self.others = others
  }
}
