/// One pass of ``LessonLint`` over one lesson.
struct LessonLinter {
  let lint: LessonLint
  let source: LessonSource
  private(set) var findings: [LessonError] = []
  private var usedNames: Set<String> = []
  private var definedNames: [String] = []
  private let writeUp: Result<WriteUpSource, LessonError>

  init(lint: LessonLint, source: LessonSource) {
    self.lint = lint
    self.source = source
    writeUp = Result { () throws(LessonError) in try source.writeUpSource() }
  }

  private var lesson: Lesson { source.lesson }
  private let top = LessonPath()

  mutating func examineRegion() {
    guard !lint.regions.contains(lesson.region) else { return }
    report(.unknownRegion(lesson.region, known: lint.regions), at: top.key("region"))
  }

  mutating func examineNames() {
    for name in lesson.names {
      examine(name, at: top.key("let").key(name.name))
      definedNames.append(name.name)
    }
  }

  private mutating func examine(_ name: Binding, at path: LessonPath) {
    switch name.source {
    case .aws(let command): examineCommand(command, at: path.key("aws"))
    case .name(let other): examineText("${\(other)}", at: path.key("of"))
    case .probe(let probe): examine(probe, at: path)
    case .session: break
    }
    examineExpression(name.query, at: path.key("query"))
    if let among = name.among { examineExpression(among, at: path.key("among")) }
  }

  mutating func examineSteps() {
    let steps = lesson.steps
    var checkpointIDs: Set<String> = []
    var diagnosisIDs: Set<String> = []
    findDuplicates(steps.map(\.id), kind: "step", in: top.key("steps"))
    for (index, step) in steps.enumerated() {
      let path = top.key("steps").index(index)
      examineTexts([("title", step.title), ("goal", step.goal)], at: path)
      if let command = step.command { examineTexts([("command", command)], at: path) }
      examineForms(step.wizards, at: path)
      for (index, checkpoint) in step.checkpoints.enumerated() {
        let path = path.key("checkpoints").index(index)
        if !checkpointIDs.insert(checkpoint.id).inserted {
          report(.duplicateID(checkpoint.id, kind: "checkpoint"), at: path.key("id"))
        }
        examine(checkpoint, at: path)
      }
      for (index, diagnosis) in step.diagnoses.enumerated() {
        let path = path.key("diagnoses").index(index)
        if !diagnosisIDs.insert(diagnosis.id).inserted {
          report(.duplicateID(diagnosis.id, kind: "diagnosis"), at: path.key("id"))
        }
        examine(diagnosis, at: path)
      }
    }
    if lesson.maximumScore != lint.fullScore {
      report(.points(sum: lesson.maximumScore, expected: lint.fullScore), at: top.key("steps"))
    }
  }

  /// After everything that may use a name.
  mutating func examineUse() {
    // Some are used by the write-up alone.
    guard case .success = writeUp else { return }
    for name in lesson.names where !usedNames.contains(name.name) {
      report(.unusedName(name.name), at: top.key("let").key(name.name))
    }
  }

  mutating func examinePrompts() {
    let prompts = lesson.prompts
    findDuplicates(prompts.map(\.id), kind: "prompt", in: top.key("prompts"))
    let steps = lesson.steps.map(\.id)
    for (index, prompt) in prompts.enumerated() where !steps.contains(prompt.step) {
      report(
        .unknownStep(prompt.step, known: steps),
        at: top.key("prompts").index(index).key("step"))
    }
    guard case .success(let writeUp) = writeUp else { return }
    let printed = Self.answers(in: writeUp.data.template)
    let known = prompts.map(\.id)
    for (index, id) in known.enumerated() where !printed.contains(id) {
      report(.unprintedPrompt(id), at: top.key("prompts").index(index))
    }
  }

  mutating func examineWriteUp() {
    switch writeUp {
    case .success(let writeUp):
      var linter = WriteUpLinter(lint: lint, source: source, writeUp)
      linter.examine()
      usedNames.formUnion(linter.usedNames)
      findings += linter.findings
    case .failure(let error): findings.append(error)
    }
  }

  /// A step's terms are concepts.
  mutating func examineConcepts() {
    let known = lesson.concepts.map(\.id)
    findDuplicates(known, kind: "concept", in: top.key("concepts"))
    for (index, step) in lesson.steps.enumerated() {
      for concept in step.concepts where !known.contains(concept) {
        report(
          .unknownConcept(concept, known: known), at: top.key("steps").index(index).key("concepts"))
      }
    }
  }

