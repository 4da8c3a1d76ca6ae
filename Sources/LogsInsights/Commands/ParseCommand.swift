/// `parse @message "* eni-* *" as account, interface, rest`: takes new fields out of a text.
///
/// Records that do not match stay, without the fields. With `multi` a record is repeated for every
/// match of the regular expression.
struct ParseCommand: Command {
  static let keywords = ["parse"]

  private let source: FieldName?
  private let extraction: Extraction
  private let names: [FieldName]
  private let isMulti: Bool

  init(parsing parser: inout Parser) throws(Diagnostic) {
    var source = parser.isName ? try parser.name() : nil
    var isMulti = false
    if source?.word?.lowercased() == "multi", parser.isAtRegularExpression {
      source = nil
      isMulti = true
    } else if try parser.skipKeyword("multi") {
      isMulti = true
    }
    self.isMulti = isMulti
    if parser.isAtRegularExpression {
      self.source = source
      let range = parser.current.range
      let expression = try parser.regularExpression()
      (extraction, names) = try Self.groups(of: expression, at: range, &parser)
      return
    }
    if let word = source?.word?.lowercased(), let form = DocumentForm(rawValue: word) {
      (self.source, extraction, names) = try Self.document(form, &parser)
      return
    }
    self.source = source
    let start = parser.current.range.lowerBound
    let glob = try parser.text("a glob such as \"* [*] *\" or a regular expression between slashes")
    try parser.expectKeyword("as")
    names = try parser.names("a name for each *")
    let parts = glob.bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard parts.count - 1 == names.count else {
      throw Diagnostic(
        .globNames(wildcards: parts.count - 1, names: names.count), at: start..<parser.previousEnd)
    }
    extraction = .glob(parts.map { Text($0) })
  }

  /// Named groups give the fields; unnamed ones take their names from `as`.
  private static func groups(
    of expression: RegularExpression, at range: Range<Int>, _ parser: inout Parser
  ) throws(Diagnostic) -> (Extraction, [FieldName]) {
    guard try parser.skipKeyword("as") else {
      guard !expression.groupNames.isEmpty else {
        let problem = "it needs a named group such as (?<name>…), or names after as"
        throw Diagnostic(.regularExpression(problem), at: range)
      }
      let names = expression.groupNames.map { FieldName(steps: [.member($0.name)], range: range) }
      return (.groups(expression, expression.groupNames.map(\.number)), names)
    }
    let names = try parser.names("a name for each group")
    guard names.count <= expression.groupCount else {
      let problem = "it has \(expression.groupCount) groups for \(names.count) names"
      throw Diagnostic(.regularExpression(problem), at: range)
    }
    return (.groups(expression, Array(1...names.count)), names)
  }

  /// `logfmt` and `csv` name what they want after `as`, `json` a path before each `as`.
  private static func document(
    _ form: DocumentForm, _ parser: inout Parser
  ) throws(Diagnostic) -> (FieldName?, Extraction, [FieldName]) {
    switch form {
    case .logfmt, .csv:
      let source = parser.isName && !parser.isKeyword("as") ? try parser.name() : nil
      try parser.expectKeyword("as")
      let names = try parser.names("a name for each value")
      let extraction: Extraction =
        form == .csv ? .csv(names.count) : .logfmt(names.map { Text($0.text) })
      return (source, extraction, names)
    case .json:
      var source: FieldName?
      if try parser.skipKeyword("field") {
        try parser.expectSymbol("=")
        source = try parser.name()
      }
      var paths: [[FieldName.Step]] = []
      var names: [FieldName] = []
      repeat {
        let path = try parser.text("a path in quotes, such as \"user.id\"")
        paths.append(path.string.split(separator: ".").map { .member(String($0)) })
        try parser.expectKeyword("as")
        names.append(try parser.name())
      } while try parser.skipSymbol(",")
      return (source, .json(paths), names)
    }
  }

  private enum DocumentForm: String {
    case logfmt, csv, json
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let message = FieldName(steps: [.member(SystemField.message.rawValue)], range: range)
    let text = try planner.resolve(source ?? message)
    var slots: [Int] = []
    for name in names {
      let slot = planner.newSlot()
      try planner.define(name.text, slot: slot, at: name.range)
      slots.append(slot)
    }
    planner.append(
      ParseStage(source: text, extraction: extraction, slots: slots, isMulti: isMulti))
  }
}

extension Parser {
  var isName: Bool { if case .name = current.kind { true } else { false } }
}
