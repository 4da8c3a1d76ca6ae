import AWSModel
import DataPlane
import Documents
import Foundations
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

/// `[version, account, …, action="REJECT", status]`: conditions on the fields of an event that are
/// separated by blanks (CWL-34).
struct FieldPattern: Equatable, Sendable {
  /// Conditions on the fields that are named, in order.
  var fields: [FilterExpression<String>]
  /// Where `...` stands for any number of fields, as the place in `fields`: its start or its end.
  var gap: Int?

  func matches(_ message: String) -> Bool {
    guard let texts = texts(of: message) else { return false }
    return zip(fields, texts).allSatisfy { expression, text in
      expression.holds { _, test in test.holds(for: String(text)) }
    }
  }

  /// The names of the fields, each with its text in a message that matches.
  func values(in message: String) -> [(name: String, value: String)] {
    zip(fields, texts(of: message) ?? []).compactMap { expression, text in
      expression.subject.map { ($0, String(text)) }
    }
  }

  /// The text that each field has in the message, `nil` where their number is another. Fields behind
  /// the gap are counted from the event's end.
  private func texts(of message: String) -> [Substring]? {
    let texts = Self.split(message)
    guard let gap else { return texts.count == fields.count ? texts : nil }
    guard texts.count >= fields.count else { return nil }
    return texts.prefix(gap) + texts.suffix(fields.count - gap)
  }

  /// Text in quotation marks or brackets is one field, without them.
  private static func split(_ message: String) -> [Substring] {
    var fields: [Substring] = []
    var rest = Substring(message)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if let close = first == "\"" ? "\"" : first == "[" ? "]" : nil,
        let end = rest.dropFirst().firstIndex(of: Character(close))
      {
        fields.append(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
        fields.append(rest[..<end])
        rest = rest[end...]
      }
    }
    return fields
  }
}

/// `$.a.b[0]`: the way to a member of a JSON event (CWL-33).
struct JSONSelector: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case member(String)
    case element(Int)
  }

  var steps: [Step]

  /// Reads the notation, else answers `nil`.
  init?(parsing text: Substring) {
    guard text.first == "$" else { return nil }
    steps = []
    var rest = text.dropFirst()
    while let first = rest.first {
      if first == "." {
        let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { return nil }
        steps.append(.member(String(name)))
        rest = rest[name.endIndex...]
      } else {
        guard first == "[", let close = rest.firstIndex(of: "]"),
          let place = GivenNumber(rest[rest.index(after: rest.startIndex)..<close])?.value,
          place >= 0
        else { return nil }
        steps.append(.element(place))
        rest = rest[rest.index(after: close)...]
      }
    }
  }

  func value(in document: JSONValue) -> JSONValue? {
    steps.reduce(Optional(document)) { value, step in
      switch step {
      case .member(let name): value?[name]
      case .element(let place): value?[place]
      }
    }
  }
}
