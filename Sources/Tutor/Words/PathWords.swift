import AWSServices
import DataPlane
import Foundations
import LabShell
import Lessons
import NetworkModel

/// `why`: the path of a packet, hop by hop, and where it ended.
public enum WhyWord: TutorWord {
  public static let name = "why"
  public static let example = "why internet 10.1.0.5:22"
  public static let isEssential = true
  public static let position = 50
  public static let usage = "[fix | FROM TO[:PORT[/udp]]]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    switch arguments.count {
    case 1 where arguments[0] == "fix": return fix(in: &lab, of: &context)
    case 0:
      guard let loss = lab.tutor.history.lastLoss else {
        return [.tell(.nothingLost(example: example(in: lab.cloud)))]
      }
      let introduction = LabMessage.lastLoss(
        loss, from: sender(of: loss, in: lab.cloud), to: receiver(of: loss, in: lab.cloud))
      let cloud = regionView(of: loss, in: lab.cloud)
      return [.tell(introduction)] + explain(PacketProbe.make(of: loss, in: cloud), &lab, &context)
    case 2: return explain(from: arguments[0], to: arguments[1], &lab, &context)
    case 3:
      guard let service = service(arguments[2]) else { return misuse }
      return explain(from: arguments[0], to: arguments[1] + service, &lab, &context)
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
    case 1: return GivenNumber(parts[0]).map { ":\($0.value)" }
    case 2 where ["tcp", "udp"].contains(parts[0]): return ":\(parts[1])/\(parts[0])"
    case 2 where ["tcp", "udp"].contains(parts[1]): return ":\(parts[0])/\(parts[1])"
    default: return nil
    }
  }

  private static func explain(
    from: String, to: String, _ lab: inout LabState, _ context: inout LessonContext
  ) -> [WordEffect] {
    let cloud = lab.cloud.inEachRegion { cloud in
      [from, to].contains { PacketProbe.isKnown($0, in: cloud) } ? cloud : nil
    }
    return explain(PacketProbe.make(from: from, to: to, in: cloud ?? lab.cloud), &lab, &context)
  }

  /// The commands that mend what was explained last, or was lost last.
  private static func fix(
    in lab: inout LabState, of context: inout LessonContext
  ) -> [WordEffect] {
    let question: Result<PacketProbe, PathProblem>
    let history = lab.tutor.history
    if let probe = history.lastProbe, !history.hasNewLoss,
      lab.cloud.deletedInterface(of: probe.origin) == nil
    {
      question = .success(PacketProbe(probe))
    } else if let loss = history.lastLoss {
      question = PacketProbe.make(of: loss, in: regionView(of: loss, in: lab.cloud))
    } else {
      return [.tell(.nothingLost(example: example(in: lab.cloud)))]
    }
    guard case .success(let probe) = question else { return explain(question, &lab, &context) }
    lab.tutor.history.lastProbe = probe.probe
    let explanation = probe.explanation(in: lab.cloud.serving(regionOf: probe.probe))
    guard !explanation.fixes.isEmpty else { return [.tell(.explanation(explanation))] }
    // What needs no command, such as waiting, was said for nothing.
    guard explanation.isFixable,
      let checkpoint = context.openCheckpoint(wanting: probe.probe, in: lab),
      let offer = fixOffer(for: probe.probe, in: lab, &context)
    else { return [.tell(.fix(explanation))] }
    var isPaid = false
    lab.tutor.update(checkpoint.id) {
      isPaid = $0.help.payForFix(ofHints: checkpoint.hints.count)
    }
    return [.tell(.fix(explanation))] + (isPaid ? [.tell(.fixCounted(offer))] : [])
  }

  private static func fixOffer(
    for probe: Probe, in lab: LabState, _ context: inout LessonContext
  ) -> FixOffer? {
    context.openCheckpoint(wanting: probe, in: lab).map { checkpoint in
      let given = lab.tutor[checkpoint: checkpoint.id]?.help.hints ?? 0
      let costs = context.lesson.costs.hints
      return FixOffer(
        checkpoint: checkpoint.title, cost: costs.indices.contains(given) ? costs[given] : 0)
    }
  }

  /// The account as seen from the Region where a packet was lost.
  private static func regionView(of loss: LostPacket, in cloud: Cloud) -> Cloud {
    switch loss.to {
    case .address(let address):
      cloud.serving(regionOf: Probe(from: loss.from, to: .address(address), loss.traffic))
    case .instance(let id):
      cloud.inEachRegion { $0.network.instances[id] == nil ? nil : $0 } ?? cloud
    }
  }

  private static func explain(
    _ question: Result<PacketProbe, PathProblem>, _ lab: inout LabState,
    _ context: inout LessonContext
  ) -> [WordEffect] {
    switch question {
    case .success(let question):
      lab.tutor.history.lastProbe = question.probe
      let cloud = lab.cloud.serving(regionOf: question.probe)
      return [
        .tell(
          .explanation(
            question.explanation(in: cloud),
            fixFor: fixOffer(for: question.probe, in: lab, &context)))
      ]
    case .failure(let problem): return [.refuse(.pathProblem(problem))]
    }
  }

  /// The instance that was meant, where one was named and not an address.
  private static func receiver(of loss: LostPacket, in cloud: Cloud) -> NamedResource? {
    guard case .instance(let id) = loss.to else { return nil }
    return NamedResource(id: id.rawValue, name: cloud.name(ofResource: id.rawValue))
  }

  private static func sender(of loss: LostPacket, in cloud: Cloud) -> NamedResource? {
    guard case .interface(let id) = loss.from,
      let instance = cloud.inEachRegion({ cloud in
        cloud.network.networkInterfaces[id].flatMap { cloud.network.instance(of: $0) }
      })
    else { return nil }
    return NamedResource(id: instance.id.rawValue, name: instance.name)
  }

  /// A line that works as it stands, made of what runs.
  private static func example(in cloud: Cloud) -> String? {
    let running = cloud.network.instances.filter { $0.state == .running }.map(\.id.rawValue)
    return switch running.count {
    case 0: nil
    case 1: "why \(running[0]) 8.8.8.8"
    default: "why \(running[0]) \(running[1])"
    }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  {
    arguments.count < 2
      ? (arguments.isEmpty ? ["fix"] : []) + ["internet"]
        + lab.cloud.usedRegions.flatMap { region in
          lab.cloud.serving(region).network.instances.filter { $0.state == .running }
            .map(\.id.rawValue)
        } : []
  }
}

/// `map`: the network of each Region in use, with the path that `why` explained last as it is now;
/// `map goal`: as the lesson wants it, and what is missing for that.
public enum MapWord: TutorWord {
  public static let name = "map"
  public static let example = "map goal"
  public static let position = 60
  public static let usage = "[goal]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    if arguments == ["goal"] { return [.showGoal] }
    guard arguments.isEmpty else { return [.refuse(.misused(.usage(WordUsage(Self.self))))] }
    let probe = lab.tutor.history.lastProbe.flatMap { probe in
      lab.cloud.deletedInterface(of: probe.origin) == nil ? probe : nil
    }
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
