import AWSServices
import DataPlane

/// `map`: the network of each Region in use, with the path that `why` explained last as it is now;
/// `map goal`: as the lesson wants it, and what is missing for that.
public enum MapWord: TutorWord {
  public static let name = "map"
  public static let position = 60
  public static let usage = "[goal]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    if arguments == ["goal"] { return [.showGoal] }
    guard arguments.isEmpty else { return [.refuse(.misused(.usage(WordUsage(Self.self))))] }
    let probe = lab.tutor.history.lastProbe
    let probed = probe.map { lab.cloud.serving(regionOf: $0) }
    let path = probe.flatMap { probe in probed.map { trace(of: probe, in: $0) } }
    return lab.cloud.usedRegions.map { region in
      .tell(.map(lab.cloud.serving(region).map, probed?.region == region ? path : nil))
    }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["goal"] : [] }

  /// The way there, unless it is the answer that is lost.
  private static func trace(of probe: Probe, in cloud: Cloud) -> Trace {
    let roundTrip = cloud.fabric.exchange(probe)
    return roundTrip.reply.flatMap { $0.isDelivered ? nil : $0 } ?? roundTrip.request
  }
}
