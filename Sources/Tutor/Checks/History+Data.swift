import Documents
import Foundations
import LabShell
import Lessons
import NetworkModel

extension History {
  /// What a lesson's `lab:` asks for, oldest first.
  func value(of data: Binding.SessionData) -> JSONValue {
    switch data {
    case .pings: .array(pings.map(\.value))
    case .connections:
      .array(
        connections.map {
          ["event": .integer($0.event), "instance": .string($0.instance.rawValue)]
        })
    case .quizzes:
      .array(
        quizAnswers.map { answer in
          [
            "quiz": .string(answer.quiz), "answer": .integer(answer.option + 1),
            "right": answer.isRight.map { .boolean($0) } ?? .null,
          ]
        })
    }
  }
}

extension PingRun {
  fileprivate var value: JSONValue {
    [
      "event": .integer(event),
      "from": ping.from.map { .string($0.rawValue) } ?? .null,
      "fromVpc": fromVPC.map { .string($0.rawValue) } ?? .null,
      "to": .string(ping.address.description),
      "toInstance": toInstance.map { .string($0.rawValue) } ?? .null,
      "toVpc": toVPC.map { .string($0.rawValue) } ?? .null,
      "sent": .integer(ping.sent), "received": .integer(ping.received),
    ]
  }
}
