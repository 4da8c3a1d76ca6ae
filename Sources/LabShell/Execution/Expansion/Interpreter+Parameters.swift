import Foundations

/// What a parameter stands for.
enum ParameterValue {
  case unset
  case text(String)
  /// `$@`, `${NAME[@]}`, or with `*` in place of `@`, which joins them when quoted.
  case list([String], joins: Bool)

  /// What it costs to look at it.
  fileprivate var bytes: Int {
    switch self {
    case .unset: 0
    case .text(let text): text.utf8.count
    case .list(let texts, _): texts.count * 64
    }
  }
}

extension Interpreter {
  mutating func expand(
    _ parameter: Parameter, into fields: inout FieldBuilder, isQuoted: Bool,
    in context: inout ShellContext
  ) throws(CommandError) {
    do throws(ExpansionError) {
      if let listing = try listing(of: parameter, in: &context) {
        return add(listing, to: &fields, isQuoted: isQuoted, in: context)
      }
    } catch {
      throw .expansion(error)
    }
    let value = try value(of: parameter, in: &context)
    context.spend(bytes: value.bytes)
    if case .alternative(let alternative) = parameter.operation {
      return try expand(
        alternative, of: parameter, value, into: &fields, isQuoted: isQuoted, in: &context)
    }
    if case .unset = value { try refuseUnset(parameter, in: context) }
    let result = try apply(parameter.operation, to: value, of: parameter, in: &context)
    add(result, to: &fields, isQuoted: isQuoted, in: context)
  }

  private func refuseUnset(
    _ parameter: Parameter, in context: ShellContext
  ) throws(CommandError) {
    guard context.shell.session.options.refusesUnsetVariables else { return }
    var name = parameter.name
    if case .index(let word) = parameter.subscriptOfArray {
      name += "[\(word.literalText ?? "…")]"
    }
    throw .expansion(.unset(name: name, message: "unbound variable"))
  }

  private func add(
    _ value: ParameterValue, to fields: inout FieldBuilder, isQuoted: Bool,
    in context: ShellContext
  ) {
    switch value {
    case .unset: if isQuoted { fields.append("", isQuoted: true) }
    case .text(let text): fields.add(text, isQuoted: isQuoted)
    case .list(let texts, let joins):
      if isQuoted && joins || fields.isWhole {
        let separator = joins ? context.joiner : " "
        fields.add(texts.joined(separator: separator), isQuoted: isQuoted)
        return
      }
      for (index, text) in texts.enumerated() {
        if index > 0 { fields.finishField() }
        fields.add(text, isQuoted: isQuoted)
      }
    }
  }

  /// The value before any operation.
  private mutating func value(
    of parameter: Parameter, in context: inout ShellContext
  ) throws(CommandError) -> ParameterValue {
    var name = parameter.name
    var subscriptText: String?
    switch parameter.subscriptOfArray {
    case nil: break
    case .all(let joins):
      return context.shell.session.variables.variable(name).map { .list($0.texts, joins: joins) }
        ?? context.dynamicArray(named: name).map { .list($0, joins: joins) }
        ?? .list([], joins: joins)
    case .index(let word): subscriptText = try expandWithoutSplitting(word, in: &context)
    }
    do throws(ExpansionError) {
      if parameter.isIndirect {
        guard
          let target = try context.value(of: name, subscriptText: subscriptText), !target.isEmpty
        else { return .unset }
        (name, subscriptText) = (target, nil)
        if let bracket = target.firstIndex(of: "["), target.hasSuffix("]") {
          name = String(target[..<bracket])
          let inner = String(target[target.index(after: bracket)...].dropLast())
          if inner == "@" || inner == "*" {
            let texts = context.shell.session.variables.variable(name)?.texts ?? []
            return .list(texts, joins: inner == "*")
          }
          subscriptText = inner
        }
        guard name.isShellName || name.utf8.allSatisfy(\.isDigit) || name.utf8.count == 1
        else { throw .badSubstitution("${!\(parameter.name)}") }
      }
      if name == "@" || name == "*" {
        return .list(context.shell.session.parameters, joins: name == "*")
      }
      return try context.value(of: name, subscriptText: subscriptText).map { .text($0) } ?? .unset
    } catch {
      throw .expansion(error)
    }
  }

