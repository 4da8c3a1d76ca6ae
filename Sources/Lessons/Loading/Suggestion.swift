import Documents

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
    let ranked = known.map {
      (word: $0, changes: EditDistance.between(word.lowercased(), $0.lowercased()))
    }
    guard let best = ranked.min(by: { $0.changes < $1.changes }),
      best.changes <= max(1, best.word.utf8.count / 3)
    else { return nil }
    return best.word
  }
}
