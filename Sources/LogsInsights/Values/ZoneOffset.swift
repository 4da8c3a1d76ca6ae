/// Distances from UTC as written in queries and dates.
enum ZoneOffset {
  /// Milliseconds east of UTC: `UTC`, `GMT`, `Z`, `+02:00`, `-0530`, `+2`.
  static func milliseconds(_ text: String) -> Int? {
    var text = Substring(text)
    if ["UTC", "GMT", "Z"].contains(text) { return 0 }
    if text.hasPrefix("UTC") || text.hasPrefix("GMT") { text = text.dropFirst(3) }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard (1...4).contains(digits.count), digits.count != 3,
      digits.utf8.allSatisfy(Number.isDigit), let number = Int(digits)
    else { return nil }
    let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 18, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * 60_000 * (sign == "-" ? -1 : 1)
  }
}
