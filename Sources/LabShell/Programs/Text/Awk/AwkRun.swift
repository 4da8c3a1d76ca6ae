import Foundations

/// One run of a program of `awk`.
struct AwkRun {
  typealias Table = (values: [String: AwkValue], keys: [String])

  let program: AwkProgram
  var globals: [String: AwkValue] = [:]
  var arrays: [String: Table] = [:]
  /// Parameters of the running functions, the innermost last.
  var frames: [Frame] = []
  var record = ""
  /// `nil` until somebody asks for a field.
  var fields: [String]?
  /// `FS` when the line was read, which is what it is split at.
  private var separator = " "
  var output = ""
  private var inputs: [(name: String, text: String)]
  private var lines: [Substring] = []
  private var nextInput = 0
  private var nextLine = 0
  private var openRanges: Set<Int> = []
  private var expressions: [String: RegularExpression] = [:]
  /// What goes to files and commands, by their names.
  var files: [String: String] = [:]
  var commands: [(name: String, text: String)] = []
  /// What `getline < file` has left of each.
  var readFiles: [String: ArraySlice<Substring>] = [:]
  /// The same of `command | getline`.
  var readCommands: [String: ArraySlice<Substring>] = [:]
  var status = 0

  struct Frame {
    var values: [String: AwkValue] = [:]
    /// Parameters that are arrays, by the name that they have outside.
    var arrays: [String: String] = [:]
    var parameters: Set<String>
  }

  enum Flow {
    case leave, goOn, next, exit
    case returned(AwkValue)
  }

  init(
    _ program: AwkProgram, inputs: [(name: String, text: String)], separator: String,
    variables: [(String, String)], arguments: [String], environment: [(String, String)]
  ) {
    self.program = program
    self.inputs = inputs
    globals = [
      "FS": .text(separator), "OFS": .text(" "), "ORS": .text("\n"), "NR": .number(0),
      "FNR": .number(0), "NF": .number(0), "RS": .text("\n"), "SUBSEP": .text("\u{1c}"),
      "OFMT": .text("%.6g"), "CONVFMT": .text("%.6g"), "FILENAME": .text(""),
      "RSTART": .number(0), "RLENGTH": .number(-1),
    ]
    for (name, value) in variables {
      globals[name] = .read(Escapes.expand(value, dialect: .printf).text)
    }
    globals["ARGC"] = .number(Double(arguments.count))
    for (index, argument) in arguments.enumerated() { set("ARGV", String(index), .read(argument)) }
    for (name, value) in environment { set("ENVIRON", name, .read(value)) }
  }

  mutating func run(in context: inout ShellContext) throws(AwkFailure) {
    var hasExited = try runRules(in: &context) { if case .begin = $0 { true } else { false } }
    let needsInput = program.rules.contains { rule in
      if case .begin = rule.pattern { false } else { true }
    }
    if !hasExited, needsInput {
      while context.mayWork(), nextRecord() {
        if try runRules(
          in: &context,
          where: { (pattern) in
            switch pattern {
            case .begin, .end: false
            case .always, .expression, .range: true
            }
          })
        {
          hasExited = true
          context.hasReaderStopped = true
          break
        }
      }
    }
    // `exit` goes to the end rules, and from there to the end.
    if !hasExited || !isInEnd {
      isInEnd = true
      _ = try runRules(in: &context) { if case .end = $0 { true } else { false } }
    }
    try finish(in: &context)
  }

  private var isInEnd = false

  /// Runs the rules of a kind; `true` after `exit`.
  private mutating func runRules(
    in context: inout ShellContext, where isMeant: (AwkProgram.Pattern) -> Bool
  ) throws(AwkFailure) -> Bool {
    for (index, rule) in program.rules.enumerated() where isMeant(rule.pattern) {
      guard try applies(rule.pattern, index, &context) else { continue }
      guard let body = rule.body else {
        output += record + text(of: "ORS")
        continue
      }
      switch try execute(body, &context) {
      case .next: return false
      case .exit: return true
      case nil, .leave, .goOn, .returned: break
      }
      guard context.goesOn else { return true }
    }
    return false
  }

  private mutating func applies(
    _ pattern: AwkProgram.Pattern, _ index: Int, _ context: inout ShellContext
  ) throws(AwkFailure) -> Bool {
    switch pattern {
    case .begin, .end, .always: return true
    case .expression(let expression): return try value(of: expression, &context).isTrue
    case .range(let first, let last):
      if !openRanges.contains(index) {
        guard try value(of: first, &context).isTrue else { return false }
        openRanges.insert(index)
      }
      if try value(of: last, &context).isTrue { openRanges.remove(index) }
      return true
    }
  }

  // MARK: Records and fields

  mutating func nextRecord() -> Bool {
    while nextLine >= lines.count {
      guard nextInput < inputs.count else { return false }
      let input = inputs[nextInput]
      nextInput += 1
      if let equals = input.name.firstIndex(of: "="), input.text.isEmpty,
        input.name[..<equals].isShellName
      {
        globals[String(input.name[..<equals])] = .read(
          String(input.name[input.name.index(after: equals)...]))
        continue
      }
      globals["FILENAME"] = .text(input.name == "(standard input)" ? "" : input.name)
      globals["FNR"] = .number(0)
      lines = records(of: input.text)
      nextLine = 0
    }
    set(record: String(lines[nextLine]))
    nextLine += 1
    globals["NR"] = .number((globals["NR"]?.number ?? 0) + 1)
    globals["FNR"] = .number((globals["FNR"]?.number ?? 0) + 1)
    return true
  }