  mutating func examineQuizzes() {
    let quizzes = lesson.quizzes
    let steps = lesson.steps.map(\.id)
    findDuplicates(quizzes.map(\.id), kind: "quiz", in: top.key("quizzes"))
    for (index, quiz) in quizzes.enumerated() {
      let path = top.key("quizzes").index(index)
      if !steps.contains(quiz.step) {
        report(.unknownStep(quiz.step, known: steps), at: path.key("step"))
      }
      examineTexts([("ask", quiz.ask)], at: path)
      let right = quiz.options.count(where: \.isRight)
      let decided = quiz.options.count { $0.decidedBy != nil }
      if quiz.options.count < 2
        || (right, decided) != (1, 0) && (right, decided) != (0, quiz.options.count)
      {
        report(.undecidedQuiz(quiz.id), at: path)
      }
      for (index, option) in quiz.options.enumerated() {
        let path = path.key("options").index(index)
        examineTexts([("says", option.text), ("reply", option.reply)], at: path)
        if let name = option.decidedBy { examineText("${\(name)}", at: path.key("when")) }
      }
    }
  }

  mutating func examineCosts() {
    if lesson.costs.hints.count != 3 {
      report(.hintCount(lesson.costs.hints.count), at: top.key("costs").key("hints"))
    }
  }

  mutating func examineFiles() {
    for file in source.files.files {
      let isUsed =
        file.name == LessonName.mainFile || source.namedFiles.contains(file.name)
        || source.files.keptVersions.contains { LessonFiles.keptFile($0) == file.name }
        || source.files.languages.contains { LessonFiles.languageFile($0) == file.name }
        || ["alternatives/", "mistakes/"].contains { file.name.hasPrefix($0) }
        // Scripts beside the solution, such as the clean-up, are for people and tests.
        || (file.name.hasSuffix(".sh") && !file.name.contains("/"))
      if !isUsed { findings.append(LessonError(.unusedFile(file.name), file: file.name)) }
    }
    findings += source.files.passedOver
    let known = lesson.steps.flatMap(\.diagnoses).map(\.id)
    let start = YAMLLocation(line: 1, column: 1)
    for mistake in source.mistakes {
      switch mistake.promise {
      case nil: findings.append(LessonError(.missingDiagnosis, file: mistake.name, at: start))
      case .diagnosis(let id) where !known.contains(id):
        findings.append(
          LessonError(.unknownDiagnosis(id, known: known), file: mistake.name, at: start))
      case .diagnosis, .refusal: break
      }
    }
  }

  mutating func examineTranslations() {
    // A quarter of the texts that they translate stands in the write-up.
    guard case .success = writeUp else { return }
    let linter = TranslationLinter(source: source)
    findings += source.files.languages.flatMap { linter.findings(inLanguage: $0) }
  }

  /// Transcripts name a version by what a replay reads of it, so what was kept under a number is
  /// what that number means.
  mutating func examineVersions() {
    for folder in source.files.keptVersions {
      let kept: Lesson
      do throws(LessonError) {
        kept = try source.kept(folder).lesson
      } catch {
        findings.append(error)
        continue
      }
      if String(kept.version) != folder || kept.id != lesson.id {
        findings.append(
          LessonError(
            .misplacedVersion(kept.version, folder: folder), file: LessonFiles.keptFile(folder)))
      } else if kept.version > lesson.version
        || kept.version == lesson.version && kept.digest != lesson.digest
      {
        report(.changedVersion(kept.version), at: top.key("version"))
      }
    }
  }

  private mutating func examine(_ checkpoint: Checkpoint, at path: LessonPath) {
    if checkpoint.hints.count != 3 {
      report(.hintCount(checkpoint.hints.count), at: path.key("hints"))
    }
    for (index, hint) in checkpoint.hints.enumerated() {
      examineText(hint, at: path.key("hints").index(index))
    }
    examineTexts([("title", checkpoint.title), ("solution", checkpoint.solution)], at: path)
    if checkpoint.requirements.isEmpty {
      report(.missingKey("require", of: "a checkpoint"), at: path)
    }
    for (index, requirement) in checkpoint.requirements.enumerated() {
      let path = path.key("require").index(index)
      examine(requirement.condition, at: path)
      examineText(requirement.that, at: path.key("that"))
      examineText(requirement.otherwise, at: path.key("otherwise"), also: ["found"])
      for (index, command) in requirement.commands.enumerated() {
        examineText(command, at: path.key("command").index(index))
      }
      if let found = requirement.found { examineExpression(found, at: path.key("found")) }
    }
  }

  private mutating func examine(_ diagnosis: Diagnosis, at path: LessonPath) {
    if diagnosis.when.isEmpty { report(.missingKey("when", of: "a diagnosis"), at: path) }
    for (index, condition) in diagnosis.when.enumerated() {
      examine(condition, at: path.key("when").index(index))
    }
    let known = lesson.steps.flatMap(\.diagnoses).map(\.id)
    for (index, id) in diagnosis.replaces.enumerated() where !known.contains(id) {
      report(.unknownDiagnosis(id, known: known), at: path.key("replaces").index(index))
    }
    examineForms(diagnosis.wizards, at: path)
    if let found = diagnosis.found { examine(found, at: path.key("found")) }
    examineText(
      diagnosis.say, at: path.key("say"), also: diagnosis.found == nil ? [] : ["found"])
  }

