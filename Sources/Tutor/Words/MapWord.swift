import CloudSimulator

/// `map`: the network, drawn in text, with the path that `why` explained last as it is now.
public enum MapWord: TutorWord {
  public static let name = "map"
  public static let usage = ""
  public static let summary = "a drawing of your network, and of the path that why explained last"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let question = lab.tutor.history.lastQuestion,
      case .success(let path) = PathQuestion.make(
        from: question.from, to: question.to, in: lab.cloud)
    else { return [.say(lab.cloud.map.text(width: 96).trimmingNewlines)] }
    let roundTrip = lab.cloud.exchange(path.packet, from: path.origin)
    let trace = roundTrip.reply.flatMap { $0.isDelivered ? nil : $0 } ?? roundTrip.request
    return [
      .say(
        lab.cloud.map.text(width: 96, tracing: trace).trimmingNewlines + "\n"
          + legend(of: trace, isReply: trace != roundTrip.request))
    ]
  }

  /// What the marks stand for; a way that is blocked on the return only is drawn from there.
  private static func legend(of trace: Trace, isReply: Bool) -> String {
    let what = "> marks the way of the \(isReply ? "answer, " : "")\(trace.packet)"
    return trace.isDelivered ? what + ", which arrives" : what + ", X where it is dropped"
  }
}