  private func records(of text: String) -> [Substring] {
    let separator = self.text(of: "RS")
    if separator == "\n" { return TextLines.of(text) }
    if separator.isEmpty {
      // Empty lines separate paragraphs.
      var paragraphs: [Substring] = []
      var current = ""
      for line in TextLines.of(text) {
        if line.isEmpty {
          if !current.isEmpty { paragraphs.append(Substring(current)) }
          current = ""
        } else {
          current += (current.isEmpty ? "" : "\n") + line
        }
      }
      if !current.isEmpty { paragraphs.append(Substring(current)) }
      return paragraphs
    }
    guard let byte = separator.utf8.first else { return [] }
    var pieces = text.utf8.split(separator: byte, omittingEmptySubsequences: false).map(
      Substring.init)
    if let last = pieces.last, last.isEmpty || last == "\n" { pieces.removeLast() }
    return pieces
  }

  mutating func set(record text: String) {
    record = text
    fields = nil
    separator = self.text(of: "FS")
    globals["NF"] = nil
  }

  mutating func splitRecord(_ context: inout ShellContext) throws(AwkFailure) {
    guard fields == nil else { return }
    let split = try split(record, at: separator, &context)
    fields = split
    globals["NF"] = .number(Double(split.count))
  }

  mutating func field(_ index: Int, _ context: inout ShellContext) throws(AwkFailure) -> AwkValue {
    guard index != 0 else { return .read(record) }
    guard index > 0 else { throw AwkFailure(message: "attempt to access field \(index)") }
    try splitRecord(&context)
    let known = fields ?? []
    return index <= known.count ? .read(known[index - 1]) : .unset
  }

  mutating func set(
    field index: Int, to value: AwkValue, _ context: inout ShellContext
  ) throws(AwkFailure) {
    guard index != 0 else { return set(record: value.text(text(of: "CONVFMT"))) }
    guard (1...10_000).contains(index) else {
      throw AwkFailure(message: "attempt to access field \(index)")
    }
    try splitRecord(&context)
    var known = fields ?? []
    while known.count < index { known.append("") }
    known[index - 1] = value.text(text(of: "CONVFMT"))
    rebuild(known)
  }

  mutating func set(fieldCount count: Int, _ context: inout ShellContext) throws(AwkFailure) {
    try splitRecord(&context)
    var known = Array((fields ?? []).prefix(max(0, count)))
    while known.count < min(count, 10_000) { known.append("") }
    rebuild(known)
  }

  private mutating func rebuild(_ known: [String]) {
    fields = known
    globals["NF"] = .number(Double(known.count))
    record = known.joined(separator: text(of: "OFS"))
  }

  mutating func split(
    _ text: String, at separator: String, _ context: inout ShellContext
  ) throws(AwkFailure) -> [String] {
    try pay(text.utf8.count, &context)
    if text.isEmpty { return [] }
    if separator == " " {
      return text.utf8.split { $0.isBlank || $0 == 10 }.map { String(Substring($0)) }
    }
    if separator.isEmpty { return text.unicodeScalars.map { String(Character($0)) } }
    if separator.utf8.count == 1, let byte = separator.utf8.first, byte != UInt8(ascii: "\\") {
      return text.utf8.split(separator: byte, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
    let expression = try expression(separator, &context)
    let bytes = Array(text.utf8)
    var (pieces, start, from): ([String], Int, Int) = ([], 0, 0)
    while from <= bytes.count, let match = try find(expression, bytes, from, &context) {
      if match.range.isEmpty {
        from = match.range.upperBound + 1
        continue
      }
      pieces.append(String(decoding: bytes[start..<match.range.lowerBound], as: UTF8.self))
      start = match.range.upperBound
      from = start
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  // MARK: Regular expressions

  mutating func expression(
    _ source: String, _ context: inout ShellContext
  ) throws(AwkFailure) -> RegularExpression {
    if let known = expressions[source] { return known }
    do {
      let text = PatternEscapes.resolved(Array(source.utf8), .awk)
      let expression = try RegularExpression(String(decoding: text, as: UTF8.self), .extended)
      context.spend(bytes: expression.bytes)
      if expressions.count > 100 { expressions = [:] }
      expressions[source] = expression
      return expression
    } catch {
      throw AwkFailure(message: "regular expression \(source): \(error.message)")
    }
  }

  func find(
    _ expression: RegularExpression, _ bytes: [UInt8], _ start: Int,
    _ context: inout ShellContext
  ) throws(AwkFailure) -> RegularExpression.Match? {
    do {
      return try context.paying { (fuel) throws(RegularExpression.Failure) in
        try expression.firstMatch(in: bytes, from: start, &fuel)
      }
    } catch {
      throw AwkFailure(message: error.message)
    }
  }

  func pay(_ bytes: Int, _ context: inout ShellContext) throws(AwkFailure) {
    do {
      try context.pay(bytes: bytes + 16)
    } catch {
      throw AwkFailure(message: "stopped")
    }
  }
}
