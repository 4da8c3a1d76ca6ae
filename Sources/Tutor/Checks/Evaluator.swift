import AWSModel
import AWSServices
import Documents
import Foundations
import JMESPath
import Lessons
import NetworkModel

/// Judges what a lesson asks of the lab.
///
/// The same is asked after every input, and most inputs change little: each value and each truth is
/// kept together with what it was worked out from, until that becomes something else. A part of the
/// lab that changes only casts doubt on them: as long as names and answers stay what they are, so
/// does everything that follows from them. What is kept follows from the lab, so it is no part of
/// the lab's state.
struct Evaluator: Sendable {
  let lesson: Lesson
  private(set) var cloud: Cloud
  private(set) var history = History()
  /// Where each name stands in the lesson.
  private let places: [String: Int]
  private var reader: AWSReader
  private var texts: [String: TextTemplate] = [:]
  private var expressions: [String: JMESPathExpression?] = [:]
  /// In the order of the lesson's names.
  private var names: [Kept<Value?>?]
  private var truths: [String: Kept<Bool?>] = [:]
  /// Whether all of a checkpoint's requirements hold, by its id, and all of a diagnosis' conditions.
  private var checkpoints: [String: Kept<Bool>] = [:]
  private var diagnoses: [String: Kept<Bool>] = [:]
  /// What the lesson calls resources, by their ids.
  private var roles: [String: String]?
  /// Names whose value is being worked out, so that a circle ends.
  private var pending: [Int] = []
  /// What was read for the value that is being worked out, if one is.
  private var sources: Sources?
  /// The revision of the value that became another one last.
  private var revision = 0
  /// How often a value or a truth was worked out anew, for tests and measurements.
  private(set) var evaluations = 0

