import AWSModel
import DataPlane
import Documents
import LogsInsights
import NetworkModel

/// What FilterLogEvents looks for (CWL-30, CWL-33, CWL-34).
enum FilterPattern: Equatable, Sendable {
  case everything
  case terms(FilterTerms)
  case fields(FieldPattern)
  case json(FilterExpression<JSONSelector>)

  func matches(_ message: String) -> Bool {
    switch self {
    case .everything: return true
    case .terms(let terms): return terms.match(message)
    case .fields(let pattern): return pattern.matches(message)
    case .json(let expression):
      guard message.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
        let document = try? JSONValue(parsingJSON: message)
      else { return false }
      return expression.holds { selector, test in
        test.holds(for: selector.value(in: document))
      }
    }
  }
}

extension FilterPattern {
  /// What the pattern has names for in a message that it matches: `{"$bytes": "344"}`.
  func values(in message: String) -> JSONObject {
    guard case .fields(let pattern) = self else { return [:] }
    return JSONObject(
      pattern.values(in: message).map { ("$\($0.name)", .string($0.value)) })
  }

  /// Reads a filter pattern or throws `InvalidParameterException`.
  init(parsing text: String) throws(AWSError) {
    guard text.unicodeScalars.count <= 1024 else {
      throw .invalidParameter(
        TextConstraint.message(
          text, "filterPattern", "Member must have length less than or equal to 1024"))
    }
    var parser = FilterPatternParser(text)
    self = try parser.pattern()
  }
}

extension AWSError {
  static func invalidFilterPattern(_ advice: String) -> AWSError {
    .invalidParameter("Invalid filter pattern", advice: advice)
  }
}

/// Words and phrases that an event must, may or must not contain (CWL-30).
struct FilterTerms: Equatable, Sendable {
  /// All of them have to occur.
  var required: [FilterTerm] = []
  /// One of them has to occur; ignored as soon as there are others (CWL-31).
  var alternatives: [FilterTerm] = []
  /// None of them may occur.
  var excluded: [FilterTerm] = []

  func match(_ message: String) -> Bool {
    func occurs(_ term: FilterTerm) -> Bool { term.occurs(in: message) }
    guard required.allSatisfy(occurs), !excluded.contains(where: occurs) else { return false }
    return !required.isEmpty || !excluded.isEmpty || alternatives.isEmpty
      || alternatives.contains(where: occurs)
  }
}

/// What is looked for: a text, or what a regular expression matches (CWL-36).
enum FilterTerm: Equatable, Sendable {
  case text(String)
  case expression(SearchExpression)

  func occurs(in message: String) -> Bool {
    switch self {
    case .text(let text): message.contains(text)
    case .expression(let expression): expression.isFound(in: message)
    }
  }
}
