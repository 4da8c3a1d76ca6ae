import AWSServices
import DataPlane

/// `map`: the network, with the path that `why` explained last as it is now.
public enum MapWord: TutorWord {
  public static let name = "map"
  public static let position = 60
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.tell(.map(lab.cloud.map, lab.tutor.history.lastProbe.map { trace(of: $0, in: lab.cloud) }))]
  }

  /// The way there, unless it is the answer that is lost.
  private static func trace(of probe: Probe, in cloud: Cloud) -> Trace {
    let roundTrip = cloud.fabric.exchange(probe)
    return roundTrip.reply.flatMap { $0.isDelivered ? nil : $0 } ?? roundTrip.request
  }
}
