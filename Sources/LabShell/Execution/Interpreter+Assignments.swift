import AWSServices
import Foundations
import NetworkModel

/// An assignment whose words were expanded.
struct ExpandedAssignment: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case text(String)
    case array([(subscriptText: String?, text: String, appends: Bool)])

    static func == (left: Value, right: Value) -> Bool {
      switch (left, right) {
      case (.text(let left), .text(let right)): left == right
      case (.array(let left), .array(let right)):
        left.count == right.count && zip(left, right).allSatisfy { $0 == $1 }
      case (.text, .array), (.array, .text): false
      }
    }
  }

  var name: String
  var subscriptText: String?
  var appends = false
  var value: Value
  /// A name that is declared without a value.
  var isBare = false
}

extension Interpreter {
  mutating func assign(
    _ assignments: [Assignment], isExported: Bool = false, in context: inout ShellContext
  ) throws(CommandError) {
    for assignment in assignments {
      let expanded = try expand(assignment, in: &context)
      do throws(ExpansionError) {
        try context.assign(expanded, isExported: isExported)
      } catch {
        throw .expansion(error)
      }
    }
  }

  mutating func expand(
    _ assignments: [Assignment], in context: inout ShellContext
  ) throws(CommandError) -> [ExpandedAssignment] {
    var expanded: [ExpandedAssignment] = []
    for assignment in assignments { expanded.append(try expand(assignment, in: &context)) }
    return expanded
  }

  private mutating func expand(
    _ assignment: Assignment, in context: inout ShellContext
  ) throws(CommandError) -> ExpandedAssignment {
    let subscriptText = try assignment.subscriptWord.map { (word) throws(CommandError) in
      try expandWithoutSplitting(word, in: &context)
    }
    let value: ExpandedAssignment.Value
    switch assignment.value {
    case .word(let word): value = .text(try expandWithoutSplitting(word, in: &context))
    case .array(let elements):
      var texts: [(subscriptText: String?, text: String, appends: Bool)] = []
      for element in elements {
        if let subscriptWord = element.subscriptWord {
          let key = try expandWithoutSplitting(subscriptWord, in: &context)
          let text = try expandWithoutSplitting(element.value, in: &context)
          texts.append((key, text, element.appends))
        } else {
          texts += try expand([element.value], in: &context).map { (nil, $0, false) }
        }
        guard texts.count <= Limits.words else { throw .expansion(.tooManyWords) }
      }
      value = .array(texts)
    }
    return ExpandedAssignment(
      name: assignment.name, subscriptText: subscriptText, appends: assignment.appends,
      value: value)
  }
}

extension ShellContext {
  /// Sets a variable as `NAME=text` does.
  mutating func assign(_ text: String, to name: String) throws(ExpansionError) {
    try assign(ExpandedAssignment(name: name, value: .text(text)))
  }

  mutating func assign(
    _ assignment: ExpandedAssignment, isExported: Bool = false, isDeclaration: Bool = false
  ) throws(ExpansionError) {
    var name = assignment.name
    var subscriptText = assignment.subscriptText
    if !isDeclaration {
      // The name that a reference holds may have a subscript of its own.
      let target = shell.session.variables.resolved(name)
      if let bracket = target.firstIndex(of: "["), target.hasSuffix("]") {
        name = String(target[..<bracket])
        subscriptText = String(target[target.index(after: bracket)...].dropLast())
      }
    }
    let attributes = shell.session.variables.variable(name)?.attributes ?? .init()
    switch assignment.value {
    case .text(let text):
      if let subscriptText {
        try set(name, subscriptText, to: text, appends: assignment.appends)
      } else {
        let text = try converted(
          text, after: assignment.appends ? shell.session.variables[name] ?? "" : nil, attributes)
        try shell.session.variables.set(name, to: text)
        noteAssignment(to: name)
      }
    case .array(let elements):
      try setArray(name, elements, appends: assignment.appends, isDeclaration: isDeclaration)
    }
    if isExported || shell.session.options.exportsAll { shell.session.variables.export(name) }
  }

  /// What the variable's attributes make of a value; `before` is what it is added to.
  private mutating func converted(
    _ text: String, after before: String?, _ attributes: Variable.Attributes
  ) throws(ExpansionError) -> String {
    if attributes.isInteger {
      let sum = before.map { "(\($0.isEmpty ? "0" : $0))+(\(text))" } ?? text
      return String(try Arithmetic.evaluate(sum, in: &self))
    }
    let whole = (before ?? "") + text
    try pay(bytes: whole.utf8.count)
    if attributes.isUpperCase { return whole.uppercased() }
    if attributes.isLowerCase { return whole.lowercased() }
    return whole
  }

