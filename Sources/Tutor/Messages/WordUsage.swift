/// A tutor word with what may follow it. What it is for is said by whoever shows it.
public struct WordUsage: Equatable, Sendable {
  public var name: String
  /// As in `[FROM TO[:PORT]]`; empty for a word that stands alone.
  public var usage: String

  public init(_ word: any TutorWord.Type) {
    name = word.name
    usage = word.usage
  }
}
