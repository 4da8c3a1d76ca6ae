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
  /// An account that no lab has, where none is being judged: made once, for making one costs a
  /// default VPC.
  private let nowhere: Cloud
  private(set) var history = History()
  /// Where each name stands in the lesson.
  let places: [String: Int]
  private var reader: AWSReader
  private var texts: [TextKey: TextTemplate] = [:]
  private var expressions: [LessonExpression] = []
  /// Where an expression stands among those, by its text.
  private var expressionPlaces: [TextKey: Int] = [:]
  /// What names that are no texts stand as in commands and expressions, by their places; written
  /// once for each of their values.
  private var writings: [Int: (revision: Int, text: String)] = [:]
  /// In the order of the lesson's names.
  private var names: KeptList<JSONValue?>
  private let conditions: NumberedConditions
  /// By the number of the condition.
  private var truths: KeptList<Bool?>
  /// Whether all conditions of a group hold.
  private var verdicts: KeptList<Bool>
  /// What the lesson calls resources, by their ids.
  private var roles: [String: String] = [:]
  /// The lesson's names that stand for what it calls something.
  private let callingNames: [Int]
  /// Their revisions when the roles were put together.
  private var revisionsOfRoles: [Int] = []
  /// Whether nothing has changed since.
  private var hasRoles = false
  /// Resources with their names, by their ids.
  var named: [String: NamedResource] = [:]
  /// The last loss as conditions see it, until the lab changes.
  var lossDocument: JSONValue?
  /// Names whose value is being worked out, so that a circle ends.
  private var pending: [Int] = []
  /// What was read for the value that is being worked out, if one is.
  private var sources: Sources?
  /// The revision of the value that became another one last.
  private var revision = 0

  /// Values of names that the lesson does not define.
  private let given: [String: JSONValue]

  init(_ lesson: Lesson, given: [String: JSONValue] = [:]) {
    self.lesson = lesson
    self.given = given
    nowhere = Cloud(seed: 0, now: Instant(seconds: 0), region: lesson.region)
    cloud = nowhere
    let places = Dictionary(
      lesson.names.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.places = places
    names = KeptList(lesson.names.count, unknown: nil)
    callingNames = lesson.names.indices.filter { lesson.names[$0].calls != nil }
    conditions = NumberedConditions(of: lesson)
    truths = KeptList(conditions.entries.count, unknown: nil)
    verdicts = KeptList(conditions.groups.count, unknown: false)
    reader = AWSReader(region: lesson.region, commands: lesson.commands) { places[$0] }
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
    if history.pings != self.history.pings || history.connections != self.history.connections
      || history.quizAnswers != self.history.quizAnswers
      || history.lastLoss != self.history.lastLoss
    {
      changed.insert(.sessionData)
    }
    return changed
  }

  private mutating func note(change changed: CloudParts) {
    guard !changed.isEmpty else { return }
    hasRoles = false
    named = [:]
    if changed != .occurrences { lossDocument = nil }
    names.note(changed)
    truths.note(changed)
    verdicts.note(changed)
    reader.note(changed)
    // A lesson has a few hundred; a learner's own text may be one, too.
    if expressions.count > 2_000 {
      expressions.removeAll()
      expressionPlaces.removeAll()
    }
  }

  /// Keeps only what follows from the lesson's texts.
  mutating func forgetLab() {
    cloud = nowhere
    history = History()
    names = KeptList(names.count, unknown: nil)
    truths = KeptList(truths.count, unknown: nil)
    verdicts = KeptList(verdicts.count, unknown: false)
    hasRoles = false
    revisionsOfRoles = []
    named = [:]
    lossDocument = nil
    writings = [:]
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
        guard refresh(place), names.revision(of: place) == reading.revision else { return nil }
        parts.formUnion(names.parts(of: place))
      case .answer(let number):
        guard reader.refresh(number, in: cloud) else { return nil }
        let answer = reader.standing(of: number)
        guard answer.revision == reading.revision else { return nil }
        parts.formUnion(answer.parts)
      }
    }
    return parts
  }

  /// What comes of it, and what it was worked out from.
  private mutating func tracing<Value>(
    _ workOut: (inout Evaluator) -> Value
  ) -> (Value, Sources) {
    let outer = sources
    sources = Sources()
    let value = workOut(&self)
    let read = sources ?? Sources()
    sources = outer
    return (value, read)
  }

  // MARK: Names

  /// What the lesson calls the resource of that id.
  mutating func role(of id: String) -> String? { allRoles()[id] }

  /// What the lesson calls resources, by their ids.
  mutating func allRoles() -> [String: String] {
    if hasRoles { return roles }
    let values = callingNames.map { value(ofName: lesson.names[$0].name) }
    let revisions = callingNames.map { names.revision(of: $0) }
    hasRoles = true
    guard revisions != revisionsOfRoles else { return roles }
    revisionsOfRoles = revisions
    roles = [:]
    for (place, value) in zip(callingNames, values) {
      guard let role = lesson.names[place].calls, let id = value?.identity else { continue }
      if roles[id] == nil { roles[id] = role }
    }
    return roles
  }

  func query(named name: String) -> Binding? { places[name].map { lesson.names[$0] } }

  /// The value of a name, `nil` when it has none.
  mutating func value(of reference: Placeholder) -> JSONValue? {
    var value =
      reference.position.map { self.value(at: $0) } ?? self.value(ofName: reference.name)
    for member in reference.members { value = value?[member] }
    return value?.isNull == true ? nil : value
  }

  mutating func value(ofName name: String) -> JSONValue? {
    places[name].map { value(at: $0) } ?? given[name]
  }

  private mutating func value(at place: Int) -> JSONValue? {
    guard refresh(place) else { return nil }
    sources?.add(
      .name(place), revision: names.revision(of: place), parts: names.parts(of: place))
    return names.value(of: place)
  }

  /// Makes sure that what is kept of a name still stands; `false` when its value is being worked
  /// out.
  private mutating func refresh(_ place: Int) -> Bool {
    if names.standing(of: place) == .fresh { return true }
    guard !pending.contains(place) else { return false }
    pending.append(place)
    defer { pending.removeLast() }
    if names.standing(of: place) == .doubtful,
      let parts = parts(behindUnchanged: names.sources(of: place))
    {
      names.confirm(place, dependingOn: parts)
    } else {
      let query = lesson.names[place]
      let (value, sources) = tracing { evaluator in
        evaluator.response(to: query).flatMap { evaluator.evaluate(query.query, over: $0) }
      }
      names.renew(place, value, from: sources, revision: &revision)
    }
    return true
  }

  /// What a name's expression is applied to.
  mutating func response(to query: Binding) -> JSONValue? {
    switch query.source {
    case .aws(let command): return response(to: command)
    case .session(.lost):
      note(.sessionData)
      guard let loss = history.lastLoss else { return nil }
      note(.network)
      return document(of: loss)
    case .session(.elsewhere):
      note(.otherRegions)
      return .array(cloud.usedRegions.dropFirst().map { cloud.serving($0).ownThings })
    case .session(let data):
      note(.sessionData)
      return history.value(of: data)
    case .probe(let probe): return obstacles(of: probe)
    case .name(let name): return value(ofName: name)
    }
  }

  /// A text with all names filled in, `nil` when one of them has no value.
  mutating func strict(_ text: String) -> String? {
    pieces(of: text).filled { value(of: $0)?.asText }
  }

  mutating func pieces(of text: String) -> TextTemplate {
    if let known = texts[TextKey(text)] { return known }
    let pieces = TextTemplate(text).located { [places] in places[$0] }
    texts[TextKey(text)] = pieces
    return pieces
  }

  // MARK: Asking AWS

  /// The answer to a lesson's command, `nil` when AWS refuses it.
  mutating func response(to command: String) -> JSONValue? {
    guard let words = words(of: command) else { return nil }
    return response(to: words)
  }

  mutating func response(to words: CommandWords) -> JSONValue? {
    let number = reader.number(of: words, in: cloud)
    let (revision, parts) = reader.standing(of: number)
    sources?.add(.answer(number), revision: revision, parts: parts)
    return reader.value(of: number)
  }

  /// A command's words with all names filled in, `nil` when one of them has no value.
  mutating func words(of command: String) -> CommandWords? {
    guard let (number, references) = reader.command(command) else { return nil }
    return values(of: references).map { CommandWords(command: number, values: $0) }
  }

  /// What stands for each name, `nil` when one has neither value nor default.
  private mutating func values(of references: [Placeholder]) -> [String]? {
    var values: [String] = []
    values.reserveCapacity(references.count)
    for reference in references {
      guard let value = text(of: reference) ?? reference.defaultText else { return nil }
      values.append(value)
    }
    return values
  }

  private mutating func text(of reference: Placeholder) -> String? {
    guard let value = value(of: reference) else { return nil }
    if case .string(let text) = value { return text }
    guard reference.members.isEmpty, let place = reference.position else {
      return value.asText
    }
    let revision = names.revision(of: place)
    if let known = writings[place], known.revision == revision { return known.text }
    let text = value.asText
    writings[place] = (revision, text)
    return text
  }

  /// The value of a JMESPath expression whose names are filled in first; `nil` when a name has no
  /// value or the expression can't be evaluated.
  mutating func evaluate(_ text: String, over document: JSONValue) -> JSONValue? {
    expression(text)?.parsed.flatMap { try? $0.evaluate(document) }
  }

  /// A JMESPath expression of the lesson with its names filled in, `nil` when a name has no value.
  mutating func expression(_ text: String) -> LessonExpression.Filled? {
    let place: Int
    if let known = expressionPlaces[TextKey(text)] {
      place = known
    } else {
      place = expressions.count
      expressions.append(LessonExpression(pieces(of: text)))
      expressionPlaces[TextKey(text)] = place
    }
    guard let values = values(of: expressions[place].references) else { return nil }
    return expressions[place].filled(values)
  }

  // MARK: Truth

  /// Whether all requirements of a checkpoint hold; the first that does not ends the look.
  ///
  /// - Parameter checkpoint: its number in the lesson.
  mutating func isPassed(_ checkpoint: Int) -> Bool { allHold(checkpoint) }

  /// Whether all conditions of a diagnosis hold.
  ///
  /// - Parameter diagnosis: its number in the step.
  mutating func applies(_ diagnosis: Int, inStep step: Int) -> Bool {
    allHold(conditions.firstDiagnoses[step] + diagnosis)
  }

  private mutating func allHold(_ group: Int) -> Bool {
    let standing = verdicts.standing(of: group)
    if standing == .fresh { return verdicts.value(of: group) }
    if standing == .doubtful, let parts = parts(behindUnchanged: verdicts.sources(of: group)) {
      verdicts.confirm(group, dependingOn: parts)
    } else {
      let (verdict, sources) = tracing { evaluator in
        for number in evaluator.conditions.groups[group] where evaluator.truth(of: number) != true {
          return false
        }
        return true
      }
      verdicts.renew(group, verdict, from: sources, revision: &revision)
    }
    return verdicts.value(of: group)
  }

  /// Whether a checkpoint's requirement holds now, or happened; `nil` when a name in it has no value:
  /// then neither it nor its negation holds.
  mutating func truth(ofRequirement index: Int, of checkpoint: Checkpoint) -> Bool? {
    conditions.checkpoints[checkpoint.id].flatMap {
      truth(of: conditions.groups[$0].lowerBound + index)
    }
  }

  private mutating func truth(of number: Int) -> Bool? {
    let standing = truths.standing(of: number)
    if standing == .doubtful, let parts = parts(behindUnchanged: truths.sources(of: number)) {
      truths.confirm(number, dependingOn: parts)
    } else if standing != .fresh {
      let entry = conditions.entries[number]
      let (truth, sources) = tracing { $0.workOut(entry.condition, at: entry.key) }
      truths.renew(number, truth, from: sources, revision: &revision)
    }
    sources?.add(truths.sources(of: number))
    return truths.value(of: number)
  }
}

extension Cloud {
  /// What a lesson may want to say of a Region that it does not take place in.
  fileprivate var ownThings: JSONValue {
    [
      "region": .string(region),
      "vpcs": .array(network.vpcs.filter { !$0.isDefault }.map { .string($0.id.rawValue) }),
      "logGroups": .array(logGroups.map { .string($0.name) }),
    ]
  }
}

extension CloudParts {
  /// What happened of that which the lesson waits for.
  static let occurrences = CloudParts(rawValue: 1 << 32)
  /// Pings and connections of the session.
  static let sessionData = CloudParts(rawValue: 1 << 33)
}
