import DataPlane
public import Foundations
import NetworkModel

/// A part of the account that time alone changes: it says itself when it is next due and what
/// happens then.
///
/// A type in its noun's folder; `make generate` finds it there and lists it in `TimedRegistry`.
protocol TimedSubsystem: Sendable {
  /// When it happens among what is due at the same moment.
  static var turn: Turn { get }

  /// When something is next due in the Region that the cloud serves, `nil` while nothing is.
  ///
  /// Nothing due lies in the past once `performEvents` has run.
  static func nextEvent(in cloud: Cloud) -> Instant?

  /// Carries out whatever is due by now in the Region that the cloud serves.
  static func performEvents(in cloud: inout Cloud)
}

/// The sequence of what happens at one moment of simulated time.
///
/// Every packet meets the rules that held when it arrived, so traffic comes before anything changes;
/// a window closes over machines as they are by then; an analysis sees the network as it has become;
/// what a learner's ping meets is the last word. Transcripts rest on this sequence.
enum Turn: Int, CaseIterable {
  /// What goes on all the time is caught up with; also where nothing is due.
  case traffic
  /// Resources become, fail, end and are forgotten.
  case states
  /// Windows of flow logs close, and their records are delivered.
  case deliveries
  /// Analyses of reachability end.
  case analyses
  /// Running pings send their next packet.
  case pings
}

extension TimedRegistry {
  /// By turn; of one turn in the order of their names.
  static let inSequence = Turn.allCases.flatMap { turn in all.filter { $0.turn == turn } }
  private static let continuous = all.filter { $0.turn == .traffic }

  static func nextEvent(in cloud: Cloud) -> Instant? {
    var next: Instant?
    for subsystem in inSequence {
      guard let moment = subsystem.nextEvent(in: cloud) else { continue }
      next = next.map { min($0, moment) } ?? moment
    }
    return next
  }

  /// Time has passed, but nothing is due.
  static func catchUp(in cloud: inout Cloud) {
    for subsystem in continuous { subsystem.performEvents(in: &cloud) }
  }
}

extension Cloud {
  /// Lets simulated time pass in every Region: whatever falls due on the way happens at its own
  /// moment, in one sequence of moments.
  public mutating func advance(to end: Instant) {
    while let due = nextEvent(), due <= end {
      fabric.setTime(to: max(now, due))
      // Turn by turn, so that a packet between Regions meets the rules of one moment.
      for subsystem in TimedRegistry.inSequence {
        forEachRegion { subsystem.performEvents(in: &$0) }
      }
    }
    fabric.setTime(to: max(now, end))
    forEachRegion { TimedRegistry.catchUp(in: &$0) }
  }

  public mutating func advance(byMilliseconds milliseconds: Int) {
    advance(to: now + milliseconds)
  }

  private mutating func nextEvent() -> Instant? {
    var next: Instant?
    forEachRegion { cloud in
      guard let moment = TimedRegistry.nextEvent(in: cloud) else { return }
      next = next.map { min($0, moment) } ?? moment
    }
    return next
  }

  /// The served Region, then the others by their names. `body` turns to no other Region.
  private mutating func forEachRegion(_ body: (inout Cloud) -> Void) {
    body(&self)
    for place in otherRegions.indices {
      turn(toElsewhere: place)
      body(&self)
      turn(toElsewhere: place)
    }
  }
}

extension PingProcess: TimedSubsystem {
  static let turn = Turn.pings

  static func nextEvent(in cloud: Cloud) -> Instant? { cloud.fabric.nextPingEvent }

  static func performEvents(in cloud: inout Cloud) { cloud.fabric.performPingEvents() }
}
