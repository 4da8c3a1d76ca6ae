/// The word left of the cursor and what could stand in its place.
public struct Completion: Equatable, Sendable {
  public struct Candidate: Equatable, Sendable {
    public var text: String
    /// What it is, for the list; empty if it explains itself.
    public var description: String

    public init(_ text: String, description: String = "") {
      self.text = text
      self.description = description
    }
  }

  public var word: String
  public var candidates: [Candidate]

  public init(word: String, candidates: [Candidate]) {
    self.word = word
    self.candidates = candidates
  }

  public static let none = Completion(word: "", candidates: [])

  /// What a press of Tab does.
  enum Effect: Equatable {
    case nothing
    /// Put the text in the place of the word.
    case replace(with: String)
    /// Show what there is to choose from.
    case list
  }

  var effect: Effect {
    guard let first = candidates.first else { return .nothing }
    if candidates.count == 1 {
      let isOpen = first.text.hasSuffix("/") || first.text.hasSuffix("=")
      return .replace(with: first.text + (isOpen ? "" : " "))
    }
    let prefix = candidates.dropFirst().reduce(Substring(first.text)) { common, candidate in
      common.prefix(zip(common, candidate.text).prefix { $0 == $1 }.count)
    }
    return prefix.count > word.count ? .replace(with: String(prefix)) : .list
  }
}
