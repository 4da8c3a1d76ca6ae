import Foundations

/// A format of `printf`, taken apart.
struct PrintfFormat {
  enum Piece {
    case text(String)
    case conversion(Conversion)
    /// `\c`
    case end
  }

  struct Conversion {
    var letter: Character
    var width = 0
    var precision: Int?
    var isLeft = false
    var hasZeros = false
    var showsPlus = false
    var showsBlank = false
    var isAlternate = false
    /// Whether width and precision are given by arguments: `%*.*f`.
    var hasStarWidth = false
    var hasStarPrecision = false
    /// Of `%(…)T`.
    var timeFormat = ""

    mutating func takeStars(from arguments: inout ArraySlice<String>) {
      if hasStarWidth {
        let number = GivenNumber(arguments.popFirst() ?? "0", in: -1_000...1_000)?.value ?? 0
        if number < 0 { isLeft = true }
        width = abs(number)
      }
      if hasStarPrecision {
        precision = GivenNumber(arguments.popFirst() ?? "0", in: 0...1_000)?.value ?? 0
      }
    }

    /// The argument as the conversion shows it, `nil` when it should be a number and is none.
    func text(for argument: String) -> (text: String, isCutOff: Bool)? {
      switch letter {
      case "s":
        return (
          padded(precision.map { String(argument.unicodeScalars.prefix($0)) } ?? argument), false
        )
      case "b":
        let expanded = Escapes.expand(argument, dialect: .argument)
        return (padded(expanded.text), expanded.isCutOff)
      case "q": return (padded(ShellQuoting.escaped(argument)), false)
      case "c": return (padded(String(argument.unicodeScalars.prefix(1))), false)
      case "e", "E", "f", "F", "g", "G":
        guard let number = Self.fraction(argument) else { return nil }
        return (
          padded(
            signed(NumberFormat.text(number, letter, precision ?? 6, isAlternate: isAlternate))),
          false
        )
      default:
        guard let number = Self.number(argument, isUnsigned: "oxXu".contains(letter)) else {
          return nil
        }
        return (integer(number), false)
      }
    }

    /// The whole part of a fraction, whose digits are exact however large it is.
    func text(ofWhole number: Double) -> String {
      let whole = number.rounded(.towardZero)
      guard let integer = Int(exactly: whole) else {
        return padded(signed(NumberFormat.text(whole, "f", 0)))
      }
      return self.integer(integer)
    }

    func text(of number: Double) -> String {
      padded(
        signed(NumberFormat.text(number, letter, precision ?? 6, isAlternate: isAlternate)))
    }

    /// What is shown of a text that only begins with a number.
    func textOfInvalid(_ argument: String) -> String {
      let digits = argument.prefix { "+-0123456789".contains($0) }
      return text(for: String(digits))?.text ?? text(for: "0")?.text ?? "0"
    }

    private func integer(_ number: Int) -> String {
      var digits: String
      switch letter {
      case "x": digits = String(UInt(bitPattern: number), radix: 16)
      case "X": digits = String(UInt(bitPattern: number), radix: 16, uppercase: true)
      case "o": digits = String(UInt(bitPattern: number), radix: 8)
      case "u": digits = String(UInt(bitPattern: number))
      default: digits = String(number.magnitude)
      }
      if precision == 0, number == 0 { digits = "" }
      if let precision {
        digits = String(repeating: "0", count: max(0, precision - digits.utf8.count)) + digits
      }
      if isAlternate, number != 0 {
        switch letter {
        case "x", "X": digits = "0\(letter)" + digits
        case "o": digits = "0" + digits
        default: break
        }
      }
      let isSigned = letter == "d" || letter == "i"
      return padded(isSigned ? signed((number < 0 ? "-" : "") + digits) : digits)
    }

    private func signed(_ text: String) -> String {
      if text.hasPrefix("-") { return text }
      return (showsPlus ? "+" : showsBlank ? " " : "") + text
    }

    func padded(_ text: String) -> String {
      // Bash counts bytes.
      let width = self.width + text.unicodeScalars.count - text.utf8.count
      if isLeft { return Padding.left(text, width: width) }
      let takesZeros =
        hasZeros && !"sbcqT".contains(letter) && (precision == nil || "eEfFgG".contains(letter))
      guard takesZeros else { return Padding.right(text, width: width) }
      let sign = text.first.map { "+- ".contains($0) } == true ? String(text.prefix(1)) : ""
      let digits = text.dropFirst(sign.utf8.count)
      let zeros = String(repeating: "0", count: max(0, width - text.utf8.count))
      return sign + zeros + digits
    }

