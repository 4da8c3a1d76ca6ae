import AWSServices

/// Something worked out, and what it was worked out from.
struct Kept<Value: Equatable & Sendable>: Sendable {
  enum Standing: Sendable {
    /// Nothing has changed that it may depend on.
    case fresh
    /// Something has changed behind a name or an answer that it was worked out from; those may have
    /// stayed what they are.
    case doubtful
    /// Something has changed that it was worked out from itself.
    case stale
  }

  var value: Value
  /// Another one for every other value, so that whoever was worked out from the value sees whether
  /// it is still the same without comparing it.
  var revision: Int
  var sources: Sources
  var standing = Standing.fresh

  mutating func note(_ changed: CloudParts) {
    if !sources.own.isDisjoint(with: changed) {
      standing = .stale
    } else if standing == .fresh, !sources.parts.isDisjoint(with: changed) {
      standing = .doubtful
    }
  }
}

/// What something was worked out from.
struct Sources: Sendable {
  enum Source: Equatable, Sendable {
    /// A name of the lesson, by its place there.
    case name(Int)
    case answer(Int)
  }

  struct Reading: Equatable, Sendable {
    var source: Source
    var revision: Int
  }

  /// Parts of the lab that were looked at directly.
  private(set) var own: CloudParts = []
  /// Those, and the parts behind names and answers.
  var parts: CloudParts = []
  /// Names and answers as they were then, in the order in which they were asked for: what comes
  /// later may have been asked for only because of what came before.
  private(set) var readings: [Reading] = []

  mutating func add(_ parts: CloudParts) {
    own.formUnion(parts)
    self.parts.formUnion(parts)
  }

  mutating func add(_ source: Source, revision: Int, parts: CloudParts) {
    self.parts.formUnion(parts)
    let reading = Reading(source: source, revision: revision)
    if !readings.contains(reading) { readings.append(reading) }
  }

  /// What was worked out in turn, from these.
  mutating func add(_ others: Sources) {
    add(others.own)
    parts.formUnion(others.parts)
    for reading in others.readings where !readings.contains(reading) { readings.append(reading) }
  }
}

extension Array {
  /// Tells every kept value what has changed.
  mutating func note<Kind: Equatable & Sendable>(_ changed: CloudParts)
  where Element == Kept<Kind>? {
    for index in indices { self[index]?.note(changed) }
  }
}

extension Dictionary {
  /// Tells every kept value what has changed.
  mutating func note<Kind: Equatable & Sendable>(_ changed: CloudParts)
  where Value == Kept<Kind> {
    var index = values.startIndex
    while index != values.endIndex {
      values[index].note(changed)
      values.formIndex(after: &index)
    }
  }
}
