import Foundations

extension Interpreter {
  /// Runs `body` with the redirections, which end with it.
  mutating func redirecting(
    _ redirections: [Redirection], in context: inout ShellContext,
    _ body: (inout Interpreter, inout ShellContext) throws(CommandError) -> Void
  ) throws(CommandError) {
    guard !redirections.isEmpty else { return try body(&self, &context) }
    let outer = context.descriptors
    defer {
      var restored = outer
      restored.take(sourcesOf: context.descriptors)
      context.descriptors = restored
    }
    // What reads these is not done before the body is.
    let readers = pendingReaders
    pendingReaders = []
    defer { pendingReaders = readers + pendingReaders }
    try open(redirections, in: &context)
    let own = pendingReaders
    pendingReaders = []
    defer { pendingReaders = own + pendingReaders }
    try body(&self, &context)
  }

  /// Opens the files of the redirections, from left to right.
  mutating func open(
    _ redirections: [Redirection], in context: inout ShellContext
  ) throws(CommandError) {
    for redirection in redirections {
      let number = redirection.descriptor
      switch redirection.target {
      case .readFile(let word):
        let path = try expandToPath(word, in: &context)
        read(try text(of: path, in: &context), as: number, in: &context)
      case .readAndWriteFile(let word):
        let path = try expandToPath(word, in: &context)
        if !context.shell.currentHome.contains(path) {
          try context.create(path, appends: true)
        }
        read(try text(of: path, in: &context), as: number, in: &context)
      case .hereDocument(let index):
        let text = try expandWithoutSplitting(hereDocuments[index], in: &context)
        read(text, as: number, in: &context)
      case .hereString(let word):
        let text = try expandWithoutSplitting(word, in: &context)
        read(text + "\n", as: number, in: &context)
      case .writeFile(let word, let appends, let replaces):
        let path = try expandToPath(word, in: &context)
        let target = try context.target(of: path, appends: appends, replaces: replaces)
        context.descriptors[number] = target
        if redirection.takesErrors { context.descriptors[Redirection.standardError] = target }
      case .duplicate(let word):
        try duplicate(expandWithoutSplitting(word, in: &context), as: number, in: &context)
      }
    }
  }

  private mutating func expandToPath(
    _ word: Word, in context: inout ShellContext
  ) throws(CommandError) -> String {
    let fields = try expand([word], in: &context)
    guard fields.count == 1 else {
      throw .redirection("\(word.literalText ?? "file"): ambiguous redirect")
    }
    return fields[0]
  }

  private func read(_ text: String, as number: Int, in context: inout ShellContext) {
    context.descriptors.read(text, as: number, source: context.newSource())
  }

  private func text(
    of path: String, in context: inout ShellContext
  ) throws(CommandError) -> String {
    if let text = context.substitutedFiles[path] ?? context.deviceText(path) { return text }
    if let number = Self.descriptor(named: path) {
      return context.readAll(from: number) ?? ""
    }
    do {
      return try context.shell.currentHome.text(of: path)
    } catch {
      throw .redirection("cannot open \(path): \(error.message)")
    }
  }

  /// `/dev/stdin`, `/dev/fd/3` …
  static func descriptor(named path: String) -> Int? {
    switch path {
    case "/dev/stdin": return 0
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      guard path.hasPrefix("/dev/fd/") else { return nil }
      return GivenNumber(path.dropFirst(8), in: 0...19)?.value
    }
  }

  private func duplicate(
    _ text: String, as number: Int, in context: inout ShellContext
  ) throws(CommandError) {
    // `3>&1-` moves a descriptor.
    let moves = text.count > 1 && text.hasSuffix("-")
    if text == "-" {
      context.descriptors[number] = nil
      return
    }
    guard let source = GivenNumber(moves ? String(text.dropLast()) : text, in: 0...19)?.value else {
      throw .redirection("\(text): ambiguous redirect")
    }
    // Standard input is always there: a terminal at which nothing is typed.
    guard let target = context.descriptors[source] else {
      guard source == Redirection.standardInput else {
        throw .redirection("\(source): Bad file descriptor")
      }
      context.descriptors[number] = nil
      return
    }
    context.descriptors[number] = target
    if moves, source != number { context.descriptors[source] = nil }
  }
}

extension ShellContext {
  /// What writing to a path leads to; a file is made there, or emptied.
  mutating func target(
    of path: String, appends: Bool, replaces: Bool = false
  ) throws(CommandError) -> Descriptors.Target {
    if path == "/dev/null" { return .nothing }
    if path == "/dev/tty" { return .shown(isError: false) }
    if path == "/dev/console" { return console }
    if let number = Interpreter.descriptor(named: path) { return descriptors[number] ?? .nothing }
    if let reader = substitutedReaders[path] { return .reader(reader) }
    if shell.session.options.keepsFiles, !appends, !replaces, shell.currentHome.contains(path) {
      throw .redirection("\(path): cannot overwrite existing file")
    }
    try create(path, appends: appends || resumesFiles && loops == 0)
    return .file(path: shell.currentHome.absolute(path), machine: shell.host.instance)
  }

  fileprivate mutating func create(_ path: String, appends: Bool) throws(CommandError) {
    do {
      if appends {
        try shell.currentHome.append("", to: path)
      } else {
        try shell.currentHome.write("", to: path)
      }
    } catch {
      throw .redirection("cannot create \(path): \(error.message)")
    }
  }
}
