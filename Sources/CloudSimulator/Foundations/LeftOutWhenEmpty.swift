/// A part of the state that is younger than the oldest transcripts: while it is empty it is encoded
/// as nothing, not even its name.
///
/// A transcript holds digests of everything that is encoded. With this, a lab that never used the
/// part has the digests that it had before the part existed, and old transcripts stay verifiable.
@propertyWrapper
public struct LeftOutWhenEmpty<Value: Collection & Equatable & Sendable & Encodable>: Equatable,
  Sendable, Encodable
{
  public var wrappedValue: Value

  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedEncodingContainer {
  /// What synthesised conformances call for a property of this kind, since it fits more closely
  /// than the container's own method.
  public mutating func encode<Value>(
    _ value: LeftOutWhenEmpty<Value>, forKey key: Key
  ) throws {
    guard !value.wrappedValue.isEmpty else { return }
    try encode(value.wrappedValue, forKey: key)
  }
}
