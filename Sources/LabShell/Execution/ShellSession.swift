/// One running shell: the learner's own, or a login on an instance.
struct ShellSession: Equatable, Sendable {
  /// What `set` switches on.
  struct Options: Equatable, Sendable {
    /// `-e`: a command that fails ends the shell.
    var exitsOnError = false
    /// `-u`: expanding a variable that is not set is an error.
    var refusesUnsetVariables = false
    /// `-o pipefail`: a pipeline fails when any of its commands does.
    var failsWithAnyCommand = false
  }

  var variables = Variables()
  var options = Options()
  /// `$?`
  var status = 0
  /// Pings that run in the background, by number.
  var jobs: [Job] = []

  init(user: String, homeDirectory: String) {
    for (name, value) in [("HOME", homeDirectory), ("PWD", homeDirectory), ("USER", user)] {
      // Three short variables are within every limit.
      try? variables.set(name, to: value, isExported: true)
    }
  }
}

/// A shell's variables, in the order in which they were first set.
struct Variables: Equatable, Sendable {
  struct Variable: Equatable, Sendable {
    var name: String
    /// `nil` when exported before it was set.
    var value: String?
    var isExported: Bool
  }

  private(set) var all: [Variable] = []

  subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// Those that programs see, as `env` lists them.
  var exported: [(name: String, value: String)] {
    all.compactMap { variable in
      variable.isExported ? variable.value.map { (variable.name, $0) } : nil
    }
  }

  mutating func set(
    _ name: String, to value: String, isExported: Bool = false
  ) throws(ExpansionError) {
    guard value.utf8.count <= Limits.wordBytes else { throw .tooLarge }
    guard name != "IFS" else { throw .fieldSeparatorsAreFixed }
    if let index = all.firstIndex(where: { $0.name == name }) {
      all[index].value = value
      if isExported { all[index].isExported = true }
    } else {
      guard all.count < Limits.variables else { throw .tooManyVariables }
      all.append(Variable(name: name, value: value, isExported: isExported))
    }
  }

  mutating func export(_ name: String) {
    if let index = all.firstIndex(where: { $0.name == name }) {
      all[index].isExported = true
    } else if all.count < Limits.variables {
      all.append(Variable(name: name, value: nil, isExported: true))
    }
  }

  mutating func unset(_ name: String) { all.removeAll { $0.name == name } }

  static func isName(_ text: String) -> Bool {
    text.utf8.first?.beginsName == true && text.utf8.allSatisfy(\.continuesName)
  }
}
