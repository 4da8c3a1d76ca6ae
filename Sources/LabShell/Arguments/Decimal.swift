import Foundations

/// Numbers with a fixed count of decimals, written from whole ones.
enum Decimal {
  /// `1420` with three places is `1.420`.
  static func text(_ number: Int, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    return "\(number / scale).\((number % scale).padded(to: places))"
  }

  /// A share in percent with at most six significant digits, as C's `%g` prints it: `33.3333`.
  static func percentage(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0" }
    let places = part == whole ? 0 : part * 10 >= whole ? 4 : 5
    var scale = 100
    for _ in 0..<places { scale *= 10 }
    let rounded = (part * scale * 2 + whole) / (whole * 2)
    guard places > 0 else { return String(rounded) }
    var text = Self.text(rounded, places: places)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
