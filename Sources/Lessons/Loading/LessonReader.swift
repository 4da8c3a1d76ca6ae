import Languages

/// Turns the tree of `lesson.yaml` into a ``Lesson``; the keys of the format are listed here.
struct LessonReader {
  let files: LessonFiles
  /// Where everything that people read passes.
  let prose: LessonProse
  /// An older version that was kept may name files that are gone: no replay reads them.
  let needsFiles: Bool
  private(set) var namedFiles: [String] = []

  init(files: LessonFiles, language: Language, needsFiles: Bool, keepsTexts: Bool = false) {
    self.files = files
    prose = LessonProse(language, keepsTexts: keepsTexts)
    self.needsFiles = needsFiles
  }

  mutating func lesson(_ root: YAMLNode) throws(LessonError) -> Lesson {
    let section = try section(ofLesson: root)
    let format = try section.text("format")
    guard format == "1" else {
      throw LessonError(
        .unsupportedFormat(format), file: section.file, at: try section.node("format").location)
    }
    let id = try section.name("id")
    let region = try section.optionalText("region") ?? Lesson.usualRegion
    let names = try BindingReader(file: section.file, prose: prose).bindings(section)
    let steps = try steps(section)
    let prompts = try prompts(section)
    let costs = try costs(try section.node("costs"))
    let quizzes = try quizzes(section)
    _ = try writeUpFiles(section)
    return Lesson(
      id: id,
      version: try section.number("version"),
      title: try section.prose("title", prose),
      region: region,
      minutes: try section.number("minutes"),
      names: names,
      steps: steps,
      prompts: prompts,
      concepts: try concepts(section),
      quizzes: quizzes,
      doubts: try doubts(section),
      costs: costs,
      coverage: try coverage(section),
      solution: try file(section, "solution"),
      digest: Lesson.identity(
        id: id, region: region, names: names, steps: steps, prompts: prompts, costs: costs,
        quizzes: quizzes))
  }

  private mutating func steps(_ lesson: LessonSection) throws(LessonError) -> [Step] {
    var steps: [Step] = []
    for node in try lesson.list("steps") { steps.append(try step(node)) }
    // A lab is always at a step.
    guard !steps.isEmpty else {
      throw LessonError(
        .missingKey("steps", of: "a lesson"), file: lesson.file, at: lesson.location)
    }
    return steps
  }

  private mutating func step(_ node: YAMLNode) throws(LessonError) -> Step {
    let section = try section(
      node, "a step",
      [
        "id", "title", "goal", "read", "wizards", "concepts", "command", "optional", "checkpoints",
        "diagnoses",
      ])
    var checkpoints: [Checkpoint] = []
    for node in try section.list("checkpoints") { checkpoints.append(try checkpoint(node)) }
    var diagnoses: [Diagnosis] = []
    for node in try section.list("diagnoses") { diagnoses.append(try diagnosis(node)) }
    return Step(
      id: try section.name("id"),
      title: try section.prose("title", prose),
      originalTitle: try section.text("title"),
      goal: try section.prose("goal", prose),
      reading: try markdown(section, "read"),
      wizards: try section.texts("wizards"),
      concepts: try section.texts("concepts"),
      command: try section.optionalText("command"),
      isOptional: try section.flag("optional"),
      checkpoints: checkpoints,
      diagnoses: diagnoses)
  }

  private func checkpoint(_ node: YAMLNode) throws(LessonError) -> Checkpoint {
    let section = try section(
      node, "a checkpoint", ["id", "title", "points", "require", "hints", "solution"])
    var requirements: [Requirement] = []
    for node in try section.list("require") { requirements.append(try requirement(node)) }
    // The last hint is a command.
    let last = try section.texts("hints").last
    let hints = try section.proses("hints", prose) { $0 != last }
    return Checkpoint(
      id: try section.name("id"),
      title: try section.prose("title", prose),
      originalTitle: try section.text("title"),
      points: try section.number("points"),
      requirements: requirements,
      hints: hints,
      solution: try section.text("solution"))
  }

  private func requirement(_ node: YAMLNode) throws(LessonError) -> Requirement {
    let words = ["that", "found", "otherwise", "waits", "command"]
    let section = try section(node, "a requirement", words + ConditionReader.keys)
    return Requirement(
      that: try section.prose("that", prose),
      condition: try ConditionReader(file: section.file).condition(in: section),
      found: try section.optionalText("found"),
      otherwise: try section.prose("otherwise", prose),
      commands: try section.texts("command"),
      waits: try section.flag("waits"))
  }

  private func diagnosis(_ node: YAMLNode) throws(LessonError) -> Diagnosis {
    let section = try section(
      node, "a diagnosis",
      ["id", "wizards", "when", "found", "say", "omission", "remark", "replaces"])
    var conditions: [Condition] = []
    for node in try section.list("when") {
      conditions.append(try ConditionReader(file: section.file).condition(node))
    }
    let found = try section.optionalNode("found").map { node throws(LessonError) in
      try BindingReader(file: section.file, prose: prose).binding("found", node)
    }
    return Diagnosis(
      id: try section.name("id"), when: conditions, found: found,
      say: try section.prose("say", prose),
      isOmission: try section.flag("omission"), isRemark: try section.flag("remark"),
      replaces: try section.texts("replaces"), wizards: try section.texts("wizards"))
  }

