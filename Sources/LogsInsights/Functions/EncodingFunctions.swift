import Foundations

/// Text and numbers in other notations; what cannot be decoded is missing.
let encodingFunctions: [Function] = [
  Function("urlencode", arity: 1...1) { text($0[0]) { URLText.encode($0) } },
  Function("urldecode", arity: 1...1) { text($0[0]) { URLText.decode($0) } },
  Function("base64encode", arity: 1...1) { text($0[0]) { Text(Base64.encode(Array($0.bytes))) } },
  Function("base64decode", arity: 1...1) {
    text($0[0]) { Base64.decode(Array($0.bytes)).map { Text($0) } }
  },
  Function("hexToAscii", arity: 1...1) { arguments in
    text(arguments[0]) { Hexadecimal.decode($0.bytes).map { Text($0) } }
  },
  Function("hexToDec", arity: 1...1) { arguments in
    guard var digits = arguments[0].asText?.string.lowercased()[...] else { return .null }
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits = digits.dropFirst() }
    if digits.hasPrefix("0x") { digits = digits.dropFirst(2) }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ Hexadecimal.value(of: $0) != nil }) else {
      return .null
    }
    return Int((isNegative ? "-" : "") + digits, radix: 16).map(Datum.integer) ?? .null
  },
  Function("decToHex", arity: 1...1) { arguments in
    guard let number = arguments[0].wholeNumber else { return .null }
    return .text((number < 0 ? "-0x" : "0x") + String(number.magnitude, radix: 16))
  },
]

private func text(_ value: Datum, _ map: (Text) -> Text?) -> Datum {
  value.asText.flatMap(map).map(Datum.text) ?? .null
}