    /// `12`, `0x1f`, `017`, `'A` for a letter's number.
    private static func number(_ text: String, isUnsigned: Bool) -> Int? {
      let trimmed = text.drop { $0 == " " || $0 == "\t" }
      if trimmed.isEmpty { return 0 }
      if let quote = trimmed.first, quote == "'" || quote == "\"" {
        return trimmed.unicodeScalars.dropFirst().first.map {
          GivenNumber(clamping: Int($0.value)).value
        } ?? 0
      }
      let isNegative = trimmed.hasPrefix("-")
      let digits = trimmed.drop { $0 == "-" || $0 == "+" }
      guard trimmed.count - digits.count <= 1 else { return nil }
      let isHexadecimal = digits.hasPrefix("0x") || digits.hasPrefix("0X")
      let radix = isHexadecimal ? 16 : digits.hasPrefix("0") && digits.utf8.count > 1 ? 8 : 10
      let plain = isHexadecimal ? digits.dropFirst(2) : digits
      if isUnsigned, !isNegative, let number = UInt(plain, radix: radix) {
        return Int(bitPattern: number)
      }
      return clamped(plain, radix: radix, isNegative: isNegative)
    }

    /// What is too large is the largest, as `strtoimax` has it.
    private static func clamped(_ digits: Substring, radix: Int, isNegative: Bool) -> Int? {
      if let value = Int((isNegative ? "-" : "") + digits, radix: radix) { return value }
      let isNumber =
        !digits.isEmpty
        && digits.allSatisfy { $0.isASCII && $0.hexDigitValue.map { $0 < radix } ?? false }
      return isNumber ? isNegative ? Int.min : Int.max : nil
    }

    private static func fraction(_ text: String) -> Double? {
      let trimmed = text.drop { $0 == " " }
      return trimmed.isEmpty ? 0 : Double(trimmed)
    }
  }

  private(set) var pieces: [Piece] = []

  init?(parsing format: String) { self.init(format, readsEscapes: true) }

  /// A format whose escapes have been read already.
  init?(literal format: String) { self.init(format, readsEscapes: false) }

  private init?(_ format: String, readsEscapes: Bool) {
    var rest = Substring(format)
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "%") ?? rest.endIndex
      let literal = String(rest[..<end])
      let expanded: (text: String, isCutOff: Bool) =
        readsEscapes ? Escapes.expand(literal, dialect: .printf) : (literal, false)
      if !expanded.text.isEmpty { pieces.append(.text(expanded.text)) }
      if expanded.isCutOff {
        pieces.append(.end)
        return
      }
      rest = rest[end...].dropFirst()
      if end == format.endIndex { return }
      if rest.first == "%" {
        pieces.append(.text("%"))
        rest.removeFirst()
      } else {
        guard let conversion = Self.conversion(&rest) else { return nil }
        pieces.append(.conversion(conversion))
      }
    }
  }

  private static func conversion(_ rest: inout Substring) -> Conversion? {
    var conversion = Conversion(letter: "s")
    while let flag = rest.first, "-0+ #'".contains(flag) {
      switch flag {
      case "-": conversion.isLeft = true
      case "0": conversion.hasZeros = true
      case "+": conversion.showsPlus = true
      case " ": conversion.showsBlank = true
      case "#": conversion.isAlternate = true
      default: break
      }
      rest.removeFirst()
    }
    if rest.first == "*" {
      rest.removeFirst()
      conversion.hasStarWidth = true
    } else {
      conversion.width = number(&rest) ?? 0
    }
    if rest.first == "." {
      rest.removeFirst()
      if rest.first == "*" {
        rest.removeFirst()
        conversion.hasStarPrecision = true
      } else {
        conversion.precision = number(&rest) ?? 0
      }
    }
    if rest.first == "(", let end = rest.range(ofTimeEnd: ")T") {
      conversion.timeFormat = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[end...].dropFirst(2)
      conversion.letter = "T"
      return conversion
    }
    let behindLength = rest.drop { "hlLqjzt".contains($0) }
    if let letter = behindLength.first, "diouxXeEfFgG".contains(letter) { rest = behindLength }
    guard let letter = rest.popFirst(), "sbcdiuxXoqeEfFgG".contains(letter),
      conversion.width <= 1000, conversion.precision ?? 0 <= 1000
    else { return nil }
    conversion.letter = letter
    return conversion
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return GivenNumber(digits)?.value
  }
}

extension Substring {
  /// Where the two characters begin that end a format of time.
  fileprivate func range(ofTimeEnd end: String) -> Index? {
    indices.first { self[$0...].hasPrefix(end) }
  }
}
