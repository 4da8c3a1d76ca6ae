import Foundations

enum Declare: Program {
  static let names = ["declare", "typeset", "local", "readonly", "export"]
  static let synopsis = "declare [-aAfFgilnprux] [NAME[=VALUE]...], local, readonly, export"
  static let summary = "make variables and say what they are"
  static let example = "export AWS_DEFAULT_REGION=us-west-2"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var request = DeclareRequest(name: call.name)
    var words = call.arguments[...]
    while let word = words.first, let sign = word.first, sign == "-" || sign == "+",
      word.utf8.count > 1
    {
      words.removeFirst()
      if word == "--" { break }
      for letter in word.dropFirst() {
        guard request.take(letter, isOn: sign == "-") else {
          context.printError(
            "sh: \(call.name): \(sign)\(letter): invalid option\nUsage: \(synopsis)\n")
          return 2
        }
      }
    }
    if call.name == "local", context.functions.isEmpty {
      context.printError("sh: local: can only be used in a function\n")
      return 1
    }
    if request.isForFunctions { return functions(Array(words), request, in: &context) }
    let assignments = call.declarations + words.map(assignment)
    if assignments.isEmpty { return list([], request, in: &context) }
    if request.prints { return list(assignments.map(\.name), request, in: &context) }
    var status = 0
    for assignment in assignments {
      guard assignment.name.isShellName else {
        context.printError("sh: \(call.name): `\(assignment.name)': not a valid identifier\n")
        status = 1
        continue
      }
      do {
        try declare(assignment, request, in: &context)
      } catch {
        context.printError(error.message)
        status = 1
      }
    }
    return status
  }

  /// A word such as `NAME=VALUE` that an expansion made.
  private static func assignment(_ word: String) -> ExpandedAssignment {
    guard let equals = word.firstIndex(of: "=") else {
      return ExpandedAssignment(name: word, value: .array([]), isBare: true)
    }
    var name = String(word[..<equals])
    let appends = name.hasSuffix("+")
    if appends { name.removeLast() }
    var subscriptText: String?
    if let bracket = name.firstIndex(of: "["), name.hasSuffix("]") {
      subscriptText = String(name[name.index(after: bracket)...].dropLast())
      name = String(name[..<bracket])
    }
    return ExpandedAssignment(
      name: name, subscriptText: subscriptText, appends: appends,
      value: .text(String(word[word.index(after: equals)...])))
  }

  private static func declare(
    _ assignment: ExpandedAssignment, _ request: DeclareRequest,
    in context: inout ShellContext
  ) throws(ExpansionError) {
    let name = assignment.name
    let isLocal = request.isLocal && !context.functions.isEmpty
    if isLocal { _ = context.shell.session.variables.makeLocal(name) }
    let makesReference = request.changes["n"] == true
    try context.shell.session.variables.change(name, isDeclaration: isLocal || makesReference) {
      (variable) throws(ExpansionError) in
      request.apply(to: &variable)
    }
    if !assignment.isBare {
      try context.assign(assignment, isDeclaration: isLocal || makesReference)
    }
    if request.makesReadOnly {
      try context.shell.session.variables.change(name) { $0.attributes.isReadOnly = true }
    }
  }

  private static func list(
    _ names: [String], _ request: DeclareRequest, in context: inout ShellContext
  ) -> Int {
    let variables = context.shell.session.variables
    var status = 0
    guard names.isEmpty else {
      for name in names {
        guard let variable = variables.ownVariable(name) else {
          context.printError("sh: \(request.name): \(name): not found\n")
          status = 1
          continue
        }
        context.print(VariableListing.declaration(of: variable, named: name) + "\n")
      }
      return status
    }
    if request.name == "export", !request.prints {
      for (name, value) in variables.exported { context.print("export \(name)='\(value)'\n") }
      return 0
    }
    for (name, variable) in variables.all.sorted(by: {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }) where request.lists(variable) {
      if request.name == "local", !variables.isLocal(name) { continue }
      context.print(VariableListing.declaration(of: variable, named: name) + "\n")
    }
    return 0
  }

  private static func functions(
    _ names: [String], _ request: DeclareRequest, in context: inout ShellContext
  ) -> Int {
    let known = context.shell.session.functions
    var status = 0
    let listed =
      names.isEmpty ? known.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : names
    for name in listed {
      guard let function = known[name] else {
        status = 1
        continue
      }
      if request.name == "export" {
        context.shell.session.exportedFunctions.insert(name)
      } else if request.showsNamesOnly {
        context.print(names.isEmpty ? "declare -f \(name)\n" : "\(name)\n")
      } else {
        context.print(function.body.text + "\n")
      }
    }
    return status
  }
}

/// What the options of `declare` and its relatives ask for.
struct DeclareRequest {
  let name: String
  /// Letters of attributes, and whether they are switched on.
  private(set) var changes: [Character: Bool] = [:]
  private(set) var prints = false
  private(set) var isGlobal = false
  private(set) var isForFunctions = false
  private(set) var showsNamesOnly = false

  init(name: String) {
    self.name = name
    if name == "export" { changes["x"] = true }
  }

  var isLocal: Bool { !isGlobal && (name == "declare" || name == "typeset" || name == "local") }
  var makesReadOnly: Bool { name == "readonly" || changes["r"] == true }

  /// Takes an option's letter; `false` when there is none.
  mutating func take(_ letter: Character, isOn: Bool) -> Bool {
    switch letter {
    case "p": prints = true
    case "g": isGlobal = true
    case "f": isForFunctions = true
    case "F": (isForFunctions, showsNamesOnly) = (true, true)
    case "n" where name == "export": changes["x"] = false
    case "a", "A", "i", "l", "n", "r", "u", "x": changes[letter] = isOn
    default: return false
    }
    return true
  }

  func apply(to variable: inout Variable) {
    if let isOn = changes["x"] { variable.attributes.isExported = isOn }
    if let isOn = changes["i"] { variable.attributes.isInteger = isOn }
    if let isOn = changes["n"] { variable.attributes.isReference = isOn }
    if let isOn = changes["u"] {
      variable.attributes.isUpperCase = isOn
      if isOn { variable.attributes.isLowerCase = false }
    }
    if let isOn = changes["l"] {
      variable.attributes.isLowerCase = isOn
      if isOn { variable.attributes.isUpperCase = false }
    }
    if changes["A"] == true {
      switch variable.value {
      case .associative: break
      case .text, .indexed, nil: variable.value = .associative(AssociativeArray())
      }
    } else if changes["a"] == true, !variable.isArray {
      variable.value = .indexed(variable.indexed)
    }
  }

  /// Whether a listing without names shows it.
  func lists(_ variable: Variable) -> Bool {
    if name == "readonly" { return variable.attributes.isReadOnly }
    return changes.allSatisfy { letter, isOn in !isOn || variable.letters.contains(letter) }
  }
}
