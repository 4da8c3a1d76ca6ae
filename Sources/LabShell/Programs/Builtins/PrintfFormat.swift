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

    /// The argument as the conversion shows it, `nil` when it should be a number and is none.
    func text(for argument: String) -> String? {
      switch letter {
      case "s":
        return padded(precision.map { String(argument.unicodeScalars.prefix($0)) } ?? argument)
      case "b": return padded(Escapes.expand(argument).text)
      case "c": return padded(String(argument.unicodeScalars.prefix(1)))
      default:
        guard let number = argument.isEmpty ? 0 : Int(argument) else { return nil }
        switch letter {
        case "x": return padded(String(number, radix: 16))
        case "X": return padded(String(number, radix: 16, uppercase: true))
        case "o": return padded(String(number, radix: 8))
        default: return padded(String(number))
        }
      }
    }

    func padded(_ text: String) -> String {
      if isLeft { return Padding.left(text, width: width) }
      guard hasZeros, !"sbc".contains(letter) else { return Padding.right(text, width: width) }
      let sign = text.hasPrefix("-") ? "-" : ""
      let digits = text.dropFirst(sign.utf8.count)
      let zeros = String(repeating: "0", count: max(0, width - text.utf8.count))
      return sign + zeros + digits
    }
  }

  private(set) var pieces: [Piece] = []

  init?(parsing format: String) {
    var rest = Substring(format)
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "%") ?? rest.endIndex
      let expanded = Escapes.expand(String(rest[..<end]))
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
    while let flag = rest.first, "-0+ #".contains(flag) {
      if flag == "-" { conversion.isLeft = true }
      if flag == "0" { conversion.hasZeros = true }
      rest.removeFirst()
    }
    conversion.width = number(&rest) ?? 0
    if rest.first == "." {
      rest.removeFirst()
      conversion.precision = number(&rest) ?? 0
    }
    guard let letter = rest.popFirst(), "sbcdiuxXo".contains(letter), conversion.width <= 1000
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
