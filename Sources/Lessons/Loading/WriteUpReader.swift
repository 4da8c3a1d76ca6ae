/// What a write-up is made of, with the files it came from, so that what is wrong with it can be shown there.
struct WriteUpSource {
  let data: WriteUpData
  /// The template's file.
  let template: String
  /// The tree of the file beside the template, where there is one.
  let root: YAMLNode?
}

/// Turns the tree of `write-up.yaml` into ``WriteUpData``; the keys of the format are listed here.
struct WriteUpReader {
  /// The file that has what a template says and shows: beside it, by its name.
  static func file(of template: String) -> String {
    (template.hasSuffix(".md") ? String(template.dropLast(3)) : template) + ".yaml"
  }

  let file: String
  let prose: LessonProse

  func data(_ root: YAMLNode, template: String) throws(LessonError) -> WriteUpData {
    let section = try section(
      root, "a write-up", ["let", "answers", "facts", "pictures", "learned"])
    var data = WriteUpData()
    data.template = template
    data.names = try BindingReader(file: file, prose: prose).bindings(section)
    data.answers = try passages(section, "answers")
    data.facts = try passages(section, "facts")
    data.learned = try passages(section, "learned")
    for entry in try entries(section, "pictures") {
      data.pictures.append(try picture(entry.key, entry.value))
    }
    return data
  }

  // MARK: Texts

  private func passages(
    _ section: LessonSection, _ key: String
  ) throws(LessonError) -> [Passage] {
    var passages: [Passage] = []
    for entry in try entries(section, key) {
      var cases: [Passage.Case] = []
      let nodes: [YAMLNode] =
        if case .sequence(let elements) = entry.value.content { elements } else { [entry.value] }
      for node in nodes { cases.append(try passageCase(node, of: entry.key)) }
      passages.append(Passage(id: entry.key, cases: cases))
    }
    return passages
  }

  private func passageCase(
    _ node: YAMLNode, of id: String
  ) throws(LessonError) -> Passage.Case {
    let section = try section(node, "'\(id)'", ["at", "say"])
    let variants = try section.proses("say", prose)
    guard !variants.isEmpty else {
      throw LessonError(.missingKey("say", of: "'\(id)'"), file: file, at: node.location)
    }
    return Passage.Case(checkpoints: try section.texts("at"), variants: variants)
  }

  // MARK: Pictures

  private func picture(_ id: String, _ node: YAMLNode) throws(LessonError) -> PictureData {
    let kinds = ["table", "terminal", "details", "network", "packet", "reachability"]
    let section = try section(node, "'\(id)'", ["at", "alt"] + kinds)
    let found = section.keys.filter(kinds.contains)
    guard let kind = found.first, found.count == 1 else {
      throw LessonError(.conditionCount(found: found, known: kinds), file: file, at: node.location)
    }
    let shown = try section.node(kind)
    let content: PictureData.Content =
      switch kind {
      case "table": .table(try table(shown))
      case "terminal": .terminal(try terminal(shown))
      case "details": .details(try details(shown))
      case "packet": .path(try ConditionReader(file: file).probe(shown))
      case "reachability": .reachability(traffic: try traffic(shown))
      default: .network(try network(shown))
      }
    return PictureData(
      id: id, checkpoints: try section.texts("at"), alternative: try section.prose("alt", prose),
      content: content)
  }

  private func table(_ node: YAMLNode) throws(LessonError) -> PictureData.Table {
    let section = try section(
      node, "'table'",
      ["path", "title", "rows", "columns", "bar", "code", "range", "note"] + Self.pageKeys)
    let columns = try entries(section, "columns")
    var read: [PictureData.Table.Column] = []
    for column in columns {
      read.append(PictureData.Table.Column(title: column.key, cell: try text(column)))
    }
    return PictureData.Table(
      path: try section.texts("path"), title: try section.text("title"),
      rows: try section.name("rows"), columns: read, bar: try section.optionalText("bar"),
      code: try section.optionalText("code"), range: try section.optionalText("range"),
      note: try section.optionalProse("note", prose), page: try page(section))
  }

  private static let pageKeys = ["tabs", "tab", "buttons", "search"]

  private func page(_ section: LessonSection) throws(LessonError) -> PictureData.Page {
    let page = PictureData.Page(
      tabs: try section.texts("tabs"), tab: try section.optionalText("tab"),
      buttons: try section.texts("buttons"), search: try section.optionalText("search"))
    if let tab = page.tab, !page.tabs.contains(tab) {
      throw LessonError(
        .notOneOf(key: "tab", found: tab, allowed: page.tabs), file: file,
        at: try section.node("tab").location)
    }
    return page
  }

  private func network(_ node: YAMLNode) throws(LessonError) -> PictureData.Network {
    let section = try section(node, "'network'", ["title", "packets"])
    var packets: [PictureData.Network.Packet] = []
    for entry in try entries(section, "packets") {
      packets.append(
        PictureData.Network.Packet(
          checkpoint: entry.key,
          label: prose.text(try text(entry), file: file, at: entry.value.location)))
    }
    return PictureData.Network(title: try section.prose("title", prose), packets: packets)
  }

  private func traffic(_ node: YAMLNode) throws(LessonError) -> String {
    try section(node, "'reachability'", ["traffic"]).text("traffic")
  }

  private func terminal(_ node: YAMLNode) throws(LessonError) -> PictureData.Terminal {
    let section = try section(node, "'terminal'", ["title", "prompt", "command", "lines"])
    return PictureData.Terminal(
      title: try section.text("title"), prompt: try section.optionalText("prompt") ?? "$",
      command: try section.text("command"), lines: try section.name("lines"))
  }

  private func details(_ node: YAMLNode) throws(LessonError) -> PictureData.Details {
    let section = try section(
      node, "'details'", ["path", "title", "fields", "code"] + Self.pageKeys)
    var fields: [PictureData.Details.Field] = []
    for entry in try entries(section, "fields") {
      fields.append(PictureData.Details.Field(name: entry.key, value: try text(entry)))
    }
    return PictureData.Details(
      path: try section.texts("path"), title: try section.text("title"), fields: fields,
      code: try section.optionalText("code"), page: try page(section))
  }

  // MARK: Parts

  private func entries(
    _ section: LessonSection, _ key: String
  ) throws(LessonError) -> [YAMLNode.Entry] {
    guard let node = section.optionalNode(key) else { return [] }
    guard case .mapping(let entries) = node.content else {
      throw LessonError(
        .wrongKind(key: key, expected: "a mapping", found: node.kind), file: file,
        at: node.location)
    }
    return entries
  }

  private func text(_ entry: YAMLNode.Entry) throws(LessonError) -> String {
    guard case .scalar(let text) = entry.value.content else {
      throw LessonError(
        .wrongKind(key: entry.key, expected: "a text", found: entry.value.kind), file: file,
        at: entry.value.location)
    }
    return text
  }

  private func section(
    _ node: YAMLNode, _ owner: String, _ keys: [String]
  ) throws(LessonError) -> LessonSection {
    try LessonSection(node, owner: owner, keys: keys, file: file)
  }
}
