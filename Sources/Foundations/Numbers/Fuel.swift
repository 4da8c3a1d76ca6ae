/// The work that may still be done, in steps of about a microsecond.
///
/// Counted and never timed, so that every replay of a session runs out at the same input. What is
/// spent is gone: taking an input back gives back none of the work that it took.
public struct Fuel: Equatable, Sendable {
  public private(set) var remaining: Int

  public init(steps: Int) { remaining = max(0, steps) }

  public var isSpent: Bool { remaining == 0 }

  /// Pays for work, with all that is left when it costs more.
  public mutating func spend(_ steps: Int) {
    assert(steps >= 0, "work gives nothing back")
    remaining -= min(remaining, max(0, steps))
    assert(remaining >= 0)
  }

  /// A tank of at most so many steps, for a part of the work.
  public func capped(at steps: Int) -> Fuel { Fuel(steps: min(remaining, steps)) }
}
