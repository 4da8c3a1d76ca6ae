/// A place where re-execution did not give what a transcript claims.
public struct ReplayDifference: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Aspect: String, Equatable, Sendable {
    case time = "simulated time"
    case status = "exit status"
    case output = "output"
    case checkpoints = "checkpoints"
    case points = "points"
    case account = "state of the lab"
    case completion = "completion"
    case count = "number of inputs"

    fileprivate var differ: String {
      switch self {
      case .checkpoints, .points: "differ"
      case .time, .status, .output, .account, .completion, .count: "differs"
      }
    }

    /// Whether another version of the program may well differ here: it may word an answer
    /// differently, and take longer over it. All else is what a session is worth.
    public var isWording: Bool { self == .time || self == .output }
  }

  /// The event's number, from 1.
  public var event: Int
  public var aspect: Aspect
  public var recorded: String
  public var actual: String
  /// What was done there.
  public var input: String?

  public var description: String {
    let what = input.map { " (\($0))" } ?? ""
    return "event \(event)\(what): \(aspect.rawValue) \(aspect.differ): recorded \(recorded), "
      + "re-executed \(actual)"
  }
}

extension ReplayDifference {
  /// Everything in which the two events differ, what weighs most first.
  static func all(recorded: TranscriptEvent, actual: TranscriptEvent) -> [ReplayDifference] {
    var found = Collector(recorded)
    switch (recorded.kind, actual.kind) {
    case (.input(_, let old), .input(_, let new)):
      found.compare(.status, old.status, new.status)
      found.compare(.checkpoints, old.standings, new.standings)
      if let old = old.progress, let new = new.progress {
        found.compare(.points, old.points, new.points)
        found.compare(.account, old.account, new.account)
      }
      found.compare(.output, old.output, new.output)
    case (.end(let old), .end(let new)):
      found.compare(.completion, old.isCompleted, new.isCompleted)
      found.compare(.count, old.inputs, new.inputs)
      found.compare(.points, old.points, new.points)
      found.compare(.account, old.account, new.account)
    case (.foreign, _), (.input, _), (.end, _): break
    }
    if recorded.time != actual.time {
      found.add(.time, "\(recorded.time) ms", "\(actual.time) ms")
    }
    return found.differences
  }

  private struct Collector {
    private let recorded: TranscriptEvent
    private(set) var differences: [ReplayDifference] = []

    init(_ recorded: TranscriptEvent) { self.recorded = recorded }

    mutating func compare<Part: Equatable>(_ aspect: Aspect, _ recorded: Part, _ actual: Part) {
      if recorded != actual { add(aspect, "\(recorded)", "\(actual)") }
    }

    mutating func add(_ aspect: Aspect, _ claim: String, _ actual: String) {
      let input: String? =
        if case .input(let input, _) = recorded.kind { input.label } else { nil }
      differences.append(
        ReplayDifference(
          event: recorded.number, aspect: aspect, recorded: claim, actual: actual, input: input))
    }
  }
}

extension TranscriptEvent.Outcome {
  /// `vpc-1 passed, ping lost`, or `none changed`.
  fileprivate var standings: String {
    guard let progress else { return "none changed" }
    return progress.changes.map { "\($0.checkpoint) \($0.standing.rawValue)" }
      .joined(separator: ", ")
  }
}