  private func prompts(_ lesson: LessonSection) throws(LessonError) -> [Prompt] {
    var prompts: [Prompt] = []
    for node in try lesson.list("prompts") {
      let section = try section(node, "a prompt", ["id", "heading", "text", "step"])
      prompts.append(
        Prompt(
          id: try section.name("id"), heading: try section.prose("heading", prose),
          text: try section.prose("text", prose), step: try section.text("step")))
    }
    return prompts
  }

  private func doubts(_ lesson: LessonSection) throws(LessonError) -> [Doubt] {
    var doubts: [Doubt] = []
    for node in try lesson.list("doubts") {
      let section = try section(node, "a doubt", ["id", "prompts", "says", "unless", "ask"])
      doubts.append(
        Doubt(
          id: try section.name("id"), prompts: try section.texts("prompts"),
          says: try section.proses("says", prose).map { $0.split(separator: "|").map(String.init) },
          unless: try section.proses("unless", prose), ask: try section.prose("ask", prose)))
    }
    return doubts
  }

  private mutating func concepts(_ lesson: LessonSection) throws(LessonError) -> [Concept] {
    var concepts: [Concept] = []
    for node in try lesson.list("concepts") {
      let section = try section(node, "a concept", ["id", "title", "also", "read"])
      concepts.append(
        Concept(
          id: try section.name("id"), title: try section.text("title"),
          otherNames: try section.texts("also"), reading: try markdown(section, "read")))
    }
    return concepts
  }

  private func quizzes(_ lesson: LessonSection) throws(LessonError) -> [Quiz] {
    var quizzes: [Quiz] = []
    for node in try lesson.list("quizzes") {
      let section = try section(node, "a quiz", ["id", "step", "ask", "options"])
      var options: [Quiz.Option] = []
      for node in try section.list("options") {
        let option = try self.section(node, "an option", ["says", "reply", "right", "when"])
        options.append(
          Quiz.Option(
            text: try option.prose("says", prose), reply: try option.prose("reply", prose),
            isRight: try option.flag("right"), decidedBy: try option.optionalText("when")))
      }
      quizzes.append(
        Quiz(
          id: try section.name("id"), step: try section.text("step"),
          ask: try section.prose("ask", prose),
          options: options))
    }
    return quizzes
  }

  private func coverage(_ lesson: LessonSection) throws(LessonError) -> Coverage {
    guard let node = lesson.optionalNode("coverage") else { return Coverage() }
    let section = try section(
      node, "'coverage'",
      ["diagnoses", "ways", "near-misses", "states", "languages"])
    return Coverage(
      diagnoses: try section.number("diagnoses"), ways: try section.number("ways"),
      nearMisses: try section.number("near-misses"), states: try section.number("states"),
      languages: try section.texts("languages"))
  }

  private func costs(_ node: YAMLNode) throws(LessonError) -> Costs {
    let section = try section(node, "'costs'", ["hints", "solve-percent", "skip-percent"])
    return Costs(
      hints: try section.numbers("hints"),
      solvePercent: try section.number("solve-percent"),
      skipPercent: try section.number("skip-percent"))
  }

  // MARK: The write-up

  /// What the lesson's write-up is made of, which no other part of a session reads.
  ///
  /// - Parameter root: the tree of `lesson.yaml`.
  mutating func writeUp(_ root: YAMLNode) throws(LessonError) -> WriteUpSource {
    let (template, rest) = try writeUpFiles(try section(ofLesson: root))
    let text = prose.markdown(template.text, file: template.name)
    guard let rest else {
      var data = WriteUpData()
      data.template = text
      return WriteUpSource(data: data, template: template.name, root: nil)
    }
    let root = try YAMLNode(parsing: rest.text, file: rest.name)
    let reader = WriteUpReader(file: rest.name, prose: prose)
    return WriteUpSource(
      data: try reader.data(root, template: text), template: template.name, root: root)
  }

  /// The template, and the file beside it that has what it says and shows.
  private mutating func writeUpFiles(
    _ lesson: LessonSection
  ) throws(LessonError) -> (template: LessonFiles.File, rest: LessonFiles.File?) {
    let name = try lesson.text("write-up")
    let template = LessonFiles.File(name: name, text: try file(lesson, "write-up"))
    let beside = WriteUpReader.file(of: name)
    guard let text = files[beside] else { return (template, nil) }
    namedFiles.append(beside)
    return (template, LessonFiles.File(name: beside, text: text))
  }

  /// The file that a key names, for people to read.
  private mutating func markdown(
    _ section: LessonSection, _ key: String
  ) throws(LessonError) -> String {
    prose.markdown(try file(section, key), file: try section.text(key))
  }

  /// The text of the file that a key names.
  private mutating func file(
    _ section: LessonSection, _ key: String
  ) throws(LessonError) -> String {
    let name = try section.text(key)
    guard let text = files[name] else {
      guard needsFiles else { return "" }
      if let stray = files.passedOver.first(where: { $0.file == name }) { throw stray }
      throw LessonError(
        .missingFile(name, existing: files.names), file: section.file,
        at: try section.node(key).location)
    }
    namedFiles.append(name)
    return text
  }

  private func section(ofLesson root: YAMLNode) throws(LessonError) -> LessonSection {
    try section(
      root, "a lesson",
      [
        "format", "id", "title", "region", "minutes", "let", "steps", "prompts", "doubts", "costs",
        "concepts", "quizzes", "write-up", "solution", "version", "coverage",
      ])
  }

  private func section(
    _ node: YAMLNode, _ owner: String, _ keys: [String]
  ) throws(LessonError) -> LessonSection {
    try LessonSection(node, owner: owner, keys: keys, file: LessonName.mainFile)
  }
}
