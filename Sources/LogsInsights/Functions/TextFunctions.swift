/// Text in, text or a number out; positions and lengths count code points.
let textFunctions: [Function] = [
  Function("isempty", arity: 1...1) { arguments in
    .integer(arguments[0].asText?.isEmpty ?? !arguments[0].isStructure ? 1 : 0)
  },
  Function("isblank", arity: 1...1) { arguments in
    guard let text = arguments[0].asText else { return .integer(arguments[0].isStructure ? 0 : 1) }
    return .integer(text.string.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? 1 : 0)
  },
  Function("concat", arity: 1...Int.max) { _ in
    { arguments, context in
      // A missing part adds nothing; nothing at all is missing.
      let parts = arguments.compactMap(\.asText).filter { context.madeText.take($0.bytes.count) }
      return parts.isEmpty ? .null : .text(Text(parts.flatMap { $0.bytes }))
    }
  },
  Function("strlen", arity: 1...1) { arguments in
    arguments[0].asText.map { .integer($0.bytes.count { $0 & 0xC0 != 0x80 }) } ?? .null
  },
  Function("toupper", arity: 1...1) { mapped($0[0]) { $0.uppercased() } },
  Function("tolower", arity: 1...1) { mapped($0[0]) { $0.lowercased() } },
  Function("trim", arity: 1...2) { trimmed($0, left: true, right: true) },
  Function("ltrim", arity: 1...2) { trimmed($0, left: true, right: false) },
  Function("rtrim", arity: 1...2) { trimmed($0, left: false, right: true) },
  Function("substr", arity: 2...3) { arguments in
    guard let text = arguments[0].asText, let start = arguments[1].wholeNumber, start >= 0 else {
      return .null
    }
    let rest = text.string.unicodeScalars.dropFirst(start)
    guard arguments.count == 3 else { return .text(String(rest)) }
    guard let length = arguments[2].wholeNumber, length >= 0 else { return .null }
    return .text(String(rest.prefix(length)))
  },
  Function("replace", arity: 3...3) { _ in
    { arguments, context in
      guard let text = arguments[0].asText, let sought = arguments[1].asText,
        let replacement = arguments[2].asText
      else { return .null }
      return .text(replaced(sought, by: replacement, in: text, context.madeText))
    }
  },
  Function("regexReplace", arity: 3...3) { call throws(Diagnostic) in
    guard let pattern = call.text(1) else {
      throw call.refusal(of: 1, expected: "a regular expression in quotes as argument 2")
    }
    let expression = try RegularExpression(pattern, at: call.arguments[1].range)
    return { arguments, context in
      guard let text = arguments[0].asText, let replacement = arguments[2].asText else {
        return .null
      }
      return .text(
        expression.replacing(
          in: text, by: replacement, context.abandonedMatches, context.madeText))
    }
  },
  Function("strcontains", arity: 2...3) { arguments in
    test(arguments) { text, sought in
      guard arguments.count == 3, arguments[2].truth == true else { return text.contains(sought) }
      return Text(text.string.lowercased()).contains(Text(sought.string.lowercased()))
    }
  },
  Function("startsWith", arity: 2...2) { test($0) { $0.hasPrefix($1) } },
  Function("endsWith", arity: 2...2) { test($0) { $0.hasSuffix($1) } },
  Function("split", arity: 2...2) { arguments in
    guard let text = arguments[0].asText, let delimiter = arguments[1].asText,
      !delimiter.isEmpty
    else { return .null }
    return .list(parts(of: text, between: delimiter).map(Datum.text))
  },
]

private func mapped(_ value: Datum, _ map: (String) -> String) -> Datum {
  value.asText.map { .text(map($0.string)) } ?? .null
}

/// 1 or 0; missing when the text is.
private func test(_ arguments: [Datum], _ test: (Text, Text) -> Bool) -> Datum {
  guard let text = arguments[0].asText, let sought = arguments[1].asText else { return .null }
  return .integer(test(text, sought) ? 1 : 0)
}

/// Without a second argument white space goes, with one its characters do.
private func trimmed(_ arguments: [Datum], left: Bool, right: Bool) -> Datum {
  guard let text = arguments[0].asText else { return .null }
  var goes: (Unicode.Scalar) -> Bool = \.properties.isWhitespace
  if arguments.count == 2 {
    guard let set = arguments[1].asText?.string.unicodeScalars else { return .null }
    goes = { set.contains($0) }
  }
  var scalars = Substring(text.string).unicodeScalars
  if left { scalars = scalars.drop(while: goes) }
  while right, let last = scalars.last, goes(last) { scalars.removeLast() }
  return .text(String(scalars))
}

private func replaced(
  _ sought: Text, by replacement: Text, in text: Text, _ made: MadeText
) -> Text {
  guard !sought.isEmpty else { return text }
  var result: [UInt8] = []
  var position = text.bytes.startIndex
  while let found = text.firstRange(of: sought, from: position) {
    guard made.take(replacement.bytes.count) else { return text }
    result += text.bytes[position..<found.lowerBound]
    result += replacement.bytes
    position = found.upperBound
  }
  return Text(result + text.bytes[position...])
}

private func parts(of text: Text, between delimiter: Text) -> [Text] {
  var parts: [Text] = []
  var position = text.bytes.startIndex
  while let found = text.firstRange(of: delimiter, from: position) {
    parts.append(Text(text.bytes[position..<found.lowerBound]))
    position = found.upperBound
  }
  return parts + [Text(text.bytes[position...])]
}
