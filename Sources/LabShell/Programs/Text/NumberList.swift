/// Numbers and ranges from 1, as `cut` takes them: `1,3-5,7-`.
struct NumberList {
  private var ranges: [ClosedRange<Int>] = []

  init?(parsing text: String) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false)
      switch bounds.count {
      case 1:
        guard let number = Self.number(bounds[0]) else { return nil }
        ranges.append(number...number)
      case 2:
        guard !bounds[0].isEmpty || !bounds[1].isEmpty,
          let lower = bounds[0].isEmpty ? 1 : Self.number(bounds[0]),
          let upper = bounds[1].isEmpty ? .max : Self.number(bounds[1]), lower <= upper
        else { return nil }
        ranges.append(lower...upper)
      default: return nil
      }
    }
  }

  func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), let number = Int(text), number > 0 else { return nil }
    return number
  }
}