  /// `${!NAME[@]}` and `${!PREFIX*}`; `nil` for all others.
  private func listing(
    of parameter: Parameter, in context: inout ShellContext
  ) throws(ExpansionError) -> ParameterValue? {
    switch parameter.operation {
    case .keys(let joins):
      let keys = context.shell.session.variables.variable(parameter.name)?.keys ?? []
      // As bash has it, keys are joined by a blank whatever `IFS` is.
      return joins ? .list([keys.joined(separator: " ")], joins: false) : .list(keys, joins: false)
    case .names(let joins):
      let names = context.shell.session.variables.all.map(\.name)
        .filter { $0.hasPrefix(parameter.name) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return .list(names, joins: joins)
    default: return nil
    }
  }

  // MARK: Alternatives

  private mutating func expand(
    _ alternative: Parameter.Alternative, of parameter: Parameter, _ value: ParameterValue,
    into fields: inout FieldBuilder, isQuoted: Bool, in context: inout ShellContext
  ) throws(CommandError) {
    let isSet: Bool
    switch value {
    case .unset: isSet = false
    case .text(let text): isSet = !alternative.treatsEmptyAsUnset || !text.isEmpty
    case .list(let texts, _):
      isSet =
        !texts.isEmpty
        && (!alternative.treatsEmptyAsUnset || texts.count > 1 || !texts[0].isEmpty)
    }
    switch (alternative.modifier, isSet) {
    case (.useAlternative, true), (.useDefault, false):
      let isEmpty = alternative.word.parts.isEmpty
      try expand(
        alternative.word, into: &fields, isQuoted: isQuoted, isAlternative: true, in: &context)
      if isQuoted, isEmpty { fields.append("", isQuoted: true) }
    case (.useAlternative, false): if isQuoted { fields.append("", isQuoted: true) }
    case (.assignDefault, false):
      let text = try expandWithoutSplitting(alternative.word, in: &context)
      let subscriptText: String?
      if case .index(let word) = parameter.subscriptOfArray {
        subscriptText = try expandWithoutSplitting(word, in: &context)
      } else {
        subscriptText = nil
      }
      do throws(ExpansionError) {
        guard parameter.name.isShellName else {
          throw .badSubstitution("$\(parameter.name): cannot assign in this way")
        }
        try context.assign(
          ExpandedAssignment(
            name: parameter.name, subscriptText: subscriptText, value: .text(text)))
      } catch {
        throw .expansion(error)
      }
      fields.add(text, isQuoted: isQuoted)
    case (.failUnlessSet, false):
      let text = try expandWithoutSplitting(alternative.word, in: &context)
      let usual =
        alternative.treatsEmptyAsUnset ? "parameter null or not set" : "parameter not set"
      throw .expansion(.unset(name: parameter.name, message: text.isEmpty ? usual : text))
    case (.useDefault, true), (.assignDefault, true), (.failUnlessSet, true):
      add(value, to: &fields, isQuoted: isQuoted, in: context)
    }
  }

  // MARK: Operations

  private mutating func apply(
    _ operation: Parameter.Operation?, to value: ParameterValue, of parameter: Parameter,
    in context: inout ShellContext
  ) throws(CommandError) -> ParameterValue {
    switch operation {
    case nil, .alternative, .keys, .names: return value
    case .length:
      switch value {
      case .unset: return .text("0")
      case .text(let text): return .text(String(text.unicodeScalars.count))
      case .list(let texts, _): return .text(String(texts.count))
      }
    case .removePrefix(let word, let longest):
      let pattern = try pattern(word, in: &context)
      return try map(value, in: &context) { text, context in
        context.paying { pattern.lengthOfPrefix(of: text, longest: longest, &$0) }.map {
          String(decoding: text.utf8.dropFirst($0), as: UTF8.self)
        } ?? text
      }
    case .removeSuffix(let word, let longest):
      let pattern = try pattern(word, in: &context)
      return try map(value, in: &context) { text, context in
        context.paying { pattern.lengthOfSuffix(of: text, longest: longest, &$0) }.map {
          String(decoding: text.utf8.dropLast($0), as: UTF8.self)
        } ?? text
      }
    case .substring(let offset, let length):
      return try substring(
        of: value, parameter, from: offset, length: length, in: &context)
    case .replace(let word, let replacement, let kind):
      let pattern = try pattern(word, in: &context)
      let fragments = try expandToFragments(replacement, in: &context)
      return try map(value, in: &context) { (text, context) throws(ExpansionError) in
        try context.paying { (fuel) throws(ExpansionError) in
          try pattern.replacing(kind, in: text, with: fragments, &fuel)
        }
      }
    case .changeCase(let toUpper, let all, let word):
      let pattern = try word.map { (word) throws(CommandError) in
        try self.pattern(word, in: &context)
      }
      return try map(value, in: &context) { text, context in
        TextCase.changed(text, toUpper: toUpper, all: all, matching: pattern, &context)
      }
    case .transform(let letter):
      if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "A") {
        return context.description(of: parameter.name, letter: letter)
      }
      return try map(value, in: &context) { text, context in
        ShellQuoting.transformed(text, letter)
      }
    }
  }

