/// Which behaviour of the simulator a session was recorded with.
///
/// A session is replayed under its own rules. Whoever changes what a replay compares between
/// versions (an exit status, a checkpoint, what AWS would describe) adds a case, keeps the old
/// behaviour under the old one, and hands the session's rules on to where the two part.
public enum Rules: Int, Equatable, Sendable, CaseIterable {
  case two = 2

  public static let current = Rules.two
}
