/// Reads the names under `let`, in a lesson and in its write-up.
struct BindingReader {
  let file: String
  let prose: LessonProse

  func bindings(_ parent: LessonSection) throws(LessonError) -> [Binding] {
    guard let node = parent.optionalNode("let") else { return [] }
    guard case .mapping(let entries) = node.content else {
      throw LessonError(
        .wrongKind(key: "let", expected: "a mapping", found: node.kind), file: file,
        at: node.location)
    }
    var bindings: [Binding] = []
    for entry in entries {
      guard TextTemplate.isIdentifier(entry.key) else {
        throw LessonError(.notAName(key: "name", found: entry.key), file: file, at: entry.location)
      }
      bindings.append(try binding(entry.key, entry.value))
    }
    return bindings
  }

  func binding(_ name: String, _ node: YAMLNode) throws(LessonError) -> Binding {
    let sources = ["aws", "lab", "of"]
    let section = try LessonSection(
      node, owner: "'\(name)'", keys: sources + ["query", "calls", "among"], file: file)
    let found = section.keys.filter(sources.contains)
    guard let kind = found.first, found.count == 1 else {
      throw LessonError(
        .conditionCount(found: found, known: sources), file: file, at: node.location)
    }
    let source: Binding.Source =
      switch kind {
      case "aws": .aws(try section.text("aws"))
      case "lab": .session(try section.word("lab", as: Binding.SessionData.self))
      default: .name(try section.name("of"))
      }
    return Binding(
      name: name, source: source, query: try section.text("query"),
      calls: try section.optionalProse("calls", prose), among: try section.optionalText("among"))
  }
}