  private mutating func examineForms(_ forms: [String], at path: LessonPath) {
    guard let known = lint.forms else { return }
    for (index, form) in forms.enumerated() where !known.contains(form) {
      report(.unknownForm(form, known: known), at: path.key("wizards").index(index))
    }
  }

  private mutating func examine(_ condition: Condition, at path: LessonPath) {
    switch condition {
    case .aws(let command, let expect):
      examineCommand(command, at: path.key("aws"))
      examineExpression(expect, at: path.key("expect"))
    case .probe(let probe, expect: _): examine(probe, at: path)
    case .route(let route):
      examineTexts(
        [("from", route.from), ("to", route.to), ("via", route.via)], at: path.key("route"))
    case .permits(let grant):
      examineTexts(
        [("role", grant.role), ("resource", grant.resource)], at: path.key("permits"))
    case .denies(let grant):
      examineTexts(
        [("role", grant.role), ("resource", grant.resource)], at: path.key("denies"))
    case .trusts(let role, let service):
      examineTexts([("role", role), ("service", service)], at: path.key("trusts"))
    case .happened(let event):
      examine(event, at: path.key("happened"))
    case .lost(let loss):
      let path = path.key("lost")
      examineTexts([("from", loss.from ?? ""), ("to", loss.to ?? "")], at: path)
      if let condition = loss.condition { examineExpression(condition, at: path.key("where")) }
    case .any(let conditions):
      for (index, condition) in conditions.enumerated() {
        examine(condition, at: path.key("any").index(index))
      }
    case .all(let conditions):
      for (index, condition) in conditions.enumerated() {
        examine(condition, at: path.key("all").index(index))
      }
    case .not(let condition):
      examine(condition, at: path.key("not"))
    }
  }

  private mutating func examine(_ probe: Condition.Probe, at path: LessonPath) {
    let path = path.key("probe").key(probe.traffic)
    examineTexts([("from", probe.from), ("to", probe.to)], at: path)
  }

  private mutating func examine(_ event: Condition.Event, at path: LessonPath) {
    switch event {
    case .ping(let from, let to, outcome: _):
      examineTexts([("from", from ?? ""), ("to", to ?? "")], at: path.key("ping"))
    case .called(let operation, error: _, let filter, let shown, let reads):
      if !lint.operations.contains(operation) {
        report(.unknownOperation(operation, known: lint.operations), at: path.key("called"))
      }
      if let filter { examineExpression(filter, at: path.key("where")) }
      for text in shown { examineText(text, at: path.key("shown")) }
      if let reads { examineExpression(reads, at: path.key("reads")) }
    case .connected(let to, _):
      examineTexts([("to", to ?? "")], at: path.key("connected"))
    }
  }

  private mutating func examineCommand(_ command: String, at path: LessonPath) {
    examineText(command, at: path)
    if let reason = lint.commandProblem(command) {
      report(.badCommand(command, reason: reason), at: path)
    }
  }

  private mutating func examineExpression(_ expression: String, at path: LessonPath) {
    examineText(expression, at: path)
    if let reason = lint.expressionProblem(Self.filled(expression)) {
      report(.badExpression(expression, reason: reason), at: path)
    }
  }

  private mutating func examineTexts(_ texts: [(key: String, text: String)], at path: LessonPath) {
    for (key, text) in texts { examineText(text, at: path.key(key)) }
  }

  private mutating func examineText(
    _ text: String, at path: LessonPath, also otherNames: [String] = []
  ) {
    for reference in TextTemplate(text).references where !otherNames.contains(reference.name) {
      if definedNames.contains(reference.name) {
        usedNames.insert(reference.name)
      } else if lesson.names.contains(where: { $0.name == reference.name }) {
        usedNames.insert(reference.name)
        report(.usedBeforeDefinition(reference.name), at: path)
      } else {
        report(.unknownName(reference.name, known: lesson.names.map(\.name)), at: path)
      }
    }
  }

  private mutating func findDuplicates(_ ids: [String], kind: String, in path: LessonPath) {
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
      report(.duplicateID(id, kind: kind), at: path.index(index).key("id"))
    }
  }

  private mutating func report(_ reason: LessonError.Reason, at path: LessonPath) {
    findings.append(LessonError(reason, file: LessonName.mainFile, at: source.location(path)))
  }

  /// With `0` for every name, which is a text between quotes and JSON between back-quotes.
  static func filled(_ text: String) -> String {
    TextTemplate(text).filled { $0.defaultText ?? "0" } ?? text
  }

  /// The ids in the template's `{{answer:ID}}`.
  private static func answers(in template: String) -> [String] {
    WriteUpPlaceholder.all(in: template).filter { $0.kind == .answer }.map(\.name)
  }
}
