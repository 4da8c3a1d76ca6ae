import Foundations

/// One variable of the shell, with what `declare` says of it.
struct Variable: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case text(String)
    case indexed(IndexedArray)
    case associative(AssociativeArray)
  }

  /// What `declare` switches on.
  struct Attributes: Equatable, Sendable {
    var isExported = false
    var isReadOnly = false
    /// `-i`: what is assigned is calculated.
    var isInteger = false
    var isUpperCase = false
    var isLowerCase = false
    /// `-n`: its value is the name of the variable that is meant.
    var isReference = false
  }

  /// `nil` when it was declared but not set.
  var value: Value?
  var attributes = Attributes()
  /// In the order in which variables were first set.
  fileprivate(set) var serial = 0

  /// The value, or an array's first.
  var text: String? {
    switch value {
    case .text(let text): text
    case .indexed(let array): array[0]
    case .associative(let array): array["0"]
    case nil: nil
    }
  }

  var isArray: Bool {
    switch value {
    case .indexed, .associative: true
    case .text, nil: false
    }
  }

  fileprivate var bytes: Int {
    switch value {
    case .text(let text): text.utf8.count
    case .indexed(let array): array.bytes
    case .associative(let array): array.bytes
    case nil: 0
    }
  }
}

/// A shell's variables, those of running functions hiding others of the same name.
struct Variables: Equatable, Sendable {
  private var byName: [String: Variable] = [:]
  /// For each running function, what its `local` variables hide.
  private var hidden: [[String: Variable?]] = []
  private var lastSerial = 0
  private var bytes = 0

  subscript(name: String) -> String? { variable(name)?.text }

  func variable(_ name: String) -> Variable? { byName[resolved(name)] }

  /// The variable that `declare -n` makes a name mean.
  func resolved(_ name: String) -> String {
    var name = name
    // Eight in a row are more than anyone writes, and end a circle.
    for _ in 0..<8 {
      guard let variable = byName[name], variable.attributes.isReference,
        case .text(let other) = variable.value
      else { return name }
      name = other
    }
    return name
  }

  /// The variable of exactly this name, reference or not.
  func ownVariable(_ name: String) -> Variable? { byName[name] }

  var count: Int { byName.count }

  /// Those with a value, in the order in which they were first set.
  var all: [(name: String, variable: Variable)] {
    byName.sorted { $0.value.serial < $1.value.serial }.map { ($0.key, $0.value) }
  }

  /// Those that programs see, as `env` lists them.
  var exported: [(name: String, value: String)] {
    all.compactMap { name, variable in
      guard variable.attributes.isExported, case .text(let text) = variable.value else {
        return nil
      }
      return (name, text)
    }
  }

  func exportedValue(of name: String) -> String? {
    guard let variable = byName[name], variable.attributes.isExported else { return nil }
    return variable.text
  }

  // MARK: Changing

  mutating func set(
    _ name: String, to text: String, isExported: Bool = false
  ) throws(ExpansionError) {
    try change(name) { variable throws(ExpansionError) in
      if isExported { variable.attributes.isExported = true }
      switch variable.value {
      case .indexed(var array):
        try array.set(0, to: text)
        variable.value = .indexed(array)
      case .associative(var array):
        try array.set("0", to: text)
        variable.value = .associative(array)
      case .text, nil: variable.value = .text(text)
      }
    }
  }

  /// Changes the variable of that name, or makes it.
  mutating func change(
    _ name: String, isDeclaration: Bool = false,
    _ body: (inout Variable) throws(ExpansionError) -> Void
  ) throws(ExpansionError) {
    let name = isDeclaration ? name : resolved(name)
    var variable: Variable
    if let known = byName[name] {
      guard !known.attributes.isReadOnly else { throw .readOnly(name) }
      variable = known
      // What is changed must be owned by nobody else, or it would be copied.
      byName[name]?.value = nil
    } else {
      guard byName.count < Limits.variables else { throw .tooManyVariables }
      lastSerial += 1
      variable = Variable(serial: lastSerial)
    }
    let before = variable.bytes
    do {
      try body(&variable)
    } catch {
      byName[name] = variable
      throw error
    }
    bytes += variable.bytes - before
    byName[name] = variable
    guard variable.text.map({ $0.utf8.count <= Limits.wordBytes }) ?? true,
      bytes <= Limits.variableBytes
    else {
      bytes -= variable.bytes
      byName[name]?.value = nil
      throw .tooLarge
    }
  }

