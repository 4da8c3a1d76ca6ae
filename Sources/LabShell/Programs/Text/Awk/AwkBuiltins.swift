import AWSServices
import Foundations

/// The functions that `awk` has by itself.
enum AwkBuiltins {
  static let names: Set = [
    "length", "substr", "index", "split", "sub", "gsub", "match", "sprintf", "toupper", "tolower",
    "int", "sqrt", "rand", "srand", "systime", "close", "fflush", "exp", "log", "sin", "cos",
    "atan2", "system",
  ]

  static func call(
    _ name: String, _ arguments: [AwkExpression], in run: inout AwkRun,
    _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    switch name {
    case "length":
      if let first = arguments.first {
        if case .variable(let array) = first, run.arrays[run.resolved(array)] != nil {
          return .number(Double(run.table(array).keys.count))
        }
        return .number(
          Double(try length(of: run.value(of: first, &context).text(), in: run, &context)))
      }
      return .number(Double(try length(of: run.record, in: run, &context)))
    case "split": return try split(arguments, in: &run, &context)
    case "sub", "gsub":
      return try substitute(arguments, isGlobal: name == "gsub", in: &run, &context)
    case "match": return try match(arguments, in: &run, &context)
    case "close", "system":
      guard let first = arguments.first else {
        throw AwkFailure(message: "\(name): a file or a command is needed")
      }
      let text = try run.value(of: first, &context).text()
      return name == "close"
        ? run.close(text, in: &context) : run.runCommand(text, in: &context)
    case "exp", "log", "sin", "cos", "atan2":
      throw AwkFailure(message: "function \(name) is not supported in vpclab's awk")
    default: break
    }
    var values: [AwkValue] = []
    for argument in arguments {
      values.append(try run.value(of: argument, &context))
      if let text = values[values.count - 1].knownText { try run.pay(text.utf8.count, &context) }
    }
    return try simple(name, values, &context)
  }

  private static func length(
    of text: String, in run: AwkRun, _ context: inout ShellContext
  ) throws(AwkFailure) -> Int {
    try run.pay(text.utf8.count, &context)
    return text.unicodeScalars.count
  }

  private static func simple(
    _ name: String, _ values: [AwkValue], _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    let first = values.first ?? .unset
    switch name {
    case "toupper": return .text(first.text().uppercased())
    case "tolower": return .text(first.text().lowercased())
    case "int": return .number(first.number.rounded(.towardZero))
    case "sqrt": return .number(first.number.squareRoot())
    case "rand":
      return .number(Double(context.shell.chance.integer(in: 0...999_999)) / 1_000_000)
    case "srand", "fflush": return .number(0)
    case "systime": return .number(Double(context.cloud.now.seconds))
    case "sprintf": return .text(try formatted(first.text(), Array(values.dropFirst())))
    case "index":
      let (text, part) = (
        Array(first.text().utf8), Array((values.dropFirst().first ?? .unset).text().utf8)
      )
      guard part.count <= text.count else { return .number(0) }
      for start in 0...(text.count - part.count) where text[start...].starts(with: part) {
        let before = String(decoding: text[..<start], as: UTF8.self)
        return .number(Double(before.unicodeScalars.count + 1))
      }
      return .number(0)
    default:
      // substr: positions are rounded, and what lies outside is left out.
      let scalars = Array(first.text().unicodeScalars)
      let start = (values.dropFirst().first ?? .unset).number.rounded()
      let length = values.count > 2 ? values[2].number.rounded() : .infinity
      let from = max(start, 1)
      let end = min(start + length, Double(scalars.count) + 1)
      guard from < end else { return .text("") }
      let range = AwkRun.integer(from) - 1..<AwkRun.integer(end) - 1
      return .text(String(String.UnicodeScalarView(scalars[range])))
    }
  }

  private static func source(
    _ expression: AwkExpression?, in run: inout AwkRun, _ context: inout ShellContext
  ) throws(AwkFailure) -> String {
    switch expression {
    case nil: throw AwkFailure(message: "an argument is missing")
    case .regularExpression(let source): return source
    case .grouped(let values) where values.count == 1:
      return try source(values[0], in: &run, &context)
    case .some(let other): return try run.value(of: other, &context).text()
    }
  }

  private static func split(
    _ arguments: [AwkExpression], in run: inout AwkRun, _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    guard arguments.count >= 2, case .variable(let array) = arguments[1] else {
      throw AwkFailure(message: "split: an array is needed")
    }
    let text = try run.value(of: arguments[0], &context).text()
    let separator =
      arguments.count > 2
      ? try source(arguments[2], in: &run, &context) : run.text(of: "FS")
    let pieces = try run.split(text, at: separator, &context)
    run.arrays[run.resolved(array)] = ([:], [])
    for (index, piece) in pieces.enumerated() { run.set(array, String(index + 1), .read(piece)) }
    return .number(Double(pieces.count))
  }

