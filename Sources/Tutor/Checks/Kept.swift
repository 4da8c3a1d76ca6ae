import AWSServices

/// Something worked out, and what it was worked out from.
///
/// It is never behind an optional, so that whoever only wants its standing or its revision reads it
/// where it lies: these are asked far more often than values.
struct Kept<Value: Equatable & Sendable>: Sendable {
  enum Standing: Sendable {
    /// Nothing has changed that it may depend on.
    case fresh
    /// Something has changed behind a name or an answer that it was worked out from; those may have
    /// stayed what they are.
    case doubtful
    /// Something has changed that it was worked out from itself.
    case stale
    /// It has not been worked out for this lab.
    case unknown
  }

  private(set) var value: Value
  /// Another one for every other value, so that whoever was worked out from the value sees whether
  /// it is still the same without comparing it.
  private(set) var revision = 0
  private(set) var sources = Sources()
  private(set) var standing = Standing.unknown

  /// Nothing yet.
  init(unknown value: Value) { self.value = value }

  mutating func note(_ changed: CloudParts) {
    switch standing {
    case .fresh, .doubtful:
      if !sources.own.isDisjoint(with: changed) {
        standing = .stale
      } else if !sources.parts.isDisjoint(with: changed) {
        standing = .doubtful
      }
    case .stale, .unknown: break
    }
  }

  /// It was doubted, and still is what it was; it may depend on these parts now.
  mutating func confirm(dependingOn parts: CloudParts) {
    sources.parts = parts
    standing = .fresh
  }

  /// Takes over what was worked out; a value that is another one counts `revision` on.
  mutating func renew(_ value: Value, from sources: Sources, revision counter: inout Int) {
    if standing == .unknown || self.value != value {
      counter += 1
      revision = counter
      self.value = value
    }
    self.sources = sources
    standing = .fresh
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
  where Element == Kept<Kind> {
    for index in indices { self[index].note(changed) }
  }

  /// Forgets every kept value.
  mutating func forget<Kind: Equatable & Sendable>(_ unknown: Kind)
  where Element == Kept<Kind> {
    for index in indices { self[index] = Kept(unknown: unknown) }
  }
}