  init(_ lesson: Lesson) {
    self.lesson = lesson
    cloud = Cloud(seed: 0, now: Instant(seconds: 0), region: lesson.region)
    places = Dictionary(
      lesson.names.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    names = Array(repeating: nil, count: lesson.names.count)
    reader = AWSReader(region: lesson.region, commands: lesson.commands)
  }

  /// The questions that follow are about this lab.
  mutating func turn(to cloud: Cloud, _ history: History) {
    let changed = cloud.parts(changedSince: self.cloud)
    self.cloud = cloud
    note(change: changed.union(parts(changedIn: history)))
    self.history = history
  }

  /// The lab is the same, but more is known of what happened in it.
  mutating func turn(to history: History) {
    note(change: parts(changedIn: history))
    self.history = history
  }

  private func parts(changedIn history: History) -> CloudParts {
    var changed: CloudParts = []
    if history.occurrences != self.history.occurrences { changed.insert(.occurrences) }
    if history.pings != self.history.pings || history.connections != self.history.connections {
      changed.insert(.sessionData)
    }
    return changed
  }

  private mutating func note(change changed: CloudParts) {
    guard !changed.isEmpty else { return }
    roles = nil
    names.note(changed)
    truths.note(changed)
    checkpoints.note(changed)
    diagnoses.note(changed)
    reader.note(changed)
  }

  /// Keeps only what follows from the lesson's texts.
  mutating func forgetLab() {
    cloud = Cloud(seed: 0, now: Instant(seconds: 0), region: lesson.region)
    history = History()
    names = Array(repeating: nil, count: names.count)
    truths = [:]
    checkpoints = [:]
    diagnoses = [:]
    roles = nil
    reader.forgetAnswers()
  }

  /// Notes that what is being worked out depends on them.
  mutating func note(_ read: CloudParts) { sources?.add(read) }

  // MARK: What is kept

  /// Whether names and answers are what they were; if so, the parts that they may depend on now.
  private mutating func parts(behindUnchanged sources: Sources) -> CloudParts? {
    var parts = sources.own
    for reading in sources.readings {
      switch reading.source {
      case .name(let place):
        guard refresh(place), names[place]?.revision == reading.revision else { return nil }
        if let behind = names[place]?.sources.parts { parts.formUnion(behind) }
      case .answer(let number):
        guard let answer = reader.standing(of: number, in: cloud),
          answer.revision == reading.revision
        else { return nil }
        parts.formUnion(answer.parts)
      }
    }
    return parts
  }

  /// What was kept, if it still stands, else worked out anew.
  private mutating func renewed<Kind: Equatable & Sendable>(
    _ known: Kept<Kind>?, _ workOut: (inout Evaluator) -> Kind
  ) -> Kept<Kind> {
    if var known, known.standing == .doubtful, let parts = parts(behindUnchanged: known.sources) {
      known.sources.parts = parts
      known.standing = .fresh
      return known
    }
    let outer = sources
    sources = Sources()
    let value = workOut(&self)
    evaluations += 1
    let read = sources ?? Sources()
    sources = outer
    if let known, known.value == value {
      return Kept(value: value, revision: known.revision, sources: read)
    }
    revision += 1
    return Kept(value: value, revision: revision, sources: read)
  }

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

  func query(named name: String) -> Binding? { places[name].map { lesson.names[$0] } }

  /// The value of a name, `nil` when it has none.
  mutating func value(of reference: Placeholder) -> Value? {
    var value = self.value(ofName: reference.name)
    for member in reference.members { value = value?[member] }
    return value?.isNull == true ? nil : value
  }

  mutating func value(ofName name: String) -> Value? {
    guard let place = places[name], refresh(place), let kept = names[place] else { return nil }
    sources?.add(.name(place), revision: kept.revision, parts: kept.sources.parts)
    return kept.value
  }

  /// Makes sure that what is kept of a name still stands; `false` when its value is being worked
  /// out.
  private mutating func refresh(_ place: Int) -> Bool {
    if names[place]?.standing == .fresh { return true }
    guard !pending.contains(place) else { return false }
    pending.append(place)
    let query = lesson.names[place]
    names[place] = renewed(names[place]) { evaluator in
      guard let response = evaluator.response(to: query) else { return nil }
      return evaluator.evaluate(query.query, over: response)
    }
    pending.removeLast()
    return true
  }

  /// What a name's expression is applied to.
  mutating func response(to query: Binding) -> Value? {
    switch query.source {
    case .aws(let command): return response(to: command)
    case .session(let data):
      note(.sessionData)
      return history.value(of: data)
    }
  }

  /// A text with all names filled in, `nil` when one of them has no value.
  mutating func strict(_ text: String) -> String? {
    pieces(of: text).filled { value(of: $0)?.asText }
  }

  mutating func pieces(of text: String) -> TextTemplate {
    if let known = texts[text] { return known }
    let pieces = TextTemplate(text)
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
    let (number, answer) = reader.answer(to: words, in: cloud)
    sources?.add(.answer(number), revision: answer.revision, parts: answer.parts)
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
    strict(text).flatMap { evaluate(filled: $0, over: document) }
  }

  mutating func evaluate(filled: String, over document: Value) -> Value? {
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
    let known = checkpoints[checkpoint.id]
    if let known, known.standing == .fresh { return known.value }
    let kept = renewed(known) { evaluator in
      for (index, requirement) in checkpoint.requirements.enumerated()
      where evaluator.truth(of: requirement.condition, at: checkpoint.key(of: index)) != true {
        return false
      }
      return true
    }
    checkpoints[checkpoint.id] = kept
    return kept.value
  }

  /// Whether all conditions of a diagnosis hold.
  mutating func applies(_ diagnosis: Diagnosis) -> Bool {
    let known = diagnoses[diagnosis.id]
    if let known, known.standing == .fresh { return known.value }
    let kept = renewed(known) { evaluator in
      for (index, condition) in diagnosis.when.enumerated()
      where evaluator.truth(of: condition, at: diagnosis.key(of: index)) != true {
        return false
      }
      return true
    }
    diagnoses[diagnosis.id] = kept
    return kept.value
  }

  /// Whether a condition holds now, or happened; `nil` when a name in it has no value: then neither
  /// it nor its negation holds.
  ///
  /// - Parameter key: the condition's own, under which its truth and what happened are kept.
  mutating func truth(of condition: Condition, at key: String) -> Bool? {
    let known = truths[key]
    let kept: Kept<Bool?>
    if let known, known.standing == .fresh {
      kept = known
    } else {
      kept = renewed(known) { $0.workOut(condition, at: key) }
      truths[key] = kept
    }
    sources?.add(kept.sources)
    return kept.value
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
