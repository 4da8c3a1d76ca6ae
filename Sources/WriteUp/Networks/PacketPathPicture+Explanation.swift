import DataPlane
import Pictures
import Presentation

extension PacketPathPicture {
  /// What `why` found, drawn: several checks of one component are one stop.
  init(of explanation: Explanation, title: String) {
    self.init(
      title: title, heading: "Why: \(explanation.legs.first?.title ?? "")",
      legs: explanation.legs.enumerated().map { Leg($1, isAnswer: $0 > 0) },
      isAnswered: explanation.isReachable, outcome: explanation.outcome)
  }
}

extension PacketPathPicture.Leg {
  fileprivate init(_ leg: ExplainedLeg, isAnswer: Bool) {
    var stops: [PacketPathPicture.Stop] = []
    for stop in leg.stops {
      if let last = stops.indices.last, stops[last].id == stop.identifier,
        stops[last].name == stop.name, stops[last].isPassed
      {
        stops[last].sentence += "; " + stop.sentence
        stops[last].isPassed = stop.isPassed
        stops[last].code = stop.code
      } else {
        stops.append(
          PacketPathPicture.Stop(
            name: stop.name, id: stop.identifier, sentence: stop.sentence, isPassed: stop.isPassed,
            code: stop.code))
      }
    }
    self.init(
      title: (isAnswer ? "Answer: " : "Request: ") + leg.title, stops: stops,
      ending: leg.isDelivered ? "arrives" : nil)
  }
}
