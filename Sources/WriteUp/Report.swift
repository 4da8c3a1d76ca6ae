import LabSession
public import Lessons

/// A write-up: Markdown, its pictures, and what the learner has not written yet.
public struct Report: Equatable, Sendable {
  public struct Picture: Equatable, Sendable {
    /// The file's name without its extension.
    public var name: String
    public var svg: String
  }

  public var markdown: String
  public var pictures: [Picture]
  /// Prompts without an answer. Their places in the Markdown say so; nothing is invented.
  public var unanswered: [Prompt]
}
