public import AWSServices
public import DataPlane
public import Documents
import Foundations
public import Lessons
import NetworkModel

/// What a text that tells of a session says where it has a name.
public enum Told: Equatable, Sendable {
  case resource(NamedResource)
  /// One text for each thing.
  case things([String])
}

/// The lab at one moment of a session, for whoever tells of it: lesson's names have the values that
/// they had then, beside those of the write-up.
public struct Telling: Sendable {
  public let lab: LabState
  private var context: LessonContext

  /// - Parameters:
  ///   - names: those of the write-up, besides the lesson's own.
  ///   - given: values of names that nobody defines (`WriteUpData.givenNames`).
  public init(
    of lesson: Lesson, _ names: [Binding], at lab: LabState, given: [String: JSONValue]
  ) {
    var lesson = lesson
    lesson.names += names
    self.lab = lab
    context = LessonContext(lesson, given: given)
    context.evaluator.turn(to: lab.cloud, lab.tutor.history)
  }

  /// What is said for a name, `nil` when it has no value.
  public mutating func told(_ reference: Placeholder) -> Told? {
    guard let value = context.evaluator.value(of: reference) else { return nil }
    let things = value.spoken
    guard !things.isEmpty else { return nil }
    if value.array == nil, lab.cloud.hasResource(things[0]) {
      return .resource(context.evaluator.resource(things[0]))
    }
    return .things(things)
  }

  /// A text with its names filled in as they are, `nil` when one has no value.
  public mutating func filled(_ text: String) -> String? { context.evaluator.strict(text) }

  public mutating func value(ofName name: String) -> JSONValue? {
    context.evaluator.value(ofName: name)
  }

  public mutating func value(of reference: Placeholder) -> JSONValue? {
    context.evaluator.value(of: reference)
  }

  /// The value of a JMESPath expression, whose names are filled in first.
  public mutating func evaluate(_ expression: String, over document: JSONValue) -> JSONValue? {
    context.evaluator.evaluate(expression, over: document)
  }

  public mutating func named(_ id: String) -> NamedResource { context.evaluator.resource(id) }

  /// What lies in a packet's way, as `why` has it; `nil` when there is no such packet.
  public mutating func explanation(of packet: Condition.Probe) -> Explanation? {
    guard let from = filled(packet.from), let to = filled(packet.to),
      case .success(let probe) = PacketProbe.make(
        from: from, to: to, traffic: packet.traffic, in: lab.cloud)
    else { return nil }
    return probe.explanation(in: lab.cloud.serving(regionOf: probe.probe))
  }

  /// The records of log streams by their names, as delivered, each taken apart where its format is
  /// known.
  public mutating func records(inStreams names: [String]) -> [(line: LogEvent, RecordExplanation)] {
    let cloud = lab.cloud
    let formats = FlowLogFormat.all(in: cloud)
    let roles = context.roles(in: lab)
    let events = cloud.logGroups.flatMap(\.streams).filter { names.contains($0.name) }
      .flatMap(\.events)
    return events.compactMap { event in
      let words = event.message.split(separator: " ").map(String.init)
      guard let record = FlowRecord(words, formats: formats) else { return nil }
      let reader = RecordReader(
        cloud: cloud, instanceConnect: .version4(cloud.fabric.instanceConnectAddress),
        pings: lab.tutor.history.pings, record: record, roles: roles)
      return (event, reader.explanation)
    }
  }
}
