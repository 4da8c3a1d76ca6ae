import LogsInsights

/// What the pieces of a query's files have given so far, put together in their order whichever is
/// done first.
struct RunOutcome: Sendable {
  var execution: QueryExecution
  /// Parts that no thread has taken yet.
  var parts: [PartialExecution]
  /// Whether a piece was not what it was taken for, so that the result is worth nothing.
  var isMisread = false

  /// Portions that came before those of earlier pieces, with the number that follows theirs; no
  /// portion for numbers that turned out to have no piece.
  private var early: [Int: (portion: Portion?, end: Int)] = [:]
  /// Records of each file that has given any.
  private var records: [String: Int] = [:]
  /// How many of them hold rows.
  private var heldBack = 0
  /// The number of the piece whose portion is awaited.
  private var next = 0

  init(_ execution: QueryExecution, parts: [PartialExecution]) {
    self.execution = execution
    self.parts = parts
  }

  func recordsRead(of file: String) -> Int { records[file] ?? 0 }

  var isOver: Bool { isMisread || execution.isSatisfied }

  /// Whether there is room for a portion: so many with rows may wait, and the one that all wait for
  /// always has room.
  func hasRoom(for portion: Portion, of number: Int, window: Int) -> Bool {
    !portion.hasRows || number == next || heldBack < window || isOver
  }

  /// Takes what the piece of a number gave, or learns that there are no such pieces.
  mutating func take(_ portion: Portion?, of numbers: Range<Int>) {
    guard !numbers.isEmpty else { return }
    early[numbers.lowerBound] = (portion, numbers.upperBound)
    if portion?.hasRows == true { heldBack += 1 }
    while let (portion, end) = early.removeValue(forKey: next) {
      next = end
      guard let portion else { continue }
      if portion.hasRows { heldBack -= 1 }
      records[portion.file, default: 0] += portion.statistics.recordsScanned
      execution.absorb(portion)
    }
  }
}
