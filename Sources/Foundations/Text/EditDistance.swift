/// How many insertions, deletions, replacements and swaps of neighbours turn one word into another.
///
/// Every room that guesses what a misspelt word was meant to be asks here, with limits of its own.
public enum EditDistance {
  /// By optimal string alignment, in Unicode scalars.
  public static func between(_ left: String, _ right: String) -> Int {
    between(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  /// The known word that takes the fewest edits, if those are few enough to be a slip; the first of
  /// equals wins. Letter case alone is always a slip.
  ///
  /// - Parameter limit: the most edits of a slip; a third of the word's length, at least one, where
  ///   nothing else is said.
  public static func nearest(
    to word: String, among known: some Sequence<String>, within limit: Int? = nil
  ) -> String? {
    let sought = Array(word.lowercased().unicodeScalars)
    // Long words are no slips of a finger, and comparing them would cost their square.
    guard sought.count <= 64 else { return nil }
    let limit = limit ?? max(1, sought.count / 3)
    var best: (word: String, edits: Int)?
    for candidate in known where candidate != word {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - sought.count) <= limit else { continue }
      let edits = between(sought, letters)
      if edits <= limit, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.word
  }

  private static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var edits = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
