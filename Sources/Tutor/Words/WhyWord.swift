import CloudSimulator
import LabShell

/// `why`: the path of a packet, hop by hop, and where it ended.
public enum WhyWord: TutorWord {
  public static let name = "why"
  public static let usage = "[FROM TO[:PORT[/udp]]]"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    switch arguments.count {
    case 0:
      guard let failure = lab.tutor.history.lastFailure else {
        return [.tell(.nothingLost(example: nil))]
      }
      switch failure {
      case .ping(let ping):
        return explain(
          from: ping.from?.rawValue ?? "internet", to: ping.address.description, &lab)
      case .connection(let instance):
        return explain(from: "connect", to: "\(instance):22", &lab)
      }
    case 2: return explain(from: arguments[0], to: arguments[1], &lab)
    case 3:
      guard let service = service(arguments[2]) else { return misuse }
      return explain(from: arguments[0], to: arguments[1] + service, &lab)
    default: return misuse
    }
  }

  private static var misuse: [WordEffect] {
    [.refuse(.misused(.usage(WordUsage(Self.self))))]
  }

  /// `tcp/22`, `udp/53` and `icmp` as what stands after the destination.
  private static func service(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "/", maxSplits: 1)
    switch parts.count {
    case 1 where parts[0] == "icmp" || parts[0] == "ping": return ""
    case 1: return Int(parts[0]).map { ":\($0)" }
    case 2 where ["tcp", "udp"].contains(parts[0]): return ":\(parts[1])/\(parts[0])"
    case 2 where ["tcp", "udp"].contains(parts[1]): return ":\(parts[0])/\(parts[1])"
    default: return nil
    }
  }

  private static func explain(
    from: String, to: String, _ lab: inout LabState
  ) -> [WordEffect] {
    switch PathQuestion.make(from: from, to: to, in: lab.cloud) {
    case .success(let question):
      lab.tutor.history.lastQuestion = History.Question(from: from, to: to)
      return [.tell(.explanation(question.explanation(in: lab.cloud)))]
    case .failure(let problem): return [.refuse(.pathProblem(problem.message))]
    }
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  {
    arguments.count < 2
      ? ["internet"] + lab.cloud.instances.filter { $0.state == .running }.map(\.id.rawValue) : []
  }
}
