/// A guided lab as data: what the learner reads, what is checked, and what helps.
public struct Lesson: Equatable, Sendable {
  public var id: String
  /// Counts up whenever what a replay reads of the lesson changes; the older ones are kept beside it.
  public var version: Int
  public var title: String
  public var region: String
  /// How long it takes, in minutes, as shown at the start.
  public var minutes: Int
  /// Names for checks, hints and texts, each an AWS command and a JMESPath expression, in the order
  /// of the file; a later one may use an earlier one as `${name.Member}`.
  public var names: [NamedQuery]
  /// Required steps first, then optional ones.
  public var steps: [Step]
  /// The questions of the write-up, in its order.
  public var prompts: [Prompt]
  public var costs: Costs
  /// The template of the write-up, Markdown.
  public var writeUpTemplate: String
  /// A complete solution as typed.
  public var solution: String
  /// What a replay reads of it, digested: pins the lesson in a transcript.
  public var digest: String

  public var maximumScore: Int {
    steps.filter { !$0.isOptional }.flatMap(\.checkpoints).map(\.points).reduce(0, +)
  }
}

/// `vpc1: { aws: "ec2 describe-vpcs", query: "Vpcs[?…] | [0]" }`
public struct NamedQuery: Equatable, Sendable {
  public var name: String
  /// Without the leading `aws`.
  public var command: String
  /// JMESPath over the response.
  public var query: String
}

/// A question of the write-up that the learner may answer; never required.
public struct Prompt: Equatable, Sendable {
  public var id: String
  /// The heading of the write-up under which the answer stands.
  public var heading: String
  /// The question or the words with which an answer begins.
  public var text: String
  /// The step at whose end it is asked.
  public var step: String
}

/// What help costs, in points of the checkpoint that it helps with.
public struct Costs: Equatable, Sendable {
  /// By hint: first, second, third.
  public var hints: [Int]
  /// In percent of the checkpoint's points.
  public var solvePercent: Int
  public var skipPercent: Int
}
