/// What the learner wrote for one of the write-up's prompts.
public struct Answer: Equatable, Sendable {
  public var prompt: String
  public var text: String
}
