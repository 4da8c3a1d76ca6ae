enum Awk: Program {
  static let names = ["awk", "gawk", "mawk"]
  static let synopsis = "awk [-F SEPARATOR] [-v NAME=VALUE] [-f FILE] [PROGRAM] [FILE...]"
  static let summary = "work on lines and their fields"
  static let example = "awk '{ sum += $10 } END { print sum }' records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(valued: "Fvf", stopsAtOperand: true), in: &context)
    else { return 2 }
    var operands = options.operands[...]
    var source = ""
    for file in options.values("f") {
      guard let input = inputs([file], in: &context).first else { return 2 }
      source += input.text + "\n"
    }
    if !options.has("f") {
      guard let text = operands.popFirst() else {
        return misuse("a program is needed", in: &context)
      }
      source = text
    }
    var variables: [(String, String)] = []
    for assignment in options.values("v") {
      guard let equals = assignment.firstIndex(of: "="),
        assignment[..<equals].isShellName
      else { return misuse("-v: NAME=VALUE is needed", in: &context) }
      variables.append(
        (String(assignment[..<equals]), String(assignment[assignment.index(after: equals)...])))
    }
    let separator = options.value("F").map { written in
      written == "t" ? "\t" : Escapes.expand(written, dialect: .printf).text
    }
    do throws(AwkFailure) {
      let program = try AwkParser.parse(source)
      return try run(program, source, operands, variables, separator, in: &context)
    } catch {
      if context.goesOn { context.printError("awk: \(error.message)\n") }
      return 2
    }
  }

  private static func run(
    _ program: AwkProgram, _ source: String, _ operands: ArraySlice<String>,
    _ variables: [(String, String)], _ separator: String?, in context: inout ShellContext
  ) throws(AwkFailure) -> Int {
    var texts: [(name: String, text: String)] = []
    var status = 0
    let files = operands.filter { !isAssignment($0) }
    let reads = program.rules.contains { if case .begin = $0.pattern { false } else { true } }
    // With nothing but BEGIN no file is opened.
    for operand in reads || source.contains("getline") ? operands : [] {
      if isAssignment(operand) {
        texts.append((operand, ""))
      } else if let input = inputs([operand], in: &context).first {
        texts.append(input)
      } else {
        status = 2
      }
    }
    if files.isEmpty, reads || source.contains("getline") {
      texts += inputs([], in: &context)
    }
    var run = AwkRun(
      program, inputs: texts, separator: separator ?? " ", variables: variables,
      arguments: ["awk"] + operands, environment: context.shell.session.variables.exported)
    do throws(AwkFailure) {
      try run.run(in: &context)
    } catch {
      context.print(run.output)
      throw error
    }
    return max(status, run.status)
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.firstIndex(of: "=") else { return false }
    return word[..<equals].isShellName
  }
}

/// A program of `awk`, parsed.
struct AwkProgram {
  enum Pattern {
    case begin, end, always
    case expression(AwkExpression)
    case range(AwkExpression, AwkExpression)
  }

  struct Rule {
    var pattern: Pattern
    /// `nil` prints the line.
    var body: [AwkStatement]?
  }

  struct Function {
    var parameters: [String]
    var body: [AwkStatement]
  }

  var rules: [Rule] = []
  var functions: [String: Function] = [:]
}

indirect enum AwkStatement {
  case expression(AwkExpression)
  case print([AwkExpression], isFormatted: Bool, to: AwkDestination?)
  case block([AwkStatement])
  case conditional(AwkExpression, AwkStatement, AwkStatement?)
  case loop(AwkExpression, AwkStatement, checksFirst: Bool)
  case counted(AwkStatement?, AwkExpression?, AwkStatement?, AwkStatement)
  case forEach(String, in: String, AwkStatement)
  case delete(String, [AwkExpression]?)
  case next
  case exit(AwkExpression?)
  case returnValue(AwkExpression?)
  case leave
  case goOn
}

struct AwkDestination {
  enum Kind {
    case file, appendedFile, command
  }

  var kind: Kind
  var target: AwkExpression
}

indirect enum AwkExpression {
  case number(Double)
  case string(String)
  case regularExpression(String)
  case variable(String)
  case element(String, [AwkExpression])
  case field(AwkExpression)
  case assignment(AwkExpression, String, AwkExpression)
  case conditional(AwkExpression, AwkExpression, AwkExpression)
  case binary(String, AwkExpression, AwkExpression)
  case unary(String, AwkExpression)
  case increment(AwkExpression, by: Double, isBefore: Bool)
  case contains([AwkExpression], String)
  case call(String, [AwkExpression])
  case builtin(String, [AwkExpression])
  /// `getline [variable] [< file]`, or `command | getline [variable]`
  case getline(AwkExpression?, from: AwkExpression?, isCommand: Bool)
  case grouped([AwkExpression])
}

struct AwkFailure: Error {
  var message: String
}
