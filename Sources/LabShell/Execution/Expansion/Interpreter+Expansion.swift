extension Interpreter {
  /// The words of a command after all expansions.
  mutating func expand(
    _ words: [Word], in context: inout ShellContext
  ) throws(CommandError) -> [String] {
    var expanded: [String] = []
    for word in words {
      guard word.mayHaveBraces else {
        try expand(word, into: &expanded, in: &context)
        continue
      }
      do throws(ExpansionError) {
        let words = try BraceExpansion.words(of: word)
        try context.pay(bytes: words.reduce(0) { $0 + 32 * $1.parts.count + 32 })
        for word in words {
          do throws(CommandError) {
            try expand(word, into: &expanded, in: &context)
          } catch {
            guard case .expansion(let inner) = error else { throw ExpansionError.tooManyWords }
            throw inner
          }
        }
      } catch {
        throw .expansion(error)
      }
    }
    return expanded
  }

  private mutating func expand(
    _ word: Word, into expanded: inout [String], in context: inout ShellContext
  ) throws(CommandError) {
    if word.parts.count == 1, case .literal(let text, let isQuoted) = word.parts[0],
      isQuoted || !GlobPattern.mayBePattern(text)
    {
      expanded.append(text)
    } else {
      var fields = FieldBuilder(separators: context.value(of: "IFS"))
      try expand(word, into: &fields, isQuoted: false, isAlternative: false, in: &context)
      fields.finishField()
      let count = expanded.count
      for field in fields.fields {
        do throws(ExpansionError) {
          expanded += try context.pathnames(for: field)
        } catch {
          throw .expansion(error)
        }
      }
      let bytes = expanded[count...].reduce(0) { $0 + $1.utf8.count + 8 }
      do throws(ExpansionError) { try context.pay(bytes: bytes) } catch { throw .expansion(error) }
    }
    guard expanded.count <= Limits.words else { throw .expansion(.tooManyWords) }
  }

  /// A word whose expansions stay in one piece: a value, a file's name, a here-document.
  mutating func expandWithoutSplitting(
    _ word: Word, in context: inout ShellContext
  ) throws(CommandError) -> String {
    if word.parts.count == 1, case .literal(let text, _) = word.parts[0] { return text }
    return try expandToFragments(word, in: &context).map(\.text).joined()
  }

  /// The same in pieces that know whether they were quoted.
  mutating func expandToFragments(
    _ word: Word, in context: inout ShellContext
  ) throws(CommandError) -> [Field.Fragment] {
    var fields = FieldBuilder(separators: nil, splits: false)
    try expand(word, into: &fields, isQuoted: false, isAlternative: false, in: &context)
    fields.finishField()
    let fragments = fields.fields.flatMap(\.fragments)
    let bytes = fragments.reduce(0) { $0 + $1.text.utf8.count }
    do throws(ExpansionError) { try context.pay(bytes: bytes) } catch { throw .expansion(error) }
    return fragments
  }

  /// A word as a pattern of `case`, `[[`, `${NAME#…}`.
  mutating func pattern(
    _ word: Word, in context: inout ShellContext
  ) throws(CommandError) -> GlobPattern {
    GlobPattern(try expandToFragments(word, in: &context))
  }

  mutating func evaluate(
    _ word: Word, emptyIs empty: Int = 0, in context: inout ShellContext
  ) throws(CommandError) -> Int {
    let text = try expandWithoutSplitting(word, in: &context)
    if text.utf8.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "\n") }) { return empty }
    do {
      return try Arithmetic.evaluate(text, in: &context)
    } catch {
      throw .expansion(error)
    }
  }

  /// - Parameter isAlternative: what stands in `${A:-b c}` without quotes is the expansion's result,
  ///   and so is split.
  mutating func expand(
    _ word: Word, into fields: inout FieldBuilder, isQuoted: Bool, isAlternative: Bool,
    in context: inout ShellContext
  ) throws(CommandError) {
    for part in word.parts {
      switch part {
      case .literal(let text, let isPartQuoted):
        if isAlternative, !isPartQuoted, !isQuoted {
          fields.split(text)
        } else {
          fields.append(text, isQuoted: isPartQuoted || isQuoted)
        }
      case .homeDirectory(let user):
        fields.append(context.homeDirectory(of: user), isQuoted: true)
      case .parameter(let parameter, let isPartQuoted):
        try expand(parameter, into: &fields, isQuoted: isQuoted || isPartQuoted, in: &context)
      case .substitution(let list, let isPartQuoted):
        let text = try fileSubstituted(for: list, in: &context) ?? substitute(list, in: &context)
        guard !context.isStopped else { throw .expansion(.tooMuchWork) }
        fields.add(text, isQuoted: isQuoted || isPartQuoted)
      case .arithmetic(let expression, let isPartQuoted):
        let value = try evaluate(expression, in: &context)
        fields.add(String(value), isQuoted: isQuoted || isPartQuoted)
      case .process(let list, let isRead):
        fields.append(substituteProcess(list, isRead: isRead, in: &context), isQuoted: true)
      }
      guard fields.isWithinLimit else { throw .expansion(.tooLarge) }
    }
  }

  /// `$(< FILE)`: the file's text, without a program that reads it.
  private mutating func fileSubstituted(
    for list: CommandList, in context: inout ShellContext
  ) throws(CommandError) -> String? {
    guard list.commands.count == 1, let only = list.commands.first, only.rest.isEmpty,
      only.first.commands.count == 1, case .simple(let command) = only.first.commands[0],
      command.words.isEmpty, command.assignments.isEmpty, command.redirections.count == 1,
      case .readFile = command.redirections[0].target
    else { return nil }
    var text = ""
    do throws(CommandError) {
      try redirecting(command.redirections, in: &context) { _, context in
        text = context.readAll() ?? ""
      }
      substitutionStatus = 0
    } catch {
      report(error, in: &context)
      substitutionStatus = 1
    }
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: "\n") }
    return end.map { String(text[...$0]) } ?? ""
  }

  /// The path of a file that holds what the commands print, or collects what they read.
  private mutating func substituteProcess(
    _ list: CommandList, isRead: Bool, in context: inout ShellContext
  ) -> String {
    let path = "/dev/fd/\(63 - context.substitutedFiles.count)"
    if isRead {
      var interpreter = Interpreter(hereDocuments: hereDocuments)
      let status = context.shell.session.status
      let captured = context.capture { context in
        context.inSubshell { interpreter.run(list, in: &$0) }
      }
      context.shell.session.status = status
      context.substitutedFiles[path] = captured.text
    } else {
      let number = context.newSource()
      context.descriptors.begin(list, hereDocuments, reader: number)
      context.substitutedFiles[path] = ""
      context.substitutedReaders[path] = number
      pendingReaders.append(path)
    }
    return path
  }
}

