/// One run of a `sed` script over lines.
struct SedRun {
  private let script: SedScript
  private let isQuiet: Bool
  private let fileName: String
  /// What ends a line: with `-z` a zero byte.
  private let ending: Character
  private(set) var output = ""

  private var lines: [Substring] = []
  private var next = 0
  private var endsWithNewline = true
  private var pattern = ""
  private var hold = ""
  /// Printed after the line.
  private var appended: [String] = []
  private var hasSubstituted = false
  /// For each command with two addresses, the line where its range ends, or no end yet.
  private var ranges: [Int: Int?] = [:]
  private var lastExpression: RegularExpression?
  private var status = 0

  init(script: SedScript, isQuiet: Bool, fileName: String, endsLinesWithZero: Bool) {
    self.script = script
    self.isQuiet = isQuiet
    self.fileName = fileName
    ending = endsLinesWithZero ? "\0" : "\n"
  }

  private enum Flow {
    case endCycle(prints: Bool)
    case restart
    case quit(prints: Bool)
  }

  mutating func edit(_ texts: [String], in context: inout ShellContext) -> Int {
    // A file whose last line is not ended has an end of line before the next.
    let text = texts.enumerated().map { index, text in
      let isOpen = !text.isEmpty && text.utf8.last != ending.utf8.first
      return index < texts.count - 1 && isOpen ? text + String(ending) : text
    }.joined()
    endsWithNewline = text.isEmpty || text.utf8.last == ending.utf8.first
    if ending == "\n" {
      lines = TextLines.of(text)
    } else {
      lines = text.utf8.split(separator: 0, omittingEmptySubsequences: false).map(Substring.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
    }
    var keepsPattern = false
    while keepsPattern || readLine() {
      guard context.mayWork() else { return 1 }
      keepsPattern = false
      let flow = cycle(&context)
      guard context.goesOn else { return 1 }
      switch flow {
      case .endCycle(let prints): finishCycle(prints: prints)
      case .restart: keepsPattern = true
      case .quit(let prints):
        finishCycle(prints: prints)
        context.hasReaderStopped = true
        return status
      }
    }
    return status
  }

  private var isLast: Bool { next >= lines.count }

  private mutating func readLine() -> Bool {
    guard next < lines.count else { return false }
    pattern = String(lines[next])
    next += 1
    hasSubstituted = false
    return true
  }

  private mutating func emit(_ text: String) {
    output += text
    if !isLast || endsWithNewline { output.append(ending) }
  }

  private mutating func finishCycle(prints: Bool) {
    if prints, !isQuiet { emit(pattern) }
    for text in appended { output += text }
    appended = []
  }

  // MARK: Commands

  private mutating func cycle(_ context: inout ShellContext) -> Flow {
    var index = 0
    while index < script.commands.count {
      guard context.mayWork() else { return .quit(prints: false) }
      guard pattern.utf8.count + hold.utf8.count <= 2 * Limits.wordBytes,
        output.utf8.count <= Limits.outputBytes
      else {
        context.fail(ExpansionError.tooLarge.message, status: 1)
        return .quit(prints: false)
      }
      let command = script.commands[index]
      guard isSelected(command, index, &context) != command.isNegated else {
        if case .block(let end) = command.action { index = end }
        index += 1
        continue
      }
      switch command.action {
      case .block, .blockEnd, .label: break
      case .substitute(let substitution): substitute(substitution, &context)
      case .transliterate(let table):
        context.spend(bytes: 8 * pattern.utf8.count)
        pattern = String(
          String.UnicodeScalarView(pattern.unicodeScalars.map { table[$0] ?? $0 }))
      case .text(let letter, let text):
        if letter == UInt8(ascii: "a") {
          appended.append(text)
        } else if letter == UInt8(ascii: "i") {
          output += text
        } else {
          // Of a range, only its end is replaced.
          if command.second == nil || command.isNegated || ranges[index] == nil { output += text }
          return .endCycle(prints: false)
        }
      case .branch(let letter, let label):
        let isTaken: Bool
        switch letter {
        case UInt8(ascii: "t"): isTaken = hasSubstituted
        case UInt8(ascii: "T"): isTaken = !hasSubstituted
        default: isTaken = true
        }
        if letter != UInt8(ascii: "b") { hasSubstituted = false }
        if isTaken {
          guard !label.isEmpty, let target = script.labels[label] else {
            return .endCycle(prints: true)
          }
          index = target
        }
      case .quit(let letter, let status):
        self.status = status
        return .quit(prints: letter == UInt8(ascii: "q"))
      case .file(let letter, let path): useFile(letter, path, &context)
      case .plain(let letter):
        context.spend(bytes: pattern.utf8.count)
        if let flow = run(letter) { return flow }
      }
      index += 1
    }
    return .endCycle(prints: true)
  }

  private mutating func run(_ letter: UInt8) -> Flow? {
    switch letter {
    case UInt8(ascii: "d"): return .endCycle(prints: false)
    case UInt8(ascii: "D"):
      guard let end = pattern.utf8.firstIndex(of: 10) else { return .endCycle(prints: false) }
      pattern = String(Substring(pattern.utf8[pattern.utf8.index(after: end)...]))
      finishCycle(prints: false)
      return .restart
    case UInt8(ascii: "p"): emitWhole(pattern)
    case UInt8(ascii: "P"): emitWhole(String(Substring(pattern.utf8.prefix { $0 != 10 })))
    case UInt8(ascii: "="): output += "\(next)\n"
    case UInt8(ascii: "l"): output += Self.visible(pattern)
    case UInt8(ascii: "F"): output += fileName + "\n"
    case UInt8(ascii: "h"): hold = pattern
    case UInt8(ascii: "H"): hold += "\n" + pattern
    case UInt8(ascii: "g"): pattern = hold
    case UInt8(ascii: "G"): pattern += "\n" + hold
    case UInt8(ascii: "x"): swap(&pattern, &hold)
    case UInt8(ascii: "z"): pattern = ""
    case UInt8(ascii: "n"):
      if isLast { return .quit(prints: true) }
      if !isQuiet { emit(pattern) }
      for text in appended { output += text }
      appended = []
      let substituted = hasSubstituted
      _ = readLine()
      hasSubstituted = substituted
    default:
      // `N`: without a next line GNU prints what there is.
      if isLast { return .quit(prints: true) }
      pattern += "\n" + lines[next]
      next += 1
    }
    return nil
  }

  /// A line as `l` shows it: escapes for what cannot be seen, in lines of at most 69 characters.
  private static func visible(_ text: String) -> String {
    var (lines, line) = ("", "")
    for byte in text.utf8 {
      let shown =
        switch byte {
        case UInt8(ascii: "\\"): "\\\\"
        case 7: "\\a"
        case 8: "\\b"
        case 9: "\\t"
        case 10: "\\n"
        case 11: "\\v"
        case 12: "\\f"
        case 13: "\\r"
        case 32...126: String(UnicodeScalar(byte))
        default: "\\" + String(0o1000 + UInt(byte), radix: 8).dropFirst()
        }
      if line.utf8.count + shown.utf8.count > 69 {
        lines += line + "\\\n"
        line = ""
      }
      line += shown
    }
    return lines + line + "$\n"
  }

  private mutating func emitWhole(_ text: String) { output += text + "\n" }

  private mutating func useFile(_ letter: UInt8, _ path: String, _ context: inout ShellContext) {
    if letter == UInt8(ascii: "r") {
      if let text = try? context.shell.currentHome.text(of: path) { appended.append(text) }
    } else if path == "/dev/stdout" {
      emitWhole(pattern)
    } else {
      try? context.shell.currentHome.append(pattern + "\n", to: path)
    }
  }

  // MARK: Addresses

  private mutating func isSelected(
    _ command: SedScript.Command, _ index: Int, _ context: inout ShellContext
  ) -> Bool {
    guard let first = command.first else { return true }
    guard let second = command.second else { return matches(first, &context) }
    if let end = ranges[index] {
      if let end {
        if next >= end { ranges[index] = nil }
        return next <= end
      }
      if matches(second, &context) { ranges[index] = nil }
      return true
    }
    guard matches(first, &context) || isLineZero(first) else { return false }
    switch second {
    case .line(let line): if line > next { ranges[index] = .some(line) }
    case .following(let count): if count > 0 { ranges[index] = .some(next + count) }
    case .step(_, let step):
      if step > 0, next % step != 0 { ranges[index] = .some((next / step + 1) * step) }
    case .last: if !isLast { ranges[index] = .some(lines.count) }
    case .matching:
      // `0,/x/` may end on the first line.
      if isLineZero(first), matches(second, &context) { return true }
      ranges[index] = .some(nil)
    }
    return true
  }

  private func isLineZero(_ address: SedScript.Address) -> Bool {
    if case .line(0) = address { next == 1 } else { false }
  }

  private mutating func matches(
    _ address: SedScript.Address, _ context: inout ShellContext
  ) -> Bool {
    switch address {
    case .line(let line): next == line
    case .step(let first, let step):
      step == 0 ? next == first : next >= first && (next - first) % step == 0
    case .last: isLast
    case .following: false
    case .matching(let expression): match(expression, Array(pattern.utf8), 0, &context) != nil
    }
  }

  private mutating func match(
    _ expression: RegularExpression?, _ bytes: [UInt8], _ start: Int,
    _ context: inout ShellContext
  ) -> RegularExpression.Match? {
    guard let expression = expression ?? lastExpression else { return nil }
    lastExpression = expression
    do {
      try context.pay(bytes: bytes.count - start + 64)
    } catch {
      return nil
    }
    do {
      return try context.paying { (fuel) throws(RegularExpression.Failure) in
        try expression.firstMatch(in: bytes, from: start, &fuel)
      }
    } catch {
      if !context.isExhausted { context.printError("sed: \(error.message)\n") }
      status = 4
      return nil
    }
  }

  // MARK: Substituting

  private mutating func substitute(
    _ substitution: SedScript.Substitution, _ context: inout ShellContext
  ) {
    let bytes = Array(pattern.utf8)
    var result: [UInt8] = []
    var (start, copied, count) = (0, 0, 0)
    var hasChanged = false
    while start <= bytes.count, let found = match(substitution.expression, bytes, start, &context) {
      count += 1
      let range = found.range
      // An empty match right behind another one is none.
      if range.isEmpty, range.lowerBound == copied, count > 1, hasChanged || copied > 0 {
        count -= 1
      } else if count >= substitution.number {
        result += bytes[copied..<range.lowerBound]
        SedReplacement.append(substitution.replacement, found, bytes, to: &result)
        copied = range.upperBound
        hasChanged = true
        if !substitution.isGlobal { break }
      }
      start = range.isEmpty ? range.upperBound + 1 : range.upperBound
      guard result.count <= Limits.wordBytes else {
        return context.fail(ExpansionError.tooLarge.message, status: 1)
      }
    }
    guard hasChanged else { return }
    pattern = String(decoding: result + bytes[copied...], as: UTF8.self)
    hasSubstituted = true
    if substitution.prints { emitWhole(pattern) }
    if let file = substitution.file { useFile(UInt8(ascii: "w"), file, &context) }
  }
}

/// What a match is replaced by.
enum SedReplacement {
  static func append(
    _ parts: [SedScript.ReplacementPart], _ match: RegularExpression.Match, _ bytes: [UInt8],
    to result: inout [UInt8]
  ) {
    var whole: UInt8?
    var single: UInt8?
    for part in parts {
      var text: [UInt8]
      switch part {
      case .letterCase(let letter):
        switch letter {
        case UInt8(ascii: "U"), UInt8(ascii: "L"):
          whole = letter
          single = nil
        case UInt8(ascii: "E"): whole = nil
        default: single = letter
        }
        continue
      case .text(let literal): text = literal
      case .group(let number):
        guard match.ranges.indices.contains(number), let range = match.ranges[number] else {
          continue
        }
        text = Array(bytes[range])
      }
      if let whole {
        let string = String(decoding: text, as: UTF8.self)
        text = Array((whole == UInt8(ascii: "U") ? string.uppercased() : string.lowercased()).utf8)
      }
      if let letter = single, !text.isEmpty {
        let string = String(decoding: text, as: UTF8.self)
        let first = String(string.prefix(1))
        text = Array(
          ((letter == UInt8(ascii: "u") ? first.uppercased() : first.lowercased())
            + string.dropFirst()).utf8)
        single = nil
      }
      result += text
    }
  }
}
