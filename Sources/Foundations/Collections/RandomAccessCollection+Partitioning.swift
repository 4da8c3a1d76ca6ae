extension RandomAccessCollection {
  /// Where the elements begin for which the condition holds, found by halving: all that stand before
  /// must fail it. The end if it holds for none.
  @inlinable public func partitioningIndex(where condition: (Element) -> Bool) -> Index {
    var (start, count) = (startIndex, count)
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if condition(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
