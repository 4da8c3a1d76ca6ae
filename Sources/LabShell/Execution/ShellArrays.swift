/// An array whose subscripts are numbers, with gaps where nothing was set.
struct IndexedArray: Equatable, Sendable {
  /// Ascending.
  private(set) var indices: [Int] = []
  private(set) var values: [String] = []
  private(set) var bytes = 0

  init() {}

  init(_ values: [String]) {
    self.values = values
    indices = Array(values.indices)
    bytes = values.reduce(0) { $0 + $1.utf8.count + Self.overhead }
  }

  /// What a value costs beside its text.
  private static let overhead = 16

  var next: Int { (indices.last ?? -1) + 1 }

  subscript(index: Int) -> String? { slot(of: index).map { values[$0] } }

  /// The index that is meant: -1 is the last.
  func absolute(_ index: Int) -> Int? {
    let absolute = index < 0 ? next + index : index
    return absolute < 0 ? nil : absolute
  }

  mutating func set(_ index: Int, to text: String) throws(ExpansionError) {
    guard let index = absolute(index) else { throw .badSubscript(String(index)) }
    if let slot = slot(of: index) {
      bytes += text.utf8.count - values[slot].utf8.count
      values[slot] = text
      return
    }
    guard values.count < Limits.words else { throw .tooManyWords }
    bytes += text.utf8.count + Self.overhead
    let slot = index >= next ? indices.count : indices.firstIndex { $0 > index } ?? indices.count
    indices.insert(index, at: slot)
    values.insert(text, at: slot)
  }

  mutating func remove(_ index: Int) {
    guard let index = absolute(index), let slot = slot(of: index) else { return }
    bytes -= values[slot].utf8.count + Self.overhead
    indices.remove(at: slot)
    values.remove(at: slot)
  }

  private func slot(of index: Int) -> Int? {
    if index >= 0, index < indices.count, indices[index] == index { return index }
    var (low, high) = (0, indices.count)
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < indices.count && indices[low] == index ? low : nil
  }
}

/// An array whose subscripts are words, listed in the sequence in which bash lists them.
struct AssociativeArray: Equatable, Sendable {
  private var values: [String: (text: String, serial: Int)] = [:]
  private var lastSerial = 0
  private(set) var bytes = 0

  private static let overhead = 48

  var count: Int { values.count }

  subscript(key: String) -> String? { values[key]?.text }

  mutating func set(_ key: String, to text: String) throws(ExpansionError) {
    if let known = values[key] {
      bytes += text.utf8.count - known.text.utf8.count
      values[key] = (text, known.serial)
      return
    }
    guard values.count < Limits.words else { throw .tooManyWords }
    lastSerial += 1
    bytes += key.utf8.count + text.utf8.count + Self.overhead
    values[key] = (text, lastSerial)
  }

  mutating func remove(_ key: String) {
    guard let known = values.removeValue(forKey: key) else { return }
    bytes -= key.utf8.count + known.text.utf8.count + Self.overhead
  }

  /// As bash walks its table of 1024 lists, whose newest members come first: scripts print what they
  /// find in this sequence.
  var keys: [String] {
    values.sorted { left, right in
      let buckets = (Self.bucket(of: left.key), Self.bucket(of: right.key))
      return buckets.0 == buckets.1
        ? left.value.serial > right.value.serial : buckets.0 < buckets.1
    }.map(\.key)
  }

  var texts: [String] { keys.compactMap { self[$0] } }

  /// The hash of Fowler, Noll and Vo, as bash has it.
  private static func bucket(of key: String) -> UInt32 {
    key.utf8.reduce(2_166_136_261) {
      ($0 &* 16_777_619) ^ UInt32(truncatingIfNeeded: Int8(bitPattern: $1))
    }
      & 1_023
  }

  static func == (left: AssociativeArray, right: AssociativeArray) -> Bool {
    left.lastSerial == right.lastSerial && left.values.count == right.values.count
      && left.values.allSatisfy { key, value in
        right.values[key].map { $0 == value } ?? false
      }
  }
}
