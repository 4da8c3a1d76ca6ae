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
