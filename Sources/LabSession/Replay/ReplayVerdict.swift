/// What carrying a transcript out again has shown.
public enum ReplayVerdict: Equatable, Sendable {
  /// Every compared member is as recorded.
  case identical
  /// Recorded by another version: exit statuses, checkpoints, points and the account are as
  /// recorded; these wordings are not.
  case equivalent([ReplayDifference])
  /// Re-execution gave something else, first here.
  case different(ReplayDifference)

  /// Whether the recorded results really follow from the recorded inputs.
  public var isVerified: Bool { difference == nil }

  /// The first difference that counts.
  public var difference: ReplayDifference? {
    if case .different(let difference) = self { difference } else { nil }
  }
}
