import CloudSimulator
import LabSession
import LabShell
import Lessons
import Tutor

/// What a session left to write about: the lab as it was at the moments that matter.
///
/// Taken from re-execution, so a write-up can show only what really happened.
struct Material {
  let lesson: Lesson
  let learner: String
  /// The lab after the last event.
  private(set) var end: Lab
  /// The lab right after each checkpoint passed for the first time.
  private(set) var moments: [String: Lab] = [:]
  /// The lab when the lesson was completed; cleaning up comes later.
  private(set) var completion: Lab?
  /// Seconds by the wall clock from the first event to the last, where the transcript has them.
  private(set) var wallClock: Double?

  init(_ transcript: Transcript, lesson: Lesson) throws(ReplayError) {
    var replay = try Replay(transcript, lesson: lesson)
    var moments: [String: Lab] = [:]
    var completion: Lab?
    var wallClock: Double?
    replay.run { step in
      for progress in step.lab.state.tutor.checkpoints
      where progress.status == .passed && moments[progress.id] == nil {
        moments[progress.id] = step.lab
      }
      if completion == nil && step.lab.isCompleted { completion = step.lab }
      wallClock = step.event.wallClock ?? wallClock
    }
    self.lesson = lesson
    learner = transcript.header.learner
    end = replay.session.lab
    self.moments = moments
    self.completion = completion
    self.wallClock = wallClock
  }

  /// The lab to describe: complete where it was, else as it is now.
  var best: Lab { completion ?? end }
  var cloud: Cloud { best.state.cloud }
  var history: History { end.state.tutor.history }

  /// The VPCs that the learner made, in order.
  var vpcs: [VPC] { cloud.vpcs.filter { !$0.isDefault } }

  /// The learner's instances, in order, without terminated ones.
  var instances: [Instance] {
    cloud.instances.filter { $0.state != .terminated && $0.state != .shuttingDown }
  }

  func pings(_ isWanted: (LabEvent.Ping) -> Bool) -> [LabEvent.Ping] {
    history.pings.map(\.ping).filter(isWanted)
  }

  /// The private address belongs to an interface of the lab.
  func isPrivate(_ address: IPv4Address) -> Bool {
    cloud.vpcs.contains { vpc in vpc.blocks.contains { $0.cidr.contains(address) } }
  }

  /// From an instance to a private address of another, without an answer.
  var failedPrivatePing: LabEvent.Ping? {
    pings { $0.from != nil && isPrivate($0.address) && $0.received == 0 }.first
  }
  var privatePing: LabEvent.Ping? {
    pings { $0.from != nil && isPrivate($0.address) && $0.received > 0 }.last
  }
  var publicPing: LabEvent.Ping? {
    pings { $0.from != nil && !isPrivate($0.address) && $0.received > 0 }.first
  }

  /// The last query that found something.
  var query: QueryRun? { history.queries.last { !$0.rows.isEmpty } ?? history.queries.last }

  /// The learner's own record to explain: an accepted one of the terminal's traffic where there is
  /// one, as in the guide, else the first accepted, else any.
  var record: FlowLogLine? {
    let lines = cloud.logGroups.flatMap(\.streams).flatMap(\.events).compactMap(FlowLogLine.init)
    return lines.first { $0.isAccepted && $0.destinationPort == "22" }
      ?? lines.first { $0.isAccepted } ?? lines.first
  }
}
