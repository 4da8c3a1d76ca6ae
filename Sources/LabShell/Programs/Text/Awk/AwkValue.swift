/// A value of `awk`: text, a number, or text from outside that looks like a number.
enum AwkValue {
  case unset
  case number(Double)
  case text(String)
  case numericText(String, Double)

  /// What was read: a number if it looks like one.
  static func read(_ text: String) -> AwkValue {
    let trimmed = text.utf8.drop(while: \.isBlankOfText)
    guard let first = trimmed.first, first.isDigit || "+-.".utf8.contains(first) else {
      return .text(text)
    }
    var end = trimmed.endIndex
    while end > trimmed.startIndex, trimmed[trimmed.index(before: end)].isBlankOfText {
      end = trimmed.index(before: end)
    }
    let body = String(Substring(trimmed[..<end]))
    guard body.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }),
      let number = Double(body)
    else { return .text(text) }
    return .numericText(text, number)
  }

  var number: Double {
    switch self {
    case .unset: 0
    case .number(let number), .numericText(_, let number): number
    case .text(let text): Self.leadingNumber(of: text)
    }
  }

  /// The text of what is no mere number.
  var knownText: String? {
    switch self {
    case .text(let text), .numericText(let text, _): text
    case .unset, .number: nil
    }
  }

  func text(_ format: String = "%.6g") -> String {
    switch self {
    case .unset: return ""
    case .text(let text), .numericText(let text, _): return text
    case .number(let number):
      if number == number.rounded(), number.magnitude < 1e16 {
        return NumberFormat.text(number == 0 ? 0 : number, "f", 0)
      }
      guard let piece = PrintfFormat(parsing: format)?.pieces.first,
        case .conversion(let conversion) = piece
      else { return NumberFormat.text(number, "g", 6) }
      return NumberFormat.text(number, conversion.letter, conversion.precision ?? 6)
    }
  }

  var isTrue: Bool {
    switch self {
    case .unset: false
    case .number(let number), .numericText(_, let number): number != 0
    case .text(let text): !text.isEmpty
    }
  }

  /// Whether it compares as a number.
  var isNumeric: Bool {
    switch self {
    case .unset, .number, .numericText: true
    case .text: false
    }
  }

  static func leadingNumber(of text: String) -> Double {
    let trimmed = text.utf8.drop(while: \.isBlankOfText)
    var end = trimmed.startIndex
    var (hasDigits, hasPoint) = (false, false)
    if end < trimmed.endIndex, "+-".utf8.contains(trimmed[end]) { end = trimmed.index(after: end) }
    while end < trimmed.endIndex {
      let byte = trimmed[end]
      if byte.isDigit {
        hasDigits = true
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      end = trimmed.index(after: end)
    }
    guard hasDigits else { return 0 }
    var exponent = end
    if exponent < trimmed.endIndex, trimmed[exponent] | 0x20 == UInt8(ascii: "e") {
      exponent = trimmed.index(after: exponent)
      if exponent < trimmed.endIndex, "+-".utf8.contains(trimmed[exponent]) {
        exponent = trimmed.index(after: exponent)
      }
      let digits = exponent
      while exponent < trimmed.endIndex, trimmed[exponent].isDigit {
        exponent = trimmed.index(after: exponent)
      }
      if exponent > digits { end = exponent }
    }
    return Double(String(Substring(trimmed[..<end]))) ?? 0
  }
}

extension UInt8 {
  /// Blank, tab or newline.
  fileprivate var isBlankOfText: Bool { isBlank || self == 10 || self == 13 }
}
