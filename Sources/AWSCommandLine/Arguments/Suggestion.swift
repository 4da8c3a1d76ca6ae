/// "Maybe you meant": words that are close to a mistyped one.
enum Suggestion {
  static func invalidChoice(
    _ word: String, of argument: String, among choices: [String]
  ) -> CommandLineError {
    var message = "argument \(argument): Found invalid choice '\(word)'\n"
    let close = closeMatches(to: word, among: choices)
    if !close.isEmpty {
      message += "\nMaybe you meant:\n" + close.map { "\n  * \($0)" }.joined()
    }
    return .usage(message)
  }

  /// At most three words whose similarity is 0.8 or more, the closest first.
  static func closeMatches(to word: String, among choices: [String]) -> [String] {
    let letters = Array(word.unicodeScalars)
    var scored: [(ratio: Double, choice: String)] = []
    for choice in choices {
      let other = Array(choice.unicodeScalars)
      let total = letters.count + other.count
      // No more letters can agree than the shorter word has.
      guard total > 0, Double(2 * min(letters.count, other.count)) / Double(total) >= 0.8 else {
        continue
      }
      let ratio = Double(2 * matching(other[...], letters[...])) / Double(total)
      if ratio >= 0.8 { scored.append((ratio, choice)) }
    }
    scored.sort { ($0.ratio, $0.choice) > ($1.ratio, $1.choice) }
    return scored.prefix(3).map(\.choice)
  }

  /// Letters in common: the longest common block and, left and right of it, the same again
  /// (Ratcliff and Obershelp's measure).
  private static func matching(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    var best = (length: 0, left: left.startIndex, right: right.startIndex)
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for i in left.indices {
      var previous = 0
      for j in right.indices {
        let place = j - right.startIndex + 1
        let diagonal = previous
        previous = lengths[place]
        lengths[place] = left[i] == right[j] ? diagonal + 1 : 0
        if lengths[place] > best.length {
          best = (lengths[place], i - lengths[place] + 1, j - lengths[place] + 1)
        }
      }
    }
    guard best.length > 0 else { return 0 }
    return best.length + matching(left[..<best.left], right[..<best.right])
      + matching(left[(best.left + best.length)...], right[(best.right + best.length)...])
  }
}
