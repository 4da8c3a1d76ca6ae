/// `[start:stop:step]`, each of them optional, negative ones counted from the end.
struct Slice: Equatable, Sendable {
  var start: Int?
  var stop: Int?
  /// Never 0: the parser cannot know, the evaluator refuses.
  var step: Int?

  func indices(count: Int) -> [Int] {
    let step = step ?? 1
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    func bound(_ given: Int?, otherwise: Int) -> Int {
      guard let given else { return otherwise }
      let fromFront = given < 0 ? max(given, -count - 1) + count : given
      return min(max(fromFront, lowest), highest)
    }
    let first = bound(start, otherwise: step < 0 ? highest : lowest)
    let end = bound(stop, otherwise: step < 0 ? lowest : highest)
    let stride = max(-count - 1, min(step, count + 1))
    return Array(Swift.stride(from: first, to: end, by: stride))
  }
}
