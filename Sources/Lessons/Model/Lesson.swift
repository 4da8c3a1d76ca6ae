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
  public var names: [Binding]
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
public struct Binding: Equatable, Sendable {
  /// What is asked.
  public enum Source: Equatable, Sendable {
    /// An AWS command, without the leading `aws`.
    case aws(String)
    /// What the learner did in this session.
    case session(SessionData)
  }

  /// What a session can be asked for, oldest first.
  public enum SessionData: String, Equatable, Sendable, CaseIterable {
    /// `event`, `from`, `fromVpc`, `to`, `toInstance`, `toVpc`, `sent` and `received` of each ping.
    case pings
    /// `event` and `instance` of each shell that was opened on an instance.
    case connections
  }

  public var name: String
  public var source: Source
  /// JMESPath over the response.
  public var query: String
  /// What the lesson calls it in sentences, such as `Instance 1`.
  public var calls: String?
  /// JMESPath over the response: everything that could have been meant, so that a choice is said
  /// aloud.
  public var among: String?

  public init(
    name: String, source: Source, query: String, calls: String? = nil, among: String? = nil
  ) {
    self.name = name
    self.source = source
    self.query = query
    self.calls = calls
    self.among = among
  }
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
