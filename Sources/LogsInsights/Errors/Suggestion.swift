/// Guessing what a misspelt name was meant to be.
enum Suggestion {
  /// The candidate that needs the fewest edits, if that is few enough to be a slip: a third of the
  /// name's length, at least one. Letter case alone is always a slip. The first of equals wins.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let sought = Array(name.lowercased().unicodeScalars)
    var best: (name: String, edits: Int)?
    for candidate in candidates where candidate != name {
      let edits = distance(sought, Array(candidate.lowercased().unicodeScalars))
      if edits < best?.edits ?? Int.max { best = (candidate, edits) }
    }
    guard let best, best.edits <= max(1, sought.count / 3) else { return nil }
    return best.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var edits = min(last[j + 1], row[j]) + 1
        edits = min(edits, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          edits = min(edits, beforeLast[j - 1] + 1)
        }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
