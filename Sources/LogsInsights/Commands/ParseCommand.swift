/// `parse @message "* [*] *" as host, user, rest`, `parse /(?<user>\w+)/`: takes values out of a
/// text as fields, of `@message` when no field is named. Records that do not match stay, without the
/// fields.
///
/// Other forms are `parse @message logfmt as pairs`, `parse @message csv as a, b` and `parse json
/// "a.b" as c`; each may have its field behind the word as well. With `multi` a record is repeated
/// for every match of the regular expression.
struct ParseCommand: Command {
  static let keywords = ["parse"]

  private enum Form {
    case extraction(FieldName?, Extraction, [FieldName], isMulti: Bool)
    case json(JsonCommand)
  }

  private let form: Form

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    if parser.isKeyword("json") {
      try parser.advance()
      form = .json(try JsonCommand(parsing: &parser))
      return
    }
    var source: FieldName?
    if parser.isName, !Self.words.contains(where: parser.isKeyword) || parser.isField {
      source = try parser.name()
    }
    if try parser.skipKeyword("logfmt") {
      source = try Self.fieldBehind(source, &parser)
      try parser.expectKeyword("as")
      let name = try parser.name("a name for the pairs; their values are name.key")
      form = .extraction(source, .logfmt, [name], isMulti: false)
    } else if try parser.skipKeyword("csv") {
      source = try Self.fieldBehind(source, &parser)
      try parser.expectKeyword("as")
      let names = try parser.names("a name for each value")
      form = .extraction(source, .csv(names.count), names, isMulti: false)
    } else {
      form = try Self.pattern(in: source, &parser)
    }
  }

  private static let words = ["logfmt", "csv", "multi"]

  private static func fieldBehind(
    _ source: FieldName?, _ parser: inout InsightsParser
  ) throws(Diagnostic) -> FieldName? {
    guard source == nil, parser.isName, !parser.isKeyword("as") else { return source }
    return try parser.name()
  }

  private static func pattern(
    in source: FieldName?, _ parser: inout InsightsParser
  ) throws(Diagnostic) -> Form {
    let isMulti = try parser.skipKeyword("multi")
    if parser.isAtRegularExpression {
      let range = parser.current.range
      let expression = try parser.regularExpression()
      let (groups, names) = try groups(of: expression, at: range, &parser)
      let isMultiBehind = try parser.skipKeyword("multi")
      return .extraction(
        source, .groups(expression, groups), names, isMulti: isMulti || isMultiBehind)
    }
    let start = parser.current.range.lowerBound
    let glob = try parser.text("a glob such as \"* [*] *\" or a regular expression between slashes")
    try parser.expectKeyword("as")
    let names = try parser.names("a name for each *")
    let parts = glob.bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard parts.count - 1 == names.count else {
      throw Diagnostic(
        .globNames(wildcards: parts.count - 1, names: names.count), at: start..<parser.previousEnd)
    }
    return .extraction(source, .glob(parts.map { Text($0) }), names, isMulti: false)
  }

  /// Named groups give the fields; unnamed ones take their names from `as`.
  private static func groups(
    of expression: RegularExpression, at range: Range<Int>, _ parser: inout InsightsParser
  ) throws(Diagnostic) -> ([Int], [FieldName]) {
    guard try parser.skipKeyword("as") else {
      guard !expression.groupNames.isEmpty else {
        let problem = "it needs a named group such as (?<name>…), or names after as"
        throw Diagnostic(.regularExpression(problem), at: range)
      }
      let names = expression.groupNames.map { FieldName(steps: [.member($0.name)], range: range) }
      return (expression.groupNames.map(\.number), names)
    }
    let names = try parser.names("a name for each group")
    guard names.count <= expression.groupCount else {
      let problem = "it has \(expression.groupCount) groups for \(names.count) names"
      throw Diagnostic(.regularExpression(problem), at: range)
    }
    return (Array(1...names.count), names)
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    switch form {
    case .json(let command): try command.plan(in: &planner, at: range)
    case .extraction(let source, let extraction, let names, let isMulti):
      try planner.parse(source, extraction, into: names, isMulti: isMulti, at: range)
    }
  }
}

extension Planner {
  /// Takes values out of a field, or of the message, as fields of those names.
  mutating func parse(
    _ source: FieldName?, _ extraction: Extraction, into names: [FieldName], isMulti: Bool = false,
    at range: Range<Int>
  ) throws(Diagnostic) {
    let message = FieldName(steps: [.member(SystemField.message.rawValue)], range: range)
    let text = try resolve(source ?? message)
    var slots: [Int] = []
    for name in names {
      let slot = newSlot()
      try define(name.text, slot: slot, at: name.range)
      slots.append(slot)
    }
    append(ParseStage(source: text, extraction: extraction, slots: slots, isMulti: isMulti))
  }
}

extension InsightsParser {
  var isName: Bool { if case .name = current.kind { true } else { false } }

  /// Whether a word that `parse` knows is a field here: what it means otherwise does not follow.
  fileprivate var isField: Bool {
    var copy = self
    guard (try? copy.advance()) != nil else { return false }
    if isKeyword("multi") { return !copy.isAtRegularExpression }
    if case .text = copy.current.kind { return true }
    return copy.isAtRegularExpression || ["logfmt", "csv", "multi"].contains(where: copy.isKeyword)
  }
}

