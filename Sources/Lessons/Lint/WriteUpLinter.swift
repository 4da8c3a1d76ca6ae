/// One pass of ``LessonLint`` over what a lesson's write-up says and shows.
struct WriteUpLinter {
  let lint: LessonLint
  let source: LessonSource
  private(set) var findings: [LessonError] = []
  /// Names of the lesson and of the write-up that its texts refer to.
  private(set) var usedNames: Set<String> = []
  /// Those that a text may refer to at the point where the pass is.
  private var knownNames: [String]
  private let writeUp: WriteUpSource
  private let file: String
  private let top = LessonPath()

  init(lint: LessonLint, source: LessonSource, _ writeUp: WriteUpSource) {
    self.lint = lint
    self.source = source
    self.writeUp = writeUp
    file = WriteUpReader.file(of: writeUp.template)
    knownNames = source.lesson.names.map(\.name) + WriteUpData.givenNames
  }

  private var data: WriteUpData { writeUp.data }

  mutating func examine() {
    examineNames()
    examineTemplate()
    let prompts = source.lesson.prompts.map(\.id)
    for passage in data.answers where !prompts.contains(passage.id) {
      report(.unknownPrompt(passage.id, known: prompts), at: top.key("answers").key(passage.id))
    }
    let diagnoses = source.lesson.steps.flatMap(\.diagnoses).map(\.id)
    for passage in data.learned where !diagnoses.contains(passage.id) {
      report(
        .unknownDiagnosis(passage.id, known: diagnoses), at: top.key("learned").key(passage.id))
    }
    for (key, passages) in [
      ("answers", data.answers), ("facts", data.facts), ("learned", data.learned),
    ] {
      for passage in passages { examine(passage, at: top.key(key).key(passage.id)) }
    }
    for picture in data.pictures { examine(picture, at: top.key("pictures").key(picture.id)) }
    for name in data.names where !usedNames.contains(name.name) {
      report(.unusedName(name.name), at: top.key("let").key(name.name))
    }
  }

  private mutating func examineNames() {
    for name in data.names {
      let path = top.key("let").key(name.name)
      switch name.source {
      case .aws(let command):
        examineText(command, at: path.key("aws"))
        if let reason = lint.commandProblem(command) {
          report(.badCommand(command, reason: reason), at: path.key("aws"))
        }
      case .name(let other): examineText("${\(other)}", at: path.key("of"))
      case .probe(let probe):
        examineText(probe.from, at: path.key("probe"))
        examineText(probe.to, at: path.key("probe"))
      case .session: break
      }
      examineExpression(name.query, at: path.key("query"))
      knownNames.append(name.name)
    }
  }

  /// Every place of the template is something that there is, and everything that there is has one.
  private mutating func examineTemplate() {
    let places = WriteUpPlaceholder.all(in: data.template)
    let lines = data.template.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.utf8.contains(UInt8(ascii: "{")) {
      for piece in WriteUpPlaceholder.pieces(of: String(line)) {
        let reason: LessonError.Reason? =
          switch piece {
          case .text(let text): text.contains("{{") ? .badPlace : nil
          case .placeholder(let place): problem(of: place)
          }
        guard let reason else { continue }
        findings.append(
          LessonError(reason, file: writeUp.template, at: YAMLLocation(line: index + 1, column: 1)))
      }
    }
    let names = places.map { "\($0.kind.rawValue):\($0.name)" }
    for picture in data.pictures where !names.contains("picture:\(picture.id)") {
      report(
        .unprintedPlace(kind: "picture", name: picture.id), at: top.key("pictures").key(picture.id))
    }
    for fact in data.facts where !names.contains("fact:\(fact.id)") {
      report(.unprintedPlace(kind: "fact", name: fact.id), at: top.key("facts").key(fact.id))
    }
  }

