import Foundations

enum Read: Program {
  static let names = ["read"]
  static let synopsis =
    "read [-rs] [-a ARRAY] [-d DELIMITER] [-n COUNT] [-p PROMPT] [-u NUMBER] [NAME...]"
  static let summary = "read a line into variables"
  static let example = "read -r NAME < names.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "rse", valued: "adinNptu", stopsAtOperand: true)
    guard let options = options(call, description, in: &context) else { return 2 }
    guard let number = GivenNumber(options.value("u") ?? "0", in: 0...19)?.value,
      let count = GivenNumber(options.value("n") ?? options.value("N") ?? "0")?.value
    else { return misuse("invalid number", in: &context, status: 1) }
    // A prompt is for somebody who can answer it, and no part of what a script prints.
    if let prompt = options.value("p"), context.descriptors.isTyped(number) {
      context.printError(prompt)
    }
    let isRaw = options.has("r")
    let delimiter =
      options.has("N") ? nil : options.value("d").map { $0.utf8.first ?? 0 } ?? UInt8(ascii: "\n")
    let limit = options.has("n") || options.has("N") ? count : nil
    guard let line = line(number, delimiter, limit, isRaw: isRaw, in: &context) else {
      clear(options, in: &context)
      return 1
    }
    do {
      try context.pay(bytes: line.text.count)
      try assign(line.text, options, in: &context)
    } catch {
      context.printError(error.message)
      return 1
    }
    return line.isComplete ? 0 : 1
  }

  /// A byte that was read, and whether `\` stood before it.
  typealias ReadByte = (byte: UInt8, isQuoted: Bool)

  private static func line(
    _ number: Int, _ delimiter: UInt8?, _ limit: Int?, isRaw: Bool, in context: inout ShellContext
  ) -> (text: [ReadByte], isComplete: Bool)? {
    var text: [ReadByte] = []
    while true {
      let most = limit.map { $0 - text.count }
      guard let line = context.readLine(from: number, until: delimiter ?? 0, most: most)
      else { return text.isEmpty ? nil : (text, false) }
      var bytes = line.text[...]
      var isContinued = false
      while let byte = bytes.popFirst() {
        guard !isRaw, byte == UInt8(ascii: "\\") else {
          if byte != 0 { text.append((byte, false)) }
          continue
        }
        if let next = bytes.popFirst() {
          text.append((next, true))
        } else {
          isContinued = line.isComplete
        }
      }
      guard isContinued else { return (text, line.isComplete) }
    }
  }

  private static func clear(_ options: Options, in context: inout ShellContext) {
    for name in options.operands.isEmpty ? ["REPLY"] : options.operands {
      try? context.assign("", to: name)
    }
    if let array = options.value("a") {
      try? context.assign(ExpandedAssignment(name: array, value: .array([])))
    }
  }

  private static func assign(
    _ text: [ReadByte], _ options: Options, in context: inout ShellContext
  ) throws(ExpansionError) {
    var splitter = ReadSplitter(text, separators: context.value(of: "IFS"))
    if let array = options.value("a") {
      var fields: [(subscriptText: String?, text: String, appends: Bool)] = []
      while let field = splitter.next() { fields.append((nil, field, false)) }
      return try context.assign(ExpandedAssignment(name: array, value: .array(fields)))
    }
    guard !options.operands.isEmpty else {
      // REPLY takes the line with its blanks.
      return try context.assign(
        String(decoding: text.map(\.byte), as: UTF8.self), to: "REPLY")
    }
    if options.has("N") {
      try context.assign(
        String(decoding: text.map(\.byte), as: UTF8.self), to: options.operands[0])
      for name in options.operands.dropFirst() { try context.assign("", to: name) }
      return
    }
    for name in options.operands {
      guard name.isShellName else {
        throw .badSubstitution("read: `\(name)': not a valid identifier")
      }
    }
    for name in options.operands.dropLast() {
      try context.assign(splitter.next() ?? "", to: name)
    }
    if let name = options.operands.last { try context.assign(splitter.rest(), to: name) }
  }
}

/// Splits a line that was read at `IFS`, of which the last variable gets the rest.
private struct ReadSplitter {
  private var text: ArraySlice<Read.ReadByte>
  private let blanks: Set<UInt8>
  private let marks: Set<UInt8>

  init(_ text: [Read.ReadByte], separators: String?) {
    let usual: Set<UInt8> = [32, 9, 10]
    let all = separators.map { Set($0.utf8) } ?? usual
    blanks = all.intersection(usual)
    marks = all.subtracting(usual)
    self.text = text[...]
    dropBlanks()
  }

  private func isBlank(_ read: Read.ReadByte) -> Bool {
    !read.isQuoted && blanks.contains(read.byte)
  }
  private func isMark(_ read: Read.ReadByte) -> Bool { !read.isQuoted && marks.contains(read.byte) }

  private mutating func dropBlanks() { text = text.drop(while: isBlank) }

  mutating func next() -> String? {
    guard !text.isEmpty else { return nil }
    let field = text.prefix { !isBlank($0) && !isMark($0) }
    text = text.dropFirst(field.count)
    dropBlanks()
    if let first = text.first, isMark(first) {
      text = text.dropFirst()
      dropBlanks()
    }
    return String(decoding: field.map(\.byte), as: UTF8.self)
  }

  mutating func rest() -> String {
    while let last = text.last, isBlank(last) { text = text.dropLast() }
    // One separator at the end belongs to the field before it, if that is the only one.
    if let last = text.last, isMark(last),
      !text.dropLast().contains(where: { isMark($0) || isBlank($0) })
    {
      text = text.dropLast()
    }
    return String(decoding: text.map(\.byte), as: UTF8.self)
  }
}

enum MapFile: Program {
  static let names = ["mapfile", "readarray"]
  static let synopsis =
    "mapfile [-t] [-d DELIMITER] [-n COUNT] [-O FIRST] [-s SKIPPED] [-u NUMBER] [ARRAY]"
  static let summary = "read lines into an array"
  static let example = "mapfile -t NAMES < names.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "t", valued: "dnOsu"), in: &context),
      let most = GivenNumber(options.value("n") ?? "0")?.value,
      let skipped = GivenNumber(options.value("s") ?? "0")?.value,
      let number = GivenNumber(options.value("u") ?? "0", in: 0...19)?.value
    else { return 2 }
    let name = options.operands.first ?? "MAPFILE"
    let delimiter = options.value("d").map { $0.utf8.first ?? 0 } ?? UInt8(ascii: "\n")
    var elements: [(subscriptText: String?, text: String, appends: Bool)] = []
    var count = 0
    while let line = context.readLine(from: number, until: delimiter) {
      count += 1
      guard count > skipped else { continue }
      let keeps = !options.has("t") && line.isComplete
      elements.append(
        (nil, String(decoding: line.text + (keeps ? [delimiter] : []), as: UTF8.self), false))
      if most > 0, elements.count >= most { break }
      guard elements.count <= Limits.words else { break }
    }
    if let first = options.value("O"), !elements.isEmpty { elements[0].subscriptText = first }
    do {
      try context.assign(
        ExpandedAssignment(name: name, appends: options.has("O"), value: .array(elements)))
      return 0
    } catch {
      context.printError(error.message)
      return 1
    }
  }
}
