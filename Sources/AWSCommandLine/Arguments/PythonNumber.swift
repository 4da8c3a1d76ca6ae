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
