import AWSServices
import DataPlane
import Foundations
import LabSession
import LabShell
import Lessons
import NetworkModel
import Tutor

/// What a session left to write about: the lab as it was when it mattered, and what each checkpoint
/// passed with.
///
/// Taken from re-execution, so a write-up can show only what really happened; and from the evidence
/// that the checkpoints kept, so that nobody guesses afterwards which ping was meant.
struct ReportContext {
  let lesson: Lesson
  let learner: String
  /// The lab after the last event.
  let end: Lab
  /// The lab when the lesson was completed; cleaning up comes later.
  private let completion: Lab?
  /// The lab right after the inputs that are some checkpoint's evidence, by their event's number.
  private let moments: [Int: Lab]
  /// Seconds by the wall clock that the session took, where the transcript has them.
  let wallClock: Double?

  init(_ transcript: Transcript, lesson: Lesson) throws(ReplayError) {
    var replay = try Replay(transcript, lesson: lesson)
    var moments: [Int: Lab] = [:]
    var completion: Lab?
    var wallClock: Double?
    replay.run { step in
      let number = step.event.number
      if step.lab.state.tutor.checkpoints.contains(where: { $0.evidence?.event == number }) {
        moments[number] = step.lab
      }
      if completion == nil && step.lab.isCompleted { completion = step.lab }
      wallClock = step.event.wallClock ?? wallClock
    }
    self.lesson = lesson
    learner = transcript.header.learner
    end = replay.session.lab
    self.completion = completion
    self.moments = moments
    self.wallClock = wallClock
  }

  /// The lab to describe: complete where it was, else as it is now.
  var best: Lab { completion ?? end }
  var cloud: Cloud { best.state.cloud }

  // MARK: Evidence

  /// With what a checkpoint passed, `nil` when it has not, or does not hold any more.
  func evidence(of checkpoint: String) -> Evidence? {
    let progress = best.state.tutor[checkpoint: checkpoint]
    return progress?.status == .passed ? progress?.evidence : nil
  }

  /// The lab right after the input that passed it.
  private func moment(of evidence: Evidence) -> Lab {
    evidence.event.flatMap { moments[$0] } ?? best
  }

  /// The first resource of a kind that a checkpoint passed with, as it is in the end.
  func resource<Kind: Resource>(
    of checkpoint: String, in table: (Cloud) -> ResourceTable<Kind>
  ) -> Kind? {
    let known = table(cloud)
    return evidence(of: checkpoint)?.resources.lazy.compactMap { known[parsing: $0.id] }.first
  }

  /// The resources of a kind that any checkpoint passed with, in the order of their creation.
  func resources<Kind: Resource>(_ table: (Cloud) -> ResourceTable<Kind>) -> [Kind] {
    let ids = Set(
      best.state.tutor.checkpoints.compactMap { evidence(of: $0.id) }.flatMap(\.resources)
        .map(\.id))
    return table(cloud).filter { ids.contains($0.id.rawValue) }
  }

  /// The ping that passed a checkpoint.
  func ping(of checkpoint: String) -> LabEvent.Ping? {
    guard let event = evidence(of: checkpoint)?.event else { return nil }
    return best.state.tutor.history.pings.last { $0.event == event }?.ping
  }

  /// The query whose rows passed a checkpoint, with the rows that were shown then.
  func query(of checkpoint: String) -> QueryRun? {
    guard let evidence = evidence(of: checkpoint), let event = evidence.event else { return nil }
    return moment(of: evidence).state.tutor.history.queries.last { $0.shownAt == event }
  }

  /// A record of those that were read when a checkpoint passed: an accepted one of the terminal's
  /// traffic where there is one, as in the guide, else an accepted one, else any.
  func record(of checkpoint: String) -> FlowLogLine? {
    guard let evidence = evidence(of: checkpoint) else { return nil }
    let names = evidence.resources.map(\.id)
    let lines = moment(of: evidence).state.cloud.logGroups.flatMap(\.streams)
      .filter { names.contains($0.name) }.flatMap(\.events).compactMap(FlowLogLine.init)
    return lines.first { $0.isAccepted && $0.destinationPort == "22" }
      ?? lines.first { $0.isAccepted } ?? lines.first
  }
}

/// A flow-log record of the default format, taken apart for explaining (FL-02).
struct FlowLogLine: Equatable {
  let text: String
  let timestamp: Instant
  let values: [String]

  /// `nil` for other formats and for records without data.
  init?(_ event: LogEvent) {
    let values = event.message.split(separator: " ").map(String.init)
    guard values.count == FlowLogField.standard.count, values.last == "OK" else { return nil }
    text = event.message
    timestamp = event.timestamp
    self.values = values
  }

  func value(_ field: FlowLogField) -> String {
    FlowLogField.standard.firstIndex(of: field).map { values[$0] } ?? "-"
  }

  var isAccepted: Bool { value(.action) == "ACCEPT" }
  var destinationPort: String { value(.destinationPort) }

  var protocolName: String {
    switch value(.protocol) {
    case "1": "ICMP"
    case "6": "TCP"
    case "17": "UDP"
    default: "protocol \(value(.protocol))"
    }
  }
}
