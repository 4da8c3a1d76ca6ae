import Documents

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
