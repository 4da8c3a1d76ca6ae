public import Tutor

/// Lines that only one of two lists has, in the sequence of both.
public enum LineDifference {
  public static func lines<Line: Hashable & Sendable>(
    from before: [Line], to after: [Line]
  ) -> [Changed<Line>] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Changed<Line>] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left), left < before.count {
        lines.append(Changed(before[left], isAdded: false))
        left += 1
      } else if inserted.contains(right), right < after.count {
        lines.append(Changed(after[right], isAdded: true))
        right += 1
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return lines
  }
}
