import Foundations

/// A length of simulated time as it is typed: `90s`, `5m`, `1h`, `2d`, `0.5`, seconds by default.
struct WaitingTime: Equatable, Sendable {
  var milliseconds: Int

  init?(parsing text: String) {
    var digits = Substring(text)
    let factor: Int
    switch digits.last {
    case "s": factor = 1000
    case "m": factor = 60_000
    case "h": factor = 3_600_000
    case "d": factor = 86_400_000
    case .some, nil: factor = 0
    }
    if factor > 0 { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !digits.isEmpty, digits != ".",
      parts.allSatisfy({ $0.utf8.count <= 9 && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let unit = factor > 0 ? factor : 1000
    let whole = GivenNumber(parts[0])?.value ?? 0
    // Thousandths are as fine as simulated time is.
    let fraction = parts.count == 2 ? parts[1].prefix(3) : ""
    let scale = [1, 10, 100, 1000][fraction.utf8.count]
    milliseconds = whole * unit + (GivenNumber(fraction)?.value ?? 0) * unit / scale
  }
}