  /// That nothing stands for a place.
  private func problem(of place: WriteUpPlaceholder) -> LessonError.Reason? {
    let known: [String] =
      switch place.kind {
      case .answer: source.lesson.prompts.map(\.id)
      case .picture: data.pictures.map(\.id)
      case .fact: data.facts.map(\.id)
      case .list: WriteUpPlaceholder.List.allCases.map(\.rawValue)
      }
    guard !known.contains(place.name) else { return nil }
    return place.kind == .answer
      ? .unknownPrompt(place.name, known: known)
      : .unknownPlace(kind: place.kind.rawValue, name: place.name, known: known)
  }

  private mutating func examine(_ passage: Passage, at path: LessonPath) {
    for (index, passageCase) in passage.cases.enumerated() {
      let path = passage.cases.count == 1 ? path : path.index(index)
      examineCheckpoints(passageCase.checkpoints, at: path)
      for variant in passageCase.variants { examineText(variant, at: path.key("say")) }
    }
  }

  private mutating func examine(_ picture: PictureData, at path: LessonPath) {
    examineCheckpoints(picture.checkpoints, at: path)
    examineText(picture.alternative, at: path.key("alt"))
    switch picture.content {
    case .table(let table):
      let path = path.key("table")
      examineText("${\(table.rows)}", at: path.key("rows"))
      for column in table.columns {
        examineExpression(column.cell, at: path.key("columns").key(column.title))
      }
      let texts = [table.title, table.code, table.range, table.note].compactMap(\.self)
      for text in table.path + texts { examineText(text, at: path) }
      let titles = table.columns.map(\.title)
      if let bar = table.bar, !titles.contains(bar) {
        report(.notOneOf(key: "bar", found: bar, allowed: titles), at: path.key("bar"))
      }
    case .terminal(let terminal):
      let path = path.key("terminal")
      examineText("${\(terminal.lines)}", at: path.key("lines"))
      for text in [terminal.title, terminal.prompt, terminal.command] {
        examineText(text, at: path)
      }
    case .details(let details):
      let path = path.key("details")
      for text in details.path + [details.title, details.code].compactMap(\.self) {
        examineText(text, at: path)
      }
      for field in details.fields {
        examineText(field.value, at: path.key("fields").key(field.name))
      }
    case .path(let packet):
      for text in [packet.from, packet.to] { examineText(text, at: path.key("packet")) }
    case .network(let network):
      let path = path.key("network")
      examineText(network.title, at: path.key("title"))
      let known = source.lesson.steps.flatMap(\.checkpoints).map(\.id)
      for packet in network.packets {
        let path = path.key("packets").key(packet.checkpoint)
        if !known.contains(packet.checkpoint) {
          report(.unknownCheckpoint(packet.checkpoint, known: known), at: path)
        }
        examineText(packet.label, at: path)
      }
    case .reachability(let traffic): examineText(traffic, at: path.key("reachability"))
    }
  }

  private mutating func examineCheckpoints(_ ids: [String], at path: LessonPath) {
    let known = source.lesson.steps.flatMap(\.checkpoints).map(\.id)
    for id in ids where !known.contains(id) {
      report(.unknownCheckpoint(id, known: known), at: path.key("at"))
    }
  }

  private mutating func examineExpression(_ expression: String, at path: LessonPath) {
    examineText(expression, at: path)
    if let reason = lint.expressionProblem(LessonLinter.filled(expression)) {
      report(.badExpression(expression, reason: reason), at: path)
    }
  }

  private mutating func examineText(_ text: String, at path: LessonPath) {
    for reference in TextTemplate(text).references {
      if knownNames.contains(reference.name) {
        usedNames.insert(reference.name)
      } else if data.names.contains(where: { $0.name == reference.name }) {
        usedNames.insert(reference.name)
        report(.usedBeforeDefinition(reference.name), at: path)
      } else {
        report(.unknownName(reference.name, known: knownNames), at: path)
      }
    }
  }

  private mutating func report(_ reason: LessonError.Reason, at path: LessonPath) {
    findings.append(
      LessonError(reason, file: file, at: writeUp.root?.nearest(path).location))
  }
}
