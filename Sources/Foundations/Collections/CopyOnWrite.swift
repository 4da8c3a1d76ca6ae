/// Lets copies of a large value share it until one of them changes it.
///
/// A struct of a hundred tables costs a hundred counts of references with every copy, and an account
/// is copied for each question that it is asked. Behind this a copy costs one count, and the first
/// change after it what the copy would have cost.
@propertyWrapper
public struct CopyOnWrite<Value> {
  @usableFromInline final class Box {
    // Whoever holds the struct has it to itself while it changes, as with any other value.
    @exclusivity(unchecked) @usableFromInline var value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var box: Box

  @inlinable
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  @inlinable
  public var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }

  /// Whether both share one value: then they are equal, and nobody needs to compare.
  @inlinable
  public func isShared(with other: CopyOnWrite) -> Bool { box === other.box }
}

// A box that others hold, too, is never written.
extension CopyOnWrite: @unchecked Sendable where Value: Sendable {}

extension CopyOnWrite: Equatable where Value: Equatable {
  @inlinable
  public static func == (one: CopyOnWrite, other: CopyOnWrite) -> Bool {
    one.isShared(with: other) || one.box.value == other.box.value
  }
}
