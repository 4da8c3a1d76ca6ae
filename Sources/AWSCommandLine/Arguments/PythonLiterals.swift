import Documents

/// Numbers as Python reads them: the CLI takes what `int` takes, and says what it says.
enum PythonNumber {
  /// What `int(text)` is, `nil` when it raises; numbers beyond 64 bits end there.
  ///
  /// Blanks around it and single underscores between digits are fine, `0x10` and `1.5` are not.
  static func integer(_ text: String) -> Int? {
    var digits = text.unicodeScalars.drop { $0.properties.isWhitespace }
    while digits.last?.properties.isWhitespace ?? false { digits.removeLast() }
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    var number = 0
    var follows: Unicode.Scalar?
    for scalar in digits {
      if scalar == "_" {
        guard follows != nil, follows != "_" else { return nil }
      } else {
        guard ("0"..."9").contains(scalar) else { return nil }
        let (product, tooLarge) = number.multipliedReportingOverflow(by: 10)
        let (sum, overflows) = product.addingReportingOverflow(Int(scalar.value) - 48)
        number = tooLarge || overflows ? Int.max : sum
      }
      follows = scalar
    }
    guard let follows, follows != "_" else { return nil }
    return isNegative ? -number : number
  }

  static func integer(orRefuse text: String) throws(CommandLineError) -> Int {
    guard let number = integer(text) else {
      throw .general(
        "invalid literal for int() with base 10: \(JSONValue.string(text).pythonRepresentation)")
    }
    return number
  }

  static func fraction(orRefuse text: String) throws(CommandLineError) -> Double {
    guard let number = Double(text) else {
      throw .general(
        "could not convert string to float: \(JSONValue.string(text).pythonRepresentation)")
    }
    return number
  }
}

/// Base64 as Python's `b64decode` reads it: what is no letter of the alphabet is passed over.
enum PythonBase64 {
  /// `nil` where the padding is wrong, or a letter stands alone.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var letters = 0
    var padding = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: "=") {
        padding += 1
        if letters >= 2, letters + padding >= 4 { return bytes }
        continue
      }
      guard let sextet = sextet(of: byte) else { continue }
      padding = 0
      bits = bits << 6 | UInt32(sextet)
      letters += 1
      if letters > 1 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(2 * (4 - letters))))
      }
      if letters == 4 { letters = 0 }
    }
    return letters == 0 ? bytes : nil
  }

  private static func sextet(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
