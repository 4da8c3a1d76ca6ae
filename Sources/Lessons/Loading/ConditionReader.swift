/// Reads a ``Condition`` from the key that names its kind.
struct ConditionReader {
  /// One of these per condition …
  static let kinds = [
    "aws", "probe", "route", "permits", "denies", "trusts", "happened", "lost", "any", "all",
    "not",
  ]
  /// … and `expect` beside `aws` and `probe`.
  static let keys = kinds + ["expect"]

  let file: String

  func condition(_ node: YAMLNode) throws(LessonError) -> Condition {
    try condition(in: section(node, "a condition", Self.keys))
  }

  func condition(in section: LessonSection) throws(LessonError) -> Condition {
    let found = section.keys.filter(Self.kinds.contains)
    guard let kind = found.first, found.count == 1 else {
      throw LessonError(
        .conditionCount(found: found, known: Self.kinds), file: file, at: section.location)
    }
    let node = try section.node(kind)
    switch kind {
    case "aws":
      return .aws(command: try section.text("aws"), expect: try section.text("expect"))
    case "probe":
      return .probe(
        try probe(node), expect: try section.word("expect", as: Condition.Probe.Fate.self))
    case "route": return .route(try route(node))
    case "permits": return .permits(try grant(node, "'permits'"))
    case "denies": return .denies(try grant(node, "'denies'"))
    case "trusts":
      let trust = try self.section(node, "'trusts'", ["role", "service"])
      return .trusts(role: try trust.text("role"), service: try trust.text("service"))
    case "happened": return .happened(try event(node))
    case "lost":
      let loss = try self.section(node, "'lost'", ["from", "to", "where"])
      return .lost(
        Condition.Loss(
          from: try loss.optionalText("from"), to: try loss.optionalText("to"),
          where: try loss.optionalText("where")))
    case "any": return .any(try conditions(section.list("any")))
    case "all": return .all(try conditions(section.list("all")))
    default: return .not(try condition(node))
    }
  }

  private func conditions(_ nodes: [YAMLNode]) throws(LessonError) -> [Condition] {
    var conditions: [Condition] = []
    for node in nodes { conditions.append(try condition(node)) }
    return conditions
  }

  /// `{ icmp: { from: …, to: … } }`
  func probe(_ node: YAMLNode) throws(LessonError) -> Condition.Probe {
    guard case .mapping(let entries) = node.content, let entry = entries.first, entries.count == 1
    else {
      throw LessonError(
        .wrongKind(key: "probe", expected: "a mapping of one traffic", found: node.kind),
        file: file, at: node.location)
    }
    guard Self.isTraffic(entry.key) else {
      throw LessonError(
        .notOneOf(key: "probe", found: entry.key, allowed: ["icmp", "tcp/PORT", "udp/PORT"]),
        file: file, at: entry.location)
    }
    let ends = try section(entry.value, "'\(entry.key)'", ["from", "to"])
    return Condition.Probe(
      traffic: entry.key, from: try ends.text("from"), to: try ends.text("to"))
  }

  private static func isTraffic(_ text: String) -> Bool {
    if text == "icmp" { return true }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && ["tcp", "udp"].contains(parts[0]) && UInt16(parts[1]) != nil
  }

  private func route(_ node: YAMLNode) throws(LessonError) -> Condition.Route {
    let route = try section(node, "'route'", ["from", "to", "via"])
    return Condition.Route(
      from: try route.text("from"), to: try route.text("to"), via: try route.text("via"))
  }

  private func grant(_ node: YAMLNode, _ owner: String) throws(LessonError) -> Condition.Grant {
    let grant = try section(node, owner, ["role", "actions", "resource", "versions"])
    return Condition.Grant(
      role: try grant.text("role"), actions: try grant.texts("actions"),
      resource: try grant.text("resource"),
      versions: grant.optionalNode("versions") == nil
        ? .inForce : try grant.word("versions", as: Condition.Grant.Versions.self))
  }

  /// `{ ping: { from:, to: }, outcome: lost }`,
  /// `{ called: NAME, error:, where:, shown:, reads: }` or
  /// `{ connected: { to: }, outcome: lost }`
  private func event(_ node: YAMLNode) throws(LessonError) -> Condition.Event {
    let kinds = ["ping", "called", "connected"]
    let event = try section(
      node, "'happened'", kinds + ["outcome", "error", "where", "shown", "reads"])
    let found = event.keys.filter(kinds.contains)
    guard let kind = found.first, found.count == 1 else {
      throw LessonError(.conditionCount(found: found, known: kinds), file: file, at: event.location)
    }
    switch kind {
    case "ping":
      let ends = try section(event.node("ping"), "'ping'", ["from", "to"])
      let outcome: Condition.Outcome? =
        event.optionalNode("outcome") == nil
        ? nil : try event.word("outcome", as: Condition.Outcome.self)
      return .ping(
        from: try ends.optionalText("from"), to: try ends.optionalText("to"), outcome: outcome)
    case "called":
      return .called(
        operation: try event.name("called"), error: try event.optionalText("error"),
        where: try event.optionalText("where"), shown: try event.texts("shown"),
        reads: try event.optionalText("reads"))
    default:
      let ends = try section(event.node("connected"), "'connected'", ["to"])
      let outcome: Condition.Outcome =
        event.optionalNode("outcome") == nil
        ? .replied : try event.word("outcome", as: Condition.Outcome.self)
      return .connected(to: try ends.optionalText("to"), outcome: outcome)
    }
  }

  private func section(
    _ node: YAMLNode, _ owner: String, _ keys: [String]
  ) throws(LessonError) -> LessonSection {
    try LessonSection(node, owner: owner, keys: keys, file: file)
  }
}

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
    let sources = ["aws", "lab", "probe", "of"]
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
      case "probe": .probe(try ConditionReader(file: file).probe(section.node("probe")))
      default: .name(try section.name("of"))
      }
    return Binding(
      name: name, source: source, query: try section.text("query"),
      calls: try section.optionalProse("calls", prose), among: try section.optionalText("among"))
  }
}
