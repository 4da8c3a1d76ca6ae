extension BinaryInteger {
  /// The number with zeros before its digits where it has fewer: `007`, `-07`.
  public func padded(to digits: Int, radix: Int = 10) -> String {
    let text = String(magnitude, radix: radix)
    let zeros = digits - text.utf8.count
    return (self < 0 ? "-" : "") + (zeros > 0 ? String(repeating: "0", count: zeros) + text : text)
  }
}
