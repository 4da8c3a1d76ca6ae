import AWSModel
import CloudSimulator
import Documents
import JMESPath
import Lessons

/// Judges what a lesson asks of the lab.
///
/// The same is asked after every input, and most inputs change little: each value and each truth is
/// kept together with the parts of the lab that it was read from, until one of them changes. What it
/// keeps follows from the lab, so it is no part of the lab's state.
struct Evaluator: Sendable {
  /// Something worked out, and what it may depend on.
  private struct Kept<Value: Sendable>: Sendable {
    var value: Value
    var parts: CloudParts
  }

  let lesson: Lesson
  private(set) var cloud: Cloud
  private(set) var history = History()
  private let queries: [String: NamedQuery]
  private var reader: AWSReader
  private var texts: [String: TextWithNames] = [:]
  private var expressions: [String: JMESPathExpression?] = [:]
  private var names: [String: Kept<Value?>] = [:]
  private var truths: [String: Kept<Bool?>] = [:]
  /// What the lesson calls resources, by their ids.
  private var roles: [String: String]?
  /// Names whose value is being worked out, so that a circle ends.
  private var pending: [String] = []
  /// What was read for the value that is being worked out.
  private var parts: CloudParts = []
  /// How often a value or a truth was worked out anew, for tests and measurements.
  private(set) var evaluations = 0

  init(_ lesson: Lesson) {
    self.lesson = lesson
    cloud = Cloud(seed: 0, now: Instant(seconds: 0), region: lesson.region)
    queries = Dictionary(
      lesson.names.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    reader = AWSReader(region: lesson.region, commands: lesson.commands)
  }

  /// The questions that follow are about this lab.
  mutating func turn(to cloud: Cloud, _ history: History) {
    var changed = cloud.parts(changedSince: self.cloud)
    if history.occurrences != self.history.occurrences { changed.insert(.occurrences) }
    if history.pings != self.history.pings || history.connections != self.history.connections {
      changed.insert(.sessionData)
    }
    self.cloud = cloud
    self.history = history
    guard !changed.isEmpty else { return }
    roles = nil
    names = names.filter { $0.value.parts.isDisjoint(with: changed) }
    truths = truths.filter { $0.value.parts.isDisjoint(with: changed) }
    reader.forget(changed)
  }

  /// Notes that what is being worked out depends on them.
  mutating func note(_ read: CloudParts) { parts.formUnion(read) }

  // MARK: Names

  /// What the lesson calls the resource of that id.
  mutating func role(of id: String) -> String? {
    if let roles { return roles[id] }
    var roles: [String: String] = [:]
    for query in lesson.names {
      guard let role = query.calls, let id = value(ofName: query.name)?.identity else { continue }
      if roles[id] == nil { roles[id] = role }
    }
    self.roles = roles
    return roles[id]
  }

  func query(named name: String) -> NamedQuery? { queries[name] }

  /// The value of a name, `nil` when it has none.
  mutating func value(of reference: NameReference) -> Value? {
    var value = self.value(ofName: reference.name)
    for member in reference.members { value = value?[member] }
    return value?.isNull == true ? nil : value
  }

  mutating func value(ofName name: String) -> Value? {
    if let known = names[name] {
      parts.formUnion(known.parts)
      return known.value
    }
    guard let query = queries[name], !pending.contains(name) else { return nil }
    let outer = parts
    parts = []
    pending.append(name)
    let value = response(to: query).flatMap { evaluate(query.query, over: $0) }
    pending.removeLast()
    evaluations += 1
    names[name] = Kept(value: value, parts: parts)
    parts.formUnion(outer)
    return value
  }

  /// What a name's expression is applied to.
  mutating func response(to query: NamedQuery) -> Value? {
    switch query.source {
    case .aws(let command): return response(to: command)
    case .session(let data):
      parts.formUnion(.sessionData)
      return history.value(of: data)
    }
  }

  /// A text with all names filled in, `nil` when one of them has no value.
  mutating func strict(_ text: String) -> String? {
    pieces(of: text).filled { value(of: $0)?.asText }
  }

  mutating func pieces(of text: String) -> TextWithNames {
    if let known = texts[text] { return known }
    let pieces = TextWithNames(text)
    texts[text] = pieces
    return pieces
  }

  // MARK: Asking AWS

  /// The answer to a lesson's command, `nil` when AWS refuses it.
  mutating func response(to command: String) -> Value? {
    guard let words = words(of: command) else { return nil }
    return response(to: words)
  }

  mutating func response(to words: [String]) -> Value? {
    let answer = reader.answer(to: words, in: cloud)
    parts.formUnion(answer.parts)
    return answer.value
  }

  /// A command's words with all names filled in, `nil` when one of them has no value.
  mutating func words(of command: String) -> [String]? {
    guard let templates = reader.words(of: command) else { return nil }
    var words: [String] = []
    for template in templates {
      guard let word = template.filled({ value(of: $0)?.asText }) else { return nil }
      words.append(word)
    }
    return words
  }

  /// The value of a JMESPath expression whose names are filled in first; `nil` when a name has no
  /// value or the expression can't be evaluated.
  mutating func evaluate(_ text: String, over document: Value) -> Value? {
    guard let filled = strict(text) else { return nil }
    let expression: JMESPathExpression?
    if let known = expressions[filled] {
      expression = known
    } else {
      // Expressions with ids filled in would pile up over a long session.
      if expressions.count > 2_000 { expressions.removeAll() }
      expression = try? JMESPathExpression(parsing: filled)
      expressions[filled] = .some(expression)
    }
    return try? expression?.evaluate(document)
  }

  // MARK: Truth

  /// Whether all requirements hold; the first that does not ends the look.
  mutating func isPassed(_ checkpoint: Checkpoint) -> Bool {
    for (index, requirement) in checkpoint.requirements.enumerated()
    where truth(of: requirement.condition, at: checkpoint.key(of: index)) != true {
      return false
    }
    return true
  }

  /// Whether a condition holds now, or happened; `nil` when a name in it has no value: then neither
  /// it nor its negation holds.
  ///
  /// - Parameter key: the condition's own, under which its truth and what happened are kept.
  mutating func truth(of condition: Condition, at key: String) -> Bool? {
    if let known = truths[key] {
      parts.formUnion(known.parts)
      return known.value
    }
    let outer = parts
    parts = []
    let truth = workOut(condition, at: key)
    evaluations += 1
    truths[key] = Kept(value: truth, parts: parts)
    parts.formUnion(outer)
    return truth
  }
}

extension CloudParts {
  /// What happened of that which the lesson waits for.
  static let occurrences = CloudParts(rawValue: 1 << 32)
  /// Pings and connections of the session.
  static let sessionData = CloudParts(rawValue: 1 << 33)
}

extension Checkpoint {
  /// The name under which a requirement's truth and what happened are kept.
  func key(of requirement: Int) -> String { "\(id)/\(requirement)" }
}

extension Diagnosis {
  func key(of condition: Int) -> String { "diagnosis \(id)/\(condition)" }
}
