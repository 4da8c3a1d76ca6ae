/// What somebody may have meant by a word that is not known.
enum Suggestion {
  /// `did you mean 'hints'? use one of: …`
  static func line(for word: String, among known: [String]) -> String {
    let list = "use one of: \(known.joined(separator: ", "))"
    guard let near = nearest(to: word, among: known) else { return list }
    return "did you mean '\(near)'? \(list)"
  }

  /// The known word that takes the fewest changes, if those are at most a third of it.
  static func nearest(to word: String, among known: [String]) -> String? {
    // Long words are no slips of a finger, and comparing them would cost their square.
    guard word.utf8.count <= 64 else { return nil }
    let ranked = known.map { (word: $0, changes: changes(from: word, to: $0)) }
    guard let best = ranked.min(by: { $0.changes < $1.changes }),
      best.changes <= max(1, best.word.utf8.count / 3)
    else { return nil }
    return best.word
  }

  /// Levenshtein's distance: insertions, deletions and replacements of one byte, in either case.
  private static func changes(from first: String, to second: String) -> Int {
    let first = Array(first.lowercased().utf8)
    let second = Array(second.lowercased().utf8)
    var row = Array(0...second.count)
    for (i, left) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in second.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}
