import Synchronization

/// Keeps a cloud's network compiled until something changes that it was compiled from.
///
/// Copies of a cloud share it. What it holds follows from the rest of the cloud, so it takes no part
/// in equality and encoding.
struct NetworkCache: Sendable {
  private final class Box: Sendable {
    let network = Mutex<CompiledNetwork?>(nil)
  }

  private var box = Box()

  func network(orCompile compile: () -> CompiledNetwork) -> CompiledNetwork {
    if let network = box.network.withLock({ $0 }) { return network }
    let network = compile()
    box.network.withLock { $0 = network }
    return network
  }

  /// Leaves what was compiled to the copies for which it still holds.
  mutating func forget() { box = Box() }
}

extension NetworkCache: Equatable {
  static func == (left: Self, right: Self) -> Bool { true }
}

extension NetworkCache: Encodable {
  func encode(to encoder: any Encoder) throws {}
}

extension KeyedEncodingContainer {
  /// Leaves not even a key behind, wherever a cache is part of an encoded value.
  mutating func encode(_ cache: NetworkCache, forKey key: Key) throws {}
}
