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

/// Collects the words of a command, splitting results of unquoted expansions at blanks.
struct FieldSplitter {
  private(set) var fields: [String] = []
  /// The field being built; `nil` when nothing has been added to it, not even an empty quote.
  private var current: String?
  private var bytes = 0

  var isWithinLimit: Bool { bytes <= Limits.wordBytes }

  /// Adds text that stays in one piece, even when empty.
  mutating func append(_ text: String) {
    bytes += text.utf8.count
    current = (current ?? "") + text
  }

  /// Adds text that ends the field at each run of blanks, tabs and newlines.
  mutating func split(_ text: String) {
    bytes += text.utf8.count
    let bytes = text.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if Self.isSeparator(bytes[start]) {
        finishWord()
        start = bytes[start...].firstIndex { !Self.isSeparator($0) } ?? bytes.endIndex
      } else {
        let end = bytes[start...].firstIndex(where: Self.isSeparator) ?? bytes.endIndex
        current = (current ?? "") + text[start..<end]
        start = end
      }
    }
  }

  mutating func finishWord() {
    if let current { fields.append(current) }
    current = nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "\n")
  }
}
