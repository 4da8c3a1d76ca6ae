/// What it costs to be told which commands mend a path.
public struct FixOffer: Equatable, Sendable {
  /// The title of the checkpoint whose points hang on it.
  public var checkpoint: String
  /// In points: what its next hint costs.
  public var cost: Int
}
