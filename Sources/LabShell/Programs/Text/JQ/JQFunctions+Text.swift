import Documents
import Foundations

/// Functions of texts.
extension JQRun {
  func textValue(
    of function: JQValueFunction, _ input: JSONValue, _ arguments: [JSONValue]
  ) throws(JQStop) -> JSONValue {
    switch function {
    case .startsWith, .endsWith:
      let name = function == .startsWith ? "startswith" : "endswith"
      guard case .string(let text) = input, case .string(let part) = arguments[0] else {
        throw .message("\(name)() requires string inputs")
      }
      return .boolean(
        function == .startsWith
          ? text.utf8.starts(with: part.utf8)
          : text.utf8.reversed().starts(with: part.utf8.reversed()))
    case .trimStart, .trimEnd:
      guard case .string(let text) = input, case .string(let part) = arguments[0] else {
        return input
      }
      if function == .trimStart {
        guard text.utf8.starts(with: part.utf8) else { return input }
        return .string(String(decoding: Array(text.utf8.dropFirst(part.utf8.count)), as: UTF8.self))
      }
      guard text.utf8.reversed().starts(with: part.utf8.reversed()) else { return input }
      return .string(String(decoding: Array(text.utf8.dropLast(part.utf8.count)), as: UTF8.self))
    case .trim, .trimLeft, .trimRight:
      guard case .string(let text) = input else {
        throw .message("\(input.described) cannot be trimmed")
      }
      var scalars = text.unicodeScalars[...]
      if function != .trimRight { scalars = scalars.drop { $0.properties.isWhitespace } }
      if function != .trimLeft {
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
      }
      return .string(String(scalars))
    case .split:
      guard case .string(let text) = input, case .string(let separator) = arguments[0] else {
        throw .message("split input and separator must be strings")
      }
      return .array(try split(text, separator).map(JSONValue.string))
    case .join: return try joined(elements(input, to: "joined"), arguments[0])
    case .explode:
      return .array(
        try text(input, for: "explode").unicodeScalars.map { .number(Double($0.value)) })
    case .implode:
      guard case .array(let numbers) = input else {
        throw .message("implode input must be an array")
      }
      var text = String.UnicodeScalarView()
      for number in numbers {
        guard let value = number.double, value >= 0, value <= 0x10FFFF else {
          throw .message("Unicode codepoint must be numeric")
        }
        text.append(Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}")
      }
      return .string(String(text))
    case .lowercased, .uppercased:
      guard case .string(let text) = input else {
        throw .message(
          "\(function == .lowercased ? "ascii_downcase" : "ascii_upcase") input must be a string")
      }
      let isUpper = function == .uppercased
      return .string(
        String(
          decoding: text.utf8.map { byte in
            let isLetter = isUpper ? (97...122).contains(byte) : (65...90).contains(byte)
            return isLetter ? byte ^ 0x20 : byte
          }, as: UTF8.self))
    case .match: return try matches(input, arguments)
    default: return .null
    }
  }

  /// Null counts as an empty text; numbers and booleans are written as JSON.
  private func joined(
    _ elements: [JSONValue], _ separator: JSONValue
  ) throws(JQStop) -> JSONValue {
    guard case .string(let separator) = separator else {
      throw .message("\(separator.described) cannot join: a string is needed")
    }
    var result = ""
    for (index, element) in elements.enumerated() {
      if index > 0 { result += separator }
      switch element {
      case .null: break
      case .array, .object:
        throw .message(
          "string (\(JSONValue.short(try json(.string(result))))) and \(element.described) "
            + "cannot be added")
      default: result += try text(of: element)
      }
    }
    try pay(elements: result.utf8.count / 4)
    return .string(result)
  }

  // MARK: Regular expressions

