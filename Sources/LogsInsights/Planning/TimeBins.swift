/// The time key of a `stats`, for filling the gaps between its bins.
struct TimeBins: Sendable {
  var period: Period
  var slot: Int
  /// The slots of the other keys.
  var others: [Int]
}
