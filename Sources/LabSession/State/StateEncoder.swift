/// An `Encoder` that writes property names and values one after the other as bytes.
///
/// Properties come in the order of their declaration, so the bytes depend on nothing but the value.
/// Dictionaries and sets would break that, and so don't occur in the lab's state.
final class StateEncoder: Encoder {
  final class Sink {
    var bytes: [UInt8] = []
  }

  let sink = Sink()
  var cache: PartCache
  let path: String
  let depth: Int
  /// Parts are cached down to this depth: lab, then cloud, shell and tutor, then their properties.
  static let cachedDepth = 2

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(depth: Int, path: String = "", cache: PartCache) {
    self.depth = depth
    self.path = path
    self.cache = cache
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(StateKeyedContainer<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { StateUnkeyedContainer(encoder: self) }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    StateSingleValueContainer(encoder: self)
  }

  // MARK: Values

  func write(_ text: String) {
    write(text.utf8.count)
    sink.bytes += text.utf8
  }

  /// Small numbers of either sign become small ones without: 0, −1, 1, −2 … are 0, 1, 2, 3 …
  func write(_ number: Int) {
    let bits = UInt64(bitPattern: Int64(number))
    write(bits << 1 ^ (number < 0 ? .max : 0))
  }

  /// Seven bits a byte, the lowest first, since most numbers are lengths and counts (LEB128).
  func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      sink.bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    sink.bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  func write(_ flag: Bool) { sink.bytes.append(flag ? 1 : 0) }

  /// Marks where values begin and end, so that `[[1], 2]` and `[[1, 2]]` differ.
  func mark(_ character: Unicode.Scalar) { sink.bytes.append(UInt8(ascii: character)) }

  func write<Part: Encodable>(_ value: Part, named name: String) throws {
    guard depth < Self.cachedDepth else { return try write(value) }
    let place = "\(path).\(name)"
    let before = cache.parts[place]
    let comparison = before.map { compare($0.value, with: value) }
    if let before, comparison?.isEqual == true {
      sink.bytes += before.digest.bytes
      return
    }
    let nested = StateEncoder(depth: depth + 1, path: place, cache: cache)
    try nested.write(value)
    cache = nested.cache
    let digest = Digest(of: nested.sink.bytes)
    sink.bytes += digest.bytes
    // Whether a type is equatable is asked of it once: that takes longer than to compare.
    if let equatable = comparison?.value ?? value as? any Equatable {
      cache.parts[place] = PartCache.Part(value: equatable, digest: digest)
    }
  }

  func write(_ value: some Encodable) throws {
    switch value {
    case let text as String: write(text)
    case let number as Int: write(number)
    case let flag as Bool: write(flag)
    default:
      mark("(")
      try value.encode(to: self)
      mark(")")
    }
  }

  private func compare<Old: Equatable>(
    _ old: Old, with new: some Encodable
  ) -> (isEqual: Bool, value: (any Equatable)?) {
    guard let new = new as? Old else { return (false, nil) }
    return (old == new, new)
  }
}
