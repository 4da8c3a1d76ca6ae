import LogsInsights

/// What the pieces of a query's files have given so far, put together in their order whichever is
/// done first.
struct RunOutcome: Sendable {
  var execution: QueryExecution
  /// Parts that no thread has taken yet.
  var parts: [PartialExecution]
  /// Whether a piece was not what it was taken for, so that the result is worth nothing.
  var isMisread = false

  /// Partial results that came before those of earlier pieces, with the number that follows theirs; no
  /// result for numbers that turned out to have no piece.
  private var early: [Int: (partial: PartialResult?, end: Int)] = [:]
  /// Records of each file that has given any.
  private var records: [String: Int] = [:]
  /// How many of them hold rows.
  private var heldBack = 0
  /// The number of the piece whose result is awaited.
  private var next = 0

  init(_ execution: QueryExecution, parts: [PartialExecution]) {
    self.execution = execution
    self.parts = parts
  }

  func recordsRead(of file: String) -> Int { records[file] ?? 0 }

  var isOver: Bool { isMisread || execution.isSatisfied }

  /// Whether there is room for a partial result: so many with rows may wait, and the one that all wait for
  /// always has room.
  func hasRoom(for partial: PartialResult, of number: Int, window: Int) -> Bool {
    !partial.hasRows || number == next || heldBack < window || isOver
  }

  /// Takes what the piece of a number gave, or learns that there are no such pieces.
  mutating func take(_ partial: PartialResult?, of numbers: Range<Int>) {
    guard !numbers.isEmpty else { return }
    early[numbers.lowerBound] = (partial, numbers.upperBound)
    if partial?.hasRows == true { heldBack += 1 }
    while let (partial, end) = early.removeValue(forKey: next) {
      next = end
      guard let partial else { continue }
      if partial.hasRows { heldBack -= 1 }
      records[partial.file, default: 0] += partial.statistics.recordsScanned
      execution.merge(partial)
    }
  }
}
