import Synchronization

/// How many texts the regular expressions of a running query were given up on.
///
/// Counted apart from values, because conditions are evaluated without changing anything.
final class AbandonedMatches: Sendable {
  private let count = Atomic(0)

  var total: Int { count.load(ordering: .relaxed) }

  func add(_ more: Int) {
    if more > 0 { count.add(more, ordering: .relaxed) }
  }
}