  private func map(
    _ value: ParameterValue, in context: inout ShellContext,
    _ transform: (String, inout ShellContext) throws(ExpansionError) -> String
  ) throws(CommandError) -> ParameterValue {
    do throws(ExpansionError) {
      switch value {
      case .unset: return .unset
      case .text(let text):
        try context.pay(bytes: text.utf8.count)
        return .text(try transform(text, &context))
      case .list(let texts, let joins):
        var results: [String] = []
        for text in texts {
          try context.pay(bytes: text.utf8.count + 16)
          results.append(try transform(text, &context))
        }
        return .list(results, joins: joins)
      }
    } catch {
      throw .expansion(error)
    }
  }

  private mutating func substring(
    of value: ParameterValue, _ parameter: Parameter, from offset: Word, length: Word?,
    in context: inout ShellContext
  ) throws(CommandError) -> ParameterValue {
    let first = try evaluate(offset, in: &context)
    let count = try length.map { (word) throws(CommandError) in
      try evaluate(word, in: &context)
    }
    switch value {
    case .unset: return .unset
    case .text(let text):
      let scalars = Array(text.unicodeScalars)
      guard let range = try range(from: first, count, of: scalars.count, mayEndEarly: true) else {
        return .text("")
      }
      return .text(String(String.UnicodeScalarView(scalars[range])))
    case .list(let texts, let joins):
      // `${@:0}` begins with the script's name.
      let isParameters = parameter.name == "@" || parameter.name == "*"
      let all = isParameters ? [context.shell.session.name] + texts : texts
      let start = isParameters && first < 0 ? first : first
      guard let range = try range(from: start, count, of: all.count, mayEndEarly: false) else {
        return .list([], joins: joins)
      }
      return .list(Array(all[range]), joins: joins)
    }
  }

  private func range(
    from first: Int, _ count: Int?, of total: Int, mayEndEarly: Bool
  ) throws(CommandError) -> Range<Int>? {
    let start = first < 0 ? total &+ first : first
    guard (0...total).contains(start) else { return nil }
    guard let count else { return start..<total }
    if count < 0 {
      guard mayEndEarly, total + max(count, -total - 1) >= start else {
        throw .expansion(.arithmetic("\(count): substring expression < 0"))
      }
      return start..<(total + count)
    }
    return start..<(start + min(count, total - start))
  }
}

extension FieldBuilder {
  /// Whether nothing is split, and lists become one text.
  fileprivate var isWhole: Bool { !splitsFields }
}

extension Variable {
  /// All values; a text is one.
  var texts: [String] {
    switch value {
    case .text(let text): [text]
    case .indexed(let array): array.values
    case .associative(let array): array.texts
    case nil: []
    }
  }

  var keys: [String] {
    switch value {
    case .text: ["0"]
    case .indexed(let array): array.indices.map { String($0) }
    case .associative(let array): array.keys
    case nil: []
    }
  }
}

/// `${NAME^^}` and `${NAME,}`.
enum TextCase {
  static func changed(
    _ text: String, toUpper: Bool, all: Bool, matching pattern: GlobPattern?,
    _ context: inout ShellContext
  ) -> String {
    if all, pattern == nil { return toUpper ? text.uppercased() : text.lowercased() }
    context.spend(bytes: text.utf8.count * (pattern == nil ? 1 : 32))
    guard !context.isExhausted else { return text }
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let character = String(Character(scalar))
      let isMeant =
        (all || index == 0)
        && (pattern.map { pattern in context.paying { pattern.matches(character, &$0) } } ?? true)
      result += isMeant ? (toUpper ? character.uppercased() : character.lowercased()) : character
    }
    return result
  }
}
