/// The first place where re-execution did not give what a transcript claims.
public struct ReplayMismatch: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Aspect: String, Sendable {
    case time = "simulated time"
    case status = "exit status"
    case output = "output"
    case state = "state of the lab"
    case completion = "completion"
    case count = "number of inputs"
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
    return "event \(event)\(what): \(aspect.rawValue) differs: recorded \(recorded), "
      + "re-executed \(actual)"
  }

  /// `nil` when the two events agree.
  init?(recorded: TranscriptEvent, actual: TranscriptEvent) {
    guard let (aspect, old, new) = Self.difference(recorded, actual) else { return nil }
    event = recorded.number
    self.aspect = aspect
    self.recorded = old
    self.actual = new
    if case .input(let input, _) = recorded.kind { self.input = input.label }
  }

  private static func difference(_ recorded: TranscriptEvent, _ actual: TranscriptEvent)
    -> (Aspect, String, String)?
  {
    if recorded.time != actual.time {
      return (.time, "\(recorded.time) ms", "\(actual.time) ms")
    }
    switch (recorded.kind, actual.kind) {
    case (.input(_, let old), .input(_, let new)):
      if old.status != new.status { return (.status, "\(old.status)", "\(new.status)") }
      if old.output != new.output { return (.output, "\(old.output)", "\(new.output)") }
      if old.state != new.state { return (.state, "\(old.state)", "\(new.state)") }
    case (.end(let old), .end(let new)):
      if old.isCompleted != new.isCompleted {
        return (.completion, "\(old.isCompleted)", "\(new.isCompleted)")
      }
      if old.inputs != new.inputs { return (.count, "\(old.inputs)", "\(new.inputs)") }
      if old.state != new.state { return (.state, "\(old.state)", "\(new.state)") }
    case (.foreign, _), (.input, _), (.end, _): break
    }
    return nil
  }
}
