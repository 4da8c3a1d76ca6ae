import Documents

/// A program of jq as a tree.
indirect enum JQExpression: Sendable {
  case identity
  /// `..`
  case descent
  case literal(JSONValue)
  case text([JQTextPiece], JQFormat)
  case format(JQFormat)
  case index(JQExpression, JQExpression)
  case slice(JQExpression, from: JQExpression?, to: JQExpression?)
  case elements(JQExpression)
  case array(JQExpression?)
  case object([JQMember])
  case negation(JQExpression)
  case pipe(JQExpression, JQExpression)
  case comma(JQExpression, JQExpression)
  case operation(JQOperator, JQExpression, JQExpression)
  case and(JQExpression, JQExpression)
  case or(JQExpression, JQExpression)
  case alternative(JQExpression, JQExpression)
  case assignment(JQExpression, JQExpression)
  /// `|=`
  case update(JQExpression, JQExpression)
  /// `+=` and its like; `nil` is `//=`.
  case operationUpdate(JQOperator?, JQExpression, JQExpression)
  case condition(JQExpression, then: JQExpression, otherwise: JQExpression)
  case attempt(JQExpression, handler: JQExpression?)
  case reduction(JQLoop)
  case foreach(JQLoop, extract: JQExpression)
  case binding(JQExpression, [JQPattern], JQExpression)
  case definition(JQDefinition, JQExpression)
  case variable(String)
  case label(String, JQExpression)
  case leave(String)
  case call(JQCall)
}

enum JQTextPiece: Sendable {
  case text(String)
  case expression(JQExpression)
}

struct JQMember: Sendable {
  var key: JQExpression
  var value: JQExpression
}

/// What `reduce` and `foreach` have in common.
struct JQLoop: Sendable {
  var source: JQExpression
  var pattern: JQPattern
  var initial: JQExpression
  var update: JQExpression
}

/// What stands behind `as`.
indirect enum JQPattern: Sendable {
  case variable(String)
  case array([JQPattern])
  case object([Member])

  struct Member: Sendable {
    /// `{$name}` and `{$name: …}` bind the member itself, too.
    var variable: String?
    var key: JQExpression
    var pattern: JQPattern?
  }

  var variables: [String] {
    switch self {
    case .variable(let name): [name]
    case .array(let patterns): patterns.flatMap(\.variables)
    case .object(let members):
      members.flatMap { ($0.variable.map { [$0] } ?? []) + ($0.pattern?.variables ?? []) }
    }
  }
}

struct JQDefinition: Sendable {
  struct Parameter: Sendable {
    var name: String
    /// `$name`: a value instead of an expression.
    var isValue: Bool
  }

  var name: String
  var parameters: [Parameter]
  var body: JQExpression
}

/// A call of a function, which is known when the program is read.
struct JQCall: Sendable {
  enum Function: Sendable {
    case value(JQValueFunction)
    case control(JQControlFunction)
    /// Defined by the program, or in jq's own language.
    case defined
  }

  var name: String
  var arguments: [JQExpression]
  var function: Function
}

enum JQOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// `@csv` and its like.
enum JQFormat: String, Sendable {
  case text, json, html, uri, csv, tsv, sh, base64, base64d
}

/// Why a program of jq cannot be read.
struct JQSyntaxError: Error, Equatable {
  var message: String
}

/// What names stand for at one point of a running program, the innermost first.
final class JQScope: Sendable {
  enum Entry: Sendable {
    case variable(String, JSONValue)
    case label(String, Int)
    case function(JQDefinition)
    /// An argument: an expression that is evaluated where it was written.
    case argument(String, JQExpression, JQScope?)
  }

  let entry: Entry
  let outer: JQScope?

  init(_ entry: Entry, in outer: JQScope?) {
    self.entry = entry
    self.outer = outer
  }

  private func first<Found>(_ matching: (JQScope) -> Found?) -> Found? {
    var scope: JQScope? = self
    while let current = scope {
      if let found = matching(current) { return found }
      scope = current.outer
    }
    return nil
  }

  func variable(_ name: String) -> JSONValue? {
    first { if case .variable(name, let value) = $0.entry { value } else { nil } }
  }

  func label(_ name: String) -> Int? {
    first { if case .label(name, let label) = $0.entry { label } else { nil } }
  }

  /// The entry of a function or an argument, by `name/arity`.
  func function(_ name: String) -> JQScope? {
    first { scope in
      switch scope.entry {
      case .function(let definition): definition.name == name ? scope : nil
      case .argument(let argument, _, _): argument == name ? scope : nil
      case .variable, .label: nil
      }
    }
  }
}
