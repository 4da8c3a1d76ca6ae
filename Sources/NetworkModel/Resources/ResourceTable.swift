public import Foundations

/// All resources of one kind, in the order of their creation and found by id in constant time.
///
/// Iteration order is part of what a replay sees, so a plain dictionary will not do.
///
/// Inlinable, since it is used everywhere and a table of no particular kind costs several times as
/// much.
public struct ResourceTable<Element: Resource>: Sendable {
  @usableFromInline var elements: [Element] = []
  /// By the ids' texts: a dictionary type of its own for each kind would be looked up at each start.
  @usableFromInline var indexes: [TextKey: Int] = [:]

  @inlinable
  public init() {}

  @inlinable
  public subscript(id: ResourceID<Element>) -> Element? {
    get { indexes[TextKey(id.rawValue)].map { elements[$0] } }
    set {
      switch (indexes[TextKey(id.rawValue)], newValue) {
      case (let place?, let element?): elements[place] = element
      case (let place?, nil): remove(at: place)
      case (nil, let element?):
        indexes[TextKey(id.rawValue)] = elements.count
        elements.append(element)
      case (nil, nil): break
      }
      assert(isIndexed)
    }
  }

  /// The resource of the id that the text is, if it is one.
  @inlinable
  public subscript(parsing text: String) -> Element? {
    ResourceID(parsing: text).flatMap { self[$0] }
  }

  @inlinable
  public mutating func insert(_ element: Element) { self[element.id] = element }

  /// Where the resource stands in the order of creation.
  @inlinable
  public func index(of id: ResourceID<Element>) -> Int? { indexes[TextKey(id.rawValue)] }

  /// What is asked of one resource, read where it lies: a copy of a large one counts a reference for
  /// each of its texts.
  @inlinable
  public func reading<Value>(
    _ id: ResourceID<Element>, _ read: (UnsafePointer<Element>) -> Value
  ) -> Value? {
    indexes[TextKey(id.rawValue)].flatMap { place in
      elements.withUnsafeBufferPointer { $0.baseAddress.map { read($0 + place) } }
    }
  }

  /// Of one that stands at that position, as of the one with an id.
  @inlinable
  public func reading<Value>(
    at position: Int, _ read: (UnsafePointer<Element>) -> Value
  ) -> Value {
    precondition((0..<elements.count).contains(position), "a position beyond the table")
    return elements.withUnsafeBufferPointer { read($0.baseAddress.unsafelyUnwrapped + position) }
  }

  /// Whether one of them, read where it lies, is such.
  @inlinable
  public func contains(whereRead isSuch: (UnsafePointer<Element>) -> Bool) -> Bool {
    (0..<elements.count).contains { reading(at: $0, isSuch) }
  }

  /// The first moment of those that resources tell, `nil` where none does: asked at each step of time
  /// of tables that are mostly empty, and read where they lie.
  @inlinable
  public func earliest(_ moment: (UnsafePointer<Element>) -> Instant?) -> Instant? {
    elements.withUnsafeBufferPointer { elements in
      guard let start = elements.baseAddress else { return nil }
      var earliest: Instant?
      for place in elements.indices {
        guard let other = moment(start + place) else { continue }
        earliest = earliest.map { Swift.min($0, other) } ?? other
      }
      return earliest
    }
  }

  /// Changes a resource in place, without copying the others; nothing happens when it is gone.
  @inlinable
  public mutating func update(_ id: ResourceID<Element>, _ change: (inout Element) -> Void) {
    guard let place = indexes[TextKey(id.rawValue)] else { return }
    change(&elements[place])
    assert(elements[place].id == id, "a resource keeps its id")
  }

  @inlinable
  public mutating func updateAll(_ change: (inout Element) -> Void) {
    for place in elements.indices { change(&elements[place]) }
  }

  @inlinable
  public mutating func removeAll(where isRemoved: (Element) -> Bool) {
    elements.removeAll(where: isRemoved)
    index(from: 0)
    assert(isIndexed)
  }

  /// Looking only at the ends: it is asked after every change.
  @usableFromInline var isIndexed: Bool {
    guard let last = elements.last else { return indexes.isEmpty }
    return indexes.count == elements.count
      && indexes[TextKey(last.id.rawValue)] == elements.count - 1
  }

  @usableFromInline mutating func remove(at place: Int) {
    indexes[TextKey(elements[place].id.rawValue)] = nil
    elements.remove(at: place)
    index(from: place)
  }

  @usableFromInline mutating func index(from start: Int) {
    if start == 0 { indexes.removeAll(keepingCapacity: true) }
    for place in start..<elements.count { indexes[TextKey(elements[place].id.rawValue)] = place }
  }
}

extension ResourceTable: RandomAccessCollection {
  @inlinable
  public var startIndex: Int { elements.startIndex }
  @inlinable
  public var endIndex: Int { elements.endIndex }
  /// Lent where it lies: an array's own elements are copied when they are asked for.
  @inlinable
  public subscript(position: Int) -> Element {
    _read {
      precondition(elements.indices.contains(position), "a position beyond the table")
      yield elements.withUnsafeBufferPointer { $0.baseAddress.unsafelyUnwrapped + position }.pointee
    }
  }
}

extension ResourceTable: Equatable {
  @inlinable
  public static func == (left: Self, right: Self) -> Bool { left.elements == right.elements }
}

/// Something in the cloud that has an id and, mostly, tags.
public protocol Resource: Equatable, Sendable {
  /// What its ids begin with, without the hyphen: `vpc`.
  static var idPrefix: String { get }
  /// The word of `--tag-specifications ResourceType=` and of `describe-tags`: `vpc`.
  static var typeName: String { get }
  var id: ResourceID<Self> { get }
  var tags: [Tag] { get set }
}

extension Resource {
  /// The value of the tag called Name, which the console shows as the resource's name.
  public var name: String? { tags.first { $0.key == "Name" }?.value }

  /// Whether an id begins with the prefix and a hyphen; bytes, since every answer asks this often.
  @inlinable
  public static func isPrefix(ofID id: String) -> Bool {
    let prefix = idPrefix.utf8
    return id.utf8.starts(with: prefix)
      && id.utf8.dropFirst(prefix.count).first == UInt8(ascii: "-")
  }
}

/// A key and a value on a resource.
public struct Tag: Hashable, Sendable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// The id of one kind of resource: `vpc-0a1b2c3d4e5f67890`.
///
/// The kind is part of the type, so that a subnet's id can't be looked up among VPCs; and a text
/// becomes an id only by parsing, so that no table is ever asked for something that can't be one.
public struct ResourceID<Kind: Resource>: Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  public let rawValue: String

  /// An id is its kind's prefix, a hyphen and 8 or 17 hexadecimal digits; else answers `nil`.
  @inlinable
  public init?(parsing text: String) {
    guard Kind.isPrefix(ofID: text) else { return nil }
    let digits = text.utf8.dropFirst(Kind.idPrefix.utf8.count + 1)
    guard digits.count == 8 || digits.count == 17,
      digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    rawValue = text
  }

  /// For ids that the simulator makes itself.
  package init(generated rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