  private static func match(
    _ arguments: [AwkExpression], in run: inout AwkRun, _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    guard let first = arguments.first else { throw AwkFailure(message: "an argument is missing") }
    let bytes = Array(try run.value(of: first, &context).text().utf8)
    let expression = try run.expression(
      try source(arguments.dropFirst().first, in: &run, &context), &context)
    try run.pay(bytes.count, &context)
    let match = try run.find(expression, bytes, 0, &context)
    if arguments.count > 2 {
      guard case .variable(let array) = arguments[2] else {
        throw AwkFailure(message: "match: an array is needed")
      }
      run.arrays[run.resolved(array)] = ([:], [])
      for (index, range) in (match?.ranges ?? []).enumerated() {
        guard let range else { continue }
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        let text = String(decoding: bytes[range], as: UTF8.self)
        run.set(array, String(index), .read(text))
        let separator = run.text(of: "SUBSEP")
        run.set(
          array, "\(index)\(separator)start", .number(Double(before.unicodeScalars.count + 1)))
        run.set(
          array, "\(index)\(separator)length", .number(Double(text.unicodeScalars.count)))
      }
    }
    let found = match?.range
    let start = found.map {
      String(decoding: bytes[..<$0.lowerBound], as: UTF8.self).unicodeScalars.count + 1
    }
    let length = found.map { String(decoding: bytes[$0], as: UTF8.self).unicodeScalars.count }
    run.globals["RSTART"] = .number(Double(start ?? 0))
    run.globals["RLENGTH"] = .number(Double(length ?? -1))
    return .number(Double(start ?? 0))
  }

  private static func substitute(
    _ arguments: [AwkExpression], isGlobal: Bool, in run: inout AwkRun,
    _ context: inout ShellContext
  ) throws(AwkFailure) -> AwkValue {
    let expression = try run.expression(
      try source(arguments.first, in: &run, &context), &context)
    guard arguments.count >= 2 else { throw AwkFailure(message: "an argument is missing") }
    let replacement = Array(try run.value(of: arguments[1], &context).text().utf8)
    let target = arguments.count > 2 ? arguments[2] : .field(.number(0))
    let bytes = Array(try run.value(of: target, &context).text().utf8)
    var (result, copied, start, count): ([UInt8], Int, Int, Int) = ([], 0, 0, 0)
    while start <= bytes.count, let found = try run.find(expression, bytes, start, &context) {
      try run.pay(bytes.count - start, &context)
      let range = found.range
      if !(range.isEmpty && range.lowerBound == copied && count > 0 && copied > 0) {
        result += bytes[copied..<range.lowerBound]
        append(replacement, bytes[range], to: &result)
        copied = range.upperBound
        count += 1
      }
      start = range.isEmpty ? range.upperBound + 1 : range.upperBound
      guard result.count <= Limits.wordBytes else {
        throw AwkFailure(message: "a value grew too large")
      }
      if !isGlobal { break }
    }
    if count > 0 {
      try run.assign(
        target, .text(String(decoding: result + bytes[copied...], as: UTF8.self)), &context)
    }
    return .number(Double(count))
  }

  /// `&` is what was found, `\&` the character.
  private static func append(
    _ replacement: [UInt8], _ found: ArraySlice<UInt8>, to result: inout [UInt8]
  ) {
    var rest = replacement[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&") {
        result += found
      } else if byte == UInt8(ascii: "\\"), let next = rest.first,
        next == UInt8(ascii: "&") || next == byte
      {
        result.append(next)
        rest.removeFirst()
      } else {
        result.append(byte)
      }
    }
  }

  /// `sprintf` and `printf`, whose numbers may be fractions.
  static func formatted(_ format: String, _ values: [AwkValue]) throws(AwkFailure) -> String {
    guard let parsed = PrintfFormat(literal: format) else {
      throw AwkFailure(message: "invalid format: \(format)")
    }
    var rest = values[...]
    var text = ""
    for piece in parsed.pieces {
      switch piece {
      case .text(let literal): text += literal
      case .end: break
      case .conversion(var conversion):
        var stars = rest.prefix(2).map { $0.text() }[...]
        let before = stars.count
        conversion.takeStars(from: &stars)
        rest = rest.dropFirst(before - stars.count)
        let value = rest.popFirst() ?? .unset
        switch conversion.letter {
        case "s", "q", "b": text += conversion.text(for: value.text())?.text ?? ""
        case "c":
          if case .number(let number) = value {
            let scalar = Unicode.Scalar(UInt32(max(0, min(AwkRun.integer(number), 0x10FFFF))))
            text += conversion.padded(scalar.map { String(Character($0)) } ?? "")
          } else {
            text += conversion.text(for: value.text())?.text ?? ""
          }
        case "e", "E", "f", "F", "g", "G":
          text += conversion.text(of: value.number)
        default: text += conversion.text(ofWhole: value.number)
        }
      }
      guard text.utf8.count <= Limits.wordBytes else {
        throw AwkFailure(message: "a value grew too large")
      }
    }
    return text
  }
}
