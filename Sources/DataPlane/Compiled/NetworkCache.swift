import NetworkModel
import Synchronization

/// Keeps a cloud's network compiled until something changes that it was compiled from.
///
/// Copies of a cloud share it. What it holds follows from the rest of the cloud, so it takes no part
/// in equality.
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