  mutating func export(_ name: String) {
    try? change(name) { $0.attributes.isExported = true }
  }

  mutating func unset(_ name: String) throws(ExpansionError) {
    let name = resolved(name)
    guard let variable = byName[name] else { return }
    guard !variable.attributes.isReadOnly else { throw .readOnly(name) }
    bytes -= variable.bytes
    byName[name] = nil
  }

  /// Forgets all that programs do not see.
  mutating func keepExported() {
    byName = byName.filter { $0.value.attributes.isExported && !$0.value.isArray }
    hidden = []
    bytes = byName.values.reduce(0) { $0 + $1.bytes }
  }

  // MARK: Functions

  /// How many functions run.
  var depth: Int { hidden.count }

  mutating func beginFunction() { hidden.append([:]) }

  mutating func endFunction() {
    guard let outer = hidden.popLast() else { return }
    for (name, variable) in outer {
      bytes -= byName[name]?.bytes ?? 0
      byName[name] = variable
    }
  }

  /// Hides the variable of that name until the running function ends; `false` outside of functions.
  mutating func makeLocal(_ name: String) -> Bool {
    guard !hidden.isEmpty else { return false }
    guard hidden[hidden.count - 1][name] == nil else { return true }
    let outer = byName[name]
    // What is hidden goes on counting, or a function that calls itself would hide any amount.
    hidden[hidden.count - 1][name] = .some(outer)
    // What is exported stays so within.
    lastSerial += 1
    var fresh = Variable(serial: lastSerial)
    fresh.attributes.isExported = outer?.attributes.isExported ?? false
    byName[name] = fresh
    return true
  }

  /// Whether the running function has a variable of its own of that name.
  func isLocal(_ name: String) -> Bool { hidden.last?[name] != nil }

  /// Puts another shell's variables back, as after `NAME=value command`.
  mutating func restore(_ saved: [(name: String, variable: Variable?)]) {
    for (name, variable) in saved {
      bytes += (variable?.bytes ?? 0) - (byName[name]?.bytes ?? 0)
      byName[name] = variable
    }
  }
}

/// Variables as commands that would set them again.
enum VariableListing {
  /// `declare -ax NAME=([0]="a")`; bare, without what is usual.
  static func declaration(of variable: Variable, named name: String, isBare: Bool = false) -> String
  {
    let letters = variable.letters
    let value = value(of: variable)
    if isBare, letters.isEmpty {
      return name + "=" + ShellQuoting.quoted(variable.text ?? "")
    }
    return "declare -\(letters.isEmpty ? "-" : letters) \(name)" + (value.map { "=" + $0 } ?? "")
  }

  static func value(of variable: Variable) -> String? {
    switch variable.value {
    case .text(let text): ShellQuoting.doubleQuoted(text)
    case .indexed(let array):
      "("
        + zip(array.indices, array.values).map { "[\($0)]=\(ShellQuoting.doubleQuoted($1))" }
        .joined(separator: " ") + ")"
    case .associative(let array):
      "("
        + array.keys.map {
          "[\(ShellQuoting.ifNeededInBrackets($0))]=\(ShellQuoting.doubleQuoted(array[$0] ?? "")) "
        }.joined() + ")"
    case nil: nil
    }
  }
}

extension ShellQuoting {
  fileprivate static func ifNeededInBrackets(_ text: String) -> String {
    ifNeeded(text) == text ? text : doubleQuoted(text)
  }
}

extension Variable {
  /// The letters of `declare` that describe it.
  var letters: String {
    var letters = ""
    switch value {
    case .indexed: letters += "a"
    case .associative: letters += "A"
    case .text, nil: break
    }
    if attributes.isInteger { letters += "i" }
    if attributes.isLowerCase { letters += "l" }
    if attributes.isReference { letters += "n" }
    if attributes.isReadOnly { letters += "r" }
    if attributes.isUpperCase { letters += "u" }
    if attributes.isExported { letters += "x" }
    return letters
  }
}
