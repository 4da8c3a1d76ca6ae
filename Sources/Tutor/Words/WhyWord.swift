import CloudSimulator
import LabShell

/// `why`: the path of a packet, hop by hop, and where it ended.
public enum WhyWord: TutorWord {
  public static let name = "why"
  public static let usage = "[FROM TO[:PORT]]"
  public static let summary = "why the last packet was lost, or how any pair is connected"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    switch arguments.count {
    case 0:
      guard let failure = lab.tutor.history.lastFailure else {
        return [
          .say(
            "Nothing was lost so far. 'why FROM TO' explains any pair, as in: why NextWork-1 8.8.8.8"
          )
        ]
      }
      switch failure {
      case .ping(let ping):
        return explain(
          from: ping.from?.rawValue ?? "internet", to: ping.address.description, &lab)
      case .connection(let instance):
        return explain(from: "connect", to: "\(instance):22", &lab)
      }
    case 2: return explain(from: arguments[0], to: arguments[1], &lab)
    default: return [.complain("Type 'why' alone, or 'why FROM TO[:PORT]'.")]
    }
  }

  private static func explain(
    from: String, to: String, _ lab: inout LabState
  ) -> [WordEffect] {
    switch PathQuestion.make(from: from, to: to, in: lab.cloud) {
    case .success(let question):
      lab.tutor.history.lastQuestion = History.Question(from: from, to: to)
      return [.say(question.explanation(in: lab.cloud).text(width: 96).trimmingNewlines)]
    case .failure(let problem): return [.complain(problem.message)]
    }
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  {
    arguments.count < 2
      ? ["internet"] + lab.cloud.instances.filter { $0.state == .running }.map(\.id.rawValue) : []
  }
}