  /// `_match(expression; flags; whether that it matches is enough)`
  private func matches(
    _ input: JSONValue, _ arguments: [JSONValue]
  ) throws(JQStop) -> JSONValue {
    guard case .string(let text) = input else {
      throw .message("\(input.described) cannot be matched, as it is not a string")
    }
    guard case .string(let source) = arguments[0] else {
      throw .message("\(arguments[0].described) cannot be matched, as it is not a string")
    }
    let flags = arguments[1].string ?? ""
    guard arguments[1].isNull || flags.utf8.allSatisfy({ "gimnpslx".utf8.contains($0) }),
      arguments[1].isNull || arguments[1].string != nil
    else { throw .message("\(flags) is not a valid modifier string") }
    let isWanted = arguments[2].isTrue
    var prefix = ""
    if flags.contains("x") { prefix += "x" }
    // Oniguruma's s and p let the dot match a line's end; m is Ruby's word for it.
    if flags.contains(where: { "sp".contains($0) }) { prefix += "s" }
    let expression: RegularExpression
    do {
      expression = try RegularExpression(
        prefix.isEmpty ? source : "(?\(prefix))\(source)", .perl, ignoresCase: flags.contains("i"))
    } catch {
      throw .message("\(source) (at offset 0) is not a valid regex: \(error.message)")
    }
    try pay(expression.bytes / 256 + 1)
    let bytes = Array(text.utf8)
    var found: [JSONValue] = []
    var start = 0
    while start <= bytes.count {
      let match: RegularExpression.Match?
      do {
        match = try expression.firstMatch(in: bytes, from: start, &fuel)
      } catch {
        throw .tooMuchWork
      }
      guard let match else { break }
      if isWanted { return true }
      if !(flags.contains("n") && match.range.isEmpty) {
        found.append(try description(of: match, names: expression.groupNames, in: bytes))
      }
      guard flags.contains("g") else { break }
      start = match.range.isEmpty ? match.range.upperBound + 1 : match.range.upperBound
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return isWanted ? false : .array(found)
  }

  private func description(
    of match: RegularExpression.Match, names: [Int: String], in bytes: [UInt8]
  ) throws(JQStop) -> JSONValue {
    try pay(elements: bytes.count)
    func part(_ range: Range<Int>?) -> JSONObject {
      guard let range else { return ["offset": .number(-1), "string": nil, "length": .number(0)] }
      let text = String(decoding: bytes[range], as: UTF8.self)
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      return [
        "offset": .number(Double(before.unicodeScalars.count)),
        "length": .number(Double(text.unicodeScalars.count)), "string": .string(text),
      ]
    }
    var whole = part(match.range)
    whole["captures"] = .array(
      match.ranges.enumerated().dropFirst().map { index, range in
        var capture = part(range)
        capture["name"] = names[index].map(JSONValue.string) ?? .null
        return .object(capture)
      })
    return .object(whole)
  }

  // MARK: Time

  func timeValue(
    of function: JQValueFunction, _ input: JSONValue, _ arguments: [JSONValue]
  ) throws(JQStop) -> JSONValue {
    switch function {
    case .now: return .number(Double(now.milliseconds) / 1000)
    case .brokenTime:
      guard let seconds = input.double else {
        throw .message("gmtime() requires a number")
      }
      return try broken(seconds)
    case .makeTime:
      return .number(Double(try date(input, for: "mktime").milliseconds.flooredDivision(by: 1000)))
    case .formatTime:
      guard case .string(let format) = arguments[0] else {
        throw .message("strftime/1 requires a string format")
      }
      let parts = input.double != nil ? try broken(input.double ?? 0) : input
      return .string(
        DateFormat.text(of: try date(parts, for: "strftime").milliseconds, as: format))
    case .parseTime:
      guard case .string(let text) = input, case .string(let format) = arguments[0] else {
        throw .message("strptime/1 requires string inputs and arguments")
      }
      guard let date = JQTime.date(text, format) else {
        throw .message("date \"\(text)\" does not match format \"\(format)\"")
      }
      return try broken(Double(date.milliseconds) / 1000)
    default: return .null
    }
  }

  /// Year, month from 0, day, hour, minute, second, weekday from Sunday, day of the year from 0.
  private func broken(_ seconds: Double) throws(JQStop) -> JSONValue {
    guard seconds.magnitude < 1e12 else {
      throw .message("error converting number of seconds since epoch to datetime")
    }
    let whole = seconds.rounded(.down)
    let date = CivilDate(milliseconds: GivenNumber(clamping: whole).value * 1000)
    let numbers = [
      Double(date.year), Double(date.month - 1), Double(date.day), Double(date.hour),
      Double(date.minute), Double(date.second) + (seconds - whole),
      Double((date.weekday + 1) % 7), Double(date.dayOfYear - 1),
    ]
    return .array(numbers.map(JSONValue.number))
  }

  private func date(_ value: JSONValue, for name: String) throws(JQStop) -> CivilDate {
    guard case .array(let parts) = value, parts.count >= 6 else {
      throw .message("\(name) requires array of 6 numbers")
    }
    var numbers: [Int] = []
    for part in parts.prefix(6) {
      guard let number = part.double, number.magnitude < 1e6 else {
        throw .message("\(name) requires parsed datetime inputs")
      }
      numbers.append(GivenNumber(clamping: number.rounded(.down)).value)
    }
    guard (0...11).contains(numbers[1]) else {
      throw .message("\(name) requires parsed datetime inputs")
    }
    return CivilDate(
      year: numbers[0], month: numbers[1] + 1, day: numbers[2], hour: numbers[3],
      minute: numbers[4], second: numbers[5])
  }
}
