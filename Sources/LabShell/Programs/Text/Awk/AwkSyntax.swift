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
