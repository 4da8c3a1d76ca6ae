import Foundations

/// Numbers as every course system reads them: a point, no exponent, no separators of thousands.
enum GradebookNumber {
  /// With at most so many digits behind the point, and none that say nothing.
  static func text(_ number: Double, digits: Int) -> String {
    let scale = Array(repeating: 10, count: digits).reduce(1, *)
    let scaled = GivenNumber(clamping: (number * Double(scale)).rounded()).value
    let whole = scaled.magnitude / scale.magnitude
    var fraction = String(scaled.magnitude % scale.magnitude)
    fraction = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}
