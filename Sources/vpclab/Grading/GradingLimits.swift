/// What one transcript may cost before it is a row without a grade.
struct GradingLimits: Equatable {
  /// Of the processor's time. Steps are counted while a session is carried out, and bound its work at
  /// the same input everywhere; this only guards against what nobody has thought of, and no grade
  /// may depend on how fast a machine is.
  var milliseconds = 60_000
  /// The worker's program included, 256 MiB.
  static let memory = 224 << 20
}
