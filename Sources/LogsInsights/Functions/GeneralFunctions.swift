import Foundations

/// Presence, choice and size.
let generalFunctions: [Function] = [
  Function("ispresent", arity: 1...1) { .boolean(!$0[0].isNull) },
  Function("coalesce", arity: 1...Int.max) { $0.first { !$0.isNull } ?? .null },
  // An unknown condition is not true.
  Function("if", arity: 3...3) { $0[0].truth == true ? $0[1] : $0[2] },
  Function("case", arity: 2...21) { arguments in
    for index in stride(from: 0, to: arguments.count - 1, by: 2)
    where arguments[index].truth == true {
      return arguments[index + 1]
    }
    return arguments.count % 2 == 1 ? arguments[arguments.count - 1] : .null
  },
  Function("messageSize", arity: 1...1) { arguments in
    arguments[0].asText.map { .integer($0.bytes.count) } ?? .null
  },
]

/// JSON in text.
let documentFunctions: [Function] = [
  Function("jsonParse", arity: 1...1) { arguments in
    arguments[0].asText.flatMap { JSON.parse($0.bytes) } ?? .null
  },
  Function("jsonStringify", arity: 1...1) { arguments in
    arguments[0].isStructure ? .text(JSON.text(of: arguments[0])) : .null
  },
  Function("jsonArraySize", arity: 1...1) { arguments in
    list(arguments[0]).map { .integer($0.count) } ?? .null
  },
  Function("jsonArrayContains", arity: 2...2) { arguments in
    guard let items = list(arguments[0]), let sought = arguments[1].asText else {
      return .integer(0)
    }
    return .integer(items.contains { $0.asText == sought } ? 1 : 0)
  },
]

/// A list, or the text of a JSON array.
private func list(_ value: Datum) -> [Datum]? {
  let value = value.asText.flatMap { JSON.parse($0.bytes) } ?? value
  return if case .list(let items) = value { items } else { nil }
}

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

/// Digests of text in lower-case hexadecimal digits.
let hashFunctions: [Function] = [
  Function("md5", arity: 1...1) { digest($0[0], MessageDigest.md5) },
  Function("sha256", arity: 1...1) { digest($0[0], MessageDigest.sha256) },
]

private func digest(_ value: Datum, _ digest: ([UInt8]) -> [UInt8]) -> Datum {
  value.asText.map { .text(Text(Hexadecimal.encode(digest(Array($0.bytes))))) } ?? .null
}

/// Percent-encoding (RFC 3986).
enum URLText {
  /// Everything but unreserved characters is encoded.
  static func encode(_ text: Text) -> Text {
    var result: [UInt8] = []
    for byte in text.bytes {
      if isUnreserved(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result += String(byte, radix: 16, uppercase: true).utf8.count == 1 ? [48] : []
        result += Array(String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    return Text(result)
  }

  /// `+` is a space, as in forms; a percent sign without two digits stands for itself.
  static func decode(_ text: Text) -> Text {
    let bytes = Array(text.bytes)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
        let high = Hexadecimal.value(of: bytes[at + 1]),
        let low = Hexadecimal.value(of: bytes[at + 2])
      {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[at])
        at += 1
      }
    }
    return Text(result)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    Number.isDigit(byte) || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || "-._~".utf8.contains(byte)
  }
}