extension ShellContext {
  fileprivate func homeDirectory(of user: String) -> String {
    switch user {
    case "": shell.session.variables["HOME"] ?? shell.currentHome.path
    case "+": shell.currentHome.workingDirectory
    case "root": "/root"
    default:
      shell.currentHome.path.hasSuffix("/" + user) ? shell.currentHome.path : "~" + user
    }
  }
}

/// Pathname expansion: words with `*`, `?` and `[…]` become the names of files.
extension ShellContext {
  /// The names that a word matches, or the word itself when there are none.
  mutating func pathnames(for field: Field) throws(ExpansionError) -> [String] {
    guard !shell.session.options.leavesPatterns,
      field.fragments.contains(where: { !$0.isQuoted && GlobPattern.mayBePattern($0.text) })
    else { return [field.text] }
    let extras = shell.session.options.extras
    let found = try names(matching: field, showsHidden: extras.contains("dotglob"))
    if !found.isEmpty { return found }
    if extras.contains("failglob") { throw .noMatch(field.text) }
    return extras.contains("nullglob") ? [] : [field.text]
  }

  private mutating func names(
    matching field: Field, showsHidden: Bool
  ) throws(ExpansionError) -> [String] {
    let parts = Self.split(field)
    let isAbsolute = field.text.hasPrefix("/")
    // `*/` names folders alone, with their slash.
    let wantsDirectories = field.text.hasSuffix("/")
    var paths = [isAbsolute ? "/" : ""]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      var next: [String] = []
      for path in paths {
        let directory = path.isEmpty ? "." : path
        guard shell.currentHome.isDirectory(directory) else { continue }
        let isPattern = part.fragments.contains {
          !$0.isQuoted && GlobPattern.mayBePattern($0.text)
        }
        guard isPattern else {
          let candidate = path + part.text
          if shell.currentHome.entry(candidate) != nil {
            next.append(candidate + (isLast && !wantsDirectories ? "" : "/"))
          }
          continue
        }
        let pattern = GlobPattern(part.fragments)
        let wantsHidden = showsHidden || part.text.hasPrefix(".")
        for name in shell.currentHome.names(in: directory) {
          try pay(bytes: name.utf8.count + 96)
          guard wantsHidden || !name.hasPrefix("."), paying({ pattern.matches(name, &$0) }) else {
            continue
          }
          let candidate = path + name
          let isPath = isLast && !wantsDirectories
          guard isPath || shell.currentHome.isDirectory(candidate) else { continue }
          next.append(candidate + (isPath ? "" : "/"))
        }
      }
      paths = next
    }
    return paths
  }

  /// The word's parts between slashes.
  private static func split(_ field: Field) -> [Field] {
    var parts = [Field()]
    for fragment in field.fragments {
      let pieces = fragment.text.split(separator: "/", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { parts.append(Field()) }
        parts[parts.count - 1].append(String(piece), isQuoted: fragment.isQuoted)
      }
    }
    return parts.filter { !$0.text.isEmpty }
  }
}
