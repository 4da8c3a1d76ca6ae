/// The running state of one aggregate over all groups.
protocol Statistic: Sendable {
  /// Takes in a batch. `groups` has the group of each row, all below `groupCount`.
  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int)

  /// Missing when the group gave nothing to count with.
  func result(_ group: Int) -> Scalar
}