/// `json field=payload "user.name" as username`: values of a JSON document by their paths; of
/// `@message` when no field is given. `parse json …` is the same.
struct JsonCommand: Command {
  static let keywords = ["json"]

  private var source: FieldName?
  private var paths: [[FieldName.Step]] = []
  private var names: [FieldName] = []

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    if parser.isAtOption(["field"]) {
      _ = try parser.option(["field"])
      source = try parser.name()
    }
    repeat {
      let path = try parser.text("a path in quotes, such as \"user.id\"")
      paths.append(path.string.split(separator: ".").map { .member(String($0)) })
      try parser.expectKeyword("as")
      names.append(try parser.name())
    } while try parser.skipSymbol(",")
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.parse(source, .json(paths), into: names, at: range)
  }
}

/// Fills slots with what an extraction finds in a text.
struct ParseStage: Stage {
  let source: BoundExpression
  let extraction: Extraction
  let slots: [Int]
  /// Whether a row is repeated for every match.
  let isMulti: Bool
  /// For each slot whether anything reads it.
  private var isWanted: [Bool]

  init(source: BoundExpression, extraction: Extraction, slots: [Int], isMulti: Bool) {
    self.source = source
    self.extraction = extraction
    self.slots = slots
    self.isMulti = isMulti
    isWanted = slots.map { _ in true }
  }

  var isStateless: Bool { true }

  mutating func fill(only isRead: (Int) -> Bool) { isWanted = slots.map(isRead) }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let texts = source.evaluate(batch, in: context).texts(count: batch.count)
    switch extraction {
    case .glob(let literals):
      return filled(batch, texts, GlobMatcher(literals))
    case .groups(let expression, let groups):
      return matched(batch, texts, expression, groups, context.abandonedMatches)
    case .logfmt: return filled(batch, texts) { [Extraction.pairs(in: $0)] }
    case .csv(let count): return filled(batch, texts) { Extraction.separated(count, in: $0) }
    case .json(let paths):
      return filled(batch, texts) { line in
        let document = JSON.parse(line) ?? .null
        return paths.map { document.value(at: $0) }
      }
    }
  }

  /// One place in the text for each slot that is wanted and each row.
  private func filled(_ batch: Batch, _ texts: TextColumn, _ glob: GlobMatcher) -> Batch {
    var glob = glob
    let wanted = slots.indices.filter { isWanted[$0] }
    var columns = wanted.map { _ in
      let missing = [Int](repeating: -1, count: batch.count)
      return TextColumn(bytes: texts.bytes, starts: missing, ends: missing)
    }
    texts.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<batch.count where texts.isPresent(row) {
        guard glob.matches(bytes, texts.starts[row]..<texts.ends[row]) else { continue }
        for (column, index) in wanted.enumerated() {
          columns[column].starts[row] = glob.places[index].lowerBound
          columns[column].ends[row] = glob.places[index].upperBound
        }
      }
    }
    var batch = batch
    for (column, index) in wanted.enumerated() { batch[slots[index]] = .text(columns[column]) }
    return batch
  }

  /// One value for each slot and row.
  private func filled(
    _ batch: Batch, _ texts: TextColumn, _ values: (ArraySlice<UInt8>) -> [Datum]
  ) -> Batch {
    var columns = slots.map { _ in [Datum](repeating: .null, count: batch.count) }
    for row in 0..<batch.count where texts.isPresent(row) {
      let found = values(texts.bytes[texts.starts[row]..<texts.ends[row]])
      for (index, value) in found.enumerated() { columns[index][row] = value }
    }
    var batch = batch
    for (index, slot) in slots.enumerated() { batch[slot] = .datums(columns[index]) }
    return batch
  }

  private func matched(
    _ batch: Batch, _ texts: TextColumn, _ expression: RegularExpression, _ groups: [Int],
    _ abandoned: AbandonedMatches
  ) -> Batch {
    var matcher = expression.matcher()
    var rows: [Int] = []
    var starts = groups.map { _ in [Int]() }
    var ends = starts
    func add(_ row: Int, _ place: (Int) -> Range<Int>?) {
      rows.append(row)
      for (index, group) in groups.enumerated() {
        let place = place(group)
        starts[index].append(place?.lowerBound ?? -1)
        ends[index].append(place?.upperBound ?? -1)
      }
    }
    for row in 0..<batch.count {
      guard texts.isPresent(row) else {
        add(row) { _ in nil }
        continue
      }
      let line = texts.starts[row]..<texts.ends[row]
      var position = line.lowerBound
      var isFound = false
      while position <= line.upperBound,
        matcher.finds(in: texts.bytes, line, from: position), let whole = matcher.group(0)
      {
        isFound = true
        // Groups are counted from the start of the line.
        add(row) { group in
          matcher.group(group).map {
            ($0.lowerBound + line.lowerBound)..<($0.upperBound + line.lowerBound)
          }
        }
        if !isMulti { break }
        position = line.lowerBound + whole.upperBound + (whole.isEmpty ? 1 : 0)
      }
      if !isFound { add(row) { _ in nil } }
    }
    abandoned.add(matcher.abandoned)
    var result = isMulti ? batch.gathered(rows) : batch
    for (index, slot) in slots.enumerated() {
      result[slot] = .text(
        TextColumn(bytes: texts.bytes, starts: starts[index], ends: ends[index]))
    }
    return result
  }
}
