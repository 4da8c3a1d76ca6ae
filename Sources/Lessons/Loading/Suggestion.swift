import Foundations

/// What somebody may have meant by a word that is not known.
enum Suggestion {
  /// `did you mean 'hints'? use one of: …`
  static func line(for word: String, among known: [String]) -> String {
    let list = "use one of: \(known.joined(separator: ", "))"
    guard let near = EditDistance.nearest(to: word, among: known) else { return list }
    return "did you mean '\(near)'? \(list)"
  }
}
