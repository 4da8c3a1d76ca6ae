import CloudSimulator
import Documents
import JMESPath
import Lessons

/// One look at the lab: values of the lesson's names and AWS's answers are asked for once.
struct Examination {
  let cloud: Cloud
  /// Events may be added while names are asked for: names are about the cloud alone.
  var history: History
  private var names: [String: Value?] = [:]
  /// Names whose value is being worked out, so that a circle ends.
  private var pending: [String] = []

  init(of cloud: Cloud, history: History, course: inout Course) {
    course.reader.turn(to: cloud)
    self.cloud = cloud
    self.history = history
  }

  // MARK: Checkpoints

  mutating func results(for course: inout Course) -> CheckResults {
    var results = CheckResults()
    for step in course.lesson.steps {
      for checkpoint in step.checkpoints {
        results.checkpoints.append(result(of: checkpoint, course: &course))
      }
    }
    return results
  }

  /// Whether all requirements hold; the first that does not ends the look.
  mutating func isPassed(_ checkpoint: Checkpoint, course: inout Course) -> Bool {
    for (index, requirement) in checkpoint.requirements.enumerated() {
      let place = Self.place(of: checkpoint.id, requirement: index)
      guard holds(requirement.condition, at: place, course: &course) else { return false }
    }
    return true
  }

  mutating func result(of checkpoint: Checkpoint, course: inout Course)
    -> CheckResults.Checkpoint
  {
    var result = CheckResults.Checkpoint(id: checkpoint.id, requirements: [])
    for (index, requirement) in checkpoint.requirements.enumerated() {
      let place = Self.place(of: checkpoint.id, requirement: index)
      let holds = self.holds(requirement.condition, at: place, course: &course)
      var line = CheckResults.Requirement(
        that: requirement.that, holds: holds, otherwise: nil, found: nil)
      if !holds {
        line.found = found(for: requirement, course: &course)
        line.otherwise = sentence(requirement.otherwise, found: line.found, course: &course)
      }
      result.requirements.append(line)
    }
    return result
  }

  /// The name under which history keeps that a requirement's event happened.
  static func place(of checkpoint: String, requirement: Int) -> String {
    "\(checkpoint)/\(requirement)"
  }

  // MARK: Names

  /// The value of a name, `nil` when it has none.
  mutating func value(of reference: NameReference, course: inout Course) -> Value? {
    var value = self.value(ofName: reference.name, course: &course)
    for member in reference.members { value = value?[member] }
    return value?.isNull == true ? nil : value
  }

  private mutating func value(ofName name: String, course: inout Course) -> Value? {
    if let known = names[name] { return known }
    guard let query = course.lesson.names.first(where: { $0.name == name }),
      !pending.contains(name)
    else { return nil }
    pending.append(name)
    defer { pending.removeLast() }
    var value: Value?
    if let command = strict(query.command, course: &course),
      let expression = strict(query.query, course: &course)
    {
      value = response(to: command, course: &course)
        .flatMap { course.value(of: expression, in: $0) }
    }
    names[name] = value
    return value
  }

  /// A text with all names filled in, `nil` when one of them has no value.
  mutating func strict(_ text: String, course: inout Course) -> String? {
    course.pieces(of: text).filled { value(of: $0, course: &course)?.asText }
  }

  /// A text for people: a name without a value stays as it was written.
  mutating func readable(_ text: String, course: inout Course) -> String {
    fill(text, found: nil, course: &course) { reference in
      "${\(([reference.name] + reference.members).joined(separator: "."))}"
    } ?? text
  }

  /// A sentence about what was found, `nil` when it speaks of something that is not there yet.
  private mutating func sentence(_ text: String, found: String?, course: inout Course) -> String? {
    fill(text, found: found, course: &course) { _ in nil }
  }

  private mutating func fill(
    _ text: String, found: String?, course: inout Course,
    otherwise: (NameReference) -> String?
  ) -> String? {
    course.pieces(of: text).filled { reference in
      if reference.name == "found" { return found ?? "nothing" }
      return value(of: reference, course: &course)?.asText ?? reference.defaultText
        ?? otherwise(reference)
    }
  }

  // MARK: Asking AWS

  /// The answer to a command, `nil` when AWS refuses it.
  mutating func response(to command: String, course: inout Course) -> Value? {
    course.reader.response(to: command)
  }

  /// What was there instead: the value that the lesson's author chose to show, else a summary of
  /// what AWS answered.
  private mutating func found(for requirement: Requirement, course: inout Course) -> String? {
    guard case .aws(let command, _) = requirement.condition,
      let filled = strict(command, course: &course),
      let response = response(to: filled, course: &course)
    else { return nil }
    guard let text = requirement.found else { return response.summary }
    guard let expression = strict(text, course: &course),
      let value = course.value(of: expression, in: response), value.isTruthy
    else { return "nothing" }
    return value.asText
  }
}

extension Course {
  mutating func pieces(of text: String) -> TextWithNames {
    if let known = texts[text] { return known }
    let pieces = TextWithNames(text)
    texts[text] = pieces
    return pieces
  }

  /// The value of a JMESPath expression; `nil` when it can't be read or evaluated.
  mutating func value(of text: String, in document: Value) -> Value? {
    let expression: JMESPathExpression
    if let known = expressions[text] {
      expression = known
    } else {
      guard let parsed = try? JMESPathExpression(parsing: text) else { return nil }
      // Expressions with ids filled in would pile up over a long session.
      if expressions.count > 2_000 { expressions.removeAll() }
      expressions[text] = parsed
      expression = parsed
    }
    return try? expression.evaluate(document)
  }

  /// How every checkpoint stands.
  public mutating func results(in lab: LabState) -> CheckResults {
    var examination = Examination(
      of: lab.cloud, history: lab.tutor.history, course: &self)
    return examination.results(for: &self)
  }
}