  /// Sets one value of an array, which is made where there is none.
  mutating func set(
    _ name: String, _ subscriptText: String, to text: String, appends: Bool
  ) throws(ExpansionError) {
    let known = shell.session.variables.variable(name)
    let attributes = known?.attributes ?? .init()
    if case .associative(let array) = known?.value {
      let before = appends ? array[subscriptText] ?? "" : nil
      let text = try converted(text, after: before, attributes)
      try shell.session.variables.change(name) { variable throws(ExpansionError) in
        guard case .associative(var array) = variable.value else { return }
        variable.value = nil
        defer { variable.value = .associative(array) }
        try array.set(subscriptText, to: text)
      }
      return
    }
    let index = try number(ofSubscript: subscriptText)
    let before = appends ? value(of: name, index) ?? "" : nil
    let text = try converted(text, after: before, attributes)
    try shell.session.variables.change(name) { variable throws(ExpansionError) in
      var array = variable.indexed
      variable.value = nil
      defer { variable.value = .indexed(array) }
      try array.set(index, to: text)
    }
  }

  private func value(of name: String, _ index: Int) -> String? {
    shell.session.variables.variable(name)?.indexed[index]
  }

  mutating func number(ofSubscript text: String) throws(ExpansionError) -> Int {
    let index = try Arithmetic.evaluate(text, in: &self)
    guard (-1_000_000_000...1_000_000_000).contains(index) else { throw .badSubscript(text) }
    return index
  }

  private mutating func setArray(
    _ name: String, _ elements: [(subscriptText: String?, text: String, appends: Bool)],
    appends: Bool, isDeclaration: Bool
  ) throws(ExpansionError) {
    let known =
      isDeclaration
      ? shell.session.variables.ownVariable(name) : shell.session.variables.variable(name)
    let attributes = known?.attributes ?? .init()
    try pay(bytes: elements.reduce(0) { $0 + $1.text.utf8.count + 16 })
    if case .associative(let before) = known?.value {
      var array = appends ? before : AssociativeArray()
      var words = elements[...]
      while let element = words.popFirst() {
        // Without subscripts, keys and values alternate.
        let key = element.subscriptText ?? element.text
        let text = element.subscriptText == nil ? words.popFirst()?.text ?? "" : element.text
        let base = element.appends ? array[key] ?? "" : nil
        try array.set(key, to: try converted(text, after: base, attributes))
      }
      try shell.session.variables.change(name, isDeclaration: isDeclaration) {
        $0.value = .associative(array)
      }
      return
    }
    var array = appends ? known?.indexed ?? IndexedArray() : IndexedArray()
    var next = array.next
    for element in elements {
      if let text = element.subscriptText { next = try number(ofSubscript: text) }
      guard let index = array.absolute(next) else {
        throw .badSubscript(element.subscriptText ?? "")
      }
      let base = element.appends ? array[index] ?? "" : nil
      try array.set(index, to: try converted(element.text, after: base, attributes))
      next = index + 1
    }
    try shell.session.variables.change(name, isDeclaration: isDeclaration) {
      $0.value = .indexed(array)
    }
  }

  /// Some variables mean something to the shell itself.
  private mutating func noteAssignment(to name: String) {
    switch name {
    case "OPTIND": shell.session.optionOffset = 0
    case "SECONDS":
      let start = GivenNumber(shell.session.variables[name] ?? "")?.value ?? 0
      shell.session.countsSecondsFrom = cloud.now.milliseconds - start * 1_000
      try? shell.session.variables.unset(name)
    case "RANDOM":
      let seed = GivenNumber(shell.session.variables[name] ?? "")?.value ?? 0
      shell.chance = RandomSource(seed: UInt64(seed.magnitude), stream: "RANDOM")
      try? shell.session.variables.unset(name)
    default: break
    }
  }
}

extension Variable {
  /// As an array: a text is its first value.
  var indexed: IndexedArray {
    switch value {
    case .indexed(let array): array
    case .text(let text): IndexedArray([text])
    case .associative, nil: IndexedArray()
    }
  }
}
