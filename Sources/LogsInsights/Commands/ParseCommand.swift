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
