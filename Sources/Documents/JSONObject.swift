/// The members of an object, in the order they were written.
///
/// The AWS CLI prints members in the order of its model, so order must survive; objects are small,
/// so a list searched from the front beats a hash table. Two are equal when they hold the same
/// members in whatever order, as JSON and JMESPath have it.
public struct JSONObject: Sendable {
  // Without labels, so that a literal's list is taken over as it is.
  private var entries: [(String, JSONValue)] = []

  public init() {}

  /// A later member replaces an earlier one of the same name, in the earlier one's place.
  public init(_ entries: some Sequence<(String, JSONValue)>) {
    self.entries.reserveCapacity(entries.underestimatedCount)
    for (name, value) in entries { self[name] = value }
  }

  /// The same for an array, which is what there mostly is, without asking each time what the sequence is.
  public init(_ entries: [(String, JSONValue)]) {
    self.entries.reserveCapacity(entries.count)
    for (name, value) in entries { self[name] = value }
  }

  /// For entries already known to have different names: no search for duplicates.
  init(unique entries: [(String, JSONValue)]) { self.entries = entries }

  public subscript(name: String) -> JSONValue? {
    get { place(of: name).map { entries[$0].1 } }
    set {
      if let index = place(of: name) {
        if let newValue {
          entries[index].1 = newValue
        } else {
          entries.remove(at: index)
        }
      } else if let newValue {
        makeRoom()
        entries.append((name, newValue))
      }
    }
  }

  /// Adds a member that is not there yet, and nothing for `nil`; who sets one has it looked for first.
  public mutating func add(_ name: String, _ value: JSONValue?) {
    guard let value else { return }
    assert(place(of: name) == nil, "\(name) is there already")
    makeRoom()
    entries.append((name, value))
  }

  /// What AWS answers is wide, and a list that grows is copied at one, two and four members.
  private mutating func makeRoom() {
    if entries.isEmpty { entries.reserveCapacity(8) }
  }

  /// Whether both are the very same list in memory, as copies of an answer that was kept are.
  private func isSameList(as other: JSONObject) -> Bool {
    entries.withUnsafeBufferPointer { mine in
      other.entries.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
    }
  }

  /// Names of different lengths are told apart by these, which is much cheaper than by their letters.
  private func place(of name: String) -> Int? {
    let length = name.utf8.count
    return entries.withUnsafeBufferPointer { entries in
      entries.indices.first { entries[$0].0.utf8.count == length && entries[$0].0 == name }
    }
  }

  /// Shows each member where it is: a loop over the members copies each of them.
  public func forEachInPlace<Failure: Error>(
    _ body: (_ name: borrowing String, _ value: borrowing JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    try entries.withUnsafeBufferPointer { entries throws(Failure) in
      for place in entries.indices { try body(entries[place].0, entries[place].1) }
    }
  }

  public var names: [String] { entries.map(\.0) }
  public var values: [JSONValue] { entries.map(\.1) }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { entries.startIndex }
  public var endIndex: Int { entries.endIndex }
  public subscript(position: Int) -> (name: String, value: JSONValue) {
    (name: entries[position].0, value: entries[position].1)
  }
}

extension JSONObject: Equatable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    if left.isSameList(as: right) { return true }
    for place in left.entries.indices {
      // Answers to one question have their members in one order, so the search is seldom needed.
      let isInStep = left.entries[place].0 == right.entries[place].0
      let other = isInStep ? right.entries[place].1 : right[left.entries[place].0]
      guard left.entries[place].1 == other else { return false }
    }
    return true
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// A name that is written twice in one literal is a slip, which no test gets past; so the search
  /// for it is left out where every call is paid for.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(literal: elements) }

  init(literal elements: [(String, JSONValue)]) {
    assert(Set(elements.map(\.0)).count == elements.count, "a member's name is written twice")
    self.init(unique: elements)
  }
}
