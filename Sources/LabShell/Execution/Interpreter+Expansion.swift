extension Interpreter {
  /// The words of a command after expansion and field splitting.
  mutating func expand(
    _ words: [Word], in context: inout ShellContext
  ) throws(CommandError) -> [String] {
    var fields = FieldSplitter()
    for word in words {
      try expand(word, into: &fields, isQuoted: false, isAlternative: false, in: &context)
      fields.finishWord()
      guard fields.fields.count <= Limits.words else { throw .expansion(.tooManyWords) }
    }
    return fields.fields
  }

  /// A word whose expansions stay in one piece: a value, a file's name, a here-document.
  mutating func expandWithoutSplitting(
    _ word: Word, in context: inout ShellContext
  ) throws(CommandError) -> String {
    var fields = FieldSplitter()
    try expand(word, into: &fields, isQuoted: true, isAlternative: false, in: &context)
    fields.finishWord()
    return fields.fields.first ?? ""
  }

  private mutating func expand(
    _ word: Word, into fields: inout FieldSplitter, isQuoted: Bool, isAlternative: Bool,
    in context: inout ShellContext
  ) throws(CommandError) {
    for part in word.parts {
      switch part {
      case .literal(let text, let isPartQuoted):
        // What stands in `${A:-b c}` without quotes is the expansion's result, and so is split.
        if isAlternative, !isPartQuoted, !isQuoted {
          fields.split(text)
        } else {
          fields.append(text)
        }
      case .homeDirectory:
        fields.append(context.shell.session.variables["HOME"] ?? context.shell.currentHome.path)
      case .parameter(let parameter, let isPartQuoted):
        try expand(parameter, into: &fields, isQuoted: isQuoted || isPartQuoted, in: &context)
      case .substitution(let list, let isPartQuoted):
        let text = substitute(list, in: &context)
        add(text, to: &fields, isQuoted: isQuoted || isPartQuoted)
      }
      guard fields.isWithinLimit else { throw .expansion(.tooLarge) }
    }
  }

  private func add(_ text: String, to fields: inout FieldSplitter, isQuoted: Bool) {
    if isQuoted { fields.append(text) } else { fields.split(text) }
  }

  private mutating func expand(
    _ parameter: Parameter, into fields: inout FieldSplitter, isQuoted: Bool,
    in context: inout ShellContext
  ) throws(CommandError) {
    let name: String
    let value: String?
    switch parameter.subject {
    case .status: (name, value) = ("?", String(context.shell.session.status))
    case .variable(let variable):
      (name, value) = (variable, context.shell.session.variables[variable])
    }
    guard let alternative = parameter.alternative else {
      if value == nil, context.shell.session.options.refusesUnsetVariables {
        throw .expansion(.unset(name: name, message: "parameter not set"))
      }
      let text = value ?? ""
      let shown = parameter.isLength ? String(text.unicodeScalars.count) : text
      add(shown, to: &fields, isQuoted: isQuoted)
      return
    }
    let isSet = value.map { !alternative.treatsEmptyAsUnset || !$0.isEmpty } ?? false
    switch (alternative.modifier, isSet) {
    case (.useAlternative, true), (.useDefault, false):
      try expand(
        alternative.word, into: &fields, isQuoted: isQuoted, isAlternative: true, in: &context)
      if isQuoted { fields.append("") }
    case (.useAlternative, false): add("", to: &fields, isQuoted: isQuoted)
    case (.assignDefault, false):
      let text = try expandWithoutSplitting(alternative.word, in: &context)
      do {
        try context.shell.session.variables.set(name, to: text)
      } catch {
        throw .expansion(error)
      }
      add(text, to: &fields, isQuoted: isQuoted)
    case (.failUnlessSet, false):
      let text = try expandWithoutSplitting(alternative.word, in: &context)
      throw .expansion(
        .unset(name: name, message: text.isEmpty ? "parameter null or not set" : text))
    case (.useDefault, true), (.assignDefault, true), (.failUnlessSet, true):
      add(value ?? "", to: &fields, isQuoted: isQuoted)
    }
  }
}
