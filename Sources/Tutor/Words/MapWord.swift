import CloudSimulator

/// `map`: the network, drawn in text, with the path that `why` explained last as it is now.
public enum MapWord: TutorWord {
  public static let name = "map"
  public static let usage = ""

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let question = lab.tutor.history.lastQuestion,
      case .success(let path) = PathQuestion.make(
        from: question.from, to: question.to, in: lab.cloud)
    else { return [.tell(.map(lab.cloud.map, nil))] }
    let roundTrip = lab.cloud.exchange(path.packet, from: path.origin)
    let trace = roundTrip.reply.flatMap { $0.isDelivered ? nil : $0 } ?? roundTrip.request
    return [.tell(.map(lab.cloud.map, trace))]
  }
}
