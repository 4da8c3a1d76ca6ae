import AWSModel
public import LabShell

/// What the lab is looked at for, which decides what mistakes are said.
public enum Occasion: Equatable, Sendable {
  /// A command was typed: a mistake is said when it outlasts the next one.
  case command
  /// A form was filled in, a whole page at once: a mistake is said at once.
  case form
  /// The learner asked how things stand, and hears of every mistake.
  case asked
}

/// What an input did, for whoever looks at the lab afterwards.
public struct Observation: Equatable, Sendable {
  /// The number of the input, as the transcript counts.
  public var number: Int
  public var events: [LabEvent]
  /// What it printed on standard output.
  public var printed: String
  public var occasion: Occasion

  public init(
    number: Int, events: [LabEvent] = [], printed: String = "", occasion: Occasion = .command
  ) {
    self.number = number
    self.events = events
    self.printed = printed
    self.occasion = occasion
  }

  /// Whether a learner now wonders what went wrong.
  var isTrouble: Bool { events.contains { $0.isTrouble } }

  /// Whether something was deleted or terminated.
  var deletes: Bool {
    events.contains { event in
      guard case .called(let request, _?, _) = event else { return false }
      return request.operation.hasPrefix("Delete") || request.operation.hasPrefix("Terminate")
    }
  }
}
