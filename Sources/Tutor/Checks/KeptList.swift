import AWSServices

/// Things worked out, and what each was worked out from.
///
/// Every change in the lab is held against all of them, so what decides which of them it concerns
/// stands together, apart from values that are far larger.
struct KeptList<Value: Equatable & Sendable>: Sendable {
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

  private struct Watch: Sendable {
    var own: CloudParts = []
    var parts: CloudParts = []
    var standing = Standing.unknown
  }

  private struct Kept: Sendable {
    var value: Value
    /// Another one for every other value, so that whoever was worked out from the value sees whether
    /// it is still the same without comparing it.
    var revision = 0
    var sources = Sources()
  }

  private var watches: [Watch]
  private var kept: [Kept]

  /// So many, of which nothing is known yet.
  init(_ count: Int, unknown value: Value) {
    watches = Array(repeating: Watch(), count: count)
    kept = Array(repeating: Kept(value: value), count: count)
  }

  var count: Int { kept.count }
  func standing(of number: Int) -> Standing { watches[number].standing }
  func value(of number: Int) -> Value { kept[number].value }
  func revision(of number: Int) -> Int { kept[number].revision }
  func sources(of number: Int) -> Sources { kept[number].sources }
  func parts(of number: Int) -> CloudParts { watches[number].parts }

  /// Casts doubt on what may be otherwise now.
  mutating func note(_ changed: CloudParts) {
    // By their bits: an option set's own words take ten times as long, for hundreds of them.
    let changed = changed.rawValue
    for index in watches.indices where watches[index].parts.rawValue & changed != 0 {
      switch watches[index].standing {
      case .fresh, .doubtful:
        watches[index].standing =
          watches[index].own.rawValue & changed == 0 ? .doubtful : .stale
      case .stale, .unknown: break
      }
    }
  }

  /// It was doubted, and still is what it was; it may depend on these parts now.
  mutating func confirm(_ number: Int, dependingOn parts: CloudParts) {
    kept[number].sources.parts = parts
    watches[number].parts = parts
    watches[number].standing = .fresh
  }

  /// Takes over what was worked out; a value that is another one counts `revision` on.
  mutating func renew(
    _ number: Int, _ value: Value, from sources: Sources, revision counter: inout Int
  ) {
    if watches[number].standing == .unknown || kept[number].value != value {
      counter += 1
      kept[number].revision = counter
      kept[number].value = value
    }
    kept[number].sources = sources
    watches[number] = Watch(own: sources.own, parts: sources.parts, standing: .fresh)
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
    // Most have a handful: one list for all is cheaper than one for one, for two and for four.
    if readings.isEmpty { readings.reserveCapacity(6) }
    if !readings.contains(reading) { readings.append(reading) }
  }

  /// What was worked out in turn, from these.
  mutating func add(_ others: Sources) {
    add(others.own)
    parts.formUnion(others.parts)
    guard !readings.isEmpty else {
      readings = others.readings
      return
    }
    for reading in others.readings where !readings.contains(reading) { readings.append(reading) }
  }
}
